// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filter_bar.h"
#include "tests/support/patience.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "ui/clips/filter_choice.h"

using namespace melscope;

class FilterBarTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void typingAsksOnceAndEnterAtOnce() {
        Bar bar;
        QTest::keyClicks(bar.text, QStringLiteral("owl"));
        QCOMPARE(bar.wanted.size(), 0);
        QTRY_COMPARE(bar.wanted.size(), 1);
        QCOMPARE(bar.last().filter.text, std::string("owl"));
        QTest::keyClicks(bar.text, QStringLiteral("s"));
        QTest::keyClick(bar.text, Qt::Key_Return);
        QCOMPARE(bar.wanted.size(), 2);
        QCOMPARE(bar.last().filter.text, std::string("owls"));
    }

    void eachDropDownFiltersAndShowsWhatIsChosen() {
        Bar bar;
        choose(bar.choices[0], 2);
        QCOMPARE(bar.last(), (ClipWish{{.classRow = 9}}));
        QCOMPARE(bar.choices[0]->currentText(), QStringLiteral("<b>x</b> %1"));
        choose(bar.choices[1], 2);
        QCOMPARE(bar.last(), (ClipWish{{.classRow = 9, .split = Split::Valid}}));
        choose(bar.choices[2], 1);
        QCOMPARE(bar.last(),
                 (ClipWish{{.classRow = 9, .label = LabelState::Unlabelled, .split = Split::Valid}}));
        choose(bar.choices[2], 5);
        QCOMPARE(bar.last().filter.ignored, IgnoredClips::Only);
        choose(bar.choices[2], 7);
        QCOMPARE(bar.last().only, OnlyClips::WithFinding);
    }

    void clearIsThereOnlyIfSomethingIsSet() {
        Bar bar;
        auto* clear = bar.findChild<QPushButton*>();
        QVERIFY(!clear->isVisible());
        choose(bar.choices[1], 1);
        QVERIFY(clear->isVisible());
        QTest::mouseClick(clear, Qt::LeftButton);
        QCOMPARE(bar.last(), ClipWish());
        QVERIFY(!clear->isVisible());
    }

    void escapeTakesTheTextAway() {
        Bar bar;
        QTest::keyClicks(bar.text, QStringLiteral("owl"));
        QTest::keyClick(bar.text, Qt::Key_Return);
        QTest::keyClick(bar.text, Qt::Key_Escape);
        QCOMPARE(bar.last(), ClipWish());
        QVERIFY(bar.text->text().isEmpty());
    }

    void isToldWithoutAnswering() {
        Bar bar;
        QTest::keyClicks(bar.text, QStringLiteral("ow"));
        bar.setWish({{.classRow = 4}});
        QCOMPARE(bar.text->text(), QStringLiteral("ow"));  // that is still being typed
        QCOMPARE(bar.choices[0]->currentText(), QStringLiteral("bird"));
        bar.setWish({{.text = "x", .ignored = IgnoredClips::Show}, OnlyClips::Named},
                    QStringLiteral("silent"));
        QCOMPARE(bar.text->text(), QStringLiteral("x"));
        QCOMPARE(bar.choices[2]->currentText(), QStringLiteral("silent"));
        QCOMPARE(bar.wanted.size(), 0);
        choose(bar.choices[2], 0);
        QCOMPARE(bar.last(), (ClipWish{{.text = "x"}}));
    }

    void everythingHasANameForScreenReaders() {
        Bar bar;
        QVERIFY(!bar.text->accessibleName().isEmpty());
        for (auto* choice : bar.choices) QVERIFY(!choice->accessibleName().isEmpty());
    }

  private:
    struct Bar : FilterBar {
        Bar() {
            setClasses({{4, "bird"}, {9, "<b>x</b> %1"}});
            show();
        }
        ClipWish last() { return wanted.last()[0].value<ClipWish>(); }

        QLineEdit* text = findChild<QLineEdit*>();
        QList<FilterChoice*> choices = findChildren<FilterChoice*>();
        QSignalSpy wanted{this, &FilterBar::wanted};
    };

    /// By keys, as a person would.
    static void choose(FilterChoice* choice, int index) {
        choice->setFocus();
        while (choice->currentIndex() < index) QTest::keyClick(choice, Qt::Key_Down);
        while (choice->currentIndex() > index) QTest::keyClick(choice, Qt::Key_Up);
    }
};

MELSCOPE_TEST(FilterBarTest);
#include "filter_bar_test.moc"
