// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settings.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

const QString kProject = QStringLiteral("/a/birds.melscope");
constexpr qint64 kProcess = 4711;

bool runs(std::int64_t) { return true; }
bool isGone(std::int64_t) { return false; }

}  // namespace

class SettingsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void preferencesComeBack() {
        const PreferenceValues values{.theme = ThemeChoice::Dark,
                                      .language = QStringLiteral("de"),
                                      .audioDevice = QStringLiteral("hw:1"),
                                      .threads = 3,
                                      .cacheMegabytes = 128};
        Settings(file()).setPreferences(values);
        QCOMPARE(Settings(file()).preferences(), values);
    }

    void nonsenseIsNotBelieved() {
        QFile text(file());
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("[preferences]\ntheme=77\nthreads=-5\ncache_mb=-1\n");
        text.close();
        const PreferenceValues values = Settings(file()).preferences();
        QCOMPARE(values.theme, ThemeChoice::System);
        QCOMPARE(values.threads, 0);
        QVERIFY(values.cacheMegabytes > 0);
    }

    void recentProjectsAreOrderedAndFew() {
        Settings settings(file());
        const QDateTime time(QDate(2024, 5, 1), QTime(12, 0));
        for (int i = 0; i < 20; ++i) settings.addRecent(QStringLiteral("/p%1").arg(i), time.addSecs(i));
        settings.addRecent(QStringLiteral("/p15"), time.addSecs(99));
        const auto recent = Settings(file()).recent();
        QCOMPARE(recent.size(), 12);
        QCOMPARE(recent[0], (Settings::Recent{QStringLiteral("/p15"), time.addSecs(99)}));
        QCOMPARE(recent[1].path, QStringLiteral("/p19"));
        settings.removeRecent(QStringLiteral("/p15"));
        QCOMPARE(settings.recent().size(), 11);
    }

    void crashesAreCountedUntilItIsClosedInPeace() {
        for (int crash = 1; crash <= kCrashesForgiven; ++crash) {
            Settings(file()).opened(kProject, kProcess);
            Settings next(file());
            next.countCrash(isGone);
            QCOMPARE(next.crashes(kProject), crash);
        }
        Settings(file()).countCrash(isGone);  // it was not opened since
        QCOMPARE(Settings(file()).crashes(kProject), kCrashesForgiven);
        QCOMPARE(Settings(file()).lastProject(), kProject);
        Settings(file()).closed(kProject, Settings::Closing::WithProgram);
        QCOMPARE(Settings(file()).crashes(kProject), 0);
        QCOMPARE(Settings(file()).lastProject(), kProject);
        Settings(file()).closed(kProject, Settings::Closing::ByUser);
        QVERIFY(Settings(file()).lastProject().isEmpty());
    }

    void anotherWindowThatHasItOpenIsNoCrash() {
        Settings(file()).opened(kProject, kProcess);
        Settings(file()).countCrash(runs);
        QCOMPARE(Settings(file()).crashes(kProject), 0);
    }

  private:
    QString file() const { return m_folder->filePath(QStringLiteral("melscope.ini")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

MELSCOPE_TEST(SettingsTest);
#include "settings_test.moc"
