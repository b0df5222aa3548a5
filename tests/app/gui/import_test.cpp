// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/import_workflow.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

#include "app/gui/import_place.h"
#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/message_dialog.h"

using namespace melscope;
using namespace melscope::test;

namespace fs = std::filesystem;

/// A program, a folder for recordings, and what a user does with both.
class Desk {
  public:
    Desk() {
        Settings settings(pathText(m_home / "settings.ini"));
        settings.setPreferences({.language = QStringLiteral("en")});
        m_program.emplace(ProgramFolders{m_home / "settings.ini", m_home / "demo", m_home / "log"});
        m_program->start({});
    }

    Program& program() { return *m_program; }
    fs::path folder() const { return m_home.path() / "birds"; }

    void write(std::initializer_list<const char*> names) const {
        for (const char* name : names)
            writeWav(m_home / (std::string("birds/") + name), sine(440, 0.05, 8000));
    }
    void writeText(const char* name, std::string_view bytes) const {
        writeFile(m_home / (std::string("birds/") + name), bytes);
    }

    void drop(const QList<fs::path>& paths) {
        QMimeData data;
        QList<QUrl> urls;
        for (const fs::path& path : paths) urls.append(QUrl::fromLocalFile(pathText(path)));
        data.setUrls(urls);
        MainWindow& window = m_program->window();
        QDragEnterEvent enter(window.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent event(window.rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }

    template <class Dialog>
    Dialog* dialog() {
        const auto dialogs = m_program->window().findChildren<Dialog*>();
        const auto open =
            std::find_if(dialogs.begin(), dialogs.end(), [](Dialog* d) { return d->isVisible(); });
        return open == dialogs.end() ? nullptr : *open;
    }
    ImportDialog* importDialog() { return dialog<ImportDialog>(); }

    /// @param words a regular expression
    bool says(const QString& words) {
        const QRegularExpression regex(words);
        for (const QLabel* label : m_program->window().findChildren<QLabel*>())
            if (label->isVisible() && regex.match(label->text()).hasMatch()) return true;
        return false;
    }

    /// @param words that it begins with, a regular expression
    QPushButton* button(const QString& words) {
        const QRegularExpression regex(QLatin1Char('^') + words);
        for (QPushButton* button : m_program->window().findChildren<QPushButton*>())
            if (button->isVisible() && regex.match(button->text()).hasMatch()) return button;
        return nullptr;
    }

    /// The button with these words, once it can be pressed.
    bool canPress(const QString& words) { return button(words) != nullptr && button(words)->isEnabled(); }
    void press(const QString& words) { QTest::mouseClick(button(words), Qt::LeftButton); }

    template <class Widget>
    Widget* named(const QString& name) {
        for (Widget* widget : importDialog()->findChildren<Widget*>())
            if (widget->accessibleName() == name) return widget;
        return nullptr;
    }
    QRadioButton* choice(const QString& words) {
        for (QRadioButton* button : importDialog()->findChildren<QRadioButton*>())
            if (button->text() == words) return button;
        return nullptr;
    }

    QStringList classes() {
        QStringList names;
        for (const NamedRow& row : m_program->session().table().classes())
            names.append(QString::fromStdString(row.name));
        return names;
    }
    std::int64_t clips() { return m_program->session().table().counts().clips; }

    /// Chooses an entry as a user does with keys.
    static void pick(QComboBox* box, const QString& text) {
        box->setFocus();
        while (box->currentIndex() > 0) QTest::keyClick(box, Qt::Key_Up);
        while (box->currentText() != text && box->currentIndex() + 1 < box->count())
            QTest::keyClick(box, Qt::Key_Down);
        Q_EMIT box->activated(box->currentIndex());
    }

  private:
    TemporaryFolder m_home;
    std::optional<Program> m_program;
};

class ImportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void folderDropBecomesADividedProject() {
        Desk desk;
        desk.write({"dog/a.wav", "dog/b.wav", "dog/c.wav", "dog/d.wav", "cat/a.wav", "cat/b.wav", "cat/c.wav",
                    "cat/d.wav"});
        desk.writeText("cat/broken.wav", "no sound");
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with 9 clip")));
        QTRY_VERIFY(desk.says(QStringLiteral("8 clip.* 2 class")));  // once it was looked into them
        QVERIFY(!fs::exists(projectBeside(desk.folder())));
        desk.press(QStringLiteral("Make project with 8 clip"));
        QTRY_COMPARE(desk.program().window().windowTitle(), QStringLiteral("birds.melscope - Melscope"));
        QCOMPARE(desk.classes(), QStringList({QStringLiteral("cat"), QStringLiteral("dog")}));
        const ClipCounts counts = desk.program().session().table().counts();
        QVERIFY(counts.splits[static_cast<std::size_t>(Split::Valid)] > 0);
        QVERIFY(counts.splits[static_cast<std::size_t>(Split::Train)] > 0);
    }

    void pressingBeforeHeadersAreReadLosesNothing() {
        Desk desk;
        desk.write({"dog/a.wav", "cat/a.wav"});
        desk.writeText("cat/broken.wav", "no sound");
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with 3 clip")));
        desk.press(QStringLiteral("Make project with 3 clip"));
        QTRY_VERIFY(desk.program().session().isOpen());
        QCOMPARE(desk.clips(), 2);
        QTRY_VERIFY(desk.says(QStringLiteral("1 recording.* could not be used")));
    }

    void cancelLeavesNothing() {
        Desk desk;
        desk.write({"dog/a.wav", "cat/a.wav"});
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.importDialog() != nullptr);
        QTest::keyClick(desk.importDialog(), Qt::Key_Escape);
        QTRY_VERIFY(desk.importDialog() == nullptr);
        QVERIFY(!desk.program().session().isOpen());
        QVERIFY(!fs::exists(projectBeside(desk.folder())));
    }

