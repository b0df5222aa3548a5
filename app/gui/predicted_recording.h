// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/gui/classification.h"
#include "app/gui/listen_picture.h"
#include "app/gui/listen_playback.h"
#include "app/gui/model_facts.h"
#include "ui/pages/predict_page.h"

namespace melscope {

/// The recording that is chosen on the Predict page: its picture and sound, the classes of all of it or of
/// the moment under the playhead, where they were heard.
class PredictedRecording : public QObject {
    Q_OBJECT

  public:
    PredictedRecording(PredictPage& page, Settings& settings, QObject* parent);

    /// @param model that classified it; none: there is no model
    void setModel(const std::optional<ModelFacts>& model);
    /// None: nothing is chosen.
    void show(const std::optional<Classification::Entry>& entry);
    void setRules(const DetectionRules& rules);
    const DetectionRules& rules() const { return m_rules; }
    /// The page is seen or not: pictures are made for one that is.
    void setSeen(bool seen);
    void retranslate();

    ListenPicture& picture() { return m_picture; }
    ListenPlayback& playback() { return m_playback; }
    const ListenPlayback& playback() const { return m_playback; }

  private:
    void showPicture();
    void showTracks();
    void showScores();
    void showScoresAt(double seconds);
    void play(const Detection& detection);
    QStringList classNames() const;
    std::vector<int> lanesOf(const ClassTracks& tracks, const std::vector<Detection>& heard) const;
    bool isLong() const;

    PredictPage& m_page;
    Settings& m_settings;
    ListenPlayback m_playback;
    ListenPicture m_picture;
    std::optional<ModelFacts> m_model;
    std::optional<Classification::Entry> m_entry;
    DetectionRules m_rules;
    std::filesystem::path m_shownFile;
    std::optional<FeatureSettings> m_shownFeatures;
    std::optional<std::size_t> m_window;  ///< whose classes are shown; none: those of all
    bool m_seen = false;
};

}  // namespace melscope
