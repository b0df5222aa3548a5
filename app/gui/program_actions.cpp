// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of the project that is open, and of what can be done with it.
#include <QCoreApplication>
#include <algorithm>

#include "app/gui/evaluate_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "app/gui/project_words.h"
#include "app/gui/train_checks.h"
#include "app/gui/train_workflow.h"
#include "app/gui/words.h"
#include "core/base/text.h"
#include "ui/clips/clip_model.h"
#include "ui/theme/reason_words.h"

namespace melscope {

namespace {

enum class Need { Nothing, Project, Clips, Editing, Class, Undo, Redo, OwnPage };

Need needOf(ActionId what) {
    using enum ActionId;
    switch (what) {
        case NewProject:
        case OpenProject:
        case OpenDemo:
        case ImportFolder:
        case ImportTable:
        case OpenRecordings:
        case ListenLive:
        case Preferences:
        case Quit:
        case Copy:
        case ShowData:
        case ShowListen:
        case ShowTrain:
        case ShowEvaluate:
        case ShowPredict:
        case ShowModels:
        case ShowJobs:
        case FullScreen:
        case FirstSteps:
        case Shortcuts:
        case ShowLog:
        case About:
            return Need::Nothing;
        case LocateFolder:
        case ExportLabels:
        case CloseProject:
        case EvaluateRun:
            return Need::Project;
        case SelectAll:
        case Find:
            return Need::Clips;
        case LabelClip:
        case IgnoreClip:
        case NoteClip:
            return Need::Editing;
        case RenameClass:
        case MergeClasses:
            return Need::Class;
        case Undo:
            return Need::Undo;
        case Redo:
            return Need::Redo;
        default:
            return Need::OwnPage;
    }
}

}  // namespace

QString whyNot(ActionId what, const Session& session, const ClipList& clips) {
    const Need need = needOf(what);
    if (need == Need::Nothing || (need == Need::Project && session.isOpen())) return {};
    if (!session.isOpen()) return Program::tr("No project is open.");
    const ProjectFacts& facts = session.facts();
    switch (need) {
        case Need::Clips:
            return session.table().counts().clips > 0 ? QString()
                                                      : Program::tr("There are no clips in the project.");
        case Need::Editing:
            if (clips.model().clips().empty()) return Program::tr("No clip is listed.");
            return ProjectWords::whyReadOnly(session);
        case Need::Class:
            if (session.table().classes().empty()) return Program::tr("There is no class yet.");
            return ProjectWords::whyReadOnly(session);
        case Need::Undo:
            return facts.undo ? ProjectWords::whyReadOnly(session)
                              : Program::tr("There is nothing to take back.");
        case Need::Redo:
            return facts.redo ? ProjectWords::whyReadOnly(session) : Program::tr("Nothing was taken back.");
        default:
            return Program::tr("It is done on a page of its own.");
    }
}

void Program::showProject() {
    const QString file = pathText(m_session.facts().file);
    m_settings.addRecent(file, QDateTime::currentDateTime());
    m_settings.opened(file, QCoreApplication::applicationPid());
    m_window.setProjectName(file.section(QLatin1Char('/'), -1));
    m_welcome->setNotice({});
    showRecent();
    showAvailable();
}

void Program::showNoProject(const QString& closedFile) {
    m_settings.closed(closedFile, m_finishing ? Settings::Closing::WithProgram : Settings::Closing::ByUser);
    if (m_finishing) return;
    m_window.setProjectName({});
    showAvailable();
    m_window.showWelcome();
}

/// The menu names what would be taken back or done again.
void Program::showUndo() {
    const bool open = m_session.isOpen();
    const auto undo = open ? m_session.facts().undo : std::nullopt;
    const auto redo = open ? m_session.facts().redo : std::nullopt;
    const auto words = [](const EditEntry& entry) {
        return QString::fromStdString(printable(entry.what)).replace(QLatin1Char('&'), QStringLiteral("&&"));
    };
    m_window.actions().setText(ActionId::Undo, undo ? tr("&Undo %1").arg(words(*undo)) : QString());
    m_window.actions().setText(ActionId::Redo, redo ? tr("&Redo %1").arg(words(*redo)) : QString());
}

/// "Saved" is said only of what is on the disk.
void Program::showSaveState() {
    if (!m_session.isOpen()) return m_window.setSaveState(SaveState::NoProject);
    const std::string& why = m_session.facts().readOnlyBecause;
    if (!why.empty()) return m_window.setSaveState(SaveState::ReadOnly, reasonInWords(shownText(why)));
    m_window.setSaveState(m_session.isSaving() ? SaveState::Saving : SaveState::Saved);
}

ProjectProgress Program::progress() const {
    ProjectProgress now{.isOpen = m_session.isOpen(), .isImportShown = m_imports.isShown()};
    if (!now.isOpen) return now;
    const ClipCounts& counts = m_session.table().counts();
    now.areRecordingsMissing = m_missing.anyMissing();
    now.clips = counts.clips;
    now.classes = std::ranges::count_if(counts.classes, [](std::int64_t clips) { return clips > 0; });
    now.unlabelled = counts.labels[static_cast<std::size_t>(LabelState::Unlabelled)];
    now.validClips = counts.splits[static_cast<std::size_t>(Split::Valid)];
    if (const auto& known = m_data.health().known()) {
        now.unheard = static_cast<std::int64_t>(known->unheard);
        now.areSidesMixed = !known->leaks.empty();
    }
    now.whyNotTrain = whyNotTrain(m_session);
    now.run = m_train->progress();
    const auto& edit = m_session.facts().undo;
    now.isEditedSinceRun = edit && edit->time > now.run.started;
    const auto mistakes = m_evaluate->mistakesOf(now.run.run);
    if (now.run.stage == RunStage::Trained && mistakes) {
        now.run.stage = RunStage::Evaluated;
        now.run.mistakes = *mistakes;
    }
    return now;
}

void Program::showNextStep() {
    if (m_telling.isActive()) return m_window.setNextStep(m_told);
    const NextStep next = nextStep(progress());
    m_window.setNextStep(next.sentence, next.page);
}

/// In place of the next step, for a moment.
void Program::tell(const QString& sentence) {
    m_told = sentence;
    m_telling.start();
    showNextStep();
}

/// Everything that follows from which project is open and what is in it.
void Program::showAvailable() {
    for (const ActionRow& row : actionTable())
        if (*row.text != '\0' && row.id != ActionId::CancelJob)
            m_window.actions().setAvailable(row.id, whyNot(row.id, m_session, m_clips));
    m_listen->showAvailable();
    m_predict.showAvailable();
    m_train->showAvailable();
    m_predict.showAvailable();
    showNextStep();
    const bool open = m_session.isOpen();
    m_window.setCount(
        PageId::Data,
        open ? Words::number(static_cast<quint64>(m_session.table().counts().clips)) : QString());
    showUndo();
    showSaveState();
}

}  // namespace melscope
