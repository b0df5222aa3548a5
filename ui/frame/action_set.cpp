// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/action_set.h"

#include <QCoreApplication>

#include "ui/theme/icons.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

QList<QKeySequence> shortcutsOf(const ActionRow& row) {
    QList<QKeySequence> keys;
    for (const QString& part : QString::fromLatin1(row.shortcut).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys.append(QKeySequence(part, QKeySequence::PortableText));
    return keys;
}

QString translated(const char* text) { return QCoreApplication::translate("Actions", text); }

}  // namespace

ActionSet::ActionSet(QObject* parent) : QObject(parent) {
    for (const ActionRow& row : actionTable())
        if (*row.text != '\0') m_actions[row.id] = makeAction(row);
    retranslate();
}

QAction* ActionSet::makeAction(const ActionRow& row) {
    auto* action = new QAction(this);
    action->setShortcuts(shortcutsOf(row));
    action->setMenuRole(QAction::NoRole);
    action->setCheckable(row.kind == ActionKind::Switch);
    if (row.scope == ShortcutScope::ListenPage) action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (*row.icon != '\0') action->setIcon(themedIcon(QString::fromLatin1(row.icon), IconTone::Muted));
    connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
    return action;
}

void ActionSet::setAvailable(ActionId id, const QString& whyNot) {
    m_reasons[id] = whyNot;
    showReason(id);
}

void ActionSet::setText(ActionId id, const QString& text) {
    m_texts[id] = text;
    retranslate();
}

void ActionSet::showReason(ActionId id) {
    QAction* action = m_actions.at(id);
    const QString reason = m_reasons[id];
    const QString name = plainActionText(*action);
    action->setEnabled(reason.isEmpty());
    action->setStatusTip(reason.isEmpty() ? name : tr("%1: %2").arg(name, reason));
    action->setToolTip(literalToolTip(reason.isEmpty() ? name : reason));
}

void ActionSet::retranslate() {
    for (const ActionRow& row : actionTable()) {
        if (*row.text == '\0') continue;
        const QString own = m_texts[row.id];
        m_actions.at(row.id)->setText(own.isEmpty() ? translated(row.text) : own);
        showReason(row.id);
    }
}

ActionId showAction(PageId page) {
    return static_cast<ActionId>(static_cast<int>(ActionId::ShowData) + static_cast<int>(page));
}

QString plainActionText(const QAction& action) {
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    return text;
}

}  // namespace melscope
