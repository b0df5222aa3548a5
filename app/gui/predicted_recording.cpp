// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/predicted_recording.h"

#include <algorithm>

#include "app/gui/path_text.h"
#include "app/gui/settings.h"
#include "core/base/text.h"
#include "ui/clips/clip_model.h"
#include "ui/listen/sound_panel.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"

namespace melscope {

namespace {

constexpr int kScores = 8;
constexpr std::size_t kMostLanes = 5, kFewestLanes = 3;
constexpr int kLowBelow = 640;     // height of the page, in which there is room for few lanes only
constexpr double kNothing = 0.01;  // a class that never reaches this has no lane

/// The window that is heard from this moment on.
std::size_t windowAt(const ClassTracks& tracks, double seconds) {
    constexpr double kRounding = 1e-3;  // s, of a playhead
    const auto after = std::ranges::upper_bound(tracks.windows, seconds + kRounding, {}, &TimeRange::begin);
    return after == tracks.windows.begin() ? 0 : static_cast<std::size_t>(after - tracks.windows.begin()) - 1;
}

}  // namespace

PredictedRecording::PredictedRecording(PredictPage& page, Settings& settings, QObject* parent)
    : QObject(parent),
      m_page(page),
      m_settings(settings),
      m_playback(page.player(), page.sound().view(), settings, this),
      m_picture(page.sound(), m_playback, this) {
    connect(&m_playback, &ListenPlayback::positionChanged, this, &PredictedRecording::showScoresAt);
    connect(&page.detections(), &DetectionsCard::playWanted, this, &PredictedRecording::play);
    connect(&page.detections(), &DetectionsCard::rulesWanted, this, &PredictedRecording::setRules);
    connect(&page.sound(), &SoundPanel::colourMapWanted, this, [this](ColourMap map) {
        m_page.sound().setColourMap(map);
        m_settings.changeListen(&ListenChoices::colourMap, map);
    });
    connect(&page.sound(), &SoundPanel::levelsWanted, this, [this](const LevelRange& levels) {
        m_page.sound().setLevels(levels);
        m_settings.changeListen(&ListenChoices::levels, levels);
    });
}

void PredictedRecording::setModel(const std::optional<ModelFacts>& model) {
    m_model = model;
    showPicture();
}

void PredictedRecording::show(const std::optional<Classification::Entry>& entry) {
    const bool other = !entry || !m_entry || entry->recording->file != m_entry->recording->file;
    m_entry = entry;
    if (other) m_window.reset();
    showPicture();
    showTracks();
    showScores();
}

void PredictedRecording::setRules(const DetectionRules& rules) {
    m_rules = rules;
    m_page.detections().setRules(rules);
    showTracks();
}

void PredictedRecording::setSeen(bool seen) {
    m_seen = seen;
    if (!seen && m_playback.player().isPlaying()) m_playback.player().pause();
    if (!seen) return;
    const ListenChoices choices = m_settings.listen();
    m_page.sound().setColourMap(choices.colourMap);
    m_page.sound().setLevels(choices.levels);
    showPicture();
}

void PredictedRecording::retranslate() {
    showTracks();
    showScores();
}

bool PredictedRecording::isLong() const { return m_entry && m_entry->recording->tracks.windows.size() > 1; }

/// With the settings of the model: what is seen is what it looks at.
void PredictedRecording::showPicture() {
    if (!m_seen) return;
    if (!m_entry) {
        m_shownFile.clear();
        return m_picture.showNothing(tr("No recording is chosen"), tr("Choose one in the list above."));
    }
    const ClassifiedRecording& recording = *m_entry->recording;
    if (m_entry->state == Classification::State::Failed) {
        m_shownFile.clear();
        return m_picture.showNothing(tr("This recording cannot be read"),
                                     tr("%1. The others are not concerned.")
                                         .arg(QString::fromStdString(printable(recording.prediction.error))));
    }
    TrainingSettings settings;
    if (m_model) settings.features = m_model->features;
    if (m_shownFile == recording.file && m_shownFeatures == settings.features) return;
    m_shownFile = recording.file;
    m_shownFeatures = settings.features;
    m_picture.showClip(
        {.folder = recording.file.parent_path(), .path = recording.file.filename(), .range = {}}, settings,
        recording.seconds);
}

QStringList PredictedRecording::classNames() const {
    QStringList names;
    if (m_model)
        for (const std::string& name : m_model->classes) names.append(shownText(name));
    return names;
}

/// Those in which most was heard, and where there are few the most probable.
std::vector<int> PredictedRecording::lanesOf(const ClassTracks& tracks,
                                             const std::vector<Detection>& heard) const {
    std::vector<double> seconds(static_cast<std::size_t>(tracks.classes), 0.0);
    for (const Detection& detection : heard)
        seconds[static_cast<std::size_t>(detection.label)] += detection.range.end - detection.range.begin;
    std::vector<std::pair<double, int>> ranked;  // seconds heard, then how probable at best
    for (int label = 0; label < tracks.classes; ++label) {
        const double peak = tracks.peakOf(label);
        if (peak >= kNothing) ranked.emplace_back(seconds[static_cast<std::size_t>(label)] + peak, label);
    }
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<double, int>::first);
    const std::size_t most = m_page.height() < kLowBelow ? kFewestLanes : kMostLanes;
    std::vector<int> lanes;
    for (const auto& [weight, label] : ranked) {
        const bool counts = seconds[static_cast<std::size_t>(label)] > 0;
        if (lanes.size() < (counts ? most : kFewestLanes)) lanes.push_back(label);
    }
    std::ranges::sort(lanes);  // in their order, so that they stay where they are
    return lanes;
}

