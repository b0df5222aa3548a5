// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluation_choice.h"

#include <QLocale>
#include <algorithm>
#include <array>

#include "app/gui/evaluation_display.h"
#include "app/gui/file_asking.h"
#include "app/gui/path_text.h"
#include "app/gui/run_list.h"
#include "app/gui/session.h"
#include "ui/pages/evaluate_page.h"

namespace melscope {

namespace {

constexpr std::array kParts{EvaluatedPart::Valid, EvaluatedPart::Test, EvaluatedPart::Train,
                            EvaluatedPart::All, EvaluatedPart::Folder};

QString nameWithScore(const RunEntry& run) {
    if (!run.bestValid) return runName(run);
    return EvaluationChoice::tr("%1 (%2 %)")
        .arg(runName(run), QLocale().toString(100 * *run.bestValid, 'f', 1));
}

}  // namespace

EvaluationChoice::EvaluationChoice(EvaluatePage& page, Session& session, RunList& runs)
    : QObject(&page), m_page(page), m_session(session), m_runs(runs) {
    connect(&page, &EvaluatePage::modelWanted, this, &EvaluationChoice::chooseModel);
    connect(&page, &EvaluatePage::partWanted, this, &EvaluationChoice::choosePart);
    connect(&runs, &RunList::changed, this, &EvaluationChoice::takeRuns);
    takeRuns();
}

const EvaluatedRun* EvaluationChoice::model() const {
    return m_model < 0 ? nullptr : &m_models[static_cast<std::size_t>(m_model)].run;
}

QString EvaluationChoice::modelName() const {
    return m_model < 0 ? QString() : m_models[static_cast<std::size_t>(m_model)].name;
}

/// The latest run is evaluated unless another was chosen.
void EvaluationChoice::takeRuns() {
    const std::filesystem::path chosen = model() == nullptr ? std::filesystem::path() : model()->model;
    const bool wasLatest = m_model <= 0;
    std::vector<Choice> models;
    if (m_session.isOpen())
        for (const RunEntry& run : m_runs.runs())
            if (!run.model.empty() && run.status != RunStatus::Running)
                models.push_back({nameWithScore(run), {run.id, run.model}});
    for (const Choice& choice : m_models)
        if (choice.run.id == 0) models.push_back(choice);
    m_models = std::move(models);
    const auto same = std::ranges::find(m_models, chosen, [](const Choice& c) { return c.run.model; });
    m_model = m_models.empty() ? -1 : wasLatest || same == m_models.end() ? 0 : int(same - m_models.begin());
    show();
    if (model() == nullptr || model()->model != chosen) Q_EMIT changed();
}

void EvaluationChoice::chooseRun(std::int64_t run) {
    const auto found = std::ranges::find(m_models, run, [](const Choice& c) { return c.run.id; });
    if (found != m_models.end()) chooseModel(static_cast<int>(found - m_models.begin()));
}

void EvaluationChoice::retranslate() {
    for (Choice& choice : m_models)
        if (const RunEntry* run = m_runs.find(choice.run.id)) choice.name = nameWithScore(*run);
    show();
}

void EvaluationChoice::clear() {
    m_models.clear();
    m_model = -1;
    m_part = EvaluatedPart::Valid;
    takeRuns();
}

void EvaluationChoice::chooseModel(int index) {
    if (index == static_cast<int>(m_models.size())) return askForModel();
    m_model = index;
    show();
    Q_EMIT changed();
}

void EvaluationChoice::choosePart(int index) {
    if (kParts[static_cast<std::size_t>(index)] == EvaluatedPart::Folder) return askForFolder();
    m_part = kParts[static_cast<std::size_t>(index)];
    show();
    Q_EMIT changed();
}

/// Until one is chosen it stays as it was.
void EvaluationChoice::askForModel() {
    show();
    ask(m_page.window(), {.title = tr("Model to evaluate"), .filter = tr("Models (*.melmodel)")},
        [this](const std::filesystem::path& file) {
            m_models.push_back({shownPath(file.filename()), {0, file}});
            chooseModel(static_cast<int>(m_models.size()) - 1);
            if (!m_session.isOpen()) askForFolder();  // there are no other clips
        });
}

void EvaluationChoice::askForFolder() {
    show();
    ask(m_page.window(),
        {.title = tr("Folder whose sub-folders are classes"), .mode = QFileDialog::Directory},
        [this](const std::filesystem::path& folder) {
            m_folder = folder;
            m_part = EvaluatedPart::Folder;
            show();
            Q_EMIT changed();
        });
}

void EvaluationChoice::show() {
    QStringList models, parts;
    for (const Choice& choice : m_models) models.append(choice.name);
    models.append(tr("another model..."));
    if (model() != nullptr)
        for (const EvaluatedPart part : kParts) parts.append(EvaluationDisplay::partName(part));
    if (m_part == EvaluatedPart::Folder && !parts.isEmpty()) parts.back() = shownPath(m_folder.filename());
    m_page.setModels(models, m_model);
    m_page.setParts(parts, static_cast<int>(std::ranges::find(kParts, m_part) - kParts.begin()));
}

std::optional<EvaluatedRun> EvaluationChoice::runBefore() const {
    const auto next = static_cast<std::size_t>(m_model + 1);
    if (m_model < 0 || next >= m_models.size() || m_models[next].run.id == 0) return std::nullopt;
    return m_models[next].run;
}

QString EvaluationChoice::beforeName() const {
    const auto before = runBefore();
    const RunEntry* entry = before ? m_runs.find(before->id) : nullptr;
    return entry == nullptr ? QString() : runName(*entry);
}

}  // namespace melscope
