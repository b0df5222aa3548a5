// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/train_workflow.h"

#include "app/gui/job_list.h"
#include "app/gui/project_recipe.h"
#include "app/gui/run_words.h"
#include "app/gui/run_workflow.h"
#include "app/gui/session.h"
#include "app/gui/train_checks.h"
#include "app/gui/train_settings.h"
#include "app/gui/words.h"
#include "core/learn/learn.h"
#include "ui/clips/clip_model.h"
#include "ui/frame/main_window.h"
#include "ui/listen/setting_specs.h"
#include "ui/train/run_card.h"

namespace melscope {

namespace {

constexpr int kBetweenDrawings = 63;  // ms
constexpr qsizetype kNamedFailures = 3;

using State = TrainingQueue::State;

/// A run that left nothing behind is as if there were none.
RunStage stageOf(const RunEntry& run) {
    switch (run.status) {
        case RunStatus::Running:
            return RunStage::Training;
        case RunStatus::Paused:
            return RunStage::Paused;
        case RunStatus::Failed:
            return RunStage::Failed;
        case RunStatus::BrokenOff:
            if (run.canResume()) return RunStage::BrokenOff;
            break;
        case RunStatus::Stopped:
            if (run.canResume() && !run.model.empty()) return RunStage::Stopped;
            break;
        default:
            break;
    }
    return run.model.empty() ? RunStage::None : RunStage::Trained;
}

}  // namespace

TrainWorkflow::TrainWorkflow(const TrainNeeds& needs)
    : QObject(&needs.window),
      m_(needs),
      m_place(new QStackedWidget),
      m_empty(new EmptyPage(PageId::Train)),
      m_page(new TrainPage),
      m_runs(needs.session),
      m_queue(needs.session, needs.jobs, m_runs),
      m_settings(new TrainSettings(m_page->form(), needs.recipe, needs.session)),
      m_work(new RunWorkflow(needs.session, m_runs, m_queue, m_page->runs(), &needs.window)) {
    m_place->addWidget(m_empty);
    m_place->addWidget(m_page);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kBetweenDrawings);
    join();
    showAvailable();
}

TrainWorkflow::~TrainWorkflow() { delete m_place.data(); }

void TrainWorkflow::join() {
    connect(m_empty, &EmptyPage::asked, this, &TrainWorkflow::asked);
    connect(m_page, &TrainPage::startWanted, this, &TrainWorkflow::start);
    connect(m_page, &TrainPage::pauseWanted, this, &TrainWorkflow::pauseOrResume);
    connect(m_page, &TrainPage::stopWanted, &m_queue, &TrainingQueue::stop);
    connect(&m_page->runs(), &RunCard::chosenChanged, this, [this] {
        m_problem.clear();
        showCurves();
        showState();
    });
    connect(&m_soon, &QTimer::timeout, this, &TrainWorkflow::showCurves);
    connect(&m_runs, &RunList::changed, this, &TrainWorkflow::showRuns);
    connect(&m_queue, &TrainingQueue::changed, this, [this] {
        showRuns();
        showAvailable();
    });
    connect(&m_queue, &TrainingQueue::progressed, this, [this] {
        if (!m_soon.isActive()) m_soon.start();
        showState();
    });
    connect(&m_queue, &TrainingQueue::failed, this, &TrainWorkflow::fail);
    connect(&m_runs, &RunList::failed, this, [this](const QString& reason) { fail(0, reason); });
    connect(&m_.session, &Session::opened, this, [this] { m_problem.clear(); });
    connect(&m_.recipe, &ProjectRecipe::changed, this, &TrainWorkflow::showAvailable);
}

bool TrainWorkflow::perform(ActionId what) {
    switch (what) {
        case ActionId::StartTraining:
            m_.window.showPage(PageId::Train);
            start();
            return true;
        case ActionId::PauseTraining:
            pauseOrResume();
            return true;
        case ActionId::StopTraining:
            m_queue.stop();
            return true;
        default:
            return false;
    }
}

void TrainWorkflow::start() {
    if (!whyNotStart().isEmpty()) return;
    m_problem.clear();
    m_queue.start({.settings = *m_.recipe.settings(),
                   .recipe = m_.recipe.name(),
                   .folder = {},
                   .dataFingerprint = {},
                   .dataset = {}});
}

