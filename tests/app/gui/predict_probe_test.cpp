// SPDX-License-Identifier: GPL-3.0-or-later
// Much is classified, and a timer watches that the window never stands still.
#include <QElapsedTimer>
#include <QtTest>
#include <fstream>

#include "tests/app/gui/predict_window.h"
#include "tests/app/gui/tone_model.h"
#include "tests/support/event_loop_probe.h"
#include "tests/support/patience.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "ui/listen/sound_panel.h"
#include "ui/predict/track_view.h"

using namespace melscope;
using test::PredictProgram;

namespace {

constexpr int kMinutes = 120;

/// Two hours, of which no more than ten minutes are in memory at a time.
void writeTwoHours(const std::filesystem::path& file) {
    constexpr std::size_t kHeader = 44, kSizeOfAll = 4, kSizeOfSound = 40;
    constexpr int kTimes = kMinutes / 10;
    test::writeWav(file, test::tonesInTurn(600, 4, 6));
    std::string tenMinutes = test::readFile(file);
    const std::string sound = tenMinutes.substr(kHeader);
    const auto put = [&](std::size_t at, std::size_t size) {
        for (std::size_t byte = 0; byte < 4; ++byte)
            tenMinutes[at + byte] = static_cast<char>((size >> (8 * byte)) & 0xff);
    };
    put(kSizeOfAll, kHeader - 8 + kTimes * sound.size());
    put(kSizeOfSound, kTimes * sound.size());
    std::ofstream out(file, std::ios::binary);
    out << tenMinutes;
    for (int more = 1; more < kTimes; ++more) out << sound;
}

}  // namespace

class PredictProbeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!test::canLearn()) QSKIP("this build cannot train");
    }

    void manyFilesAndALongOneKeepTheWindowAlive() {
        constexpr int kFiles = 2000;
        const test::TemporaryFolder folder;
        const std::filesystem::path model = test::trainToneModel(folder / "runs/tones-1", 1);
        const std::filesystem::path many = folder.path() / "two thousand";
        const Waveform tone = test::tonesInTurn(0.3, 0, 9);
        for (int i = 0; i < kFiles; ++i)
            test::writeWav(many / ("night " + std::to_string(i / 100)) / (std::to_string(i) + ".wav"), tone);
        writeTwoHours(folder / "two hours.wav");
        PredictProgram program(test::foldersIn(folder.path() / "home"));
        program.drop({model});
        QTRY_VERIFY(program.predict().shelf().chosen() != nullptr);
        test::writeWav(folder / "first.wav", tone);
        program.drop({folder / "first.wav"});
        program.settle(1);  // LibTorch is loaded

        test::EventLoopProbe probe;
        QElapsedTimer clock;
        clock.start();
        program.drop({many});
        program.settle(kFiles + 1);
        qInfo("%d recordings were classified in %.1f s", kFiles, static_cast<double>(clock.elapsed()) / 1000);
        QVERIFY(probe.report("a drop of 2 000 recordings"));
        probe.restart();
        program.list().table().setFocus();
        for (int page = 0; page < 60; ++page) {
            QTest::keyClick(&program.list().table(), Qt::Key_PageDown);
            QTest::qWait(1);
        }
        for (const PredictionColumn column : {PredictionColumn::Probability, PredictionColumn::Recording}) {
            program.list().table().sortByColumn(static_cast<int>(column), Qt::DescendingOrder);
            QTest::qWait(1);
        }
        QVERIFY(probe.report("going through 2 000 recordings and sorting them"));

        probe.restart();
        clock.restart();
        program.drop({folder.path() / "two hours.wav"});
        program.settle(kFiles + 2);
        const double seconds = static_cast<double>(clock.elapsed()) / 1000;
        qInfo("two hours were classified in %.1f s, %.0f times real time", seconds, kMinutes * 60 / seconds);
        QTRY_VERIFY(program.page().tracks().isVisible());
        SoundView& view = program.page().sound().view();
        QTRY_COMPARE(view.axis().length, kMinutes * 60.0);
        QTRY_VERIFY(program.predict().recording().picture().loader().isIdle());
        QVERIFY(probe.report("a recording of two hours"));
        probe.restart();
        for (int step = 0; step < 24; ++step) {
            QTest::keyClick(&program.page().tracks(), Qt::Key_Plus);
            QTest::qWait(1);
        }
        for (int step = 0; step < 60; ++step) {
            QTest::keyClick(&program.page().tracks(), Qt::Key_Right);
            QTest::qWait(1);
        }
        QVERIFY(view.axis().span() < 100);
        QVERIFY(probe.report("scrolling its tracks"));
    }
};

MELSCOPE_TEST(PredictProbeTest);
#include "predict_probe_test.moc"
