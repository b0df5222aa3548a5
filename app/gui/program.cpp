// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/program.h"

#include <QApplication>
#include <QAudioDevice>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QMediaDevices>
#include <QStandardPaths>
#include <QTimer>
#include <algorithm>

#include "app/gui/evaluate_workflow.h"
#include "app/gui/models_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/process.h"
#include "app/gui/project_words.h"
#include "app/gui/train_workflow.h"
#include "app/gui/versions.h"
#include "app/gui/words.h"
#include "ui/clips/clip_model.h"
#include "ui/dialogs/first_steps_dialog.h"
#include "ui/dialogs/preferences_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"

namespace melscope {

namespace {

constexpr int kTold = 6000;  // ms that a sentence about what was done stands in place of the next step

QList<NamedChoice> audioDevices() {
    QList<NamedChoice> devices;
    for (const QAudioDevice& device : QMediaDevices::audioOutputs())
        devices.append({QString::fromUtf8(device.id()), device.description()});
    return devices;
}

std::filesystem::path in(QStandardPaths::StandardLocation place) {
    return pathOf(QStandardPaths::writableLocation(place));
}

}  // namespace

ProgramFolders userFolders() {
    return {.settings = in(QStandardPaths::AppConfigLocation) / "melscope.ini",
            .demo = in(QStandardPaths::AppDataLocation) / "demo",
            .log = in(QStandardPaths::AppLocalDataLocation) / "log" / "melscope.log"};
}

Program::Program(ProgramFolders folders)
    : m_folders(std::move(folders)),
      m_settings(pathText(m_folders.settings)),
      m_appearance(m_settings.preferences()),
      m_session(m_jobs),
      m_clips(m_session),
      m_lastPlace(m_window, m_session, m_clips, m_settings),
      m_labels(*new LabelWorkflow(m_session, m_clips, &m_window)),
      m_dialogs(*new LabelDialogs(m_session, m_clips, m_labels, &m_window)),
      m_projects(*new ProjectWorkflow(m_session, m_jobs, &m_window)),
      m_data(*new DataWorkflow({m_session, m_clips, m_labels, m_dialogs, m_jobs, m_window})),
      m_predict(*new PredictWorkflow({m_session, m_jobs, m_settings, m_window})),
      m_imports(*new ImportWorkflow(m_session, m_jobs, &m_window)),
      m_missing(*new MissingWorkflow(m_session, m_clips, &m_window)),
      m_exports(*new ExportWorkflow(m_session, m_jobs, &m_window)) {
    makePages();
    setThreads(m_settings.preferences().threads);
    connectWindow();
    connectSession();
    connectRecordings();
    m_appearance.apply(m_settings.preferences());
    m_window.restoreGeometry(m_settings.windowGeometry());
    m_window.restoreState(m_settings.windowState());
    m_window.installEventFilter(this);
    m_telling.setSingleShot(true);
    m_telling.setInterval(kTold);
    connect(&m_telling, &QTimer::timeout, this, &Program::showNextStep);
    m_window.showWelcome();
    m_window.setJobs({});
    showRecent();
    showAvailable();
}

Program::~Program() {
    delete m_train;
    delete &m_exports;
    delete &m_missing;
    delete &m_imports;
    delete &m_predict;
    delete &m_data;
    delete &m_projects;
    delete &m_dialogs;
    delete &m_labels;
}

void Program::connectWindow() {
    connect(&m_window.actions(), &ActionSet::triggered, this, &Program::perform);
    connect(&m_window, &MainWindow::recentChosen, this, &Program::openRecent);
    connect(&m_window, &MainWindow::filesDropped, &m_projects, &ProjectWorkflow::drop);
    connect(&m_window, &MainWindow::cancelRequested, &m_jobs, &JobList::stop);
    connect(&m_window, &MainWindow::closeRequested, this, &Program::askToClose);
    connect(&m_jobs, &JobList::changed, &m_window, &MainWindow::setJobs);
    connect(&m_projects, &ProjectWorkflow::recordingsDropped, this, &Program::classify);
    connect(&m_projects, &ProjectWorkflow::modelsDropped, this, [this](const auto& files) {
        if (m_window.shownPage() != PageId::Models) m_window.showPage(PageId::Predict);
        m_predict.addModels(files);
    });
}

void Program::connectSession() {
    connect(&m_session, &Session::opened, this, &Program::showProject);
    connect(&m_session, &Session::closed, this, &Program::showNoProject);
    connect(&m_session, &Session::changed, this, &Program::showAvailable);
    connect(&m_session, &Session::unreadable, this, [this](const QString& reason) {
        MessageDialog::say({.title = tr("The project can no longer be read"),
                            .what = reason,
                            .next = tr("What was saved is as it was. Close the project, see to its disk, "
                                       "and open it again."),
                            .details = reason},
                           &m_window);
    });
    connect(&m_session, &Session::savingChanged, this, &Program::showSaveState);
    connect(&m_listen->recipe(), &ProjectRecipe::failed, this, [this](const QString& reason) {
        MessageDialog::say({.title = tr("The settings for training could not be kept"),
                            .what = reason,
                            .next = tr("The form shows those that are in the project."),
                            .details = reason},
                           &m_window);
    });
    connect(&m_labels, &LabelWorkflow::performed, this, [this] {
        m_telling.stop();
        showNextStep();
    });
    connect(&m_labels, &LabelWorkflow::undone, this,
            [this](const QString& what) { tell(tr("Undone: %1.").arg(what)); });
    connect(&m_labels, &LabelWorkflow::redone, this,
            [this](const QString& what) { tell(tr("Done again: %1.").arg(what)); });
    connect(&m_clips, &ClipList::listed, this, &Program::showAvailable);
    connect(&m_data.health(), &HealthWorkflow::inspected, this, &Program::showAvailable);
}

void Program::connectRecordings() {
    connect(&m_projects, &ProjectWorkflow::foldersDropped, this, [this](const auto& folders) {
        if (m_predict.isSeen()) return classify(folders);
        m_imports.importFolders(folders);
    });
    connect(&m_projects, &ProjectWorkflow::tablesDropped, &m_imports, &ImportWorkflow::importTables);
    connect(&m_imports, &ImportWorkflow::openWanted, &m_projects, &ProjectWorkflow::open);
    connect(&m_projects, &ProjectWorkflow::openFailed, &m_imports, &ImportWorkflow::forgetWaiting);
    connect(&m_imports, &ImportWorkflow::added, &m_missing, &MissingWorkflow::look);
    connect(&m_missing, &MissingWorkflow::noticeChanged, this, &Program::showNotice);
    connect(&m_missing, &MissingWorkflow::noticeChanged, this, &Program::showAvailable);
    connect(&m_window, &MainWindow::noticeActed, &m_missing, &MissingWorkflow::locate);
}

/// That nothing can be changed is said beside what is missing.
void Program::showNotice(const QString& missing, const QString& action) {
    QStringList sentences;
    if (!missing.isEmpty()) sentences.append(missing);
    if (const QString why = ProjectWords::whyReadOnly(m_session); !why.isEmpty())
        sentences << why << tr("Labels, splits and settings cannot be changed.");
    m_window.setNotice(sentences.join(QLatin1Char(' ')), action);
}

void Program::start(const QList<QUrl>& files) {
    m_window.show();
    QTimer::singleShot(0, &m_appearance, [this] { m_appearance.followSystem(); });
    m_settings.countCrash(processRuns);
    if (!files.isEmpty()) return m_projects.drop(files);
    openLastProject();
}

void Program::openLastProject() {
    const QString last = m_settings.lastProject();
    if (last.isEmpty()) return;
    if (m_settings.crashes(last) < kCrashesForgiven) return m_projects.open(pathOf(last));
    m_welcome->setNotice(
        tr("%1 is not opened by itself, because Melscope ended unexpectedly with it %n time(s). Choose "
           "it below to open it all the same.",
           nullptr, m_settings.crashes(last))
            .arg(last.section(QLatin1Char('/'), -1)));
}

void Program::openRecent(const QString& path) { m_projects.open(pathOf(path)); }

void Program::perform(ActionId what) {
    using enum ActionId;
    switch (what) {
        case NewProject:
            return m_imports.askForNewProject();
        case OpenProject:
            return m_projects.askForProject();
        case OpenDemo:
            return m_projects.openDemo(m_folders.demo);
        case OpenRecordings:
            return m_predict.askForRecordings();
        case ListenLive:
            return m_predict.listenLive();
        case ImportFolder:
            return m_imports.askForFolder();
        case ImportTable:
            return m_imports.askForTable();
        case LocateFolder:
            return m_missing.locate();
        case ExportLabels:
            return m_exports.ask();
        case CloseProject:
            return m_session.close();
        case Undo:
            return m_labels.undo();
        case Redo:
            return m_labels.redo();
        case Preferences:
            return showPreferences();
        case CancelJob:
            return m_jobs.stop(m_jobs.views().value(0).id);
        case FirstSteps:
            return (new FirstStepsDialog(&m_window))->open();
        case Shortcuts:
            return (new ShortcutsDialog(m_window.actions(), &m_window))->open();
        case ShowLog:
            QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(m_folders.log)));
            return;
        case About:
            return (new AboutDialog(versions(), &m_window))->open();
        default:
            return performOnClips(what);
    }
}