void TrainWorkflow::pauseOrResume() {
    if (m_queue.state() == State::Running) return m_queue.pause();
    m_problem.clear();
    if (const RunEntry* run = resumable()) m_queue.resume(run->id);
}

/// Loading LibTorch takes half a second and may fail: both are better known before a run is begun.
void TrainWorkflow::setSeen(bool seen) {
    m_seen = seen;
    if (!seen) return;
    if (m_.session.isOpen() && m_queue.state() == State::Idle) m_runs.refresh();
    preload();
    showCurves();
}

void TrainWorkflow::preload() {
    if (std::exchange(m_askedLearn, true)) return;
    runInBackground(
        this, [](const ProgressListener&, const std::stop_token&) { return learn().version(); },
        [](const std::string&) {},
        [this](const Failure& failure) {
            m_whyNoLearn = tr("This Melscope cannot train: %1.").arg(failure.reason);
            showAvailable();
        });
}

const RunEntry* TrainWorkflow::resumable() const {
    const std::vector<std::int64_t> chosen = m_page->runs().chosen();
    if (chosen.size() == 1)
        if (const RunEntry* run = m_runs.find(chosen.front()); run != nullptr && run->canResume()) return run;
    for (const RunEntry& run : m_runs.runs())
        if (run.status == RunStatus::Paused && run.canResume()) return &run;
    return nullptr;
}

QString TrainWorkflow::whyNotStart() const {
    if (!m_whyNoLearn.isEmpty()) return m_whyNoLearn;
    if (const QString whyNot = whyNotTrain(m_.session); !whyNot.isEmpty()) return whyNot;
    return m_.recipe.settings() ? QString() : tr("The settings are still being read.");
}

void TrainWorkflow::showAvailable() {
    m_place->setCurrentWidget(m_.session.isOpen() ? static_cast<QWidget*>(m_page) : m_empty);
    const State state = m_queue.state();
    const bool busy = state != State::Idle;
    const QString whyNot = whyNotStart();
    m_page->setStart(
        {.text = busy ? tr("Queue another run") : tr("Start training"),
         .help = busy ? tr("It begins with these settings when the others have ended (Ctrl+Return)")
                      : tr("Train a network with these settings (Ctrl+Return)"),
         .whyNot = whyNot});
    const bool resumes = !busy && resumable() != nullptr;
    QString whyNoPause;
    if (state == State::Idle && !resumes) whyNoPause = tr("Nothing is training.");
    if (state == State::Preparing) whyNoPause = tr("The run has not begun yet.");
    if (state == State::Pausing || state == State::Stopping) whyNoPause = tr("It is being done already.");
    const QString pause = resumes ? tr("Resume") : tr("Pause");
    m_page->setPause({.text = pause,
                      .help = resumes ? tr("%1 goes on where it was").arg(runName(*resumable()))
                                      : tr("Keep the run as it is, to go on later"),
                      .whyNot = whyNoPause});
    const QString whyNoStop = state == State::Idle       ? tr("Nothing is training.")
                              : state == State::Stopping ? tr("It is being done already.")
                                                         : QString();
    m_page->setStop({.text = tr("Stop and keep"),
                     .help = tr("End the run; its best and its last state are kept"),
                     .whyNot = whyNoStop});
    ActionSet& actions = m_.window.actions();
    actions.setAvailable(ActionId::StartTraining, whyNot);
    actions.setAvailable(ActionId::PauseTraining, whyNoPause);
    actions.setAvailable(ActionId::StopTraining, whyNoStop);
    actions.setText(ActionId::PauseTraining, resumes ? tr("&Resume") : QString());
    showState();
}

void TrainWorkflow::fail(std::int64_t run, const QString& reason) {
    if (run != 0 && m_runs.find(run) != nullptr) return showState();  // it says so itself
    const QString words = withSettingNames(reason);
    m_problem = tr("The run could not begin: %1. %2").arg(words, remedyFor(reason)).trimmed();
    showState();
}

