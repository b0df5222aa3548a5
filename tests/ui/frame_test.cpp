// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QtTest>
#include <set>

#include "tests/support/test_registry.h"
#include "ui/frame/job_row.h"
#include "ui/frame/job_strip.h"
#include "ui/frame/main_window.h"
#include "ui/frame/share_bar.h"
#include "ui/frame/sidebar.h"
#include "ui/frame/sidebar_button.h"
#include "ui/pages/empty_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

using namespace melscope;

namespace {

/// The window with an empty page in each place.
struct Window : MainWindow {
    Window() {
        beginTheme();
        applyTheme(Scheme::Light);
        setWelcomePage(new WelcomePage);
        for (const PageId id : kPages) setPage(id, new EmptyPage(PageId::Data));
        showWelcome();
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this)) qFatal("the window does not become active");
    }

    bool shows(const QString& words) {
        const auto labels = findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisibleTo(this) && label->text().contains(words);
        });
    }
};

JobView job(int id) {
    return {.id = id,
            .title = QStringLiteral("Making sounds"),
            .share = 0.25,
            .count = QStringLiteral("100 of 400"),
            .rate = QStringLiteral("85 per second"),
            .left = QStringLiteral("4 s left")};
}

}  // namespace

class FrameTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keysShowThePages() {
        Window window;
        QVERIFY(!window.shownPage());
        QSignalSpy shown(&window, &MainWindow::pageShown);
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
            QCOMPARE(window.shownPage(), std::optional(kPages[static_cast<std::size_t>(i)]));
        }
        QCOMPARE(shown.size(), 6);
    }

    void sidebarShowsThePages() {
        Window window;
        for (auto* button : window.findChildren<SidebarButton*>()) {
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(window.shownPage(), std::optional(button->page()));
            QVERIFY(button->isChecked());
        }
        window.showWelcome();
        for (auto* button : window.findChildren<SidebarButton*>()) QVERIFY(!button->isChecked());
    }

    void sidebarKeepsIconsOnlyWhereThereIsNoRoom() {
        Window window;
        auto* sidebar = window.findChild<Sidebar*>();
        window.resize(1280, 800);
        QCOMPARE(sidebar->width(), kSidebarWidth);
        window.resize(kCompactBelow - 1, 700);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(sidebar->maximumWidth(), kCompactSidebarWidth);
    }

    void countsAreSaidToScreenReaders() {
        Window window;
        window.setCount(PageId::Data, QStringLiteral("400"));
        QCOMPARE(window.findChild<SidebarButton*>()->accessibleName(), QStringLiteral("Data, 400"));
    }

    void everyActionStandsInAMenuAndNoShortcutTwice() {
        Window window;
        QCOMPARE(window.menuBar()->actions().size(), 7);
        std::set<QString> keys;
        for (const ActionRow& row : actionTable()) {
            if (*row.text == '\0') continue;
            const QAction* action = window.actions().action(row.id);
            QVERIFY(!action->text().isEmpty());
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!key.isEmpty(), row.text);
                QVERIFY2(keys.insert(key.toString()).second, qPrintable(key.toString()));
            }
        }
        QVERIFY(keys.size() > 35);
    }

    void disabledActionsSayWhy() {
        Window window;
        window.actions().setAvailable(ActionId::Undo, QStringLiteral("No project is open."));
        const QAction* undo = window.actions().action(ActionId::Undo);
        QVERIFY(!undo->isEnabled());
        QVERIFY(undo->toolTip().contains(QStringLiteral("No project is open.")));
        QVERIFY(undo->statusTip().contains(QStringLiteral("No project is open.")));
        window.actions().setAvailable(ActionId::Undo, QStringLiteral("open in <b>x</b>"));
        QVERIFY(undo->toolTip().contains(QStringLiteral("&lt;b&gt;")));
        window.actions().setAvailable(ActionId::Undo, {});
        QVERIFY(undo->isEnabled());
    }

    void jobsAreShownAndCancelled() {
        Window window;
        window.setJobs({job(1), job(2)});
        window.actions().action(ActionId::ShowJobs)->trigger();
        QVERIFY(window.shows(QStringLiteral("100 of 400 · 85 per second · 4 s left")));
        const auto rows = window.findChildren<JobRow*>();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]->findChild<QProgressBar*>()->value(), 250);
        QSignalSpy cancelled(&window, &MainWindow::cancelRequested);
        QTest::mouseClick(rows[1]->findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(cancelled[0][0].toInt(), 2);
        window.setJobs({});
        QVERIFY(window.shows(QStringLiteral("Nothing is running")));
        QVERIFY(!window.actions().action(ActionId::CancelJob)->isEnabled());
    }

    void jobOfUnknownLengthHasABusyBar() {
        ShareBar bar;
        QCOMPARE(bar.maximum(), 0);
        bar.setShare(0.5);
        QCOMPARE(bar.value(), 500);
    }

    void statusLineSaysTheNextStepAndWhetherLabelsAreSaved() {
        Window window;
        window.setNextStep(QStringLiteral("Next: listen."));
        window.setSaveState(SaveState::Saved);
        QVERIFY(window.shows(QStringLiteral("Next: listen.")));
        QVERIFY(window.shows(QStringLiteral("All labels saved")));
        QStatusTipEvent tip(QStringLiteral("Undo: nothing to undo"));
        QApplication::sendEvent(&window, &tip);
        QVERIFY(window.shows(QStringLiteral("nothing to undo")));
    }

    void theNextStepLeadsToItsPage() {
        Window window;
        window.showPage(PageId::Data);
        const auto way = [&] {
            for (auto* button : window.findChildren<QPushButton*>())
                if (button->isVisible() && button->text() == QStringLiteral("Go to Train")) return button;
            return static_cast<QPushButton*>(nullptr);
        };
        window.setNextStep(QStringLiteral("Next: anything."));
        QVERIFY(way() == nullptr);
        window.setNextStep(QStringLiteral("Next: train."), PageId::Train);
        QVERIFY(way() != nullptr && way()->focusPolicy() != Qt::NoFocus);
        QTest::keyClick(way(), Qt::Key_Space);
        QCOMPARE(window.shownPage(), std::optional(PageId::Train));
        QVERIFY(way() == nullptr);  // it is there
    }

    void filesDroppedOnAnyWidgetBecomeAnIntent() {
        Window window;
        window.showPage(PageId::Data);
        QSignalSpy dropped(&window, &MainWindow::filesDropped);
        QMimeData data;
        data.setUrls(
            {QUrl(QStringLiteral("file:///tmp/a.wav")), QUrl(QStringLiteral("https://example.org/b.wav"))});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.findChild<EmptyPage*>(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(window.findChild<EmptyPage*>(), &drop);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][0].value<QList<QUrl>>(), QList<QUrl>{QUrl(QStringLiteral("file:///tmp/a.wav"))});
    }

    void closingIsARequest() {
        Window window;
        QSignalSpy requested(&window, &MainWindow::closeRequested);
        window.close();
        QCOMPARE(requested.size(), 1);
        QVERIFY(window.isVisible());
    }

    void everyControlHasAName() {
        Window window;
        window.setJobs({job(1)});
        window.actions().action(ActionId::ShowJobs)->trigger();
        for (const PageId id : kPages) {
            window.showPage(id);
            for (const auto* button : window.findChildren<QAbstractButton*>())
                QVERIFY(!button->isVisible() || !button->accessibleName().isEmpty() ||
                        !button->text().isEmpty());
        }
    }
};

MELSCOPE_TEST(FrameTest);
#include "frame_test.moc"
