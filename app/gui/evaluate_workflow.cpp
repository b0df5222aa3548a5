// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluate_workflow.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "app/gui/background.h"
#include "app/gui/clip_list.h"
#include "app/gui/evaluation_export.h"
#include "app/gui/file_asking.h"
#include "app/gui/job_list.h"
#include "app/gui/label_workflow.h"
#include "app/gui/run_list.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "ui/clips/clip_model.h"
#include "ui/evaluate/confusion_card.h"
#include "ui/frame/main_window.h"
#include "ui/listen/sound_panel.h"

namespace melscope {

namespace {

constexpr ActionId kActions[] = {ActionId::Play, ActionId::PlaySelection, ActionId::Slower, ActionId::Faster};
constexpr std::array kParts{EvaluatedPart::Valid, EvaluatedPart::Test, EvaluatedPart::Train,
                            EvaluatedPart::All, EvaluatedPart::Folder};

QString nameWithScore(const RunEntry& run) {
    if (!run.bestValid) return runName(run);
    return EvaluateWorkflow::tr("%1 (%2 %)")
        .arg(runName(run), QLocale().toString(100 * *run.bestValid, 'f', 1));
}

}  // namespace

EvaluateWorkflow::EvaluateWorkflow(EvaluatePage& page, EvaluateNeeds needs)
    : QObject(&page),
      m_page(page),
      m_(needs),
      m_display(page),
      m_playback(page.player(), page.sound().view(), needs.settings, this),
      m_picture(page.sound(), m_playback, this) {
    joinPage();
    joinSession();
    takePreferences();
    takeRuns();
}

void EvaluateWorkflow::joinPage() {
    connect(&m_playback, &ListenPlayback::changed, this, &EvaluateWorkflow::showAvailable);
    connect(&m_page, &EvaluatePage::modelWanted, this, &EvaluateWorkflow::choose);
    connect(&m_page, &EvaluatePage::partWanted, this, &EvaluateWorkflow::choosePart);
    connect(&m_page, &EvaluatePage::wayOutWanted, this, &EvaluateWorkflow::trainWanted);
    connect(&m_page, &EvaluatePage::relabelWanted, this, &EvaluateWorkflow::popUpClasses);
    connect(&m_page, &EvaluatePage::exportWanted, this, &EvaluateWorkflow::exportTo);
    connect(&m_page, &EvaluatePage::copyWanted, this, [this] {
        QApplication::clipboard()->setPixmap(m_page.confusion().view().picture({640, 640}));
    });
    connect(&m_page, &EvaluatePage::keyTyped, this, [this](QChar key) {
        if (const auto row = m_keys.classOf(key)) relabelCurrent(*row);
    });
    connect(&m_page, &EvaluatePage::listenWanted, this, [this] {
        showInList();
        Q_EMIT listenWanted();
    });
    JudgedCard& judged = m_page.judged();
    connect(&judged, &JudgedCard::currentChanged, this, &EvaluateWorkflow::showClip);
    connect(&judged, &JudgedCard::openWanted, this, [this] { m_playback.toggle(); });
    connect(&judged, &JudgedCard::showInListWanted, this, [this] {
        showInList();
        Q_EMIT dataWanted();
    });
    const auto listAs = [this](JudgedList wanted, std::optional<ConfusionCell> cell) {
        m_list = wanted;
        m_cell = cell;
        list();
    };
    connect(&judged, &JudgedCard::listWanted, this, [=](JudgedList wanted) { listAs(wanted, {}); });
    connect(&judged, &JudgedCard::allWanted, this, [=] { listAs(JudgedList::Mistakes, {}); });
    connect(&m_page.confusion().view(), &ConfusionView::cellClicked, this,
            [=](const ConfusionCell& cell) { listAs(JudgedList::Mistakes, cell); });
}

void EvaluateWorkflow::joinSession() {
    connect(&m_.runs, &RunList::changed, this, &EvaluateWorkflow::takeRuns);
    connect(&m_.session, &Session::opened, this, [this] {
        m_keys.clear();
        m_keys.add(m_.session.table().classes());
    });
    connect(&m_.session, &Session::closed, this, [this] {
        m_models.clear();
        m_model = -1;
        m_part = EvaluatedPart::Valid;
        m_evaluation.reset();
        takeRuns();
    });
    connect(&m_.session, &Session::changed, this, [this](const std::vector<std::int64_t>& written) {
        m_keys.add(m_.session.table().classes());
        if (!m_evaluation) return;
        relabel(m_evaluation->now, m_.session.table(), m_.session.facts().dataFolder, written);
        show();
    });
}

void EvaluateWorkflow::setSeen(bool seen) {
    m_seen = seen;
    if (!seen) m_playback.player().pause();
    if (seen && m_stale) evaluate();
}

void EvaluateWorkflow::takePreferences() {
    const ListenChoices choices = m_.settings.listen();
    m_page.sound().setColourMap(choices.colourMap);
    m_page.sound().setLevels(choices.levels);
    m_playback.setDevice(m_.settings.preferences().audioDevice);
}

void EvaluateWorkflow::retranslate() {
    for (Choice& choice : m_models)
        if (const RunEntry* run = m_.runs.find(choice.run.id)) choice.name = nameWithScore(*run);
    showChoices();
    show();
}

bool EvaluateWorkflow::performs(ActionId what) {
    return std::ranges::find(kActions, what) != std::end(kActions);
}

void EvaluateWorkflow::perform(ActionId what) {
    if (what == ActionId::Play) m_playback.toggle();
    if (what == ActionId::PlaySelection) m_playback.playSelection();
    if (what == ActionId::Slower) m_playback.changeSpeed(-1);
    if (what == ActionId::Faster) m_playback.changeSpeed(1);
}

void EvaluateWorkflow::showAvailable() {
    if (!m_seen) return;
    const QString noClip = m_playback.canPlay() ? QString() : tr("There is nothing to be heard.");
    const QString noSelection = m_playback.hasSelection() ? QString() : tr("Nothing is selected.");
    for (const ActionId id : kActions)
        m_.window.actions().setAvailable(
            id, id == ActionId::PlaySelection && noClip.isEmpty() ? noSelection : noClip);
}

const EvaluateWorkflow::Choice* EvaluateWorkflow::model() const {
    return m_model < 0 ? nullptr : &m_models[static_cast<std::size_t>(m_model)];
}

/// Models from elsewhere stay below the project's own. The latest run is evaluated unless another was chosen.
void EvaluateWorkflow::takeRuns() {
    const std::filesystem::path chosen = model() == nullptr ? std::filesystem::path() : model()->run.model;
    const bool wasLatest = m_model <= 0;
    std::vector<Choice> models;
    if (m_.session.isOpen())
        for (const RunEntry& run : m_.runs.runs())
            if (!run.model.empty() && run.status != RunStatus::Running)
                models.push_back({nameWithScore(run), {run.id, run.model}});
    for (const Choice& choice : m_models)
        if (choice.run.id == 0) models.push_back(choice);
    m_models = std::move(models);
    const auto same = std::ranges::find(m_models, chosen, [](const Choice& c) { return c.run.model; });
    m_model = m_models.empty() ? -1 : wasLatest || same == m_models.end() ? 0 : int(same - m_models.begin());
    showChoices();
    if (model() == nullptr || model()->run.model != chosen) evaluate();
}

void EvaluateWorkflow::showRun(std::int64_t run) {
    const auto found = std::ranges::find(m_models, run, [](const Choice& c) { return c.run.id; });
    if (found != m_models.end()) choose(static_cast<int>(found - m_models.begin()));
}

void EvaluateWorkflow::choose(int index) {
    if (index == static_cast<int>(m_models.size())) return askForModel();
    m_model = index;
    showChoices();
    evaluate();
}

void EvaluateWorkflow::choosePart(int part) {
    showChoices();  // until the folder is chosen it stays as it was
    if (kParts[static_cast<std::size_t>(part)] == EvaluatedPart::Folder) return askForFolder();
    m_part = kParts[static_cast<std::size_t>(part)];
    showChoices();
    evaluate();
}

void EvaluateWorkflow::askForModel() {
    showChoices();
    ask(&m_.window, {.title = tr("Model to evaluate"), .filter = tr("Models (*.melmodel)")},
        [this](const std::filesystem::path& file) {
            m_models.push_back({shownPath(file.filename()), {0, file}});
            choose(static_cast<int>(m_models.size()) - 1);
        });
}

void EvaluateWorkflow::askForFolder() {
    ask(&m_.window, {.title = tr("Folder whose sub-folders are classes"), .mode = QFileDialog::Directory},
        [this](const std::filesystem::path& folder) {
            m_folder = folder;
            m_part = EvaluatedPart::Folder;
            showChoices();
            evaluate();
        });
}

void EvaluateWorkflow::showChoices() {
    QStringList models;
    for (const Choice& choice : m_models) models.append(choice.name);
    if (!models.isEmpty()) models.append(tr("another model..."));
    m_page.setModels(models, m_model);
    QStringList parts;
    if (!models.isEmpty())
        for (const EvaluatedPart part : kParts) parts.append(EvaluationDisplay::partName(part));
    if (m_part == EvaluatedPart::Folder && !parts.isEmpty()) parts.back() = shownPath(m_folder.filename());
    const auto chosen = std::ranges::find(kParts, m_part) - kParts.begin();
    m_page.setParts(parts, static_cast<int>(chosen));
}

/// The run before the one that is looked at.
std::optional<EvaluatedRun> EvaluateWorkflow::runBefore() const {
    const auto next = static_cast<std::size_t>(m_model + 1);
    if (m_model < 0 || next >= m_models.size() || m_models[next].run.id == 0) return std::nullopt;
    return m_models[next].run;
}

QString EvaluateWorkflow::beforeName() const {
    const auto before = runBefore();
    const RunEntry* entry = before ? m_.runs.find(before->id) : nullptr;
    return entry == nullptr ? QString() : runName(*entry);
}

void EvaluateWorkflow::evaluate() {
    delete m_job;
    m_evaluation.reset();
    m_problem.clear();
    m_cell.reset();
    m_stale = !m_seen;
    show();
    if (!m_seen || model() == nullptr) return;
    if (model()->run.id != 0 && m_part == EvaluatedPart::Valid) return evaluateKept();
    if (m_part != EvaluatedPart::Folder) return evaluateProject();
    m_job = runInBackground(
        this,
        [folder = m_folder, threads = m_threads](const ProgressListener& listener, std::stop_token stop) {
            return clipsOfFolder(folder, threads, listener, std::move(stop));
        },
        [this](ProjectClips clips) { score(std::move(clips)); },
        [this](const Failure& failure) { fail(failure); });
    m_.jobs.add(m_job, tr("Reading the folder"));
}

/// Answers that come for another choice than the present one are not taken.
void EvaluateWorkflow::evaluateKept() {
    const EvaluatedRun run = model()->run;
    m_.session.withProject(
        {},
        [run, before = runBefore()](Project& project, const ProgressListener&, const std::stop_token&) {
            return keptEvaluation(project, run, before);
        },
        [this, run](RunEvaluation kept, const auto&) {
            if (model() == nullptr || model()->run.model != run.model || m_part != EvaluatedPart::Valid)
                return;
            if (kept.now.clips.empty()) return evaluateProject();
            take(std::move(kept));
        },
        [this](const Failure& failure) { fail(failure); });
}

void EvaluateWorkflow::evaluateProject() {
    m_.session.withProject(
        {},
        [](Project& project, const ProgressListener&, const std::stop_token&) { return clipsOf(project); },
        [this](ProjectClips clips, const auto&) {
            if (m_part != EvaluatedPart::Folder) score(std::move(clips));
        },
        [this](const Failure& failure) { fail(failure); });
}

void EvaluateWorkflow::score(ProjectClips clips) {
    if (model() == nullptr) return;
    delete m_job;
    auto task = [file = model()->run.model, clips = std::move(clips), part = m_part, threads = m_threads](
                    const ProgressListener& listener, std::stop_token stop) mutable {
        return scoredEvaluation(file, std::move(clips), part, threads, listener, std::move(stop));
    };
    m_job = runInBackground(
        this, std::move(task), [this](RunEvaluation scored) { take(std::move(scored)); },
        [this](const Failure& failure) { fail(failure); });
    m_.jobs.add(m_job, tr("Evaluating %1").arg(model()->name));
    show();
}

void EvaluateWorkflow::take(RunEvaluation evaluation) {
    m_evaluation = std::move(evaluation);
    if (m_.session.isOpen()) relabel(m_evaluation->now, m_.session.table(), m_.session.facts().dataFolder);
    show();
}

void EvaluateWorkflow::fail(const Failure& failure) {
    m_problem = failure.kind == Failure::Kind::Stopped ? tr("It was cancelled.") : failure.reason;
    m_evaluation.reset();
    show();
}

void EvaluateWorkflow::show() {
    if (!m_evaluation) return showNoScores();
    const std::int64_t clips = m_evaluation->now.matrix().total();
    m_page.setShown(
        tr("best epoch %1, %Ln clip(s)", nullptr, static_cast<int>(clips)).arg(m_evaluation->bestEpoch));
    m_display.show(*m_evaluation, m_part, beforeName());
    list();
}

void EvaluateWorkflow::showNoScores() {
    m_page.setShown({});
    m_picture.showNothing({}, {});
    if (!m_problem.isEmpty())
        return m_page.showWords(tr("There are no scores"),
                                tr("%1. Choose another model or other clips above.").arg(m_problem));
    if (model() != nullptr)
        return m_page.showWords(tr("The clips are being classified"),
                                tr("The scores stand here as soon as they are known."));
    m_page.showWords(tr("See what a model gets wrong"),
                     tr("Once a network has been trained, its scores, its confusion matrix and its worst "
                        "mistakes stand here, to hear and relabel."),
                     tr("Go to Train"));
}

void EvaluateWorkflow::list() {
    if (!m_evaluation) return;
    m_display.list(*m_evaluation, m_list, m_cell, beforeName());
    showClip(m_page.judged().current());
}

void EvaluateWorkflow::showClip(std::optional<std::size_t> index) {
    if (!index || !m_evaluation) {
        m_page.setClipName({});
        m_page.setRelabelling(tr("No clip is chosen."));
        return m_picture.showNothing(tr("No clip is chosen"), tr("Choose one above to hear and see it."));
    }
    const EvaluatedClip& clip = m_evaluation->now.clips[*index];
    m_page.setClipName(shownPath(clip.file.filename()));
    m_page.setRelabelling(clip.row == 0 ? tr("This clip is not in the project.") : QString());
    if (!m_seen) return;
    const ClipPlace place{
        .folder = clip.file.parent_path(), .path = clip.file.filename(), .range = clip.range};
    m_picture.showClip(place, {.features = m_evaluation->features, .augment = {}, .optimiser = {}}, 0);
}

void EvaluateWorkflow::popUpClasses(const QPoint& at) {
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const NamedRow& known : m_.session.table().classes()) {
        const auto key = m_keys.keyOf(known.row);
        QString text = shownText(known.name).replace(QLatin1Char('&'), QLatin1String("&&"));
        if (key) text += QLatin1Char('\t') + QString(*key);
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, row = known.row] { relabelCurrent(row); });
    }
    menu->popup(at);
}

