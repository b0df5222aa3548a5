// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/playback/player.h"

#include <QProcess>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "tests/app/gui/playback/sound_server.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kRate = 44100;
constexpr double kSeconds = 8;

/// A sound whose every sample says its time, from -0.9 at the start to 0.9 at the end.
Waveform rising() {
    Waveform sound{.samples = {}, .channels = 1, .sampleRate = kRate};
    const int frames = static_cast<int>(kSeconds * kRate);
    for (int i = 0; i < frames; ++i)
        sound.samples.push_back(-0.9f + 1.8f * static_cast<float>(i) / static_cast<float>(frames));
    return sound;
}

double timeOf(qint16 sample) { return (sample / 32768.0 + 0.9) / 1.8 * kSeconds; }

}  // namespace

/// Playback through a real sound server. Skipped, visibly, where there is none.
class PlayerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<test::SoundServer>();
        if (!m_server->start()) QSKIP("needs pulseaudio and pactl");
    }
    void cleanupTestCase() { m_server.reset(); }

    /// What is recorded from the device at a moment against the position at that moment.
    void thePositionIsWhatIsHeard() {
        Player player;
        player.load(rising());
        QProcess ear;
        ear.start(QStringLiteral("parec"),
                  {QStringLiteral("-d"), QStringLiteral("nowhere.monitor"), QStringLiteral("--raw"),
                   QStringLiteral("--format=s16le"), QStringLiteral("--rate=44100"),
                   QStringLiteral("--channels=1"), QStringLiteral("--latency-msec=10")});
        QVERIFY(ear.waitForStarted());
        std::vector<double> differences;
        connect(&ear, &QProcess::readyReadStandardOutput, &player, [&] {
            const QByteArray bytes = ear.readAllStandardOutput();
            qint16 last = 0;
            if (bytes.size() >= 2) memcpy(&last, bytes.constData() + bytes.size() / 2 * 2 - 2, 2);
            if (last != 0 && player.isPlaying()) differences.push_back(player.position() - timeOf(last));
        });
        player.play();
        QTRY_VERIFY(player.position() > 4.5);
        ear.kill();
        ear.waitForFinished();
        QVERIFY(differences.size() > 20);
        std::ranges::sort(differences);
        const double median = differences[differences.size() / 2];
        qInfo("position - heard: median %.1f ms, from %.1f to %.1f ms", 1e3 * median,
              1e3 * differences[differences.size() / 20], 1e3 * differences[differences.size() * 19 / 20]);
        QVERIFY(std::abs(median) < 0.05);
    }

    void pausesSeeksAndGoesOn() {
        Player player;
        player.load(rising());
        player.seek(3);
        QCOMPARE(player.position(), 3.0);
        player.play();
        QTRY_VERIFY(player.position() > 3.3);
        QVERIFY(player.position() < 5);
        player.pause();
        QTRY_VERIFY(!player.isPlaying());
        const double paused = player.position();
        player.play();
        QTRY_VERIFY(player.position() > paused + 0.2);
        player.seek(7);
        QCOMPARE(player.position(), 7.0);
        QTRY_VERIFY(player.position() > 7.2);
        QTRY_VERIFY_WITH_TIMEOUT(!player.isPlaying(), 10000);
        QCOMPARE(player.position(), kSeconds);
    }

    void anotherSoundBeginsAtItsBeginning() {
        Player player;
        player.load(rising());
        player.seek(3);
        player.play();
        QTRY_VERIFY(player.position() > 3.2);
        QSignalSpy playing(&player, &Player::playingChanged);
        player.load(rising());
        QVERIFY(!player.isPlaying());
        QCOMPARE(playing.size(), 1);
        player.play();
        QTRY_VERIFY(player.isPlaying());
        QVERIFY(player.position() < 2);
        player.unload();
        QVERIFY(!player.isLoaded());
        QCOMPARE(player.position(), 0.0);
        player.play();  // nothing is there
        QVERIFY(!player.isPlaying());
    }

    void loopsOverTheSelection() {
        Player player;
        player.load(rising());
        player.setSelection(TimeRange{2, 2.5});
        player.setLoops(true);
        int returns = 0;
        double before = 0;
        connect(&player, &Player::positionChanged, &player, [&](double seconds) {
            returns += seconds < before - 0.2;
            before = seconds;
        });
        player.play();
        QTRY_VERIFY(returns >= 3);
        QVERIFY(player.position() >= 2 && player.position() <= 2.6);
    }

    void aDeviceThatGoesAwayIsSaidInWords() {
        Player player;
        QSignalSpy problems(&player, &Player::problemChanged);
        player.load(rising());
        player.play();
        QTRY_VERIFY(player.position() > 0.2);
        QVERIFY(m_server->removeDevice());
        QTRY_VERIFY_WITH_TIMEOUT(!problems.isEmpty(), 10000);
        QVERIFY(problems.last().first().toString().contains(QStringLiteral("sound device")));
        QTRY_VERIFY(!player.isPlaying());
    }

    void withoutADevicePlayExplainsItself() {
        Player player;
        QSignalSpy problems(&player, &Player::problemChanged);
        player.load(rising());
        player.play();
        QTRY_VERIFY_WITH_TIMEOUT(!problems.isEmpty(), 10000);
        QVERIFY(problems.last().first().toString().startsWith(QStringLiteral("No sound device")));
        QVERIFY(!player.isPlaying());
    }

  private:
    std::unique_ptr<test::SoundServer> m_server;
};

MELSCOPE_TEST(PlayerTest);
#include "player_test.moc"
