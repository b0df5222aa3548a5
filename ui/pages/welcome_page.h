// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/action_table.h"
#include "ui/frame/menus.h"
#include "ui/frame/page.h"

class QLabel;

namespace melscope {

class Card;
class ChoiceButton;
class RecentList;

/// What is seen at first: the demo project, a folder, a project that was open before.
class WelcomePage : public Page {
    Q_OBJECT

  public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setRecent(const QList<RecentProject>& projects);
    /// Something that has to be said before anything else; empty: nothing.
    void setNotice(const QString& notice);

    void retranslate() override;

  Q_SIGNALS:
    /// The demo project is to be opened and trained.
    void demoWanted();
    void asked(melscope::ActionId what);
    void recentChosen(const QString& path);

  private:
    QWidget* makeHead();
    QWidget* makeChoices();
    QWidget* makeRecent();
    ChoiceButton* addDemo();
    ChoiceButton* addChoice(const QString& icon, ActionId what);

    TextLabel* m_name;
    TextLabel* m_sentence;
    TextLabel* m_notice;
    TextLabel* m_drop;
    TextLabel* m_noRecent;
    ChoiceButton* m_demo;
    ChoiceButton* m_folder;
    ChoiceButton* m_project;
    Card* m_recentCard;
    RecentList* m_recent;
};

}  // namespace melscope
