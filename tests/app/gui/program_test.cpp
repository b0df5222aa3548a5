// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QMenuBar>
#include <QtTest>

#include "app/gui/path_text.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/frame/sidebar_button.h"
#include "ui/pages/recent_list.h"

using namespace melscope;

class ProgramTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.isValid()); }

    void windowIsThereAtOnce() {
        QElapsedTimer clock;
        clock.start();
        Program program(folders("start"));
        program.start({});
        QVERIFY(QTest::qWaitForWindowExposed(&program.window()));
        QCoreApplication::sendPostedEvents();
        qInfo("time to first show: %lld ms", clock.elapsed());
        QVERIFY(!program.window().shownPage());
    }

    void demoIsOneAction() {
        Program program(folders("demo"));
        openDemo(program);
        QCOMPARE(program.window().shownPage(), std::optional(PageId::Data));
        QCOMPARE(program.session().table().counts().clips, 400);
        QVERIFY(program.session().table().counts().splits[static_cast<std::size_t>(Split::Valid)] > 0);
        QCOMPARE(program.window().windowTitle(), QStringLiteral("demo.melscope - Melscope"));
        QCOMPARE(program.window().findChild<SidebarButton*>()->accessibleName(), QStringLiteral("Data, 400"));
        QVERIFY(program.window().actions().action(ActionId::CloseProject)->isEnabled());
    }

    void lastProjectComesBackAndIsListed() {
        Program program(folders("demo"));
        program.start({});
        QTRY_VERIFY(program.session().isOpen());
        QCOMPARE(program.window().findChild<RecentList*>()->count(), 1);
        program.window().actions().action(ActionId::CloseProject)->trigger();
        QTRY_VERIFY(!program.session().isOpen());
        QVERIFY(!program.window().shownPage());
        QVERIFY(program.settings().lastProject().isEmpty());
    }

    void afterACrashItIsTheSamePlace() {
        const ProgramFolders places = folders("demo");
        const QString file = pathText(places.demo / "demo.melscope");
        std::int64_t clip = 0;
        {
            Program program(places);  // goes without a chance to write anything
            openDemo(program);
            program.window().showPage(PageId::Listen);
            QVERIFY(program.clips().step(7));
            clip = *program.clips().current();
            QTRY_COMPARE(Settings(pathText(places.settings)).place(file).clip, clip);
        }
        Program program(places);
        program.start({});
        QTRY_VERIFY(program.session().isOpen());
        QCOMPARE(program.window().shownPage(), std::optional(PageId::Listen));
        QCOMPARE(program.clips().current(), std::optional(clip));
        program.window().showPage(PageId::Data);
        program.session().close();
    }

    void afterClosingItIsTheSameClip() {
        const ProgramFolders places = folders("demo");
        Program program(places);
        openDemo(program);
        QVERIFY(program.clips().step(5));
        const auto clip = program.clips().current();
        program.session().close();
        QTRY_VERIFY(!program.session().isOpen());
        program.projects().openDemo(places.demo);
        QTRY_VERIFY(program.session().isOpen());
        QCOMPARE(program.clips().current(), clip);
        program.session().close();
    }

    void recentProjectIsOpenedByAClick() {
        Program program(folders("demo"));
        program.start({});
        auto* list = program.window().findChild<RecentList*>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QTRY_VERIFY(program.session().isOpen());
    }

    void afterTwoCrashesItIsNotOpenedByItself() {
        const ProgramFolders places = folders("demo");
        const QString file = pathText(places.demo / "demo.melscope");
        for (int crash = 0; crash < kCrashesForgiven; ++crash) {
            Settings settings(pathText(places.settings));
            settings.opened(file, 1'999'999'999);  // no process has that number
            settings.countCrash([](std::int64_t) { return false; });
        }
        Program program(places);
        program.start({});
        QVERIFY(program.jobs().isEmpty());
        QVERIFY(says(program.window(), QStringLiteral("is not opened by itself")));
        program.projects().open(pathOf(file));
        QTRY_VERIFY(program.session().isOpen());
        program.session().close();
        QTRY_COMPARE(program.settings().crashes(file), 0);
    }

    void brokenProjectIsSaidAndLeftAlone() {
        Program program(folders("broken"));
        program.start({});
        const QString file = m_home.filePath(QStringLiteral("broken.melscope"));
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no project");
        broken.close();
        program.projects().open(pathOf(file));
        QTRY_VERIFY(program.window().findChild<MessageDialog*>() != nullptr);
        QVERIFY(!program.session().isOpen());
        QCOMPARE(QFileInfo(file).size(), 18);
    }

    void languageSwitchesWhileRunning() {
        Program program(folders("language"));
        program.start({});
        program.window().showPage(PageId::Data);
        const auto firstMenu = [&] { return program.window().menuBar()->actions().first()->text(); };
        QCOMPARE(firstMenu(), QStringLiteral("&File"));
        program.setPreferences({.language = QStringLiteral("de")});
        QTRY_COMPARE(firstMenu(), QStringLiteral("&Datei"));
        QCOMPARE(program.window().findChild<SidebarButton*>()->text(), QStringLiteral("Daten"));
        QTRY_VERIFY(says(program.window(), QStringLiteral("Als Nächstes")));
        program.setPreferences({.language = QStringLiteral("en")});
        QTRY_COMPARE(firstMenu(), QStringLiteral("&File"));
    }

    void whatIsSaidOfTheDataFollowsTheLanguage() {
        Program program(folders("demo"));
        openDemo(program);
        program.window().showPage(PageId::Data);
        QTRY_VERIFY(says(program.window(), QStringLiteral("Split by groups")));
        program.setPreferences({.language = QStringLiteral("de")});
        QTRY_VERIFY(says(program.window(), QStringLiteral("Aufgeteilt nach Gruppen")));
        program.setPreferences({.language = QStringLiteral("en")});
        QTRY_VERIFY(says(program.window(), QStringLiteral("Split by groups")));
    }

    void quittingIsPeaceful() {
        const ProgramFolders places = folders("demo");
        Program program(places);
        openDemo(program);
        QSignalSpy finished(&program, &Program::finished);
        program.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&program.window()));
        QTest::keyClick(&program.window(), Qt::Key_Q, Qt::ControlModifier);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!program.session().isOpen());
        QVERIFY(!std::filesystem::exists(places.demo / "demo.melscope-wal"));
        QCOMPARE(program.settings().crashes(program.settings().lastProject()), 0);
        QVERIFY(!program.settings().lastProject().isEmpty());
    }

    void quittingWhileAJobRunsAsks() {
        Program program(folders("asking"));
        program.start({});
        QSignalSpy finished(&program, &Program::finished);
        program.window().actions().action(ActionId::OpenDemo)->trigger();
        program.window().close();
        auto* question = program.window().findChild<MessageDialog*>();
        QVERIFY(question != nullptr);
        QCOMPARE(finished.size(), 0);
        question->accept();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!std::filesystem::exists(folders("asking").demo / "demo.melscope"));
    }

  private:
    ProgramFolders folders(const char* name) const {
        const std::filesystem::path home = pathOf(m_home.path()) / name;
        std::filesystem::create_directories(home);
        Settings settings(pathText(home / "melscope.ini"));
        if (settings.preferences().language.isEmpty())
            settings.setPreferences({.language = QStringLiteral("en")});
        return {.settings = home / "melscope.ini", .demo = home / "demo", .log = home / "melscope.log"};
    }

    static void openDemo(Program& program) {
        program.start({});
        program.window().actions().action(ActionId::OpenDemo)->trigger();
        QTRY_VERIFY(program.session().isOpen());
        QTRY_VERIFY(program.jobs().isEmpty());
    }

    static bool says(const QWidget& window, const QString& words) {
        const auto labels = window.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    }

    QTemporaryDir m_home;
};

MELSCOPE_TEST(ProgramTest);
#include "program_test.moc"
