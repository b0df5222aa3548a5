// SPDX-License-Identifier: GPL-3.0-or-later
// The clips of the Data page in the real window, used as a person does.
#include <QHeaderView>
#include <QSet>
#include <QTableWidget>
#include <QtTest>

#include "tests/app/gui/data_window.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"
#include "ui/clips/clip_menu.h"
#include "ui/clips/filter_choice.h"
#include "ui/data/class_card.h"
#include "ui/dialogs/class_dialog.h"
#include "ui/frame/sidebar_button.h"

using namespace melscope;
using test::Window;

namespace {

const QString kOddLabel = QString::fromUtf8("<b>x</b> %1 & \U0001F426 שלום");

}  // namespace

class DataTest : public QObject, test::DemoWindows {
    Q_OBJECT

  private Q_SLOTS:
    void withoutAProjectItSaysHowToBegin() {
        Window window(home("none"));
        window.program.start({});
        window.program.window().showPage(PageId::Data);
        QVERIFY(window.says(QStringLiteral("Bring in recordings")));
        QVERIFY(!window.page().isVisible());
        for (auto* empty : window.program.window().findChildren<EmptyPage*>())
            if (empty->isVisible()) QCOMPARE(empty->findChildren<QPushButton*>().size(), 3);
    }

    void tabReachesEverything() {
        Window window(open("tab"));
        openDemo(window);
        QVERIFY(window.becomesActive());
        window.view().setFocus();
        QSet<QWidget*> reached;
        for (int press = 0; press < 60; ++press) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        QVERIFY(reached.contains(window.text()));
        QVERIFY(reached.contains(window.button(QStringLiteral("Import folder..."))));
        QVERIFY(reached.contains(window.program.window().findChild<SidebarButton*>()));
    }

    void filteringListsWhatFits() {
        Window window(open("filter"));
        openDemo(window);
        QVERIFY(window.becomesActive());
        QTest::keyClick(&window.program.window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(window.text()->hasFocus());
        QTest::keyClicks(window.text(), QStringLiteral("BELL_0"));
        QTRY_COMPARE(window.rows(), 40);
        QVERIFY(window.says(QStringLiteral("40 of 400")));
        QTest::keyClicks(window.text(), QStringLiteral("zz"));
        QTRY_COMPARE(window.rows(), 0);
        QVERIFY(window.says(QStringLiteral("No clip fits")));
        QTest::mouseClick(window.button(QStringLiteral("Clear the filter")), Qt::LeftButton);
        QCOMPARE(window.rows(), 400);
        auto* split = window.page().clips().filter().findChildren<FilterChoice*>().at(1);
        split->setFocus();
        QTest::keyClick(split, Qt::Key_Down);
        QTest::keyClick(split, Qt::Key_Down);
        QCOMPARE(window.rows(), 80);
        QCOMPARE(window.cell(0, ClipColumn::Split), QStringLiteral("valid"));
    }

    void aBarFiltersByItsClassAndASecondClickEndsIt() {
        Window window(open("bars"));
        openDemo(window);
        auto* bars = window.page().findChild<ClassBars*>();
        QCOMPARE(bars->count(), 10);
        const auto click = [&] {
            QTest::mouseClick(bars->viewport(), Qt::LeftButton, {},
                              bars->visualItemRect(bars->item(1)).center());
        };
        click();
        QCOMPARE(window.rows(), 40);
        QCOMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("bird chirp"));
        QCOMPARE(window.page().clips().filter().findChild<FilterChoice*>()->currentText(),
                 QStringLiteral("bird chirp"));
        click();
        QCOMPARE(window.rows(), 400);
    }