    void severalFoldersAreOneProject() {
        Desk desk;
        desk.write({"dog/a.wav", "cat/a.wav", "cow/a.wav"});
        desk.drop({desk.folder() / "dog", desk.folder() / "cow"});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with 2 clip")));
        desk.press(QStringLiteral("Make project"));
        QTRY_VERIFY(desk.program().session().isOpen());
        QCOMPARE(desk.classes(), QStringList({QStringLiteral("cow"), QStringLiteral("dog")}));
    }

    void tableInAnotherEncodingIsReadOnceItIsSaid() {
        Desk desk;
        desk.write({"a.wav", "b.wav", "c.wav"});
        desk.writeText("list.csv",
                       "file;Tier;who\na.wav;B\xE4r;anna\nb.wav;H\xFC\x68ner;bo\nnone.wav;B\xE4r;bo\n");
        desk.drop({desk.folder() / "list.csv"});
        QTRY_VERIFY(desk.says(QStringLiteral("This cannot be read")));
        QVERIFY(desk.says(QStringLiteral("Choose its columns or encoding")));
        QVERIFY(!desk.canPress(QStringLiteral("Make project")));
        QCOMPARE(desk.button(QStringLiteral("Make project"))->toolTip().contains(QStringLiteral("no clip")),
                 true);
        Desk::pick(desk.named<QComboBox>(QStringLiteral("Encoding")), QStringLiteral("Western European"));
        QTRY_VERIFY(desk.says(QStringLiteral("no column that is plainly the label")));
        Desk::pick(desk.named<QComboBox>(QStringLiteral("Class")), QStringLiteral("Tier"));
        Desk::pick(desk.named<QComboBox>(QStringLiteral("Group")), QStringLiteral("who"));
        QTRY_VERIFY(desk.says(QStringLiteral("2 clip.* 2 class.* 2 group")));
        const auto* leftOut = desk.named<QTableView>(QStringLiteral("Left out"));
        QCOMPARE(leftOut->model()->index(0, 1).data().toString(), QStringLiteral("4"));
        QVERIFY(leftOut->model()->index(0, 2).data().toString().contains(QStringLiteral("none.wav")));
        QCOMPARE(desk.named<QTableView>(QStringLiteral("First rows"))->model()->index(0, 1).data().toString(),
                 QStringLiteral("Bär"));
        desk.press(QStringLiteral("Make project"));
        QTRY_VERIFY(desk.program().session().isOpen());
        QCOMPARE(desk.classes(), QStringList({QStringLiteral("Bär"), QStringLiteral("Hühner")}));
    }

    void emptyTableSaysWhy() {
        Desk desk;
        desk.write({"a.wav"});
        desk.writeText("list.csv", "path,label\n");
        desk.drop({desk.folder() / "list.csv"});
        QTRY_VERIFY(desk.says(QStringLiteral("has no rows")));
        QVERIFY(!desk.canPress(QStringLiteral("Make project")));
    }

    void patternIsBuiltFromAnExample() {
        Desk desk;
        desk.write({"7_anna_0.wav", "7_bo_1.wav", "3_anna_0.wav", "loose.wav"});
        readDigits(desk, desk.folder());
        QTRY_VERIFY(desk.says(QStringLiteral("3 clip.* 2 class.* 2 group")));
        QVERIFY(desk.named<QTableView>(QStringLiteral("Left out"))
                    ->model()
                    ->index(0, 2)
                    .data()
                    .toString()
                    .contains(QStringLiteral("does not match")));
        auto* pattern = desk.named<QLineEdit>(QStringLiteral("Pattern"));
        QTest::keyClicks(pattern, QStringLiteral("("));
        QTRY_VERIFY(desk.says(QStringLiteral("does not compile")));
        QTest::keyClick(pattern, Qt::Key_Backspace);
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with 3 clip")));
        desk.press(QStringLiteral("Make project"));
        QTRY_VERIFY(desk.program().session().isOpen());
        QCOMPARE(desk.program().session().table().groups().size(), 2U);
    }

    void spokenDigitsAreUnderstoodByTheirNames() {
        const auto digits = fsddFolder();
        if (!digits) QSKIP("MELSCOPE_FSDD names no folder with the Free Spoken Digit Dataset");
        Desk desk;
        readDigits(desk, *digits);
        QTRY_VERIFY(desk.says(QStringLiteral("10 class.* 6 group")));
        QTest::keyClick(desk.importDialog(), Qt::Key_Escape);
    }

