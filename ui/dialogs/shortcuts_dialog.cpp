// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableWidget>

#include "ui/frame/action_set.h"
#include "ui/theme/card.h"
#include "ui/theme/metrics.h"

namespace melscope {

namespace {

QString menuName(MenuId menu) {
    return QCoreApplication::translate("Actions", menuTitle(menu)).remove(QLatin1Char('&'));
}

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& key : action.shortcuts()) keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

void addRow(QTableWidget& table, const QStringList& words) {
    const int row = table.rowCount();
    table.insertRow(row);
    for (int column = 0; column < words.size(); ++column)
        table.setItem(row, column, new QTableWidgetItem(words[column]));
}

void setForm(QTableWidget& table) {
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setShowGrid(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kRowHeight);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

}  // namespace

ShortcutsDialog::ShortcutsDialog(const ActionSet& actions, QWidget* parent) : Dialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(520, 560);
    auto* table = new QTableWidget(0, 3);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("Menu"), tr("Action"), tr("Keys")});
    for (const ActionRow& row : actionTable()) {
        if (*row.text == '\0' || *row.shortcut == '\0') continue;
        const QAction& action = *actions.action(row.id);
        addRow(*table, {menuName(row.menu), plainActionText(action), keysOf(action)});
    }
    addRow(*table, {menuName(MenuId::Label), tr("Give the label with that number"), tr("1 to 9, letters")});
    setForm(*table);
    auto* card = new Card;
    card->content()->setContentsMargins(1, kUnit, 1, 1);
    card->content()->addWidget(table);
    content()->addWidget(card);
    buttons()->addButton(tr("Close"), QDialogButtonBox::RejectRole);
}

}  // namespace melscope
