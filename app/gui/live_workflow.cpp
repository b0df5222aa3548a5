// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/live_workflow.h"

#include <QLocale>
#include <algorithm>

#include "app/gui/settings.h"
#include "core/base/text.h"
#include "core/inference/classifier.h"
#include "ui/clips/clip_model.h"
#include "ui/pages/predict_page.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/input_meter.h"
#include "ui/predict/live_panel.h"
#include "ui/predict/live_spectrogram_view.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"

namespace melscope {

namespace {

constexpr int kScores = 8;
constexpr double kShown = 60;        // s of tracks
constexpr double kSilentFrom = 2;    // s of nothing but zeros: somebody muted it
constexpr double kSlowFrom = 1;      // s between answers
constexpr double kSmoothing = 0.25;  // share of the last answer in the time between them
constexpr double kListEvery = 0.5;   // s between changes of the list of stretches

}  // namespace

LiveWorkflow::LiveWorkflow(PredictPage& page, Settings& settings, QObject* parent)
    : QObject(parent), m_page(page), m_panel(page.live()), m_settings(settings) {
    connect(&m_microphone, &Microphone::reported, this, &LiveWorkflow::takeReport);
    connect(&m_microphone, &Microphone::inputsChanged, this, [this] {
        showDevices();
        show();
    });
    connect(&m_classification, &LiveClassification::ready, this, &LiveWorkflow::show);
    connect(&m_classification, &LiveClassification::answered, this, &LiveWorkflow::takeAnswer);
    connect(&m_classification, &LiveClassification::drawn, this,
            [this](const SpectrogramColumns& columns) { m_panel.picture().add(columns); });
    connect(&m_classification, &LiveClassification::failed, this, [this](const QString& reason) {
        m_failure = reason;
        stop();
    });
    connect(&m_page, &PredictPage::listenWanted, this, &LiveWorkflow::toggle);
    connect(&m_panel, &LivePanel::leaveWanted, this, &LiveWorkflow::leave);
    connect(&m_panel.detections(), &DetectionsCard::rulesWanted, this, &LiveWorkflow::setRules);
    connect(&m_panel, &LivePanel::deviceWanted, this, [this](const QString& id) {
        m_settings.setMicrophone(id);
        showDevices();
        if (isListening()) start();
    });
    forget();
}

void LiveWorkflow::setModel(const std::optional<ModelFacts>& model) {
    m_model = model;
    forget();
    if (!m_model) leave();
    if (isListening()) beginClassifying();
    show();
}

void LiveWorkflow::setRules(const DetectionRules& rules) {
    m_rules = rules;
    m_panel.detections().setRules(rules);
    showStretches();
}

void LiveWorkflow::setSeen(bool seen) {
    m_microphone.setWatching(seen);
    if (!seen) stop();
}

void LiveWorkflow::retranslate() {
    show();
    showClasses();
}

void LiveWorkflow::toggle() {
    if (isListening()) return stop();
    if (whyNot().isEmpty()) start();
}

void LiveWorkflow::start() {
    forget();
    m_page.setLive(true);
    m_microphone.start(m_settings.microphone().toUtf8());
    show();
}

void LiveWorkflow::stop() {
    m_classification.end();
    m_sound.reset();
    if (isListening()) m_microphone.stop();
    show();
}

void LiveWorkflow::leave() {
    stop();
    m_page.setLive(false);
    Q_EMIT changed();
}

QString LiveWorkflow::whyNot() const {
    if (!m_model) return tr("Train or choose a model first: it names what the microphone hears.");
    if (m_microphone.inputs() && m_microphone.inputs()->isEmpty())
        return tr("There is no microphone. Connect one, and it can be listened to.");
    return {};
}

void LiveWorkflow::takeReport() {
    const MicrophoneReport& report = m_microphone.last();
    if (!report.listening)
        stop();
    else if (report.sound != m_sound)
        beginClassifying();
    m_panel.setReading(report.level);
    if (report.listening) m_panel.setTime(report.seconds, kShown);
    show();
}

void LiveWorkflow::beginClassifying() {
    m_sound = m_microphone.last().sound;
    if (!m_sound || !m_model) return;
    const FeatureSettings picture = liveSettings(m_model->features, m_sound->sampleRate());
    const ListenChoices look = m_settings.listen();
    m_panel.picture().begin(picture, kShown);
    m_panel.picture().setLook(look.colourMap, look.levels);
    m_classification.begin(m_model->file, picture, m_sound);
}

void LiveWorkflow::forget() {
    m_tracks = std::make_shared<ClassTracks>();
    m_tracks->classes = m_model ? static_cast<int>(m_model->classes.size()) : 0;
    m_answer.reset();
    m_failure.clear();
    m_every = m_stretchesAt = 0;
    showClasses();
    showStretches();
}

/// Where nothing but zeros came, no class was heard.
void LiveWorkflow::takeAnswer(const LiveAnswer& answer) {
    if (answer.every > 0)
        m_every = m_every > 0 ? m_every + kSmoothing * (answer.every - m_every) : answer.every;
    m_answer = answer;
    std::vector<float> shares = answer.probabilities;
    shares.resize(static_cast<std::size_t>(m_tracks->classes), 0.0F);
    m_tracks->add(answer.window, shares);
    forgetEarlier(answer.window.end - kShown);
    showClasses();
    if (answer.window.end - m_stretchesAt >= kListEvery) showStretches();
}

void LiveWorkflow::forgetEarlier(double seconds) {
    const auto first = std::ranges::lower_bound(m_tracks->windows, seconds, {}, &TimeRange::end);
    const auto count = first - m_tracks->windows.begin();
    m_tracks->windows.erase(m_tracks->windows.begin(), first);
    m_tracks->probabilities.erase(m_tracks->probabilities.begin(),
                                  m_tracks->probabilities.begin() + count * m_tracks->classes);
}

void LiveWorkflow::show() {
    const Sentence said = sentence();
    m_panel.setSentence(said.role, said.words);
    const bool isOn = isListening();
    const QString why = isOn ? QString() : whyNot();
    m_page.setListening(isOn ? PredictPage::Listening::On : PredictPage::Listening::Off, why);
    const bool same = isOn == m_wasListening && why == m_wasWhyNot;
    m_wasListening = isOn;
    m_wasWhyNot = why;
    if (!same) Q_EMIT changed();
}

void LiveWorkflow::showDevices() {
    QList<NamedChoice> devices;
    if (m_microphone.inputs())
        for (const AudioInput& input : *m_microphone.inputs())
            devices.append({QString::fromUtf8(input.id), input.name});
    m_panel.setDevices(devices, m_settings.microphone());
}

QStringList LiveWorkflow::classNames() const {
    QStringList names;
    if (m_model)
        for (const std::string& name : m_model->classes) names.append(shownText(name));
    return names;
}

/// All of them in their order, or as many as there is room for: those that were most probable.
std::vector<int> LiveWorkflow::lanes() const {
    std::vector<std::pair<float, int>> ranked;
    for (int label = 0; label < m_tracks->classes; ++label)
        ranked.emplace_back(m_tracks->peakOf(label), label);
    const std::size_t most = std::min(ranked.size(), m_panel.lanes());
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &std::pair<float, int>::first);
    std::vector<int> lanes;
    for (std::size_t i = 0; i < most; ++i) lanes.push_back(ranked[i].second);
    std::ranges::sort(lanes);
    return lanes;
}

