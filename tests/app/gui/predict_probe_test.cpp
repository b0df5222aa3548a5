// SPDX-License-Identifier: GPL-3.0-or-later
// Much is classified, and a timer watches that the window never stands still.
#include <QElapsedTimer>
#include <QtTest>

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
        test::writeWav(folder / "half an hour.wav", test::tonesInTurn(1800, 4, 6));
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
        program.drop({folder.path() / "half an hour.wav"});
        program.settle(kFiles + 2);
        const double seconds = static_cast<double>(clock.elapsed()) / 1000;
        qInfo("half an hour was classified in %.1f s, %.0f times real time", seconds, 1800 / seconds);
        QTRY_VERIFY(program.page().tracks().isVisible());
        SoundView& view = program.page().sound().view();
        QTRY_COMPARE(view.axis().length, 1800.0);
        QVERIFY(probe.report("a recording of half an hour"));
        probe.restart();
        for (int step = 0; step < 20; ++step) {
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
