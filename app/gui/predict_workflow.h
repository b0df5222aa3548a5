// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/gui/classification.h"
#include "app/gui/live_workflow.h"
#include "app/gui/model_shelf.h"
#include "app/gui/predict_adding.h"
#include "app/gui/predict_export.h"
#include "app/gui/predicted_recording.h"
#include "ui/frame/action_set.h"
#include "ui/predict/prediction_model.h"

namespace melscope {

class JobList;
class MainWindow;
class Session;
class Settings;

/// What the Predict page needs from the rest of the program.
struct PredictNeeds {
    Session& session;
    JobList& jobs;
    Settings& settings;
    MainWindow& window;
};

/// Joins the Predict page to models and recordings: what is dropped or chosen is classified by the chosen
/// model, shown, and handed on to the data set or other programs.
class PredictWorkflow : public QObject {
    Q_OBJECT

  public:
    explicit PredictWorkflow(PredictNeeds needs);

    PredictPage& page() { return *m_page; }
    ModelShelf& shelf() { return m_shelf; }
    Classification& classification() { return m_classification; }
    PredictedRecording& recording() { return m_recording; }
    LiveWorkflow& live() { return m_live; }
    PredictExport& exports() { return m_export; }
    PredictAdding& adding() { return m_adding; }
    void setThreads(int threads) { m_classification.setThreads(threads); }
    void takePreferences();
    void retranslate();

    /// Recordings and folders of them.
    void classify(const std::vector<std::filesystem::path>& paths);
    void addModels(const std::vector<std::filesystem::path>& files) { m_shelf.add(files); }
    void askForRecordings();
    /// Shows the page and begins to listen with the microphone, or ends.
    void listenLive();

    /// Whether the page does this, when it is seen.
    static bool performs(ActionId what);
    void perform(ActionId what);
    void setSeen(bool seen);
    bool isSeen() const { return m_seen; }
    void showAvailable();

  private:
    void joinPage();
    void joinClassification();
    void joinLive();
    void askForFolder();
    void askForModel();
    void takeModel();
    void addRows(std::size_t first);
    void changeRows(const std::vector<std::size_t>& entries);
    void showChosen();
    void showAdding();
    void showNotice();
    void showMissing();
    void addChosen();
    void exportAll();
    void sayRefused(const QStringList& reasons);
    PredictionRow rowOf(const Classification::Entry& entry) const;
    const ClassifiedRecording* current() const;
    std::string topLabel(const ClassifiedRecording& recording) const;
    QString whyNot(ActionId what) const;

    PredictNeeds m_;
    PredictionModel m_rows;
    PredictPage* m_page;
    ModelShelf m_shelf;
    Classification m_classification;
    PredictedRecording m_recording;
    LiveWorkflow m_live;
    PredictExport& m_export;
    PredictAdding& m_adding;
    std::optional<ModelFacts> m_model;  ///< that classifies
    QString m_trouble;                  ///< why it could not go on
    bool m_listensOnceRead = false;     ///< as soon as it is known which model is chosen
    bool m_seen = false;
};

}  // namespace melscope