void Program::performOnClips(ActionId what) {
    using enum ActionId;
    switch (what) {
        case Copy:
            return copyFocused();
        case SelectAll:
            return m_clips.chooseAll();
        case Find:
            return findClips();
        case LabelClip:
            return m_dialogs.askLabel();
        case IgnoreClip:
            return m_labels.ignore(!m_labels.chosenAreIgnored());
        case NoteClip:
            return m_dialogs.askNote();
        case RenameClass:
        case MergeClasses:
            return m_dialogs.editClasses();
        case EvaluateRun:
            return evaluateRun();
        default:
            if (m_evaluate->isSeen() && EvaluateWorkflow::performs(what)) return m_evaluate->perform(what);
            if (m_predict.isSeen() && PredictWorkflow::performs(what)) return m_predict.perform(what);
            return m_train->perform(what) ? void() : m_listen->perform(what);
    }
}

void Program::classify(const std::vector<std::filesystem::path>& paths) {
    m_window.showPage(PageId::Predict);
    m_predict.classify(paths);
}

/// Tables and fields of text know how.
void Program::copyFocused() {
    QWidget* focused = QApplication::focusWidget();
    if (focused != nullptr && focused->metaObject()->indexOfMethod("copy()") >= 0)
        QMetaObject::invokeMethod(focused, "copy");
}

