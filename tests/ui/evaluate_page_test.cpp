// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QTableView>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "ui/evaluate/class_scores_card.h"
#include "ui/evaluate/confusion_card.h"
#include "ui/evaluate/judged_card.h"
#include "ui/pages/evaluate_page.h"

using namespace melscope;

namespace {

const QStringList kNames{QStringLiteral("rain"), QStringLiteral("sea"), QStringLiteral("<b>wind</b>")};

/// Rain is mostly right, sea is once taken for rain and twice for wind, of wind there is no clip.
ConfusionMatrix someMatrix() {
    ConfusionMatrix matrix(3);
    for (int i = 0; i < 7; ++i) matrix.add(0, 0);
    matrix.add(1, 0);
    matrix.add(1, 2);
    matrix.add(1, 2);
    return matrix;
}

JudgedRow rowOf(std::size_t index, double probability) {
    return {.index = index,
            .name = QStringLiteral("%1.wav").arg(index),
            .trueClass = kNames[1],
            .predictedClass = kNames[2],
            .before = {},
            .probability = probability};
}

}  // namespace

class EvaluatePageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keysLeadThroughTheMatrixAndOpenACell() {
        ConfusionView view;
        view.setMatrix(someMatrix(), kNames);
        view.resize(400, 400);
        view.show();
        QSignalSpy clicked(&view, &ConfusionView::cellClicked);
        for (const int key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Return})
            QTest::keyClick(&view, static_cast<Qt::Key>(key));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].value<ConfusionCell>(), (ConfusionCell{1, 2}));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("true sea, predicted <b>wind</b>")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("66.7 %")));
    }

    void aClickOpensTheCellUnderIt() {
        ConfusionView view;
        view.setMatrix(someMatrix(), kNames);
        view.resize(400, 400);
        view.show();
        QSignalSpy clicked(&view, &ConfusionView::cellClicked);
        for (int y = 1; y < view.height() && clicked.isEmpty(); y += 8)
            for (int x = 1; x < view.width() && clicked.isEmpty(); x += 8)
                QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(x, y));
        QCOMPARE(clicked[0][0].value<ConfusionCell>(), (ConfusionCell{0, 0}));
    }

    void classesStandByTheirMistakes() {
        ConfusionCard card;
        card.view().setMatrix(someMatrix(), kNames);
        card.resize(400, 400);
        card.findChild<QComboBox*>()->setCurrentIndex(static_cast<int>(ConfusionOrder::Errors));
        QSignalSpy clicked(&card.view(), &ConfusionView::cellClicked);
        QTest::keyClick(&card.view(), Qt::Key_Return);  // first row, first column
        QCOMPARE(clicked[0][0].value<ConfusionCell>(), (ConfusionCell{1, 1}));
    }

    void manyClassesStillHaveCellsToClick() {
        ConfusionView view;
        QStringList names;
        for (int i = 0; i < 60; ++i) names.append(QStringLiteral("class %1").arg(i));
        view.setMatrix(ConfusionMatrix(60), names);
        QVERIFY(view.minimumSizeHint().width() > 60 * 15);
        QVERIFY(!view.picture({100, 100}).isNull());
    }

    void theMostCertainMistakeStandsFirst() {
        JudgedCard card;
        card.setRows({rowOf(0, 0.4), rowOf(1, 0.9), rowOf(2, 0.6)}, JudgedList::Mistakes, {});
        QCOMPARE(card.listed(), (std::vector<std::size_t>{1, 2, 0}));
        QCOMPARE(card.current(), std::optional<std::size_t>(1));
    }

    void aMendedMistakeMakesRoomForTheNext() {
        JudgedCard card;
        card.setRows({rowOf(0, 0.4), rowOf(1, 0.9), rowOf(2, 0.6)}, JudgedList::Mistakes, {});
        card.setRows({rowOf(0, 0.4), rowOf(2, 0.6)}, JudgedList::Mistakes, {});
        QCOMPARE(card.current(), std::optional<std::size_t>(2));
        QSignalSpy changed(&card, &JudgedCard::currentChanged);
        card.setRows({}, JudgedList::Mistakes, {});
        QVERIFY(!card.current());
        QVERIFY(!changed.isEmpty());
    }

    void aClassWithoutClipsShowsADash() {
        ClassScoresCard card;
        card.setScores(scoresOf(someMatrix()), kNames);
        const QAbstractItemModel* rows = card.findChild<QTableView*>()->model();
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->index(2, 0).data().toString(), kNames[2]);
        QCOMPARE(rows->index(2, 2).data().toString(), QStringLiteral("-"));
        QCOMPARE(rows->index(0, 2).data().toString(), QStringLiteral("100.0"));
    }

    void keysOfClassesAreHeard() {
        EvaluatePage page;
        page.showScores();
        page.show();
        QSignalSpy typed(&page, &EvaluatePage::keyTyped);
        QTest::keyClick(page.judged().findChild<QTableView*>(), Qt::Key_3);
        QCOMPARE(typed.size(), 1);
    }
};

MELSCOPE_TEST(EvaluatePageTest);
#include "evaluate_page_test.moc"
