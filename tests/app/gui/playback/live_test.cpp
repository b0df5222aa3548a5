// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include "tests/app/gui/playback/sound_server.h"
#include "tests/app/gui/predict_window.h"
#include "tests/app/gui/tone_model.h"
#include "tests/support/event_loop_probe.h"
#include "tests/support/test_registry.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/input_meter.h"
#include "ui/predict/live_panel.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"

using namespace melscope;

namespace {

constexpr int kPatience = 20'000;  // ms, for a sound server and LibTorch

/// A program with a model that tells tones apart, and its Predict page in front.
class LiveProgram : public test::PredictProgram {
  public:
    LiveProgram(const std::filesystem::path& home, const std::filesystem::path& model)
        : PredictProgram(test::foldersIn(home)) {
        drop({model});
        wait([this] { return predict().shelf().chosen() != nullptr; });
    }

    LivePanel& live() { return page().live(); }
    QPushButton* button() {
        for (auto* one : page().findChildren<QPushButton*>())
            if (one->text() == QStringLiteral("Listen live") ||
                one->text() == QStringLiteral("Stop listening"))
                return one;
        return nullptr;
    }
    bool canListen() { return button()->isEnabled(); }
    void click() { QTest::mouseClick(button(), Qt::LeftButton); }
    QString heard() {
        const auto& scores = live().scores().scores();
        return scores.isEmpty() ? QString() : scores.front().name;
    }
    bool says(const char* words) { return live().sentence().contains(QLatin1String(words)); }
};

}  // namespace