void EvaluateWorkflow::relabelCurrent(std::int64_t classRow) {
    const auto index = m_page.judged().current();
    if (!index || !m_evaluation || !m_.session.isOpen()) return;
    const std::int64_t clip = m_evaluation->now.clips[*index].row;
    if (clip == 0) return;
    for (const NamedRow& known : m_.session.table().classes())
        if (known.row == classRow) return m_.labels.label(std::vector{clip}, known.name);
}

std::vector<std::int64_t> EvaluateWorkflow::listedClips() const {
    std::vector<std::int64_t> clips;
    for (const std::size_t index : m_page.judged().listed())
        if (const std::int64_t row = m_evaluation->now.clips[index].row; row != 0) clips.push_back(row);
    return clips;
}

/// The clips that are listed here become those of the list on the other pages, with the same one current.
void EvaluateWorkflow::showInList() {
    const auto current = m_page.judged().current();
    if (!m_evaluation || !current) return;
    m_.clips.showOnly(listedClips(), m_list == JudgedList::Flips ? tr("changed") : tr("mistakes"));
    m_.clips.choose(std::array{m_evaluation->now.clips[*current].row});
}

void EvaluateWorkflow::exportTo(EvaluationExport what) {
    if (m_evaluation) exportEvaluation(m_evaluation->now, what, m_page.confusion().view(), &m_.window);
}

}  // namespace melscope
