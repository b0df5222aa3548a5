// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluate_workflow.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "app/gui/background.h"
#include "app/gui/clip_list.h"
#include "app/gui/evaluation_export.h"
#include "app/gui/job_list.h"
#include "app/gui/label_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "ui/clips/clip_model.h"
#include "ui/evaluate/confusion_card.h"
#include "ui/frame/main_window.h"
#include "ui/listen/sound_panel.h"
#include "ui/theme/reason_words.h"
#include "ui/theme/sentence.h"

namespace melscope {

namespace {

constexpr ActionId kActions[] = {ActionId::Play, ActionId::PlaySelection, ActionId::Slower, ActionId::Faster};

}  // namespace

EvaluateWorkflow::EvaluateWorkflow(EvaluatePage& page, EvaluateNeeds needs)
    : QObject(&page),
      m_page(page),
      m_(needs),
      m_display(page),
      m_choice(page, needs.session, needs.runs),
      m_playback(page.player(), page.sound().view(), needs.settings, this),
      m_picture(page.sound(), m_playback, this) {
    joinPage();
    joinSession();
    takePreferences();
    evaluate();
}

void EvaluateWorkflow::joinPage() {
    connect(&m_playback, &ListenPlayback::changed, this, &EvaluateWorkflow::showAvailable);
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
    connect(&m_choice, &EvaluationChoice::changed, this, &EvaluateWorkflow::evaluate);
    connect(&m_.session, &Session::opened, this, [this] {
        m_keys.clear();
        m_keys.add(m_.session.table().classes());
    });
    connect(&m_.session, &Session::closed, this, [this] {
        m_evaluation.reset();
        m_choice.clear();
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
    m_choice.retranslate();
    show();
}

bool EvaluateWorkflow::performs(ActionId what) {
    return std::ranges::find(kActions, what) != std::end(kActions);
}

void EvaluateWorkflow::showAvailable() {
    if (!m_seen) return;
    const QString noClip = m_playback.canPlay() ? QString() : tr("There is nothing to be heard.");
    const QString noSelection = m_playback.hasSelection() ? QString() : tr("Nothing is selected.");
    for (const ActionId id : kActions)
        m_.window.actions().setAvailable(
            id, id == ActionId::PlaySelection && noClip.isEmpty() ? noSelection : noClip);
}

void EvaluateWorkflow::evaluate() {
    delete m_job;
    m_evaluation.reset();
    m_problem.clear();
    m_cell.reset();
    m_stale = !m_seen;
    show();
    if (!m_seen || m_choice.model() == nullptr) return;
    if (!m_.session.isOpen() && m_choice.part() != EvaluatedPart::Folder) {
        m_problem = tr("Without a project there are only the clips of a folder.");
        return show();
    }
    if (m_choice.model()->id != 0 && m_choice.part() == EvaluatedPart::Valid) return evaluateKept();
    if (m_choice.part() != EvaluatedPart::Folder) return evaluateProject();
    m_job = runInBackground(
        this,
        [folder = m_choice.folder(), threads = m_threads](const ProgressListener& listener,
                                                          std::stop_token stop) {
            return clipsOfFolder(folder, threads, listener, std::move(stop));
        },
        [this](ProjectClips clips) { score(std::move(clips)); },
        [this](const Failure& failure) { fail(failure); });
    m_.jobs.add(m_job, tr("Reading the folder"));
}

/// Answers that come for another choice than the present one are not taken.
void EvaluateWorkflow::evaluateKept() {
    const EvaluatedRun run = *m_choice.model();
    m_.session.withProject(
        {},
        [run, before = m_choice.runBefore()](Project& project, const ProgressListener&,
                                             const std::stop_token&) {
            return keptEvaluation(project, run, before);
        },
        [this, run](RunEvaluation kept, const auto&) {
            if (m_choice.model() == nullptr || m_choice.model()->model != run.model ||
                m_choice.part() != EvaluatedPart::Valid)
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
            if (m_choice.part() != EvaluatedPart::Folder) score(std::move(clips));
        },
        [this](const Failure& failure) { fail(failure); });
}

void EvaluateWorkflow::score(ProjectClips clips) {
    if (m_choice.model() == nullptr) return;
    delete m_job;
    auto task = [file = m_choice.model()->model, clips = std::move(clips), part = m_choice.part(),
                 threads = m_threads](const ProgressListener& listener, std::stop_token stop) mutable {
        return scoredEvaluation(file, std::move(clips), part, threads, listener, std::move(stop));
    };
    m_job = runInBackground(
        this, std::move(task), [this](RunEvaluation scored) { take(std::move(scored)); },
        [this](const Failure& failure) { fail(failure); });
    m_.jobs.add(m_job, tr("Evaluating %1").arg(m_choice.modelName()));
    show();
}

void EvaluateWorkflow::take(RunEvaluation evaluation) {
    m_evaluation = std::move(evaluation);
    if (m_.session.isOpen()) relabel(m_evaluation->now, m_.session.table(), m_.session.facts().dataFolder);
    show();
    Q_EMIT evaluated();
}

std::optional<std::int64_t> EvaluateWorkflow::mistakesOf(std::int64_t run) const {
    if (!m_evaluation || m_choice.model() == nullptr || m_choice.model()->id != run) return std::nullopt;
    return m_evaluation->now.mistakes();
}

void EvaluateWorkflow::fail(const Failure& failure) {
    m_problem = failure.kind == Failure::Kind::Stopped ? tr("It was cancelled.")
                                                       : asSentence(reasonInWords(failure.reason));
    m_evaluation.reset();
    show();
}

void EvaluateWorkflow::show() {
    if (!m_evaluation) return showNoScores();
    const std::int64_t clips = m_evaluation->now.matrix().total();
    m_page.setShown(
        tr("best epoch %1, %Ln clip(s)", nullptr, static_cast<int>(clips)).arg(m_evaluation->bestEpoch));
    m_display.show(*m_evaluation, m_choice.part(), m_choice.beforeName());
    list();
}

void EvaluateWorkflow::showNoScores() {
    m_page.setShown({});
    m_picture.showNothing({}, {});
    if (!m_problem.isEmpty())
        return m_page.showWords(tr("There are no scores"),
                                tr("%1 Choose another model or other clips above.").arg(m_problem));
    if (m_choice.model() != nullptr)
        return m_page.showWords(tr("The clips are being classified"),
                                tr("The scores stand here as soon as they are known."));
    m_page.showWords(tr("See what a model gets wrong"),
                     tr("Once a network has been trained, its scores, its confusion matrix and its worst "
                        "mistakes stand here, to hear and relabel. A model from elsewhere can be chosen "
                        "above."),
                     tr("Go to Train"));
}

void EvaluateWorkflow::list() {
    if (!m_evaluation) return;
    m_display.list(*m_evaluation, m_list, m_cell, m_choice.beforeName());
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
