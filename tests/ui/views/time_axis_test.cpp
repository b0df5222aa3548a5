// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/time_axis.h"

#include <QtTest>
#include <cmath>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

QStringList labels(const TimeAxis& axis, double spacing) {
    QStringList texts;
    for (const AxisTick& tick : axis.ticks(spacing)) texts << tick.label;
    return texts;
}

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

}  // namespace

class TimeAxisTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void timesReadLikeAClock() {
        QCOMPARE(timeText(2.5, 1), QStringLiteral("0:02.5"));
        QCOMPARE(timeText(2.999, 2), QStringLiteral("0:03.00"));
        QCOMPARE(timeText(59.999, 0), QStringLiteral("1:00"));
        QCOMPARE(timeText(3723.04, 2), QStringLiteral("1:02:03.04"));
    }

    void pixelsGoToSecondsAndBack() {
        const TimeAxis axis{.length = 600, .begin = 12.5, .end = 47.25, .width = 1013};
        for (double pixel = 0; pixel <= axis.width; pixel += 7.3)
            QVERIFY(std::abs(axis.toPixel(axis.toSeconds(pixel)) - pixel) < 1e-9);
    }

    void ticksComeInStepsOfOneTwoFive() {
        const TimeAxis axis{.length = 5, .begin = 0, .end = 5, .width = 500};
        QCOMPARE(labels(axis, 72), (words("0:00 0:01 0:02 0:03 0:04 0:05")));
        QCOMPARE(labels(axis, 40),
                 (words("0:00.0 0:00.5 0:01.0 0:01.5 0:02.0 0:02.5 0:03.0 0:03.5 0:04.0 0:04.5 0:05.0")));
        QCOMPARE(labels(axis, 150), (words("0:00 0:02 0:04")));
        const TimeAxis hours{.length = 7200, .begin = 0, .end = 7200, .width = 700};
        QCOMPARE(labels(hours, 100), (words("0:00 20:00 40:00 1:00:00 1:20:00 1:40:00 2:00:00")));
    }

    void ticksKeepTheirDistanceAtEveryZoom() {
        for (double span = 0.002; span < 7200; span *= 1.7) {
            const auto ticks =
                TimeAxis{.length = 7200, .begin = 3.3, .end = 3.3 + span, .width = 900}.ticks(72);
            QVERIFY(!ticks.empty());
            for (std::size_t i = 1; i < ticks.size(); ++i)
                QVERIFY(ticks[i].pixel - ticks[i - 1].pixel > 71.9);
        }
    }

    void zoomingKeepsTheSecondUnderTheCursor() {
        const TimeAxis axis{.length = 100, .begin = 20, .end = 60, .width = 800};
        for (const double factor : {0.5, 0.8, 1.25}) {
            const TimeAxis zoomed = axis.zoomed(factor, axis.toSeconds(333));
            QVERIFY(std::abs(zoomed.toSeconds(333) - axis.toSeconds(333)) < 1e-9);
            QVERIFY(std::abs(zoomed.span() - factor * axis.span()) < 1e-9);
        }
    }

    void whatIsSeenStaysInsideTheRecording() {
        const TimeAxis axis{.length = 10, .begin = 2, .end = 4, .width = 100};
        QCOMPARE(axis.scrolled(-50).range(), (TimeRange{0, 2}));
        QCOMPARE(axis.scrolled(50).range(), (TimeRange{8, 10}));
        QCOMPARE(axis.zoomed(1000, 3).range(), (TimeRange{0, 10}));
        QVERIFY(axis.zoomed(1e-9, 3).span() >= 0.00199);
        QCOMPARE(axis.fitted().range(), (TimeRange{0, 10}));
    }

    void followingTurnsPages() {
        const TimeAxis axis{.length = 10, .begin = 2, .end = 4, .width = 100};
        QCOMPARE(axis.following(3.9), axis);
        const TimeAxis turned = axis.following(4.0);
        QVERIFY(turned.begin < 4.0 && turned.begin > 3.8);
        QCOMPARE(turned.span(), 2.0);
    }
};

MELSCOPE_TEST(TimeAxisTest);
#include "time_axis_test.moc"
