// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <filesystem>

#include "app/gui/appearance.h"
#include "app/gui/clip_list.h"
#include "app/gui/data_workflow.h"
#include "app/gui/export_workflow.h"
#include "app/gui/import_workflow.h"
#include "app/gui/job_list.h"
#include "app/gui/label_dialogs.h"
#include "app/gui/label_workflow.h"
#include "app/gui/last_place.h"
#include "app/gui/listen_workflow.h"
#include "app/gui/missing_workflow.h"
#include "app/gui/next_step.h"
#include "app/gui/predict_workflow.h"
#include "app/gui/project_workflow.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "ui/frame/main_window.h"
#include "ui/pages/empty_page.h"
#include "ui/pages/welcome_page.h"

namespace melscope {

class DemoStart;
class EvaluateWorkflow;
class ModelsWorkflow;
class TrainWorkflow;

/// Where the program keeps its own files.
struct ProgramFolders {
    std::filesystem::path settings;  ///< the file
    std::filesystem::path demo;      ///< where the demo project lies or is made
    std::filesystem::path log;       ///< the file
};
ProgramFolders userFolders();

/// The whole program: window, session, preferences and what joins them. Each page has a workflow of its own;
/// here stands only what belongs to no page.
class Program : public QObject {
    Q_OBJECT

  public:
    explicit Program(ProgramFolders folders);
    ~Program() override;

    /// Shows the window, then opens what was named, or else the project of the last time.
    void start(const QList<QUrl>& files);

    MainWindow& window() { return m_window; }
    Session& session() { return m_session; }
    JobList& jobs() { return m_jobs; }
    Settings& settings() { return m_settings; }
    ClipList& clips() { return m_clips; }
    LabelWorkflow& labels() { return m_labels; }
    ProjectWorkflow& projects() { return m_projects; }
    ListenWorkflow& listen() { return *m_listen; }
    PredictWorkflow& predict() { return m_predict; }
    DataWorkflow& data() { return m_data; }
    TrainWorkflow& train() { return *m_train; }
    EvaluateWorkflow& evaluation() { return *m_evaluate; }
    ImportWorkflow& imports() { return m_imports; }
    MissingWorkflow& missing() { return m_missing; }
    ExportWorkflow& exports() { return m_exports; }

    void setPreferences(const PreferenceValues& values);

  Q_SIGNALS:
    /// Everything is closed and kept; the program may end.
    void finished();

  private:
    void makePages();
    void makeTrainPage();
    void makeEvaluatePage();
    void makeModelsPage();
    void joinNextStep();
    void trigger(ActionId what);
    void showSeen(PageId page);
    void evaluateRun();
    void connectWindow();
    void connectSession();
    void connectRecordings();
    void showNotice(const QString& missing, const QString& action);
    void perform(ActionId what);
    void performOnClips(ActionId what);
    void classify(const std::vector<std::filesystem::path>& paths);
    void copyFocused();
    void findClips();
    void openLastProject();
    void openRecent(const QString& path);
    void showProject();
    void showNoProject(const QString& closedFile);
    void showRecent();
    void showAvailable();
    void showUndo();
    void showSaveState();
    ProjectProgress progress() const;
    void showNextStep();
    void tell(const QString& sentence);
    void showPreferences();
    void setThreads(int threads);
    void askToClose();
    void finish();
    void endWhenQuiet();
    bool eventFilter(QObject* watched, QEvent* event) override;

    ProgramFolders m_folders;
    Settings m_settings;
    Appearance m_appearance;
    MainWindow m_window;
    WelcomePage* m_welcome = nullptr;
    JobList m_jobs;
    Session m_session;
    ClipList m_clips;
    LastPlace m_lastPlace;
    LabelWorkflow& m_labels;
    LabelDialogs& m_dialogs;
    ProjectWorkflow& m_projects;
    ListenWorkflow* m_listen = nullptr;
    TrainWorkflow* m_train = nullptr;
    EvaluateWorkflow* m_evaluate = nullptr;
    ModelsWorkflow* m_models = nullptr;
    DemoStart* m_demo = nullptr;
    DataWorkflow& m_data;
    PredictWorkflow& m_predict;
    ImportWorkflow& m_imports;
    MissingWorkflow& m_missing;
    ExportWorkflow& m_exports;
    QString m_told;
    QTimer m_telling;
    bool m_finishing = false;
    bool m_patient = true;  ///< with jobs that were asked to stop
    bool m_finished = false;
};

/// Why an action cannot be done now; empty if it can.
QString whyNot(ActionId what, const Session& session, const ClipList& clips);

}  // namespace melscope
