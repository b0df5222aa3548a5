// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <map>

#include "ui/frame/action_table.h"
#include "ui/frame/page_id.h"

namespace melscope {

/// One QAction for each row of the table. What cannot be done now says why in its tooltip and in the status
/// line, so that nobody has to guess.
class ActionSet : public QObject {
    Q_OBJECT

  public:
    explicit ActionSet(QObject* parent = nullptr);

    QAction* action(ActionId id) const { return m_actions.at(id); }

    /// @param whyNot one translated sentence; empty: it can be done
    void setAvailable(ActionId id, const QString& whyNot);
    /// The text of an action that names what it does, e.g. "Undo label 3 clips dog"; empty: that of the
    /// table.
    void setText(ActionId id, const QString& text);

    void retranslate();

  Q_SIGNALS:
    void triggered(melscope::ActionId id);

  private:
    QAction* makeAction(const ActionRow& row);
    void showReason(ActionId id);

    std::map<ActionId, QAction*> m_actions;
    std::map<ActionId, QString> m_reasons;
    std::map<ActionId, QString> m_texts;
};

/// The action that shows a page.
ActionId showAction(PageId page);

/// In the user's language, without the `&`.
QString plainActionText(const QAction& action);

}  // namespace melscope
