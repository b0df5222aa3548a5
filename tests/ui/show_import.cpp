// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the import dialog in all its states, to be looked at: show_import FOLDER
// Run it with QT_QPA_PLATFORM=offscreen where there is no screen.
#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <functional>

#include "ui/dialogs/export_dialog.h"
#include "ui/frame/notice_bar.h"
#include "ui/import/import_dialog.h"
#include "ui/theme/theme.h"

using namespace melscope;

namespace {

Clip clip(const std::string& path, int label, int group = -1) {
    Clip made;
    made.path = path;
    made.label = label;
    made.group = group;
    return made;
}

FoundData digits() {
    Dataset found;
    found.groups = {"george", "jackson", "lucas", "nicolas", "theo", "yweweler"};
    for (int digit = 0; digit < 10; ++digit) found.classes.push_back(std::to_string(digit));
    for (int digit = 0; digit < 10; ++digit)
        for (int group = 0; group < 6; ++group)
            for (int take = 0; take < 50 - digit * 2; ++take)
                found.clips.push_back(clip(std::to_string(digit) + "_" +
                                               found.groups[static_cast<std::size_t>(group)] + "_" +
                                               std::to_string(take) + ".wav",
                                           digit, group));
    found.columnsFound = {"label = (?<label>)", "group = (?<group>)"};
    return std::make_shared<const Dataset>(std::move(found));
}

FoundData crowded() {
    Dataset found;
    for (int i = 0; i < 200; ++i)
        found.classes.push_back("Phylloscopus collybita abietinus <b>subspecies</b> & variant number " +
                                std::to_string(i));
    for (int i = 0; i < 20000; ++i)
        found.clips.push_back(
            clip("a folder with a rather long name/of many levels/дом-вода-🌊/recording of a day " +
                     std::to_string(i) + ".flac",
                 i % 200));
    for (int i = 0; i < 10000; ++i)
        found.problems.push_back(
            {"a folder with a rather long name/of many levels/broken " + std::to_string(i) + ".wav", i,
             "the header says 0 channels, and what follows it is no audio that anything could read"});
    return std::make_shared<const Dataset>(std::move(found));
}

FoundData unlabelled() {
    Dataset found;
    for (int i = 0; i < 300; ++i)
        found.problems.push_back({std::to_string(i % 10) + "_jackson_" + std::to_string(i) + ".wav", 0,
                                  "lies in no class folder"});
    found.columnsFound = {"label = sub-folder"};
    return std::make_shared<const Dataset>(std::move(found));
}

TablePreview table() {
    return {.format = "semicolon separated, Windows-1252",
            .columns = {"filename", "fold", "target", "category", "esc10", "src_file", "take"},
            .firstRows = {{"1-100032-A-0.wav", "1", "0", "dog", "True", "100032", "A"},
                          {"1-100038-A-14.wav", "1", "14", "chirping birds", "False", "100038", "A"},
                          {"1-100210-A-36.wav", "1", "36", "vacuüm cleaner", "False", "100210", "A"}}};
}

struct Picture {
    QString name;
    std::function<ImportDialog*(QWidget*)> make;
};

ImportDialog* withStart(const ImportOptions& options, QWidget* window, ImportTarget target) {
    return new ImportDialog({.options = options,
                             .target = target,
                             .projectFile = "/home/anna/recordings/free-spoken-digits.melscope",
                             .openProject = target == ImportTarget::OpenProject ? "digits.melscope" : "",
                             .notIntoOpen = {}},
                            window);
}

QList<Picture> pictures() {
    const ImportOptions folder{.folder = "/home/anna/recordings/free-spoken-digits"};
    ImportOptions pattern = folder;
    pattern.pattern = "(?:^|/)(?<label>[^_/]+)_(?<group>[^_/]+)_[^/]*$";
    ImportOptions esc = folder;
    esc.table = TableSource{.file = "/home/anna/recordings/meta/esc50.csv"};
    return {
        {QStringLiteral("reading"),
         [=](QWidget* w) { return withStart(folder, w, ImportTarget::NewProject); }},
        {QStringLiteral("pattern"),
         [=](QWidget* w) {
             auto* dialog = withStart(pattern, w, ImportTarget::NewProject);
             dialog->setFound(digits(), HeaderState::Unread);
             dialog->setHeaderProgress(1200, 2460);
             return dialog;
         }},
        {QStringLiteral("crowded"),
         [=](QWidget* w) {
             auto* dialog = withStart(folder, w, ImportTarget::OpenProject);
             dialog->setFound(crowded(), HeaderState::Read);
             dialog->setComparison(ImportComparison{1200, 18800, {"gone/a.wav", "gone/b.wav"}});
             return dialog;
         }},
        {QStringLiteral("table"),
         [=](QWidget* w) {
             auto* dialog = withStart(esc, w, ImportTarget::NewProject);
             dialog->setTable(table());
             dialog->setFailed(
                 QStringLiteral("the table esc50.csv has no column that is plainly the label; name one of "
                                "its columns: filename, fold, target, category, esc10, src_file, take"));
             return dialog;
         }},
        {QStringLiteral("unlabelled"),
         [=](QWidget* w) {
             auto* dialog = withStart(folder, w, ImportTarget::NewProject);
             dialog->setFound(unlabelled(), HeaderState::Read);
             return dialog;
         }},
    };
}

void save(QWidget& widget, const QDir& folder, const QString& name) {
    widget.show();
    for (int i = 0; i < 5; ++i) QApplication::processEvents();
    widget.grab().save(folder.filePath(name + QStringLiteral(".png")));
}

void saveSmallOnes(const QDir& folder, const QString& look) {
    auto* dialog = new ExportDialog;
    save(*dialog, folder, QStringLiteral("export-") + look);
    delete dialog;
    NoticeBar notice;
    notice.setNotice(QStringLiteral("12 recordings are not in /home/anna/recordings/free-spoken-digits."),
                     QStringLiteral("Locate recordings..."));
    notice.resize(900, notice.sizeHint().height());
    save(notice, folder, QStringLiteral("notice-") + look);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc != 2) return 1;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        beginTheme();
        applyTheme(scheme);
        const QString look = scheme == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark");
        saveSmallOnes(folder, look);
        for (const QSize size : {QSize(1280, 800), QSize(760, 520)}) {
            QWidget window;
            window.resize(size);
            window.show();
            for (const Picture& picture : pictures()) {
                ImportDialog* dialog = picture.make(&window);
                save(*dialog, folder, QStringLiteral("%1-%2-%3").arg(picture.name, look).arg(size.width()));
                delete dialog;
            }
        }
    }
    return 0;
}