/// On the page that is shown, if it has a filter.
void Program::findClips() {
    const auto shown = [this] {
        for (FilterBar* bar : m_window.findChildren<FilterBar*>())
            if (bar->isVisible()) return bar;
        return static_cast<FilterBar*>(nullptr);
    };
    if (shown() == nullptr) m_window.showPage(PageId::Data);
    if (FilterBar* bar = shown()) bar->startTyping();
}

void Program::showPreferences() {
    auto* dialog =
        new PreferencesDialog(m_settings.preferences(), Appearance::languages(), audioDevices(), &m_window);
    connect(dialog, &PreferencesDialog::changed, this, &Program::setPreferences);
    dialog->open();
}

void Program::setPreferences(const PreferenceValues& values) {
    m_settings.setPreferences(values);
    m_appearance.apply(values);
    m_listen->takePreferences();
    m_evaluate->takePreferences();
    m_predict.takePreferences();
    setThreads(values.threads);
}

void Program::setThreads(int threads) {
    m_data.health().setThreads(threads);
    m_imports.setThreads(threads);
    m_evaluate->setThreads(threads);
}

void Program::showRecent() {
    QList<RecentProject> projects;
    for (const Settings::Recent& recent : m_settings.recent())
        projects.append({recent.path, Words::when(recent.opened)});
    m_welcome->setRecent(projects);
    m_window.setRecent(projects);
}

bool Program::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                showRecent();
                showAvailable();
                m_listen->retranslate();
                m_train->retranslate();
                m_data.retranslate();
                m_predict.retranslate();
                m_evaluate->retranslate();
                m_models->show();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace melscope