    void aHeadingOrders() {
        Window window(open("order"));
        openDemo(window);
        QHeaderView& header = *window.view().horizontalHeader();
        const auto click = [&](ClipColumn column) {
            QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                              QPoint(header.sectionViewportPosition(static_cast<int>(column)) + 8, 8));
        };
        click(ClipColumn::Label);
        click(ClipColumn::Label);
        QCOMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("snare"));
        QCOMPARE(window.cell(399, ClipColumn::Label), QStringLiteral("bell"));
        QCOMPARE(header.sortIndicatorSection(), static_cast<int>(ClipColumn::Label));
    }

    void twoHundredClipsGetOneLabelAndItIsTakenBack() {
        Window window(open("bulk"));
        openDemo(window);
        window.click(0);
        window.click(199, Qt::ShiftModifier);
        QCOMPARE(window.clips().chosenCount(), 200);
        QVERIFY(window.button(QStringLiteral("Edit 200 clip(s)")) != nullptr ||
                window.button(QStringLiteral("Edit 200 clips")) != nullptr);
        giveLabel(window, kOddLabel);
        QCOMPARE(window.counts().classes.size(), std::size_t{11});
        for (const int row : {0, 199}) QCOMPARE(window.cell(row, ClipColumn::Label), kOddLabel);
        window.click(300);
        QTest::keyClick(&window.program.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("bell"));
        QCOMPARE(window.counts().labels[static_cast<std::size_t>(LabelState::ByPerson)], 0);
        QTRY_COMPARE(window.clips().chosenCount(), 200);
        window.action(ActionId::Redo)->trigger();
        QTRY_COMPARE(window.cell(199, ClipColumn::Label), kOddLabel);
        QTRY_COMPARE(window.clips().chosenCount(), 200);
    }

    void oddLabelsAreShownAsTheyAre() {
        Window window(open("odd"));
        openDemo(window);
        window.click(0);
        giveLabel(window, kOddLabel);
        auto* bars = window.page().findChild<ClassBars*>();
        QVERIFY(
            bars->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(kOddLabel + QLatin1Char(':')));
        QVERIFY(!bars->item(0)->toolTip().contains(QStringLiteral("<b>")));
        QCOMPARE(window.page().clips().filter().findChild<FilterChoice*>()->itemText(1), kOddLabel);
        QTest::mouseClick(window.button(QStringLiteral("Edit clip")), Qt::LeftButton);
        auto* menu = window.program.window().findChild<ClipMenu*>();
        QVERIFY(menu != nullptr);
        const QString escaped = QString(kOddLabel).replace(QLatin1Char('&'), QStringLiteral("&&"));
        QCOMPARE(menu->findChild<QMenu*>()->actions().first()->text(), escaped);
        menu->close();
        QTest::keyClicks(window.text(), QStringLiteral("<b>X"));
        QTRY_COMPARE(window.rows(), 1);
    }

    void theMenuLabelsPutsIntoAPartAndIgnores() {
        Window window(open("menu"));
        openDemo(window);
        window.click(0);
        const auto choose = [&](int submenu, int entry) {
            QTest::mouseClick(window.button(QStringLiteral("Edit clip")), Qt::LeftButton);
            auto* menu = window.program.window().findChild<ClipMenu*>();
            const auto menus = menu->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
            menus.at(submenu)->actions().at(entry)->trigger();
            delete menu;
        };
        choose(0, 3);
        QTRY_COMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("flute"));
        choose(1, 2);
        QTRY_COMPARE(window.cell(0, ClipColumn::Split), QStringLiteral("test"));
        window.action(ActionId::Undo)->trigger();
        QTRY_COMPARE(window.cell(0, ClipColumn::Split), QStringLiteral("train"));
        window.action(ActionId::IgnoreClip)->trigger();
        QTRY_COMPARE(window.counts().ignored, 1);
        QCOMPARE(window.page().findChild<ClassBars*>()->count(), 11);
        window.action(ActionId::IgnoreClip)->trigger();
        QTRY_COMPARE(window.counts().ignored, 0);
        window.action(ActionId::RemoveLabel)->trigger();
        QTRY_COMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("-"));
        QVERIFY(window.says(QStringLiteral("no label - press")));
    }

    void aChangedClipStaysUntilRefreshed() {
        Window window(open("stale"));
        openDemo(window);
        window.clips().setFilter({.text = "bell_00", .label = LabelState::BySource});
        QCOMPARE(window.rows(), 4);
        window.click(0);
        giveLabel(window, QStringLiteral("rain"));
        QCOMPARE(window.rows(), 4);
        QVERIFY(window.button(QStringLiteral("Refresh"))->isVisible());
        QTest::keyClick(&window.view(), Qt::Key_F5);
        QCOMPARE(window.rows(), 3);
        QVERIFY(window.button(QStringLiteral("Refresh")) == nullptr);
    }

    void aDigitLabelsTheChosenClips() {
        Window window(open("keys"));
        openDemo(window);
        QVERIFY(window.becomesActive());
        QCOMPARE(window.page().findChild<ClassBars*>()->item(3)->data(Qt::UserRole).value<ClassBar>().key,
                 QStringLiteral("4"));
        window.click(0);
        window.click(4, Qt::ShiftModifier);
        window.view().setFocus();
        QTest::keyClick(&window.view(), Qt::Key_4);
        for (const int row : {0, 4})
            QTRY_COMPARE(window.cell(row, ClipColumn::Label), QStringLiteral("flute"));
        QCOMPARE(window.cell(5, ClipColumn::Label), QStringLiteral("bell"));
        QTest::keyClicks(window.text(), QStringLiteral("5"));
        QTRY_VERIFY(window.isQuiet());
        QCOMPARE(window.counts().classes[3], 45);
    }

    void whatWasUndoneIsSaid() {
        Window window(open("told"));
        openDemo(window);
        QVERIFY(!window.action(ActionId::Undo)->isEnabled());  // the split that came with the project stays
        window.click(0);
        giveLabel(window, QStringLiteral("rain"));
        window.action(ActionId::Undo)->trigger();
        QTRY_VERIFY(window.says(QStringLiteral("Undone: label 1 clip \"rain\".")));
        window.action(ActionId::Redo)->trigger();
        QTRY_VERIFY(window.says(QStringLiteral("Done again: label 1 clip \"rain\".")));
    }

    void theListStandsWhateverIsWritten() {
        Window window(open("stands"));
        openDemo(window);
        window.clips().setFilter({.text = "bell_00", .label = LabelState::BySource});
        QCOMPARE(window.rows(), 4);
        window.click(0);
        giveLabel(window, QStringLiteral("rain"));
        window.program.labels().ignoreClass(window.program.session().table().classes()[0].row);
        QTRY_VERIFY(window.isQuiet());
        QTRY_VERIFY(window.counts().ignored > 30);
        QCOMPARE(window.rows(), 4);  // most of those that were written are not listed
    }

    void refreshingKeepsTheCurrentClip() {
        Window window(open("current"));
        openDemo(window);
        window.click(2);
        window.click(6, Qt::ShiftModifier);
        const auto current = window.clips().current();
        window.clips().setOrder(ClipOrder::Path, Direction::Descending);
        QCOMPARE(window.clips().current(), current);
        QCOMPARE(window.clips().chosenCount(), 5);
    }

    void filterAndOrderComeBack() {
        Window window(open("again"));
        openDemo(window);
        window.clips().setOrder(ClipOrder::Label, Direction::Descending);
        window.clips().setFilter({.text = "0", .split = Split::Valid});
        const int rows = window.rows();
        const auto first = window.clips().model().clips().front();
        QVERIFY(rows > 0 && rows < 400);
        window.program.session().close();
        QTRY_VERIFY(!window.program.session().isClosing());
        window.action(ActionId::OpenDemo)->trigger();
        QTRY_VERIFY(window.program.session().isOpen());
        QCOMPARE(window.rows(), rows);
        QCOMPARE(window.clips().model().clips().front(), first);
        QCOMPARE(window.text()->text(), QStringLiteral("0"));
    }

    void classesAreRenamedMergedAndTakenBack() {
        Window window(open("classes"));
        openDemo(window);
        window.action(ActionId::RenameClass)->trigger();
        auto* dialog = window.program.window().findChild<ClassDialog*>();
        QVERIFY(dialog != nullptr);
        auto* table = dialog->findChild<QTableWidget*>();
        table->setCurrentCell(0, 0);
        QTest::keyClick(table, Qt::Key_F2);
        auto* editor = table->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("<b>x</b> %1"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("<b>x</b> %1"));
        const qint64 first = window.program.session().table().classes().front().row;
        const qint64 last = window.program.session().table().classes().back().row;
        Q_EMIT dialog->mergeWanted(first, last);
        QTRY_COMPARE(table->rowCount(), 9);
        QCOMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("snare"));
        Q_EMIT dialog->undoWanted();
        QTRY_COMPARE(table->rowCount(), 10);
        Q_EMIT dialog->undoWanted();
        QTRY_COMPARE(window.cell(0, ClipColumn::Label), QStringLiteral("bell"));
        Q_EMIT dialog->ignoreWanted(last);
        QTRY_COMPARE(window.counts().ignored, 40);
        dialog->close();
    }

    void whatCannotBeDoneSaysWhy() {
        Window window(open("why"));
        window.program.start({});
        QVERIFY(!window.action(ActionId::LabelClip)->isEnabled());
        openDemo(window);
        QVERIFY(window.action(ActionId::LabelClip)->isEnabled());
        QVERIFY(window.action(ActionId::MergeClasses)->isEnabled());
        window.clips().setFilter({.text = "nothing is called that"});
        QVERIFY(!window.action(ActionId::LabelClip)->isEnabled());
        QVERIFY(window.action(ActionId::Find)->isEnabled());
        window.clips().setFilter({});
        QVERIFY(window.becomesActive());
        window.view().setFocus();
        QTest::keyClick(&window.program.window(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(window.clips().chosenCount(), 400);
    }
};

MELSCOPE_TEST(DataTest);
#include "data_test.moc"
