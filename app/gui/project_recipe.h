// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "core/training/training_settings.h"

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

    /// Sets one value. @throws std::invalid_argument, naming the key first, if it does not go with the
    /// others; all stays as it was then.
    void set(std::string_view key, double value);

  Q_SIGNALS:
    void changed();
    /// What a person has set could not be read or stored, and why.
    void failed(const QString& reason);

  private:
    void read();

    Session& m_session;
    std::optional<TrainingSettings> m_settings;
};

}  // namespace melscope
