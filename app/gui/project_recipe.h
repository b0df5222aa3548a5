// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "core/project/project_settings.h"
#include "core/training/recipe.h"

namespace melscope {

class Session;

/// How the open project is to be trained: what its recipe proposes for its clips, and above that what a
/// person has set. What is set is stored in the project, where the command line finds it too.
class ProjectRecipe : public QObject {
    Q_OBJECT

  public:
    explicit ProjectRecipe(Session& session, QObject* parent = nullptr);

    /// Nothing until the project has been looked at.
    const std::optional<TrainingSettings>& settings() const { return m_settings; }
    /// What the recipe proposes for the clips, and in a few sentences why. @pre settings()
    const TrainingSettings& proposed() const { return m_proposal.settings; }
    const std::string& explanation() const { return m_proposal.explanation; }
    /// Its name, or a file that ends in .json.
    const std::string& name() const { return m_name; }

    /// Takes another recipe; what a person has set stays set.
    void choose(const std::string& name);
    /// All as the recipe proposes it.
    void reset();

    /// Sets one value. @throws std::invalid_argument, naming the key first, if it does not go with the
    /// others; all stays as it was then.
    void set(std::string_view key, double value);

  Q_SIGNALS:
    void changed();
    /// What a person has set could not be read or stored, and why.
    void failed(const QString& reason);

  private:
    struct Found;
    static Found readFrom(const Project& project);

    void read();
    void take(const Found& found);
    void store(const std::function<void(ProjectSettings&)>& change);

    Session& m_session;
    std::optional<TrainingSettings> m_settings;
    Proposal m_proposal;
    std::string m_name;
};

}  // namespace melscope
