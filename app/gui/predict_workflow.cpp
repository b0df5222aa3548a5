// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/predict_workflow.h"

#include <algorithm>

#include "app/gui/file_asking.h"
#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "core/learn/learn.h"
#include "ui/clips/clip_model.h"
#include "ui/dialogs/message_dialog.h"
#include "ui/frame/main_window.h"
#include "ui/listen/sound_panel.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/live_panel.h"
#include "ui/predict/model_choice.h"
#include "ui/predict/recordings_card.h"
#include "ui/predict/scores_card.h"
#include "ui/theme/reason_words.h"

namespace melscope {

namespace {

using enum ActionId;

constexpr ActionId kActions[] = {Play, PlaySelection, Slower, Faster, ZoomIn, ZoomOut, ZoomAll};
constexpr double kZoomStep = 2;
constexpr int kCacheShare = 4;  // of the memory for pictures; the Listen page has its own

}  // namespace

PredictWorkflow::PredictWorkflow(PredictNeeds needs)
    : QObject(&needs.window),
      m_(needs),
      m_page(new PredictPage(m_rows)),
      m_shelf(needs.session, needs.settings, this),
      m_classification(needs.jobs, this),
      m_recording(*m_page, needs.settings, this),
      m_live(*m_page, needs.settings, this),
      m_export(*new PredictExport(needs.jobs, &needs.window)),
      m_adding(*new PredictAdding(needs.session, &needs.window)) {
    joinPage();
    joinClassification();
    joinLive();
    takePreferences();
    takeModel();
}

void PredictWorkflow::joinPage() {
    connect(m_page, &PredictPage::openWanted, this, &PredictWorkflow::askForRecordings);
    connect(m_page, &PredictPage::folderWanted, this, &PredictWorkflow::askForFolder);
    connect(m_page, &PredictPage::modelFileWanted, this, &PredictWorkflow::askForModel);
    connect(m_page, &PredictPage::exportWanted, this, &PredictWorkflow::exportAll);
    connect(m_page, &PredictPage::trainWanted, this, [this] { m_.window.showPage(PageId::Train); });
    connect(&m_page->models(), &ModelChoice::modelWanted, this,
            [this](const QString& key) { m_shelf.choose(pathOf(key)); });
    connect(&m_page->recordings(), &RecordingsCard::chosenChanged, this, &PredictWorkflow::showChosen);
    connect(&m_page->recordings(), &RecordingsCard::clearWanted, &m_classification, &Classification::clear);
    connect(&m_page->recordings(), &RecordingsCard::noticeActed, this, [this] {
        m_trouble.clear();
        m_classification.resume();
        showNotice();
    });
    connect(&m_page->scores(), &ScoresCard::addWanted, this, &PredictWorkflow::addChosen);
    connect(&m_page->detections(), &DetectionsCard::chosenChanged, this, &PredictWorkflow::showAdding);
    connect(&m_recording.playback(), &ListenPlayback::changed, this, &PredictWorkflow::showAvailable);
    connect(&m_shelf, &ModelShelf::changed, this, &PredictWorkflow::takeModel);
    connect(&m_shelf, &ModelShelf::refused, this, &PredictWorkflow::sayRefused);
    connect(&m_adding, &PredictAdding::added, this, [this](std::int64_t clips) {
        m_page->recordings().setNotice(
            tr("%Ln clip(s) were added to the data set.", nullptr, static_cast<int>(clips)), {});
    });
    for (const auto& signal : {&Session::opened, &Session::closing})
        connect(&m_.session, signal, this, &PredictWorkflow::showAdding, Qt::QueuedConnection);
}

void PredictWorkflow::joinClassification() {
    connect(&m_classification, &Classification::added, this, &PredictWorkflow::addRows);
    connect(&m_classification, &Classification::changed, this, &PredictWorkflow::changeRows);
    connect(&m_classification, &Classification::cleared, this, [this] {
        m_rows.clear();
        m_trouble.clear();
        showMissing();
        showChosen();
    });
    connect(&m_classification, &Classification::ended, this, [this] {
        m_page->recordings().list().refresh();
        showMissing();
    });
    connect(&m_classification, &Classification::failed, this, [this](const QString& reason) {
        m_trouble = reason;
        showNotice();
    });
    connect(&m_classification, &Classification::nothingFound, this, [this](const QString& reason) {
        MessageDialog::say(
            {.title = tr("There is nothing to classify"),
             .what = reason,
             .next = tr("WAV, FLAC, OGG, Opus, MP3, AIFF, CAF, AU, W64 and RF64 can be read.")},
            &m_.window);
    });
}

void PredictWorkflow::joinLive() {
    connect(&m_page->detections(), &DetectionsCard::rulesWanted, &m_live, &LiveWorkflow::setRules);
    connect(&m_page->live().detections(), &DetectionsCard::rulesWanted, &m_recording,
            &PredictedRecording::setRules);
    connect(&m_live, &LiveWorkflow::changed, this, [this] {
        if (m_live.isListening()) m_recording.playback().player().pause();  // it would hear that
        showAvailable();
    });
}

void PredictWorkflow::classify(const std::vector<std::filesystem::path>& paths) {
    m_live.leave();
    m_classification.add(paths);
}

void PredictWorkflow::listenLive() {
    m_.window.showPage(PageId::Predict);
    m_listensOnceRead = !m_model && m_shelf.isReading();
    if (!m_listensOnceRead) m_live.toggle();
}

/// Another model takes effect at once: what was classified is classified again.
void PredictWorkflow::takeModel() {
    QList<ModelItem> items;
    for (const ModelFacts& model : m_shelf.models())
        items.append({pathText(model.file), modelName(model.file), modelScore(model), modelDetails(model)});
    const ModelFacts* chosen = m_shelf.chosen();
    m_page->models().setModels(items, chosen != nullptr ? pathText(chosen->file) : QString());
    const bool same = chosen != nullptr
                          ? m_model && m_model->file == chosen->file && m_model->sha256 == chosen->sha256
                          : !m_model;
    if (!same) {
        m_model = chosen != nullptr ? std::optional(*chosen) : std::nullopt;
        m_trouble.clear();
        m_recording.setModel(m_model);
        m_live.setModel(m_model);
        m_classification.setModel(m_model ? m_model->file : std::filesystem::path());
    }
    m_page->setShown(m_model ? modelSummary(*m_model) : QString());
    showMissing();
    if (m_model && std::exchange(m_listensOnceRead, false)) m_live.toggle();
}

void PredictWorkflow::askForRecordings() {
    askForFiles(&m_.window,
                {.title = tr("Classify recordings"),
                 .filter = tr("Recordings (*.wav *.flac *.ogg *.oga *.opus *.mp3 *.aiff *.aif *.caf *.au "
                              "*.w64 *.rf64);;All files (*)")},
                [this](const std::vector<std::filesystem::path>& files) {
                    m_.window.showPage(PageId::Predict);
                    classify(files);
                });
}

void PredictWorkflow::askForFolder() {
    ask(&m_.window, {.title = tr("Classify the recordings of a folder"), .mode = QFileDialog::Directory},
        [this](const std::filesystem::path& folder) { classify({folder}); });
}

void PredictWorkflow::askForModel() {
    ask(&m_.window, {.title = tr("Open model"), .filter = tr("Melscope models (*.melmodel)")},
        [this](const std::filesystem::path& file) { addModels({file}); });
}

PredictionRow PredictWorkflow::rowOf(const Classification::Entry& entry) const {
    const ClassifiedRecording& recording = *entry.recording;
    PredictionRow row{.name = shownText(entry.name),
                      .path = shownPath(recording.file),
                      .key = entry.name,
                      .seconds = recording.seconds};
    if (entry.state == Classification::State::Failed) {
        row.state = PredictionState::Failed;
        row.heard = reasonInWords(shownText(recording.prediction.error));
    }
    if (entry.state == Classification::State::Done) {
        row.state = PredictionState::Done;
        row.heard = shownText(topLabel(recording));
        const auto top = recording.prediction.top(1);
        row.probability = top.empty() ? 0 : static_cast<double>(top.front().probability);
    }
    return row;
}

void PredictWorkflow::addRows(std::size_t first) {
    QList<PredictionRow> rows;
    const auto& entries = m_classification.entries();
    for (std::size_t i = first; i < entries.size(); ++i) rows.append(rowOf(entries[i]));
    m_rows.append(rows);
    m_page->recordings().list().refresh();
    showMissing();
    m_page->recordings().choose(static_cast<int>(first));
}

/// Those that follow one another are told together.
void PredictWorkflow::changeRows(const std::vector<std::size_t>& entries) {
    for (std::size_t i = 0; i < entries.size();) {
        QList<PredictionRow> rows;
        const std::size_t first = entries[i];
        for (; i < entries.size() && entries[i] == first + static_cast<std::size_t>(rows.size()); ++i)
            rows.append(rowOf(m_classification.entries()[entries[i]]));
        m_rows.change(static_cast<int>(first), rows);
    }
    if (m_page->recordings().list().isNarrowed()) m_page->recordings().list().refresh();
    showNotice();
    const std::vector<int> chosen = m_page->recordings().chosen();
    if (!chosen.empty() && std::ranges::binary_search(entries, static_cast<std::size_t>(chosen.front())))
        showChosen();
}

void PredictWorkflow::showChosen() {
    const std::vector<int> rows = m_page->recordings().chosen();
    m_recording.show(rows.empty()
                         ? std::nullopt
                         : std::optional(m_classification.entries()[static_cast<std::size_t>(rows.front())]));
    showAdding();
    showAvailable();
}

const ClassifiedRecording* PredictWorkflow::current() const {
    const std::vector<int> rows = m_page->recordings().chosen();
    if (rows.empty()) return nullptr;
    const Classification::Entry& entry = m_classification.entries()[static_cast<std::size_t>(rows.front())];
    return entry.state == Classification::State::Done ? entry.recording.get() : nullptr;
}

std::string PredictWorkflow::topLabel(const ClassifiedRecording& recording) const {
    const auto top = recording.prediction.top(1);
    if (top.empty() || !m_model) return {};
    return m_model->classes[static_cast<std::size_t>(top.front().label)];
}

/// The stretch that is chosen, or else the recording.
void PredictWorkflow::showAdding() {
    const ClassifiedRecording* recording = current();
    if (recording == nullptr || !m_model) return m_page->scores().setAdding({}, {});
    const Detection* stretch = m_page->detections().chosen();
    const std::string label = stretch != nullptr ? m_model->classes[static_cast<std::size_t>(stretch->label)]
                                                 : topLabel(*recording);
    m_page->scores().setAdding(shownText(label), m_adding.whyNot(recording->file));
}

/// Each recording with the class that was heard in it.
void PredictWorkflow::addChosen() {
    const ClassifiedRecording* recording = current();
    if (recording == nullptr || !m_model) return;
    if (const Detection* stretch = m_page->detections().chosen())
        return m_adding.add({{.file = recording->file,
                              .range = stretch->range,
                              .label = m_model->classes[static_cast<std::size_t>(stretch->label)]}});
    std::vector<LabelledSound> sounds;
    for (const int row : m_page->recordings().chosen()) {
        const Classification::Entry& entry = m_classification.entries()[static_cast<std::size_t>(row)];
        if (entry.state == Classification::State::Done)
            sounds.push_back({entry.recording->file, {}, topLabel(*entry.recording)});
    }
    m_adding.add(sounds);
}

void PredictWorkflow::exportAll() {
    if (m_model) m_export.ask({m_classification.done(), m_model->classes, m_recording.rules()});
}

void PredictWorkflow::sayRefused(const QStringList& reasons) {
    MessageDialog::say(
        {.title = tr("%Ln file(s) could not be used as a model", nullptr, static_cast<int>(reasons.size())),
         .what = reasons.front(),
         .next = tr("The model that was chosen before stays."),
         .details = reasons.join(QLatin1Char('\n'))},
        &m_.window);
}

void PredictWorkflow::showMissing() {
    const bool empty = m_classification.entries().empty();
    m_page->setMissing(!empty    ? PredictPage::Missing::Nothing
                       : m_model ? PredictPage::Missing::Recordings
                                 : PredictPage::Missing::Model);
    m_page->setExporting(m_classification.done().empty() ? tr("Nothing has been classified yet.")
                                                         : QString());
    m_page->recordings().showCounts();
    showNotice();
    showAvailable();
}

/// Below the list: what keeps it from being complete, else what can be done next.
void PredictWorkflow::showNotice() {
    RecordingsCard& card = m_page->recordings();
    const auto waiting = static_cast<int>(m_classification.waiting());
    if (!m_trouble.isEmpty())
        return card.setNotice(tr("The model could not be used: %1.").arg(reasonInWords(m_trouble)),
                              tr("Try again"));
    if (waiting > 0 && !m_model)
        return card.setNotice(tr("Choose a model, and the recordings are classified."), {});
    if (waiting > 0 && m_classification.isRunning())
        return card.setNotice(tr("%Ln recording(s) still to be classified.", nullptr, waiting), {});
    if (waiting > 0)
        return card.setNotice(tr("Stopped: %Ln recording(s) are not classified.", nullptr, waiting),
                              tr("Go on"));
    card.setNotice(tr("Drop recordings or folders anywhere in the window to classify more."), {});
}

void PredictWorkflow::takePreferences() {
    const PreferenceValues values = m_.settings.preferences();
    m_recording.playback().setDevice(values.audioDevice);
    m_recording.picture().loader().setCacheBytes(
        (std::size_t{static_cast<unsigned>(values.cacheMegabytes)} << 20) / kCacheShare);
    setThreads(values.threads);
}

void PredictWorkflow::retranslate() {
    m_page->setShown({});
    takeModel();
    changeRows({});
    m_recording.retranslate();
    m_live.retranslate();
    showAdding();
}

void PredictWorkflow::setSeen(bool seen) {
    m_seen = seen;
    m_recording.setSeen(seen);
    m_live.setSeen(seen);
    if (seen) {
        preloadLearn();
        m_shelf.refresh();
    }
    showAvailable();
}

bool PredictWorkflow::performs(ActionId what) {
    return std::ranges::find(kActions, what) != std::end(kActions);
}

void PredictWorkflow::perform(ActionId what) {
    if (m_recording.playback().perform(what)) return;
    switch (what) {
        case ZoomIn:
            return m_recording.picture().zoom(1 / kZoomStep);
        case ZoomOut:
            return m_recording.picture().zoom(kZoomStep);
        case ZoomAll:
            return m_recording.picture().zoomAll();
        default:
            return;
    }
}

QString PredictWorkflow::whyNot(ActionId what) const {
    if (m_page->missing() != PredictPage::Missing::Nothing || m_page->isLive() ||
        !m_page->sound().showsSound())
        return tr("No recording is shown.");
    if (what == ZoomIn || what == ZoomOut || what == ZoomAll) return {};
    if (!m_recording.playback().canPlay()) return tr("There is nothing to be heard.");
    if (what == PlaySelection && !m_recording.playback().hasSelection())
        return tr("Drag over the picture to select a part first.");
    return {};
}

void PredictWorkflow::showAvailable() {
    m_.window.actions().setAvailable(ListenLive,
                                     m_seen && !m_live.isListening() ? m_live.whyNot() : QString());
    m_.window.actions().setText(ListenLive, m_live.isListening() ? tr("Stop listening") : QString());
    if (!m_seen) return;
    for (const ActionId id : kActions) m_.window.actions().setAvailable(id, whyNot(id));
}

}  // namespace melscope
