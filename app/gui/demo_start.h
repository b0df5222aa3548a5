// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>

namespace melscope {

class ProjectWorkflow;
class ProjectRecipe;
class Session;
class Settings;
class TrainWorkflow;

/// What the demo of the welcome page needs from the rest of the program.
struct DemoNeeds {
    Session& session;
    Settings& settings;
    ProjectWorkflow& projects;
    ProjectRecipe& recipe;
    TrainWorkflow& train;
    std::filesystem::path folder;  ///< where the demo project lies or is made
};

/// One click from the welcome page to a trained model: opens the demo project and, if it has no run yet,
/// trains it. One that was trained before comes back as it was left.
class DemoStart : public QObject {
    Q_OBJECT

  public:
    DemoStart(const DemoNeeds& needs, QObject* parent);

    void begin();

  private:
    void goOn();

    DemoNeeds m_;
    bool m_wanted = false;  ///< until the project is open and its runs are known
};

}  // namespace melscope
