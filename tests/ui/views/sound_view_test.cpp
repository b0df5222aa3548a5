// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sound_view.h"
#include "tests/support/patience.h"

#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>
#include <cmath>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr double kLength = 100;

/// Notes which parts of a widget are painted.
class PaintWatch : public QObject {
  public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }
    QRegion painted;

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint) painted += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

/// A view of 100 s, used as a person does.
struct Used {
    Used() {
        view.resize(900, 500);
        view.show();
        view.setRecording(FeatureSettings{}, kLength);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    QPoint at(double seconds) {
        const QRect plot = view.spectrogram().plot();
        return {plot.left() + static_cast<int>(std::lround(view.spectrogram().axis().toPixel(seconds))),
                plot.center().y()};
    }
    void wheel(QPoint where, int notches, Qt::KeyboardModifiers keys) {
        QWheelEvent event(where, view.spectrogram().mapToGlobal(where), {}, {0, 120 * notches}, Qt::NoButton,
                          keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view.spectrogram(), &event);
    }
    void key(Qt::Key key) { QTest::keyClick(&view.spectrogram(), key); }
    double pixel() const { return view.axis().span() / 800; }

    SoundView view;
};

}  // namespace

class SoundViewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aClickSeeks() {
        Used used;
        QSignalSpy seeks(&used.view, &SoundView::seekWanted);
        QTest::mouseClick(&used.view.spectrogram(), Qt::LeftButton, {}, used.at(40));
        QCOMPARE(seeks.size(), 1);
        QVERIFY(std::abs(seeks.first().first().toDouble() - 40) < used.pixel());
    }

    void aDragSelectsInBothViewsAndEscapeClears() {
        Used used;
        QSignalSpy seeks(&used.view, &SoundView::seekWanted);
        QTest::mousePress(&used.view.spectrogram(), Qt::LeftButton, {}, used.at(60));
        QTest::mouseMove(&used.view.spectrogram(), used.at(50));
        QTest::mouseMove(&used.view.spectrogram(), used.at(30));
        QTest::mouseRelease(&used.view.spectrogram(), Qt::LeftButton, {}, used.at(30));
        QVERIFY(used.view.selection().has_value());
        QVERIFY(std::abs(used.view.selection()->begin - 30) < used.pixel());
        QVERIFY(std::abs(used.view.selection()->end - 60) < used.pixel());
        QCOMPARE(used.view.waveform().selection(), used.view.selection());
        QVERIFY(seeks.isEmpty());
        used.key(Qt::Key_Escape);
        QVERIFY(!used.view.selection());
    }

    void controlAndWheelZoomAboutTheCursor() {
        Used used;
        const QPoint cursor = used.at(30);
        used.wheel(cursor, 3, Qt::ControlModifier);
        QVERIFY(used.view.axis().span() < 60);
        QVERIFY(std::abs((used.at(30) - cursor).x()) <= 1);
        QCOMPARE(used.view.waveform().axis(), used.view.spectrogram().axis());
    }

    void theWheelScrolls() {
        Used used;
        used.view.showRange({40, 50});
        used.wheel(used.at(45), -1, {});
        QCOMPARE(used.view.axis().range(), (TimeRange{41, 51}));
        used.wheel(used.at(45), 1, Qt::ShiftModifier);
        QCOMPARE(used.view.axis().range(), (TimeRange{40, 50}));
    }

    void keysScrollAndZoom() {
        Used used;
        used.view.showRange({40, 50});
        used.key(Qt::Key_Right);
        QCOMPARE(used.view.axis().begin, 41.0);
        used.key(Qt::Key_Left);
        QCOMPARE(used.view.axis().begin, 40.0);
        used.key(Qt::Key_Home);
        QCOMPARE(used.view.axis().begin, 0.0);
        used.key(Qt::Key_End);
        QCOMPARE(used.view.axis().end, kLength);
        used.key(Qt::Key_Plus);
        QVERIFY(used.view.axis().span() < 9);
        used.key(Qt::Key_Minus);
        QVERIFY(std::abs(used.view.axis().span() - 10) < 1e-9);
        used.key(Qt::Key_F);
        QCOMPARE(used.view.axis().range(), (TimeRange{0, kLength}));
    }

    void aMovingPlayheadRepaintsOnlyItsStrips() {
        Used used;
        used.view.setPlayhead(20);
        QTRY_VERIFY(!used.view.visibleRegion().isEmpty());
        used.view.repaint();
        PaintWatch watch(used.view.spectrogram());
        used.view.setPlayhead(50);
        QTRY_VERIFY(!watch.painted.isEmpty());
        int area = 0;
        for (const QRect& part : watch.painted) area += part.width();
        QVERIFY2(area <= 12, qPrintable(QString::number(area)));
    }

    void aPlayheadThatLeavesTurnsThePage() {
        Used used;
        used.view.showRange({40, 50});
        used.view.setPlayhead(49.9);
        QCOMPARE(used.view.axis().begin, 40.0);
        used.view.setPlayhead(50.1);
        QVERIFY(used.view.axis().begin > 45 && used.view.axis().begin < 50.1);
        used.key(Qt::Key_Home);  // looks elsewhere
        used.view.setPlayhead(51);
        QCOMPARE(used.view.axis().begin, 0.0);
    }

    void whatIsSeenIsAskedForOverviewFirst() {
        Used used;
        QSignalSpy tiles(&used.view, &SoundView::tilesWanted);
        QSignalSpy peaks(&used.view, &SoundView::peaksWanted);
        used.view.showRange({40, 50});
        QCOMPARE(peaks.size(), 1);
        QCOMPARE(tiles.size(), 1);
        const auto wanted = tiles.first().first().value<std::vector<TileId>>();
        QVERIFY(wanted.front().level > wanted.back().level);
    }

    void theCursorReadsTimeFrequencyAndLevel() {
        Used used;
        QSignalSpy texts(&used.view, &SoundView::cursorTextChanged);
        QTest::mouseMove(&used.view.spectrogram(), used.at(40));
        QTRY_VERIFY(!texts.isEmpty());
        const QString text = texts.last().first().toString();
        QVERIFY2(text.startsWith(QStringLiteral("0:4")) || text.startsWith(QStringLiteral("0:39")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Hz")), qPrintable(text));
    }

    void aBetterOverviewLeavesTheSharpPeaks() {
        Used used;
        const auto flat = [](const TimeRange& range, float height, int columns) {
            return PeakColumns{range,
                               std::vector<Peak>(static_cast<std::size_t>(columns), {-height, height, 0}), 1};
        };
        used.view.showRange({10, 20});
        used.view.setOverviewPeaks(flat({0, kLength}, 0.5f, 50));
        used.view.setPeaks(flat({10, 20}, 0.1f, 800));
        const QImage sharp = used.view.waveform().grab().toImage();
        used.view.setOverviewPeaks(flat({0, kLength}, 0.5f, 200));
        QCOMPARE(used.view.waveform().grab().toImage(), sharp);
        used.view.setOverviewPeaks({});
        QVERIFY(used.view.waveform().grab().toImage() != sharp);
    }

    /// Peaks of a stereo sound may come while the overview is still that of a mono one.
    void aLaneWithoutPeaksStaysEmpty() {
        Used used;
        used.view.setOverviewPeaks({{0, kLength}, std::vector<Peak>(50, {-0.5f, 0.5f, 0}), 1});
        used.view.showRange({10, 20});
        used.view.setPeaks({{10, 12}, std::vector<Peak>(200, {-0.1f, 0.1f, 0}), 2});
        const QImage picture = used.view.waveform().grab().toImage();
        const int right = picture.width() - 8;
        QCOMPARE(picture.pixel(right, picture.height() * 3 / 4 + 6),
                 picture.pixel(right, picture.height() - 1));
    }

    void theLevelScaleIsMovedByKeysAndDrags() {
        Used used;
        QTest::keyClick(&used.view.levelScale(), Qt::Key_Up);
        QCOMPARE(used.view.levelScale().levels(), (LevelRange{-75, 5}));
        QTest::mouseDClick(&used.view.levelScale(), Qt::LeftButton);
        QCOMPARE(used.view.levelScale().levels(), (LevelRange{-80, 0}));
    }

    void everythingHasANameForScreenReaders() {
        Used used;
        for (QWidget* const part :
             {static_cast<QWidget*>(&used.view.waveform()), static_cast<QWidget*>(&used.view.spectrogram()),
              static_cast<QWidget*>(&used.view.levelScale())})
            QVERIFY(!part->accessibleName().isEmpty());
    }
};

MELSCOPE_TEST(SoundViewTest);
#include "sound_view_test.moc"
