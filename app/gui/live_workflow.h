// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/gui/live_classification.h"
#include "app/gui/model_facts.h"
#include "app/gui/playback/microphone.h"
#include "core/inference/tracks.h"
#include "ui/theme/text_label.h"

namespace melscope {

class LivePanel;
class PredictPage;
class Settings;

/// Joins the microphone and what the model makes of it to the Predict page. It listens only while that is
/// seen, and keeps nothing.
class LiveWorkflow : public QObject {
    Q_OBJECT

  public:
    LiveWorkflow(PredictPage& page, Settings& settings, QObject* parent);

    /// @param model that names what is heard; none: there is no model
    void setModel(const std::optional<ModelFacts>& model);
    void setRules(const DetectionRules& rules);
    void setSeen(bool seen);
    void retranslate();

    /// Begins to listen, or ends.
    void toggle();
    void stop();
    /// Back to the recordings.
    void leave();

    bool isListening() const { return m_microphone.isOn(); }
    /// Why it cannot begin, as a sentence; empty: it can.
    QString whyNot() const;
    const ClassTracks& tracks() const { return *m_tracks; }

  Q_SIGNALS:
    /// It began, ended, or can do other than it could.
    void changed();

  private:
    struct Sentence {
        TextRole role;
        QString words;
    };

    void start();
    void takeReport();
    void takeAnswer(const LiveAnswer& answer);
    void beginClassifying();
    void forget();
    void forgetEarlier(double seconds);
    void show();
    void showDevices();
    void showClasses();
    void showStretches();
    QStringList classNames() const;
    std::vector<int> lanes() const;
    QString clipLength() const;
    Sentence sentence() const;
    Sentence whyStopped() const;
    Sentence whatIsHeard() const;

    PredictPage& m_page;
    LivePanel& m_panel;
    Settings& m_settings;
    Microphone m_microphone;
    LiveClassification m_classification;
    std::optional<ModelFacts> m_model;
    DetectionRules m_rules;
    std::shared_ptr<const LiveWindow> m_sound;  ///< that is classified
    std::shared_ptr<ClassTracks> m_tracks;      ///< of the last minute; also owned by the view
    std::optional<LiveAnswer> m_answer;         ///< the last one
    double m_every = 0;                         ///< s between answers, smoothed
    double m_stretchesAt = 0;                   ///< s, when stretches were shown last
    QString m_failure;                          ///< why the model cannot be used
    bool m_wasListening = false;
    QString m_wasWhyNot;
};

}  // namespace melscope
