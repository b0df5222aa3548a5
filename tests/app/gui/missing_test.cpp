// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/missing_workflow.h"

#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QtTest>

#include "app/gui/path_text.h"
#include "tests/app/gui/opened_program.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/frame/notice_bar.h"

using namespace melscope;
using namespace melscope::test;

namespace fs = std::filesystem;

/// Recordings that go away, and labels that are taken elsewhere.
class MissingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.make()); }

    void nothingIsSaidWhileAllIsThere() {
        OpenedProgram program(m_home.folders(QStringLiteral("there")));
        QTRY_VERIFY(program.missing().hasLooked());
        QVERIFY(!notice(program)->isVisible());
        QVERIFY(!program.missing().anyMissing());
    }

    void oneThatIsGoneTurnsRed() {
        OpenedProgram program(m_home.folders(QStringLiteral("one")));
        QTRY_VERIFY(program.missing().hasLooked());
        const auto clip = program.session().table().find({}).at(3);
        fs::remove(program.session().facts().dataFolder / program.session().table().row(clip).path);
        program.missing().look();
        QTRY_VERIFY(notice(program)->isVisible());
        QVERIFY(notice(program)->accessibleName().contains(
            QRegularExpression(QStringLiteral("^1 recording.* not in"))));
        const ClipModel& model = program.clips().model();
        const int row = model.rowsOf(std::vector{clip}).front();
        const auto health = [&](int at) {
            return model.data(model.index(at, static_cast<int>(ClipColumn::Health)), Qt::DisplayRole)
                .toString();
        };
        QCOMPARE(health(row), QStringLiteral("missing"));
        QVERIFY(health(row + 1) != QStringLiteral("missing"));
    }

    void locateMendsWhatWasMoved() {
        OpenedProgram program(m_home.folders(QStringLiteral("moved")));
        QTRY_VERIFY(program.missing().hasLooked());
        QTRY_VERIFY(
            program.data().health().known());  // else its look finds those that the demo was copied of
        const fs::path before = program.session().facts().dataFolder;
        const fs::path after = before.parent_path() / "elsewhere" / "sounds";
        fs::create_directories(after.parent_path());
        fs::rename(before, after);
        program.missing().look();
        QTRY_VERIFY(notice(program)->isVisible());
        QTest::mouseClick(notice(program)->findChild<QPushButton*>(), Qt::LeftButton);
        auto* chooser = program.window().findChild<QFileDialog*>();
        QVERIFY(chooser != nullptr);
        chooser->reject();
        program.missing().locateIn(after.parent_path());  // the folder above is meant as well
        QTRY_VERIFY(message(program) != nullptr);
        QVERIFY(message(program)->windowTitle().contains(
            QRegularExpression(QStringLiteral("^400 of 400 recording"))));
        message(program)->accept();
        QTRY_VERIFY(!notice(program)->isVisible());
        QTRY_COMPARE(program.session().facts().dataFolder, after);
    }

    void folderWithoutThemIsSaid() {
        OpenedProgram program(m_home.folders(QStringLiteral("none")));
        QTRY_VERIFY(program.missing().hasLooked());
        const fs::path before = program.session().facts().dataFolder;
        const TemporaryFolder empty;
        program.missing().locateIn(empty.path());
        QTRY_VERIFY(message(program) != nullptr);
        QVERIFY(message(program)->windowTitle().startsWith(QStringLiteral("None")));
        message(program)->accept();
        QTRY_COMPARE(program.session().facts().dataFolder, before);
    }

    void labelsAreExported() {
        OpenedProgram program(m_home.folders(QStringLiteral("export")));
        QTRY_VERIFY(program.missing().hasLooked());
        program.window().actions().action(ActionId::ExportLabels)->trigger();
        auto* dialog = program.window().findChild<ExportDialog*>();
        QVERIFY(dialog != nullptr);
        QTest::mouseClick(dialog->findChildren<QRadioButton*>().at(1), Qt::LeftButton);
        QVERIFY(dialog->format() == LabelFormat::JsonLines);
        dialog->accept();
        auto* chooser = program.window().findChild<QFileDialog*>();
        QVERIFY(chooser != nullptr);
        chooser->reject();
        const TemporaryFolder out;
        program.exports().write(LabelFormat::Csv, out / "labels.csv");
        QTRY_VERIFY(message(program) != nullptr);
        QVERIFY(message(program)->windowTitle().contains(
            QRegularExpression(QStringLiteral("^400 clip.* exported"))));
        const std::string csv = readFile(out / "labels.csv");
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), 401);
    }

    void exportThatCannotBeWrittenSaysWhy() {
        OpenedProgram program(m_home.folders(QStringLiteral("unwritable")));
        const TemporaryFolder out;
        program.exports().write(LabelFormat::Csv, out.path() / "no such folder" / "labels.csv");
        QTRY_VERIFY(message(program) != nullptr);
        QCOMPARE(message(program)->windowTitle(), QStringLiteral("The labels could not be exported"));
    }

  private:
    static NoticeBar* notice(Program& program) { return program.window().findChild<NoticeBar*>(); }
    static MessageDialog* message(Program& program) { return program.window().findChild<MessageDialog*>(); }

    DemoHome m_home;
};

MELSCOPE_TEST(MissingTest);
#include "missing_test.moc"
