// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QtTest>

#include "tests/app/gui/opened_program.h"
#include "tests/app/gui/playback/sound_server.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/listen/sound_panel.h"
#include "ui/views/player_strip.h"

using namespace melscope;

/// The Listen page with a real sound server. Skipped, visibly, where there is none.
class ListenPlaybackTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        m_server = std::make_unique<test::SoundServer>();
        if (!m_server->start()) QSKIP("needs pulseaudio and pactl");
        QVERIFY(m_home.make());
    }
    void cleanupTestCase() { m_server.reset(); }

    void spacePlaysAndThePlayheadMoves() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("space")));
        QVERIFY(program.showListen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(playerOf(program).isPlaying());
        QVERIFY(playButton(program)->text().contains(QStringLiteral("Pause")));
        QTRY_VERIFY(viewOf(program).spectrogram().playhead().value_or(0) > 0.2);
        QCOMPARE(viewOf(program).waveform().playhead(), viewOf(program).spectrogram().playhead());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(!playerOf(program).isPlaying());
        QVERIFY(playerOf(program).position() > 0.2);
    }

    void aClickSeeksWhilePlaying() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("seek")));
        QVERIFY(program.showListen());
        const double length = playerOf(program).length();
        QTest::mouseClick(playButton(program), Qt::LeftButton);
        QTRY_VERIFY(playerOf(program).isPlaying());
        QTest::mouseClick(&viewOf(program).waveform(), Qt::LeftButton, {},
                          viewOf(program).waveform().plot().center());
        QVERIFY(playerOf(program).position() > 0.4 * length);
        QTRY_VERIFY(playerOf(program).position() > 0.7 * length);
        QTRY_VERIFY(!playerOf(program).isPlaying());  // to the end
    }

    void theSelectionLoops() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("loop")));
        QVERIFY(program.showListen());
        SpectrogramView& picture = viewOf(program).spectrogram();
        const auto at = [&](double share) {
            return QPoint(picture.plot().left() + static_cast<int>(share * picture.plot().width()),
                          picture.plot().center().y());
        };
        QTest::mousePress(&picture, Qt::LeftButton, {}, at(0.4));
        QTest::mouseMove(&picture, at(0.5));
        QTest::mouseMove(&picture, at(0.6));
        QTest::mouseRelease(&picture, Qt::LeftButton, {}, at(0.6));
        QVERIFY(viewOf(program).selection());
        const TimeRange selection = *viewOf(program).selection();
        program.window().actions().action(ActionId::Loop)->trigger();
        int returns = 0;
        double before = 0;
        connect(&playerOf(program), &Player::positionChanged, this, [&](double seconds) {
            returns += seconds < before - 0.1;
            before = seconds;
        });
        program.window().actions().action(ActionId::PlaySelection)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(returns >= 3, 15000);
        QVERIFY(playerOf(program).position() >= selection.begin - 0.01);
        QVERIFY(playerOf(program).position() <= selection.end + 0.01);
        disconnect(&playerOf(program), nullptr, this, nullptr);
    }

    void theNextClipIsPlayedAtOnce() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("next")));
        QVERIFY(program.showListen());
        program.window().actions().action(ActionId::PlayAfterAdvance)->trigger();
        const std::int64_t first = *program.clips().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QVERIFY(program.clips().current() != first);
        QTRY_VERIFY(playerOf(program).isPlaying());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);  // a step alone does not play
        QTRY_VERIFY(!playerOf(program).isPlaying());
        QVERIFY(program.settle());
        QVERIFY(!playerOf(program).isPlaying());
    }

    void theAugmentedSoundIsHeard() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("augmented")));
        QVERIFY(program.showListen());
        program.window().actions().action(ActionId::AsTrainingSeesIt)->trigger();
        QVERIFY(program.settle());
        QCOMPARE(playerOf(program).length(), program.listen().recipe().settings()->features.clipSeconds);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(playerOf(program).position() > 0.3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);  // another draw stops the one before
        QVERIFY(program.settle());
        QTRY_VERIFY(!playerOf(program).isPlaying());
        QCOMPARE(playerOf(program).position(), 0.0);
    }

    void aDeviceThatIsGoneIsSaidInTheStripAndAllElseWorks() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("lost")));
        QVERIFY(program.showListen());
        program.window().actions().action(ActionId::Loop)->trigger();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(playerOf(program).position() > 0.1);
        QVERIFY(m_server->removeDevice());
        auto* problem = program.listen().page().player().findChild<QLabel*>(QStringLiteral("problem"));
        QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 10000);
        QVERIFY(problem->text().contains(QStringLiteral("sound device")));
        const std::int64_t clip = *program.clips().current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_5);
        QVERIFY(program.settle());
        QCOMPARE(program.labelOf(clip), std::string("hi-hat"));
        QVERIFY(m_server->addDevice());
        QTRY_VERIFY_WITH_TIMEOUT(
            (QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space), playerOf(program).isPlaying()),
            10000);
        QVERIFY(!problem->isVisible());
    }

  private:
    static Player& playerOf(Program& program) { return program.listen().playback().player(); }
    static SoundView& viewOf(Program& program) { return program.listen().page().sound().view(); }
    static QPushButton* playButton(Program& program) {
        return program.listen().page().player().findChild<QPushButton*>(QStringLiteral("play"));
    }

    std::unique_ptr<test::SoundServer> m_server;
    test::DemoHome m_home;
};

MELSCOPE_TEST(ListenPlaybackTest);
#include "listen_playback_test.moc"