void PredictedRecording::showTracks() {
    m_page.setLong(isLong());
    if (!isLong()) {
        m_page.tracks().setTracks(nullptr, {});
        return m_page.detections().setDetections({}, {});
    }
    const std::shared_ptr<const ClassTracks> tracks(m_entry->recording, &m_entry->recording->tracks);
    const std::vector<Detection> heard = melscope::detections(*tracks, m_rules);
    const QStringList names = classNames();
    m_page.tracks().setTracks(tracks, names);
    m_page.tracks().setDetections(heard);
    m_page.tracks().setLanes(lanesOf(*tracks, heard));
    m_page.detections().setDetections(heard, names);
}

void PredictedRecording::showScores() {
    ScoresCard& card = m_page.scores();
    if (!m_entry) {
        card.setWords(tr("No recording is chosen"), {});
        card.setScores({});
        return card.setSentence({});
    }
    const ClassifiedRecording& recording = *m_entry->recording;
    const QStringList names = classNames();
    Prediction what = recording.prediction;
    QString where;
    if (m_window && *m_window < recording.tracks.windows.size()) {
        const auto classes = static_cast<std::ptrdiff_t>(recording.tracks.classes);
        const auto begin =
            recording.tracks.probabilities.begin() + static_cast<std::ptrdiff_t>(*m_window) * classes;
        what.probabilities.assign(begin, begin + classes);
        where = tr("at %1").arg(timeText(recording.tracks.windows[*m_window].begin, 1));
    } else if (recording.prediction.windows > 1) {
        where = tr("mean of %Ln window(s)", nullptr, recording.prediction.windows);
    }
    QList<Score> scores;
    for (const auto& [label, probability] : what.top(kScores))
        scores.append({names.value(label), probability});
    card.setWords(shownPath(recording.file.filename()), where);
    card.setScores(scores);
    const bool waits = m_entry->state == Classification::State::Waiting;
    card.setSentence(waits ? tr("Not classified yet.")
                           : QString::fromStdString(printable(recording.prediction.error)));
}

/// As soon as somebody plays or looks into a long recording.
void PredictedRecording::showScoresAt(double seconds) {
    if (!isLong() || (seconds <= 0 && !m_window)) return;
    const std::size_t window = windowAt(m_entry->recording->tracks, seconds);
    if (m_window == window) return;
    m_window = window;
    showScores();
}

void PredictedRecording::play(const Detection& detection) {
    if (!m_playback.canPlay()) return;
    const TimeAxis& axis = m_page.sound().view().axis();
    if (detection.range.begin < axis.begin || detection.range.end > axis.end)
        m_page.sound().view().showRange(
            axis.showing(detection.range.begin - axis.span() / 3, detection.range.begin + axis.span() * 2 / 3)
                .range());
    m_playback.player().seek(detection.range.begin);
    if (!m_playback.player().isPlaying()) m_playback.player().play();
}

}  // namespace melscope
