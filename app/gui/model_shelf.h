// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "app/gui/background.h"
#include "app/gui/model_facts.h"

namespace melscope {

class Session;
class Settings;

/// The models there are to classify with: those of the open project's runs and those that were opened or
/// dropped; and which of them is chosen, which is remembered.
class ModelShelf : public QObject {
    Q_OBJECT

  public:
    ModelShelf(Session& session, Settings& settings, QObject* parent);

    /// The project's own first, the latest before the others.
    const std::vector<ModelFacts>& models() const { return m_models; }
    /// The one that classifies; null: there is none.
    const ModelFacts* chosen() const;
    /// @pre it is one of models()
    void choose(const std::filesystem::path& file);
    /// Adds files, and chooses the last that is a model.
    void add(const std::vector<std::filesystem::path>& files);
    /// Takes a file that was added off the list; the file stays.
    void remove(const std::filesystem::path& file);
    /// Looks again what there is.
    void refresh();
    bool isReading() const { return m_reading != nullptr || m_asking; }

  Q_SIGNALS:
    /// Models came or went, or another is chosen.
    void changed();
    /// Files that are no models, and why.
    void refused(const QStringList& reasons);

  private:
    void read(std::vector<std::filesystem::path> files);
    void take(std::vector<ModelFacts> models);

    Session& m_session;
    Settings& m_settings;
    std::vector<ModelFacts> m_models;
    std::filesystem::path m_chosen;
    QPointer<BackgroundJob> m_reading;
    bool m_asking = false;
    bool m_again = false;
};

}  // namespace melscope