/// A run that begins is the one to look at.
void TrainWorkflow::showRuns() {
    RunCard& card = m_page->runs();
    const bool hadNone = card.chosen().empty();
    const QList<RunRow> before = card.model().rows();
    card.setRows(rowsOf(m_runs.runs(), m_queue));
    const bool isNew =
        m_queue.running() != 0 && std::none_of(before.begin(), before.end(), [this](const RunRow& row) {
            return row.id == m_queue.running() && row.tone == RunTone::Active;
        });
    if (isNew)
        card.choose({m_queue.running()});
    else if (hadNone)
        chooseLatest();
    m_.window.setCount(PageId::Train,
                       m_runs.runs().empty() ? QString() : Words::number(m_runs.runs().size()));
    if (!m_soon.isActive()) m_soon.start();
    showAvailable();
}

void TrainWorkflow::chooseLatest() {
    if (!m_runs.runs().empty()) m_page->runs().choose({m_runs.runs().front().id});
}

void TrainWorkflow::showCurves() {
    if (!m_seen) return;
    QList<RunCurve> curves;
    for (const RunEntry& run : m_work->chosen()) curves.append(curveOf(run, m_queue.pointsOf(run.id)));
    m_page->setCurves(curves);
}

QString TrainWorkflow::stateWords() const {
    const RunEntry* running = m_queue.running() != 0 ? m_runs.find(m_queue.running()) : nullptr;
    switch (m_queue.state()) {
        case State::Preparing:
            return tr("preparing");
        case State::Pausing:
            return tr("pausing");
        case State::Stopping:
            return tr("stopping");
        default:
            break;
    }
    if (running != nullptr && m_queue.progress() && m_queue.progress()->epoch > 0)
        return tr("running · epoch %1 of %2").arg(m_queue.progress()->epoch).arg(m_queue.progress()->epochs);
    if (running != nullptr) return tr("running · measuring the input");
    const std::vector<RunEntry> chosen = m_work->chosen();
    if (chosen.size() != 1 || !chosen.front().canResume()) return {};
    return tr("%1 · epoch %2 of %3")
        .arg(statusText(chosen.front().status))
        .arg(chosen.front().history.size())
        .arg(chosen.front().epochs);
}

void TrainWorkflow::showState() {
    m_page->setState(stateWords());
    QStringList shown;
    if (m_queue.state() == State::Running && m_queue.progress()) {
        if (m_queue.progress()->clipsPerSecond >= 1)
            shown.append(tr("%1 clips/s")
                             .arg(Words::number(static_cast<quint64>(m_queue.progress()->clipsPerSecond))));
        if (const auto left = m_queue.secondsLeft()) shown.append(Words::left(*left));
    }
    m_page->setShown(shown.join(QStringLiteral(" · ")));
    QString problem = m_problem, warning;
    const std::vector<RunEntry> chosen = m_work->chosen();
    if (chosen.size() == 1) {
        if (problem.isEmpty()) problem = problemWords(chosen.front());
        const std::vector<std::string>& failures = m_queue.failuresOf(chosen.front().id);
        QStringList named;
        for (const std::string& failure : failures)
            if (named.size() < kNamedFailures) named.append(shownText(failure));
        if (!failures.empty())
            warning = tr("%n clip(s) could not be read and are left out: %1", nullptr,
                         static_cast<int>(failures.size()))
                          .arg(named.join(QStringLiteral("; ")));
    }
    m_page->setProblem(problem);
    m_page->setWarning(warning);
}

RunProgress TrainWorkflow::progress() const {
    if (m_queue.state() == State::Preparing) return {.stage = RunStage::Preparing};
    const RunEntry* run = m_runs.find(m_queue.running());
    const bool trains = run != nullptr;
    if (!trains && !m_runs.runs().empty()) run = &m_runs.runs().front();
    if (run == nullptr) return {};
    const auto told = m_queue.progress();
    return {.stage = stageOf(*run),
            .run = run->id,
            .name = runName(*run),
            .epoch = trains && told ? told->epoch : static_cast<int>(run->history.size()),
            .epochs = run->epochs,
            .started = run->started};
}

void TrainWorkflow::retranslate() {
    m_settings->show();
    showRuns();
}

std::optional<std::int64_t> TrainWorkflow::chosenRun() const {
    const std::vector<std::int64_t> chosen = m_page->runs().chosen();
    return chosen.size() == 1 ? std::optional(chosen.front()) : std::nullopt;
}

}  // namespace melscope