QString LiveWorkflow::clipLength() const {
    return m_model ? QLocale().toString(m_model->features.clipSeconds, 'g', 4) : QString();
}

void LiveWorkflow::showClasses() {
    const QStringList names = classNames();
    QList<Score> scores;
    if (m_answer)
        for (const auto& [label, probability] :
             Prediction{.probabilities = m_answer->probabilities, .windows = 1, .error = {}}.top(kScores))
            scores.append({names.value(label), probability});
    m_panel.scores().setWords(tr("Heard now"), m_model ? tr("last %1 s").arg(clipLength()) : QString());
    m_panel.scores().setScores(scores);
    m_panel.tracks().setTracks(m_tracks, names);
    m_panel.tracks().setLanes(lanes());
}

/// The latest first.
void LiveWorkflow::showStretches() {
    m_stretchesAt = m_answer ? m_answer->window.end : 0;
    std::vector<Detection> heard = detections(*m_tracks, m_rules);
    m_panel.tracks().setDetections(heard);
    std::ranges::reverse(heard);
    m_panel.detections().setDetections(std::move(heard), classNames());
}

LiveWorkflow::Sentence LiveWorkflow::sentence() const { return isListening() ? whatIsHeard() : whyStopped(); }

LiveWorkflow::Sentence LiveWorkflow::whyStopped() const {
    using enum TextRole;
    if (!m_failure.isEmpty())
        return {Warning, tr("The model could not be used: %1.").arg(shownText(m_failure.toStdString()))};
    switch (m_microphone.last().problem) {
        case MicrophoneProblem::NoDevice:
            return {Warning, tr("There is no microphone. Connect one, then press Listen live.")};
        case MicrophoneProblem::DeviceLost:
            return {Warning, tr("The microphone is gone. Connect it or choose another, then press Listen "
                                "live. What was heard is still shown.")};
        case MicrophoneProblem::FormatRefused:
            return {Warning, tr("This microphone gives its sound in a form that cannot be read. Choose "
                                "another.")};
        case MicrophoneProblem::CannotOpen:
            return {Warning, tr("The microphone cannot be opened. Another program may use it. Close that, or "
                                "choose another microphone.")};
        case MicrophoneProblem::None:
            break;
    }
    return {Small, tr("Listening has ended. What was heard last is still shown.")};
}

LiveWorkflow::Sentence LiveWorkflow::whatIsHeard() const {
    using enum TextRole;
    const MicrophoneReport& report = m_microphone.last();
    if (!report.listening) return {Small, tr("The microphone is being opened.")};
    if (report.level.silentFor > kSilentFrom)
        return {Warning, tr("No sound arrives. The microphone may be muted or switched off.")};
    if (m_panel.meter().isClipping())
        return {Warning, tr("Too loud: the sound is cut off. Turn the microphone down or move away.")};
    if (report.isSubstitute)
        return {Warning, tr("The chosen microphone is not connected, so the system's listens.")};
    if (!m_classification.isReady()) return {Small, tr("The model is being opened.")};
    if (!m_answer) return {Small, tr("The first answer comes after %1 s of sound.").arg(clipLength())};
    if (m_every > kSlowFrom)
        return {Small, tr("The model takes longer than the sound: an answer comes every %1 s.")
                           .arg(QLocale().toString(m_every, 'f', 1))};
    return {Small, tr("Each answer is of the last %1 s. Listening ends when you leave this page, and "
                      "nothing is kept.")
                       .arg(clipLength())};
}

}  // namespace melscope
