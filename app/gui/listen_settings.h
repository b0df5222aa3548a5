// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace melscope {

class ListenPage;
class ProjectRecipe;
class Session;
class SettingsCard;

/// Joins the forms of the Listen page to the settings of the project.
class ListenSettings : public QObject {
    Q_OBJECT

  public:
    ListenSettings(ListenPage& page, ProjectRecipe& recipe, Session& session);

    void show();

  private:
    void join(SettingsCard& card);

    ListenPage& m_page;
    ProjectRecipe& m_recipe;
    Session& m_session;
};

}  // namespace melscope
