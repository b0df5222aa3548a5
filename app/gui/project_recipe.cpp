// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/project_recipe.h"

#include "app/gui/session.h"

namespace melscope {

namespace {

constexpr const char* kRecipeKey = "recipe";
constexpr const char* kStandard = "standard";

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

/// The proposal for the project's clips and above it what is stored; what is stored and cannot be taken is
/// said.
struct ProjectRecipe::Found {
    Proposal proposal;
    TrainingSettings settings;
    std::string name = kStandard;
    std::string problem;
};

ProjectRecipe::Found ProjectRecipe::readFrom(const Project& project) {
    const ProjectSettings stored = settingsOf(project);
    Found found;
    if (const auto named = stored.find(kRecipeKey); named != stored.end()) found.name = named->second;
    const Dataset dataset = datasetOf(project);
    try {
        found.proposal = proposeSettings(loadRecipe(found.name), dataset);
    } catch (const std::exception& problem) {
        found.problem = problem.what();
        found.name = kStandard;
        found.proposal = proposeSettings(loadRecipe(kStandard), dataset);
    }
    found.settings = found.proposal.settings;
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

void ProjectRecipe::read() {
    const auto task = [](const Project& project, const ProgressListener&, const std::stop_token&) {
        return readFrom(project);
    };
    m_session.withProject(
        {}, task, [this](const Found& found, const Session::Clips&) { take(found); },
        [this](const Failure& failure) { Q_EMIT failed(failure.reason); });
}

void ProjectRecipe::take(const Found& found) {
    if (!found.problem.empty()) Q_EMIT failed(QString::fromStdString(found.problem));
    const bool same = m_settings == found.settings && m_proposal.settings == found.proposal.settings &&
                      m_proposal.explanation == found.proposal.explanation && m_name == found.name;
    if (same) return;
    m_settings = found.settings;
    m_proposal = found.proposal;
    m_name = found.name;
    Q_EMIT changed();
}

void ProjectRecipe::set(std::string_view key, double value) {
    if (!m_settings) return;
    TrainingSettings next = *m_settings;
    const std::string text = setAndTell(next, key, value);
    next.validate();
    m_settings = next;
    TrainingSettings proposed = m_proposal.settings;
    const bool asProposed = setAndTell(proposed, key, value) == text && proposed == m_proposal.settings;
    store([key = std::string(key), text, asProposed](ProjectSettings& stored) {
        if (asProposed)
            stored.erase(key);
        else
            stored[key] = text;
    });
    Q_EMIT changed();
}

void ProjectRecipe::choose(const std::string& name) {
    if (!m_settings || name == m_name) return;
    store([name](ProjectSettings& stored) { stored[kRecipeKey] = name; });
    read();
}

void ProjectRecipe::reset() {
    if (!m_settings) return;
    store([](ProjectSettings& stored) {
        std::erase_if(stored, [](const auto& setting) { return setting.first != kRecipeKey; });
    });
    read();
}

void ProjectRecipe::store(const std::function<void(ProjectSettings&)>& change) {
    const auto task = [change](Project& project, const ProgressListener&, const std::stop_token&) {
        ProjectSettings stored = settingsOf(project);
        change(stored);
        storeSettings(project, stored);
        return true;
    };
    m_session.withProject(
        {}, task, [](bool, const Session::Clips&) {},
        [this](const Failure& failure) {
            Q_EMIT failed(failure.reason);
            read();  // what is shown is what is kept
        });
}

}  // namespace melscope
