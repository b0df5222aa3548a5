// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/project_recipe.h"

#include "app/gui/session.h"
#include "core/project/project_settings.h"
#include "core/training/recipe.h"

namespace melscope {

namespace {

constexpr const char* kRecipeKey = "recipe";
constexpr const char* kStandard = "standard";

/// The proposal for the project's clips and above it what is stored; what is stored and cannot be taken is
/// said.
struct Found {
    TrainingSettings settings;
    std::string problem;
};

Found readSettings(const Project& project) {
    const ProjectSettings stored = settingsOf(project);
    Found found;
    std::string recipe = kStandard;
    if (const auto named = stored.find(kRecipeKey); named != stored.end()) recipe = named->second;
    const Dataset dataset = datasetOf(project);
    try {
        found.settings = proposeSettings(loadRecipe(recipe), dataset).settings;
    } catch (const std::exception& problem) {
        found.problem = problem.what();
        found.settings = proposeSettings(loadRecipe(kStandard), dataset).settings;
    }
    TrainingSettings all = found.settings;
    try {
        for (const auto& [key, value] : stored)
            if (key != kRecipeKey) setSetting(all, key, value);
        all.validate();
        found.settings = all;
    } catch (const std::invalid_argument& problem) {
        found.problem = problem.what();
    }
    return found;
}

template <class Settings>
const SettingField<Settings>* setIn(std::span<const SettingField<Settings>> fields, Settings& settings,
                                    std::string_view key, double value) {
    const auto* field = findSetting(fields, key);
    if (field != nullptr) field->set(settings, value);
    return field;
}

/// The value as it is stored, once it was set.
std::string setAndTell(TrainingSettings& all, std::string_view key, double value) {
    if (const auto* field = setIn(featureFields(), all.features, key, value))
        return settingText(*field, all.features);
    if (const auto* field = setIn(augmentFields(), all.augment, key, value))
        return settingText(*field, all.augment);
    if (const auto* field = setIn(optimiserFields(), all.optimiser, key, value))
        return settingText(*field, all.optimiser);
    throw std::invalid_argument(std::string(key) + " is no setting");
}

}  // namespace

ProjectRecipe::ProjectRecipe(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::opened, this, &ProjectRecipe::read);
    connect(&session, &Session::closed, this, [this] {
        m_settings.reset();
        Q_EMIT changed();
    });
    connect(&session, &Session::changed, this, [this](const std::vector<std::int64_t>& written) {
        if (written.empty()) read();  // other clips may want other settings
    });
}

void ProjectRecipe::read() {
    const auto task = [](const Project& project, const ProgressListener&, const std::stop_token&) {
        return readSettings(project);
    };
    const auto done = [this](const Found& found, const Session::Clips&) {
        if (!found.problem.empty()) Q_EMIT failed(QString::fromStdString(found.problem));
        if (m_settings == found.settings) return;
        m_settings = found.settings;
        Q_EMIT changed();
    };
    m_session.withProject({}, task, done, [this](const Failure& failure) { Q_EMIT failed(failure.reason); });
}

void ProjectRecipe::set(std::string_view key, double value) {
    if (!m_settings) return;
    TrainingSettings next = *m_settings;
    const std::string text = setAndTell(next, key, value);
    next.validate();
    m_settings = next;
    const auto task = [key = std::string(key), text](Project& project, const ProgressListener&,
                                                     const std::stop_token&) {
        ProjectSettings stored = settingsOf(project);
        stored[key] = text;
        storeSettings(project, stored);
        return true;
    };
    m_session.withProject(
        {}, task, [](bool, const Session::Clips&) {},
        [this](const Failure& failure) {
            Q_EMIT failed(failure.reason);
            read();  // what is shown is what is kept
        });
    Q_EMIT changed();
}

}  // namespace melscope
