// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/gui/listen_batch.h"
#include "app/gui/listen_labels.h"
#include "app/gui/listen_picture.h"
#include "app/gui/listen_playback.h"
#include "app/gui/listen_settings.h"
#include "app/gui/project_recipe.h"
#include "ui/frame/action_set.h"

namespace melscope {

class ClipList;
class LabelWorkflow;
class Session;
class Settings;

/// What the Listen page needs from the rest of the program.
struct ListenNeeds {
    Session& session;
    ClipList& clips;
    LabelWorkflow& labels;
    Settings& settings;
    ActionSet& actions;
};

/// Joins the Listen page to the session: the current clip is shown, heard and labelled.
class ListenWorkflow : public QObject {
    Q_OBJECT

  public:
    ListenWorkflow(ListenPage& page, ListenNeeds needs);

    ListenPage& page() { return m_page; }
    ProjectRecipe& recipe() { return m_recipe; }
    ListenPicture& picture() { return m_picture; }
    ListenPlayback& playback() { return m_playback; }
    ListenBatch& batch() { return m_batch; }
    /// In the language that holds now.
    void retranslate();

    /// Does what an action of the menus asks for, if it is one of the page's.
    void perform(ActionId what);
    /// Tells the page's actions whether they can be done, and why not.
    void showAvailable();
    /// The page is seen or not: pictures are made for one that is.
    void setSeen(bool seen);
    void takePreferences();

  private:
    void joinPage();
    void joinSession();
    void showCurrent();
    void showFacts();
    void showBeside();
    void setMode(ListenMode mode);
    void reshuffle();
    void showDraw();
    bool canSplit() const;
    QString whyNot(ActionId what) const;

    ListenPage& m_page;
    ListenNeeds m_;
    ProjectRecipe m_recipe;
    ListenPlayback m_playback;
    ListenPicture m_picture;
    ListenLabels& m_labels;
    ListenSettings& m_forms;
    ListenBatch& m_batch;
    bool m_seen = false;
    bool m_couldSplit = false;
};

}  // namespace melscope
