// SPDX-License-Identifier: GPL-3.0-or-later
// Writes pictures of the Predict page, to be looked at:
//   show_predict FOLDER MODEL RECORDING...   light and dark, in three sizes: without a model, without
//   recordings, with all of them; the longest recording is the one that is chosen, and what is then shown as
//   if a microphone heard it
// Run it with QT_QPA_PLATFORM=offscreen where there is no screen.
#include <QApplication>
#include <QDir>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "app/gui/path_text.h"
#include "app/gui/program.h"
#include "ui/predict/detections_card.h"
#include "ui/predict/live_panel.h"
#include "ui/predict/live_spectrogram_view.h"
#include "ui/predict/recordings_card.h"
#include "ui/predict/scores_card.h"
#include "ui/predict/track_view.h"

using namespace melscope;

namespace {

/// One state of the page after the other, each in all looks.
class Tour : public QObject {
  public:
    Tour(const QString& folder, const QString& home, const QStringList& files)
        : m_folder(folder),
          m_files(files),
          m_program({.settings = pathOf(home) / "settings.ini",
                     .demo = pathOf(home) / "demo",
                     .log = pathOf(home) / "log"}) {
        connect(&m_timer, &QTimer::timeout, this, &Tour::step);
        m_program.start({});
        m_program.window().showPage(PageId::Predict);
        m_timer.start(150);
    }

  private:
    void setLook(int look) {
        const QSize sizes[] = {{1280, 800}, {1920, 1080}, {900, 620}};
        PreferenceValues values;
        values.language = qEnvironmentVariable("MELSCOPE_PICTURES_LANGUAGE", QStringLiteral("en"));
        values.theme = look < 3 ? ThemeChoice::Light : ThemeChoice::Dark;
        m_program.setPreferences(values);
        m_program.window().resize(sizes[look % 3]);
        m_name = QStringLiteral("%1-%2")
                     .arg(look < 3 ? QStringLiteral("light") : QStringLiteral("dark"))
                     .arg(sizes[look % 3].width());
    }

    bool isReady() {
        PredictWorkflow& predict = m_program.predict();
        return !predict.shelf().isReading() && !predict.classification().isSearching() &&
               !predict.classification().isRunning() && predict.recording().picture().loader().isIdle() &&
               (m_state == 0 || predict.shelf().chosen() != nullptr) &&
               (m_state < 2 || predict.classification().waiting() == 0);
    }

    void step() {
        if (!isReady()) return;
        if (m_look >= 0) {
            const char* states[] = {"no-model", "no-recordings", "recordings", "live"};
            m_program.window().grab().save(
                QStringLiteral("%1/predict-%2-%3.png").arg(m_folder, QLatin1String(states[m_state]), m_name));
        }
        if (++m_look < 6) return setLook(m_look);
        m_look = -1;
        if (++m_state == 1) m_program.predict().addModels({pathOf(m_files.front())});
        if (m_state == 2) classify();
        if (m_state == 3) listen();
        if (m_state == 4) QCoreApplication::exit();
    }

    void classify() {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : m_files.mid(1)) paths.push_back(pathOf(file));
        m_program.predict().classify(paths);
        connect(&m_program.predict().classification(), &Classification::ended, this, [this] {
            const auto& entries = m_program.predict().classification().entries();
            const auto longest = std::ranges::max_element(
                entries, {}, [](const auto& entry) { return entry.recording->seconds; });
            m_program.predict().page().recordings().choose(static_cast<int>(longest - entries.begin()));
        });
    }

    /// What a microphone would have heard in the last minute of the recording.
    void listen() {
        PredictPage& page = m_program.predict().page();
        page.setLive(true);
        page.setListening(PredictPage::Listening::On, {});
        LivePanel& live = page.live();
        live.setDevices({{QStringLiteral("1"), QStringLiteral("Built-in microphone")}}, QStringLiteral("1"));
        live.setReading({.level = -23, .peak = -14, .held = -9});
        live.setSentence(TextRole::Small, QStringLiteral("Each answer is of the last 2 s."));
        const auto& entries = m_program.predict().classification().entries();
        const int row = page.recordings().chosen().front();
        const auto recording = entries[static_cast<std::size_t>(row)].recording;
        QStringList names;
        for (const std::string& name : m_program.predict().shelf().chosen()->classes)
            names.append(QString::fromStdString(name));
        std::vector<int> lanes;  // as many as the smallest window has room for
        for (int label = 0; label < std::min(7, recording->tracks.classes); ++label) lanes.push_back(label);
        std::vector<Detection> heard = detections(recording->tracks, {});
        live.tracks().setTracks({recording, &recording->tracks}, names);
        live.tracks().setDetections(heard);
        live.tracks().setLanes(lanes);
        const Waveform sound = readAudio(recording->file);
        const FeatureSettings settings =
            liveSettings(m_program.predict().shelf().chosen()->features, sound.sampleRate);
        LiveWindow window(sound.sampleRate, sound.channels, 60);
        LiveSpectrogram spectrogram(settings, window);
        live.picture().begin(settings, 60);
        for (std::size_t at = 0; at + 4096 < sound.samples.size(); at += 4096) {
            window.push(std::span(sound.samples).subspan(at, 4096));  // one channel
            live.picture().add(spectrogram.next());
        }
        live.setTime(recording->seconds, 60);
        live.detections().setDetections(heard, names);
        live.scores().setWords(QStringLiteral("Heard now"), QStringLiteral("last 2 s"));
        live.scores().setScores(page.scores().scores());
    }

    QString m_folder;
    QStringList m_files;
    Program m_program;
    QTimer m_timer;
    QString m_name;
    int m_state = 0;
    int m_look = -1;
};

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("usage: show_predict FOLDER MODEL RECORDING...\n", stderr);
        return 2;
    }
    const QTemporaryDir home;
    if (!QDir().mkpath(arguments.at(1)) || !home.isValid()) return 1;
    Tour tour(arguments.at(1), home.path(), arguments.mid(2));
    return QApplication::exec();
}