    void recordingsWithoutAClassAreKeptIfWanted() {
        Desk desk;
        desk.write({"a.wav", "b.wav"});
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Label them by hand")));
        QVERIFY(!desk.canPress(QStringLiteral("Make project")));
        desk.press(QStringLiteral("Label them by hand"));
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with 2 clip")));
        desk.press(QStringLiteral("Make project"));
        QTRY_VERIFY(desk.program().session().isOpen());
        QCOMPARE(desk.clips(), 2);
    }

    void importingAgainKeepsLabelsAndReportsWhatVanished() {
        Desk desk;
        desk.write({"dog/a.wav", "dog/b.wav", "cat/a.wav"});
        makeProjectOf(desk, "3 clip");
        const auto clip = desk.program().session().table().find({}).front();
        desk.program().clips().choose(std::vector{clip});
        desk.program().labels().label("wolf");
        QTRY_COMPARE(desk.program().labels().pending(), 0);
        fs::remove(desk.folder() / "dog/b.wav");
        desk.write({"cow/a.wav"});
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Add 1 clip")));
        QTRY_VERIFY(desk.says(
            QStringLiteral("1 clip.* new. 2 are known and keep their labels. 1 recording.* not found")));
        desk.press(QStringLiteral("Add 1 clip"));
        QTRY_COMPARE(desk.clips(), 4);
        QCOMPARE(desk.program().session().table().row(clip).label, std::string("wolf"));
        QVERIFY(desk.classes().contains(QStringLiteral("cow")));
    }

    void partOfTheDataIsAddedUnderItsOwnPath() {
        Desk desk;
        desk.write({"dog/a.wav", "cat/a.wav"});
        makeProjectOf(desk, "2 clip");
        desk.write({"new/cow/a.wav"});
        desk.drop({desk.folder() / "new"});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Add 1 clip")));
        QVERIFY(!desk.says(QStringLiteral("not found")));
        desk.press(QStringLiteral("Add 1 clip"));
        QTRY_COMPARE(desk.clips(), 3);
        QCOMPARE(desk.program().session().table().row(desk.program().session().table().find({}).back()).path,
                 fs::path("new/cow/a.wav"));
    }

    void folderOfAProjectThatIsNotOpenAsks() {
        Desk desk;
        desk.write({"dog/a.wav", "cat/a.wav"});
        makeProjectOf(desk, "2 clip");
        desk.program().session().close();
        QTRY_VERIFY(!desk.program().session().isOpen());
        desk.write({"cow/a.wav"});
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.says(QStringLiteral("Importing again adds only what is new and keeps labels.")));
        desk.press(QStringLiteral("Import again"));
        QTRY_VERIFY(desk.canPress(QStringLiteral("Add 1 clip")));
        desk.press(QStringLiteral("Add 1 clip"));
        QTRY_COMPARE(desk.clips(), 3);
    }

    void otherFoldersBecomeANewProject() {
        Desk desk;
        desk.write({"dog/a.wav", "cat/a.wav"});
        makeProjectOf(desk, "2 clip");
        const TemporaryFolder elsewhere;
        writeWav(elsewhere / "x/cow/a.wav", sine(440, 0.05, 8000));
        desk.drop({elsewhere.path() / "x"});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with 1 clip")));
        QVERIFY(!desk.choice(QStringLiteral("Add to birds.melscope"))->isEnabled());
        QVERIFY(desk.says(QStringLiteral("these do not")));
        desk.press(QStringLiteral("Make project"));
        QTRY_COMPARE(desk.program().window().windowTitle(), QStringLiteral("x.melscope - Melscope"));
    }

  private:
    /// By the file name, with the second piece as the group.
    static void readDigits(Desk& desk, const fs::path& folder) {
        desk.drop({folder});
        QTRY_VERIFY(desk.importDialog() != nullptr &&
                    desk.named<QTabWidget>(QStringLiteral("What was understood"))->isVisible());
        QTest::mouseClick(desk.choice(QStringLiteral("Its file name")), Qt::LeftButton);
        QComboBox* group = nullptr;
        bool isNext = false;
        for (QComboBox* box : desk.importDialog()->findChildren<QComboBox*>()) {
            if (!box->accessibleName().startsWith(QStringLiteral("What "))) continue;
            if (isNext && group == nullptr) group = box;
            if (box->currentText() == QStringLiteral("the class")) isNext = true;
        }
        QVERIFY(group != nullptr);
        Desk::pick(group, QStringLiteral("the group"));
    }

    static void makeProjectOf(Desk& desk, const char* clips) {
        desk.drop({desk.folder()});
        QTRY_VERIFY(desk.canPress(QStringLiteral("Make project with %1").arg(QLatin1String(clips))));
        desk.press(QStringLiteral("Make project"));
        QTRY_VERIFY(desk.program().session().isOpen());
    }
};

MELSCOPE_TEST(ImportTest);
#include "import_test.moc"
