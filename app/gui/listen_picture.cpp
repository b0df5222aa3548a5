// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listen_picture.h"

#include <QGuiApplication>
#include <cmath>

#include "app/gui/listen_playback.h"
#include "core/augment/overlay.h"
#include "ui/theme/reason_words.h"

namespace melscope {

namespace {

constexpr int kOverviewColumns = 1024;

bool isPart(const TimeRange& range) { return range.begin > 0 || range.end >= 0; }

}  // namespace

ListenPicture::ListenPicture(SoundPanel& panel, ListenPlayback& playback, QObject* parent)
    : QObject(parent), m_panel(panel), m_view(panel.view()), m_playback(playback) {
    joinLoader();
}

/// What the view lacks is asked of the loader; of an augmented clip all is at hand.
void ListenPicture::joinLoader() {
    connect(&m_view, &SoundView::peaksWanted, this, [this](const TimeRange& range, int columns) {
        if (!isAugmented()) return m_loader.wantPeaks(range, columns);
        if (m_augmented) m_view.setPeaks(peaksOf(m_augmented->sound, range, columns));
    });
    connect(&m_view, &SoundView::tilesWanted, this, [this](const std::vector<TileId>& tiles) {
        if (!isAugmented()) m_loader.wantTiles(tiles);
    });
    connect(&m_loader, &SoundLoader::measured, this, &ListenPicture::takeLength);
    connect(&m_loader, &SoundLoader::overviewReady, &m_view, &SoundView::setOverviewPeaks);
    connect(&m_loader, &SoundLoader::peaksReady, &m_view, &SoundView::setPeaks);
    connect(&m_loader, &SoundLoader::tileReady, &m_view, &SoundView::addTile);
    connect(&m_loader, &SoundLoader::failed, this, [this](const QString& reason) {
        if (!isAugmented()) fail(reason);  // it may be about the recording that was shown before
    });
    connect(&m_loader, &SoundLoader::partFailed, this,
            [this](const QString& reason) { setRemark(tr("a part cannot be read: %1").arg(reason)); });
    connect(&m_loader, &SoundLoader::fileChanged, this, &ListenPicture::refresh);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_loader.checkFile();  // it may come back from an editor of sounds
    });
}

void ListenPicture::showClip(const ClipPlace& clip, const TrainingSettings& settings, double seconds) {
    const bool sameClip = m_clip == clip;
    const TimeRange seen = m_view.axis().range();
    if (sameClip && m_settings.features == settings.features && m_settings == settings && m_shownSeconds > 0)
        return;
    m_clip = clip;
    m_settings = settings;
    m_seconds = seconds;
    refresh();
    if (sameClip && m_shownSeconds > 0) m_view.showRange(seen);
}

void ListenPicture::showNothing(const QString& headline, const QString& sentence) {
    setRemark({});
    m_clip.reset();
    m_loader.clear();
    delete m_drawing;
    m_drawing = nullptr;
    m_augmented.reset();
    m_shownSeconds = 0;
    m_playback.unload({});
    m_panel.showWords(headline, sentence);
}

void ListenPicture::prepare(const std::vector<ClipPlace>& clips) {
    std::vector<Sound> sounds;
    for (const ClipPlace& clip : clips)
        if (m_clip && clip.file() != m_clip->file()) sounds.push_back({clip.file(), m_settings.features});
    m_loader.prepare(std::move(sounds));
}

void ListenPicture::setMode(ListenMode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    refresh();
}

void ListenPicture::setEpoch(int epoch) {
    m_epoch = epoch;
    if (isAugmented()) askForAugmented();
}

void ListenPicture::refresh() {
    delete m_drawing;
    m_drawing = nullptr;
    if (!m_clip) return;
    m_shownSeconds = 0;
    setRemark({});
    if (isAugmented()) return askForAugmented();
    m_augmented.reset();
    showRecording();
}

void ListenPicture::showRecording() {
    m_panel.showSound();
    m_playback.load(m_clip->file(), m_clip->range);
    m_loader.show({m_clip->file(), m_settings.features});
    if (m_shownSeconds == 0 && m_seconds > 0) takeLength(m_seconds);
}

/// Of a clip that is a part of its recording the part is shown; what lies around it is a zoom away.
void ListenPicture::takeLength(double seconds) {
    if (isAugmented() || std::abs(seconds - m_shownSeconds) < 1e-3) return;
    m_shownSeconds = seconds;
    m_view.setRecording(m_settings.features, seconds);
    if (!isPart(m_clip->range)) return;
    const double end = m_clip->range.end < 0 ? seconds : m_clip->range.end;
    m_view.setClip(TimeRange{m_clip->range.begin, end});
    zoomAll();
}

void ListenPicture::askForAugmented() {
    delete m_drawing;
    m_drawing = nullptr;
    if (!m_clip) return;
    const auto task = [clip = *m_clip, settings = m_settings, epoch = m_epoch](const ProgressListener&,
                                                                               const std::stop_token&) {
        return augmentedClip(clip, settings, epoch);
    };
    m_drawing = runInBackground(
        this, task,
        [this](AugmentedClip clip) {
            m_drawing = nullptr;
            showAugmented(std::move(clip));
        },
        [this](const Failure& failure) {
            m_drawing = nullptr;
            if (failure.kind != Failure::Kind::Stopped) fail(failure.reason);
        });
}

/// What is looked at stays where the length is the same, so that draws can be compared.
void ListenPicture::showAugmented(AugmentedClip clip) {
    const FeatureSettings& f = m_settings.features;
    const bool sameLength = m_shownSeconds == f.clipSeconds;
    const TimeRange seen = m_view.axis().range();
    m_augmented = std::move(clip);
    m_shownSeconds = f.clipSeconds;
    m_panel.showSound();
    m_view.setRecording(f, f.clipSeconds);
    m_view.setOverviewPeaks(peaksOf(m_augmented->sound, {0, f.clipSeconds}, kOverviewColumns));
    for (SpectrogramTile& tile : tilesFrom(m_augmented->unmasked)) m_view.addTile(std::move(tile));
    m_view.setOverlay(overlayOf(m_augmented->drawn, f));
    m_playback.load(m_augmented->sound);
    if (sameLength) m_view.showRange(seen);
}

void ListenPicture::fail(const QString& reason) {
    m_playback.unload(tr("There is nothing to be heard."));
    m_panel.showWords(
        tr("This recording cannot be read"),
        tr("%1. Everything else goes on: choose another clip, ignore this one, or put the file in order.")
            .arg(reasonInWords(reason)));
}

void ListenPicture::setRemark(const QString& remark) {
    if (m_remark == remark) return;
    m_remark = remark;
    Q_EMIT remarkChanged();
}

void ListenPicture::zoom(double factor) {
    const TimeAxis& axis = m_view.axis();
    const double middle = m_view.spectrogram().playhead().value_or((axis.begin + axis.end) / 2);
    m_view.showRange(axis.zoomed(factor, middle).range());
}

void ListenPicture::zoomAll() {
    const TimeAxis all = m_view.axis().fitted();
    if (!m_clip || !isPart(m_clip->range) || isAugmented()) return m_view.showRange(all.range());
    m_view.showRange({m_clip->range.begin, m_clip->range.end < 0 ? all.length : m_clip->range.end});
}

}  // namespace melscope