/// The Predict page with a real sound server and a microphone that hears what is played. Skipped, visibly,
/// where there is none.
class LiveTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!test::canLearn()) QSKIP("this build cannot train");
        m_server = std::make_unique<test::SoundServer>();
        if (!m_server->start()) QSKIP("needs pulseaudio and pactl");
        m_model = test::trainToneModel(m_folder / "runs/tones-1", 1);
        m_other = test::trainToneModel(m_folder / "runs/tones-2", 2);
        test::writeWav(m_folder / "low.wav", test::tonesInTurn(60, 0, 0));
        test::writeWav(m_folder / "high.wav", test::tonesInTurn(60, 0, 10));
    }
    void cleanup() { m_server->stopPlaying(); }
    void cleanupTestCase() { m_server.reset(); }

    void withoutAMicrophoneThePageSaysSoAndWaitsForOne() {
        LiveProgram program(m_folder / "none", m_model);
        QTRY_VERIFY(!program.canListen());
        QVERIFY(program.button()->toolTip().contains(QStringLiteral("There is no microphone")));
        QVERIFY(!program.window().actions().action(ActionId::ListenLive)->isEnabled());
        program.drop({m_folder / "low.wav"});  // all else works
        program.settle(1);
        QCOMPARE(program.shownAt(0, PredictionColumn::Heard), QStringLiteral("low"));
        QVERIFY(m_server->addMicrophone());
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
    }

    void whatIsPlayedIsNamedWhileItIsHeard() {
        LiveProgram program(m_folder / "heard", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        test::EventLoopProbe probe;
        program.click();
        QVERIFY(program.live().isVisible());
        QCOMPARE(program.button()->text(), QStringLiteral("Stop listening"));
        QVERIFY(m_server->play(m_folder / "low.wav"));
        QTRY_COMPARE_WITH_TIMEOUT(program.heard(), QStringLiteral("low"), kPatience);
        QVERIFY(m_server->play(m_folder / "high.wav"));
        QTRY_COMPARE_WITH_TIMEOUT(program.heard(), QStringLiteral("high"), kPatience);
        // A sine of a quarter of full scale is 12 dB below it.
        QTRY_VERIFY(std::abs(program.live().meter().reading().level + 12) < 2);
        QTRY_VERIFY(program.live().detections().model().rowCount() > 0);
        QCOMPARE(program.live().tracks().lanes(), (std::vector<int>{0, 1}));
        QTRY_VERIFY(program.says("nothing is kept"));
        QVERIFY(probe.report("listening with the microphone"));
        probe.restart();
        program.click();
        QVERIFY(program.canListen());
        QCOMPARE(program.button()->text(), QStringLiteral("Listen live"));
        QVERIFY(!program.predict().live().isListening());
        QCOMPARE(program.heard(), QStringLiteral("high"));  // still to be read
        QTest::qWait(100);
        QVERIFY(probe.report("ending to listen"));
    }

    void silenceIsSaid() {
        LiveProgram program(m_folder / "silence", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        program.click();
        QTRY_VERIFY_WITH_TIMEOUT(program.says("No sound arrives"), kPatience);
        QVERIFY(program.heard().isEmpty());
    }

    void tooLoudIsSaid() {
        Waveform square{.samples = {}, .channels = 1, .sampleRate = 44100};
        for (int i = 0; i < 60 * 44100; ++i) square.samples.push_back(i / 50 % 2 == 0 ? 0.99999f : -0.99999f);
        test::writeWav(m_folder / "loud.wav", square);
        LiveProgram program(m_folder / "loud", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        QVERIFY(m_server->play(m_folder / "loud.wav"));
        program.click();
        QTRY_VERIFY_WITH_TIMEOUT(program.says("Too loud"), kPatience);
    }

    void theChosenMicrophoneIsRemembered() {
        {
            LiveProgram program(m_folder / "chosen", m_model);
            QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
            program.click();
            QTest::keyClick(&program.live().devices(), Qt::Key_Down);
            QVERIFY(program.predict().live().isListening());
        }
        LiveProgram program(m_folder / "chosen", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        QCOMPARE(program.live().devices().currentData().toString(), QStringLiteral("ear"));
    }

    void anotherModelTakesEffectAtOnce() {
        LiveProgram program(m_folder / "other", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        QVERIFY(m_server->play(m_folder / "low.wav"));
        program.click();
        QTRY_COMPARE_WITH_TIMEOUT(program.heard(), QStringLiteral("low"), kPatience);
        std::optional<QString> heardOnceChosen;
        connect(&program.predict().shelf(), &ModelShelf::changed, this, [&] {
            if (program.predict().shelf().chosen()->file == m_other) heardOnceChosen = program.heard();
        });
        program.drop({m_other});
        QTRY_VERIFY(heardOnceChosen);
        QVERIFY(heardOnceChosen->isEmpty());  // the first model's answers are gone
        QVERIFY(program.predict().live().isListening());
        QTRY_COMPARE_WITH_TIMEOUT(program.heard(), QStringLiteral("low"), kPatience);
        disconnect(&program.predict().shelf(), nullptr, this, nullptr);
    }

    void itEndsWhenThePageIsLeftAndBeginsByItsKeyAnywhere() {
        LiveProgram program(m_folder / "left", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        program.click();
        QTRY_VERIFY(program.live().meter().reading().silentFor > 0);
        program.window().showPage(PageId::Models);
        QVERIFY(!program.predict().live().isListening());
        QTest::keyClick(&program.window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(program.window().shownPage(), PageId::Predict);
        QVERIFY(program.predict().live().isListening());
        program.drop({m_folder / "high.wav"});  // the list is shown again
        program.settle(1);
        QVERIFY(!program.predict().live().isListening());
        QVERIFY(program.list().isVisible());
    }

    void aMicrophoneThatIsUnpluggedIsSaidInWords() {
        LiveProgram program(m_folder / "gone", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        QVERIFY(m_server->play(m_folder / "low.wav"));
        program.click();
        QTRY_COMPARE_WITH_TIMEOUT(program.heard(), QStringLiteral("low"), kPatience);
        test::EventLoopProbe probe;
        QVERIFY(m_server->removeDevice());
        QTRY_VERIFY_WITH_TIMEOUT(program.says("The microphone is gone"), kPatience);
        QVERIFY(!program.predict().live().isListening());
        QCOMPARE(program.heard(), QStringLiteral("low"));  // nothing is lost
        QTRY_VERIFY(!program.canListen());
        QVERIFY(probe.report("a microphone that is unplugged"));
        QVERIFY(m_server->addDevice() && m_server->addMicrophone());
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        QVERIFY(m_server->play(m_folder / "high.wav"));
        program.click();
        QTRY_COMPARE_WITH_TIMEOUT(program.heard(), QStringLiteral("high"), kPatience);
    }

    /// Last: there is no server after it.
    void aSoundServerThatDiesIsSaidInWordsAndTheWindowClosesInPeace() {
        LiveProgram program(m_folder / "dead", m_model);
        QTRY_VERIFY_WITH_TIMEOUT(program.canListen(), kPatience);
        program.click();
        QTRY_VERIFY_WITH_TIMEOUT(program.says("No sound arrives"), kPatience);
        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(program.says("The microphone is gone"), kPatience);
        // Qt Multimedia may still list what is gone.
        program.click();
        QTRY_VERIFY_WITH_TIMEOUT(!program.predict().live().isListening(), kPatience);
        QSignalSpy finished(&program, &Program::finished);
        program.window().close();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, kPatience);
    }

  private:
    test::TemporaryFolder m_folder;
    std::unique_ptr<test::SoundServer> m_server;
    std::filesystem::path m_model, m_other;
};

MELSCOPE_TEST(LiveTest);
#include "live_test.moc"
