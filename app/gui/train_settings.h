// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <string>
#include <vector>

namespace melscope {

class ProjectRecipe;
class Session;
class SettingsCard;
class TrainForm;

/// Joins the form of the Train page to the recipe and the settings of the project.
class TrainSettings : public QObject {
    Q_OBJECT

  public:
    TrainSettings(TrainForm& form, ProjectRecipe& recipe, Session& session);

    /// In the language that holds now, with the numbers that hold now.
    void show();

  private:
    void join(SettingsCard& card);
    void showRecipe(const QString& whyNot);
    void showCards(const QString& whyNot);
    void showSplit();

    TrainForm& m_form;
    ProjectRecipe& m_recipe;
    Session& m_session;
    std::vector<std::string> m_recipes;  ///< those that come along, and the one that is chosen
};

}  // namespace melscope
