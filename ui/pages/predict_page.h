// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"

class QStackedWidget;

namespace melscope {

class DetectionsCard;
class EmptyState;
class LivePanel;
class ModelChoice;
class PlayerStrip;
class PredictionModel;
class RecordingsCard;
class ScoresCard;
class SoundPanel;
class TrackView;

/// Recordings that a model names: the list, the classes of the chosen one, its picture with the classes over
/// time, and the stretches in which they were heard. Its parts are told what to show by themselves.
class PredictPage : public Page {
    Q_OBJECT

  public:
    explicit PredictPage(PredictionModel& rows, QWidget* parent = nullptr);

    ModelChoice& models() { return *m_models; }
    RecordingsCard& recordings() { return *m_recordings; }
    ScoresCard& scores() { return *m_scores; }
    DetectionsCard& detections() { return *m_detections; }
    SoundPanel& sound() { return *m_sound; }
    TrackView& tracks() { return *m_tracks; }
    PlayerStrip& player() { return *m_player; }
    LivePanel& live() { return *m_live; }

    /// What is missing before there is something to show.
    enum class Missing { Nothing, Recordings, Model };
    void setMissing(Missing what);
    Missing missing() const { return m_missing; }
    /// What a microphone hears stands in place of the recordings.
    void setLive(bool isLive);
    bool isLive() const { return m_isLive; }
    enum class Listening { Off, On };
    /// @param whyNot a sentence; empty: it can be begun, or ended
    void setListening(Listening listening, const QString& whyNot);
    /// @param whyNot a sentence; empty: something can be exported
    void setExporting(const QString& whyNot);
    /// Whether the recording has classes over time: a short one has one answer only.
    void setLong(bool isLong);

    void retranslate() override;

  Q_SIGNALS:
    void openWanted();
    void folderWanted();
    /// To begin, or to end.
    void listenWanted();
    void exportWanted();
    void modelFileWanted();
    void trainWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeTitle();
    QWidget* makeEmpty();
    QWidget* makeContent();
    QWidget* makeLeft();
    void showBody();
    void nameButtons();

    Missing m_missing = Missing::Nothing;
    bool m_isLive = false;
    Listening m_listening = Listening::Off;
    QString m_whyNoListening;
    QString m_whyNoExport;
    TextLabel* m_with;
    ModelChoice* m_models;
    RecordingsCard* m_recordings;
    ScoresCard* m_scores;
    DetectionsCard* m_detections;
    SoundPanel* m_sound;
    TrackView* m_tracks;
    PlayerStrip* m_player;
    LivePanel* m_live;
    QPushButton* m_listen;
    QPushButton* m_export;
    QPushButton* m_folder;
    QPushButton* m_open;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_emptyFirst;
    QPushButton* m_emptySecond;
    QWidget* m_right = nullptr;
};

}  // namespace melscope
