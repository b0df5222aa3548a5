// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/models_workflow.h"

#include <QDesktopServices>
#include <QLocale>
#include <QUrl>
#include <fstream>

#include "app/gui/background.h"
#include "app/gui/file_asking.h"
#include "app/gui/model_fact_list.h"
#include "app/gui/model_shelf.h"
#include "app/gui/session.h"
#include "app/gui/words.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace {

QString sizeText(std::int64_t bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString accuracyText(const ModelFacts& model) {
    if (model.summary.validAccuracy < 0) return {};
    return QStringLiteral("%1 %").arg(QLocale().toString(100 * model.summary.validAccuracy, 'f', 1));
}

/// Byte for byte, whole or not at all. @throws Error
void copyFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::ifstream in(from, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    if (!in) throw Error("cannot read " + from.string());
    AtomicFile out(to);
    out.write(bytes);
    out.commit();
}

}  // namespace

ModelsWorkflow::ModelsWorkflow(ModelsPage& page, ModelShelf& shelf, Session& session, QWidget* window)
    : QObject(&page), m_page(page), m_shelf(shelf), m_session(session), m_window(window) {
    connect(&m_shelf, &ModelShelf::changed, this, &ModelsWorkflow::show);
    connect(&m_page.models(), &ModelTable::chosenChanged, this, &ModelsWorkflow::showChosen);
    connect(&m_page, &ModelsPage::importWanted, this, &ModelsWorkflow::ask);
    connect(&m_page, &ModelsPage::exportWanted, this, &ModelsWorkflow::saveCopy);
    connect(&m_page, &ModelsPage::revealWanted, this, &ModelsWorkflow::reveal);
    connect(&m_page, &ModelsPage::useWanted, this, &ModelsWorkflow::use);
    connect(&m_page, &ModelsPage::trainWanted, this, &ModelsWorkflow::trainWanted);
    connect(&m_page, &ModelsPage::removeWanted, this, [this] { m_shelf.remove(chosen().front()->file); });
    show();
}

bool ModelsWorkflow::isOwn(const ModelFacts& model) const {
    if (!m_session.isOpen()) return false;
    std::filesystem::path runs = m_session.facts().file;
    runs.replace_extension(".runs");
    return model.file.parent_path().parent_path() == runs;
}

void ModelsWorkflow::show() {
    std::vector<ModelEntry> entries;
    for (const ModelFacts& model : m_shelf.models())
        entries.push_back({.name = modelName(model.file),
                           .origin = isOwn(model) ? tr("this project") : shownPath(model.file.parent_path()),
                           .classes = QLocale().toString(static_cast<qlonglong>(model.classes.size())),
                           .accuracy = accuracyText(model),
                           .written = Words::when(model.written),
                           .size = sizeText(model.bytes)});
    m_page.setModels(entries);
    Q_EMIT counted(entries.empty() ? QString() : QLocale().toString(static_cast<qlonglong>(entries.size())));
    m_page.setShown(entries.empty() ? QString()
                                    : tr("%Ln model(s)", nullptr, static_cast<int>(entries.size())));
    showChosen();
}

std::vector<const ModelFacts*> ModelsWorkflow::chosen() const {
    std::vector<const ModelFacts*> models;
    for (const int row : m_page.models().chosen())
        if (row < static_cast<int>(m_shelf.models().size()))
            models.push_back(&m_shelf.models()[static_cast<std::size_t>(row)]);
    return models;
}

void ModelsWorkflow::showChosen() {
    const std::vector<const ModelFacts*> models = chosen();
    QStringList names;
    for (const ModelFacts* model : models) names.append(modelName(model->file));
    m_page.setFacts(names, ModelFactList::of(models));
    const bool own = models.size() == 1 && isOwn(*models.front());
    m_page.setRemovable(own ? tr("It belongs to a run of this project; delete the run on the Train page.")
                            : QString());
}

void ModelsWorkflow::ask() {
    melscope::ask(
        m_window,
        {.title = tr("Open model"), .mode = QFileDialog::ExistingFile, .filter = tr("Models (*.melmodel)")},
        [this](const std::filesystem::path& file) { m_shelf.add({file}); });
}

void ModelsWorkflow::saveCopy() {
    const std::filesystem::path from = chosen().front()->file;
    const auto write = [this, from](const std::filesystem::path& to) {
        const auto task = [from, to](const ProgressListener&, const std::stop_token&) {
            copyFile(from, to);
            return 0;
        };
        runInBackground(
            this, task, [](int) {},
            [this](const Failure& failure) {
                MessageDialog::say({.title = tr("The model could not be copied"),
                                    .what = failure.reason,
                                    .next = tr("Choose another place and try again.")},
                                   m_window);
            });
    };
    const std::filesystem::path name = pathOf(modelName(from) + QStringLiteral(".melmodel"));
    melscope::ask(m_window, {.title = tr("Save a copy"), .mode = QFileDialog::AnyFile, .start = name}, write);
}

void ModelsWorkflow::reveal() {
    QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(chosen().front()->file.parent_path())));
}

void ModelsWorkflow::use() {
    m_shelf.choose(chosen().front()->file);
    Q_EMIT predictWanted();
}

}  // namespace melscope
