// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model_shelf.h"

#include <QFileInfo>
#include <algorithm>

#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "core/base/error.h"
#include "core/project/runs.h"
#include "core/training/run_folder.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

/// The models of the project's runs, the latest first.
std::vector<fs::path> modelsOf(const Project& project) {
    std::vector<fs::path> files;
    for (const Run& run : runs(project)) {
        const fs::path file = RunFolder{run.folder}.model();
        std::error_code ignored;
        if (fs::is_regular_file(file, ignored)) files.push_back(file);
    }
    std::ranges::reverse(files);
    return files;
}

bool holds(const std::vector<ModelFacts>& models, const fs::path& file) {
    return std::ranges::find(models, file, &ModelFacts::file) != models.end();
}

/// As it is known already, unless it was written since.
ModelFacts factsOf(const fs::path& file, const std::vector<ModelFacts>& known) {
    const auto found = std::ranges::find(known, file, &ModelFacts::file);
    if (found != known.end() && found->written == QFileInfo(pathText(file)).lastModified()) return *found;
    return readModelFacts(file);
}

}  // namespace

ModelShelf::ModelShelf(Session& session, Settings& settings, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings), m_chosen(pathOf(settings.chosenModel())) {
    connect(&session, &Session::opened, this, &ModelShelf::refresh);
    connect(&session, &Session::changed, this, &ModelShelf::refresh);
    connect(&session, &Session::closed, this, &ModelShelf::refresh);
    refresh();
}

/// What was chosen, as long as it is there; else the latest of the project, else any.
const ModelFacts* ModelShelf::chosen() const {
    if (m_models.empty()) return nullptr;
    const auto found = std::ranges::find(m_models, m_chosen, &ModelFacts::file);
    return found == m_models.end() ? &m_models.front() : &*found;
}

void ModelShelf::choose(const fs::path& file) {
    m_chosen = file;
    m_settings.setChosenModel(pathText(file));
    Q_EMIT changed();
}

void ModelShelf::refresh() {
    if (isReading()) {
        m_again = true;
        return;
    }
    if (!m_session.isOpen()) return read({});
    m_asking = true;
    m_session.withProject(
        {},
        [](Project& project, const ProgressListener&, const std::stop_token&) { return modelsOf(project); },
        [this](const std::vector<fs::path>& files, const auto&) {
            m_asking = false;
            read(files);
        },
        [this](const Failure&) {
            m_asking = false;
            read({});
        });
}

/// Those of files that are gone, or are no models any more, are left out; they may come back.
void ModelShelf::read(std::vector<fs::path> files) {
    for (const QString& file : m_settings.modelFiles())
        if (std::ranges::find(files, pathOf(file)) == files.end()) files.push_back(pathOf(file));
    const auto task = [files, known = m_models](const ProgressListener&, const std::stop_token&) {
        std::vector<ModelFacts> models;
        for (const fs::path& file : files) {
            try {
                models.push_back(factsOf(file, known));
            } catch (const Error&) {
                continue;
            }
        }
        return models;
    };
    m_reading = runInBackground(
        this, task, [this](std::vector<ModelFacts> models) { take(std::move(models)); },
        [this](const Failure&) { take({}); });
}

void ModelShelf::take(std::vector<ModelFacts> models) {
    m_reading = nullptr;
    if (models != m_models) {
        m_models = std::move(models);
        Q_EMIT changed();
    }
    if (std::exchange(m_again, false)) refresh();
}

void ModelShelf::add(const std::vector<fs::path>& files) {
    struct Added {
        std::vector<ModelFacts> models;
        QStringList reasons;
    };
    const auto task = [files](const ProgressListener&, const std::stop_token&) {
        Added added;
        for (const fs::path& file : files) {
            try {
                added.models.push_back(readModelFacts(file));
            } catch (const Error& problem) {
                added.reasons.append(shownPath(file) + QStringLiteral(": ") +
                                     QString::fromUtf8(problem.what()));
            }
        }
        return added;
    };
    const auto done = [this](const Added& added) {
        delete m_reading.data();  // it does not know of these yet
        QStringList remembered = m_settings.modelFiles();
        for (const ModelFacts& model : added.models) {
            if (holds(m_models, model.file))
                std::erase_if(m_models, [&](const ModelFacts& known) { return known.file == model.file; });
            m_models.push_back(model);
            remembered.removeAll(pathText(model.file));
            remembered.append(pathText(model.file));
        }
        m_settings.setModelFiles(remembered);
        if (!added.models.empty()) choose(added.models.back().file);
        refresh();
        if (!added.reasons.isEmpty()) Q_EMIT refused(added.reasons);
    };
    runInBackground(this, task, done, [this](const Failure& failure) { Q_EMIT refused({failure.reason}); });
}

void ModelShelf::remove(const fs::path& file) {
    QStringList remembered = m_settings.modelFiles();
    remembered.removeAll(pathText(file));
    m_settings.setModelFiles(remembered);
    refresh();
}

}  // namespace melscope
