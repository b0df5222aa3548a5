// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/frame/action_set.h"
#include "ui/pages/choice_button.h"
#include "ui/pages/empty_page.h"
#include "ui/pages/recent_list.h"
#include "ui/pages/welcome_page.h"

using namespace melscope;

class PagesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void welcomeOffersDemoFolderAndProject() {
        WelcomePage page;
        page.show();
        QSignalSpy asked(&page, &WelcomePage::asked), demo(&page, &WelcomePage::demoWanted);
        for (auto* choice : page.findChildren<ChoiceButton*>()) QTest::keyClick(choice, Qt::Key_Space);
        QCOMPARE(demo.size(), 1);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[0][0].value<ActionId>(), ActionId::ImportFolder);
        QCOMPARE(asked[1][0].value<ActionId>(), ActionId::OpenProject);
    }

    void recentProjectsAreChosenByMouseAndKey() {
        WelcomePage page;
        page.resize(1000, 700);
        page.show();
        page.setRecent({{QStringLiteral("/a/one.melscope"), QStringLiteral("today")},
                        {QStringLiteral("/b/two.melscope"), QStringLiteral("yesterday")}});
        auto* list = page.findChild<RecentList*>();
        QSignalSpy chosen(&page, &WelcomePage::recentChosen);
        list->setFocus();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0][0].toString(), QStringLiteral("/b/two.melscope"));
        QCOMPARE(chosen[1][0].toString(), QStringLiteral("/a/one.melscope"));
    }

    void emptyPagesSayWhatToDo() {
        for (const PageId id : {PageId::Data, PageId::Train}) {
            EmptyPage page(id);
            page.show();
            QSignalSpy asked(&page, &EmptyPage::asked);
            auto* button = page.findChild<QPushButton*>();
            QVERIFY(!button->text().isEmpty());
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(asked.size(), 1);
        }
    }

    void preferencesHoldAtOnce() {
        auto* dialog = new PreferencesDialog({}, {{QStringLiteral("de"), QStringLiteral("Deutsch")}}, {});
        QSignalSpy changed(dialog, &PreferencesDialog::changed);
        dialog->show();
        const auto boxes = dialog->findChildren<QComboBox*>();
        QTest::keyClick(boxes[0], Qt::Key_Down);
        QTest::keyClick(boxes[1], Qt::Key_Down);
        dialog->findChildren<QSpinBox*>()[0]->setValue(3);
        QCOMPARE(changed.size(), 3);
        const auto values = changed[2][0].value<PreferenceValues>();
        QCOMPARE(values.theme, ThemeChoice::Light);
        QCOMPARE(values.language, QStringLiteral("de"));
        QCOMPARE(values.threads, 3);
        for (const auto* box : boxes) QVERIFY(!box->accessibleName().isEmpty());
        dialog->close();
    }

    void messageAsksOnlyIfThereIsSomethingToDecide() {
        const auto buttonsOf = [](const Message& message) {
            MessageDialog dialog(message);
            return dialog.findChildren<QPushButton*>().size();
        };
        QCOMPARE(buttonsOf({.title = QStringLiteral("t"), .what = QStringLiteral("w")}), 1);
        QCOMPARE(buttonsOf({.title = QStringLiteral("t"), .details = QStringLiteral("d")}), 2);
        QCOMPARE(buttonsOf({.title = QStringLiteral("t"), .action = QStringLiteral("Do it")}), 2);
    }

    void aboutCopiesItsVersions() {
        AboutDialog dialog({{QStringLiteral("Melscope"), QStringLiteral("1.2")}});
        dialog.findChild<QPushButton*>()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Melscope 1.2"));
    }

    void shortcutsAreListed() {
        const ActionSet actions;
        ShortcutsDialog dialog(actions);
        QVERIFY(dialog.findChild<QTableWidget*>()->rowCount() > 30);
    }
};

MELSCOPE_TEST(PagesTest);
#include "pages_test.moc"
