// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/curve_view.h"

#include <QSignalSpy>
#include <QtTest>
#include <cmath>

#include "tests/support/test_registry.h"

using namespace melscope;

/// Curves are thinned out, smoothed, drawn, zoomed and read.
class CurveViewTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void thinningKeepsWhatIsSeen() {
        QList<QPointF> points;
        for (int i = 0; i < 10'000; ++i) points.append({i / 100.0, std::sin(i * 0.3)});
        points[4321].setY(7);
        points[8765].setY(-7);
        const QList<QPointF> few = decimated(points, {0, 100}, 200);
        QVERIFY(few.size() <= 402);
        QVERIFY(few.contains(QPointF(43.21, 7)) && few.contains(QPointF(87.65, -7)));
        QVERIFY(std::is_sorted(few.begin(), few.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); }));
        // A short stretch has all its points, and one neighbour on each side.
        const QList<QPointF> part = decimated(points, {10, 10.5}, 200);
        QCOMPARE(part.size(), 53);
        QCOMPARE(part.first().x(), 9.99);
        QCOMPARE(decimated({}, {0, 1}, 10).size(), 0);
    }

    void smoothingShiftsNothing() {
        QList<QPointF> line, step;
        for (int i = 0; i < 9; ++i) {
            line.append({static_cast<double>(i), 3.0 * i});
            step.append({static_cast<double>(i), i == 4 ? 9.0 : 0.0});
        }
        const QList<QPointF> same = smoothed(line);
        for (int i = 2; i < 7; ++i) QCOMPARE(same[i], line[i]);
        const QList<QPointF> hill = smoothed(step);  // 1 2 3 2 1 of nine parts
        QCOMPARE(hill[4].y(), 3.0);
        QCOMPARE(hill[3].y(), 2.0);
        QCOMPARE(hill[5].y(), 2.0);
        QCOMPARE(hill[1].y(), 0.0);
    }

    void ticksAreRound() {
        QCOMPARE(axisTicks(0, 60, 6), (QList<double>{0, 10, 20, 30, 40, 50, 60}));
        QCOMPARE(axisTicks(0, 1, 4), (QList<double>{0, 0.25, 0.5, 0.75, 1}));
        QVERIFY(axisTicks(1, 1, 4).isEmpty());
    }

    void wheelDragAndKeysZoomAndADoubleClickShowsAll() {
        CurveView view(CurveScale::Number);
        show(view);
        QSignalSpy changed(&view, &CurveView::rangeChanged);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.isZoomed());
        QCOMPARE(view.range().span(), 80.0);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
        QVERIFY(!view.isZoomed());
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(200, 100));
        QTest::mouseMove(&view, QPoint(300, 100));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(300, 100));
        QVERIFY(view.isZoomed());
        QVERIFY(view.range().span() < 40);
        view.setRange({-20, 500});
        QCOMPARE(view.range(), (CurveRange{0, 100}));
        QVERIFY(changed.count() >= 3);
    }

    void theGuideNamesAnEpoch() {
        CurveView view(CurveScale::Percent);
        show(view);
        QTest::mouseMove(&view, view.rect().center());
        QVERIFY(view.guide());
        QVERIFY(qAbs(*view.guide() - 50) < 6);
        const int before = *view.guide();
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(*view.guide(), before + 1);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.guide());
    }

    /// Train and valid are told apart where there is no colour.
    void curvesAreToldApartWithoutColour() {
        const auto greyOf = [](CurveStroke stroke, CurveMark mark) {
            CurveView view(CurveScale::Number);
            view.resize(500, 240);
            view.setEnd(10);
            Curve curve{.colour = Qt::black, .stroke = stroke, .mark = mark};
            for (int i = 1; i <= 10; ++i)
                curve.line.append({static_cast<double>(i), static_cast<double>(i % 3)});
            view.setCurves({curve});
            return view.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        };
        QVERIFY(greyOf(CurveStroke::Solid, CurveMark::Round) !=
                greyOf(CurveStroke::Dashed, CurveMark::Round));
        QVERIFY(greyOf(CurveStroke::Solid, CurveMark::Round) !=
                greyOf(CurveStroke::Solid, CurveMark::Diamond));
    }

  private:
    static void show(CurveView& view) {
        view.resize(600, 240);
        view.setEnd(100);
        Curve curve{.colour = Qt::blue};
        for (int i = 1; i <= 100; ++i) curve.line.append({static_cast<double>(i), 1.0 / i});
        view.setCurves({curve});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(view.drawnPoints() >= 100);
    }
};

MELSCOPE_TEST(CurveViewTest);
#include "curve_view_test.moc"
