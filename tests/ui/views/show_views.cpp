// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the views with a real recording, and how long a frame takes: show_views RECORDING FOLDER
// [SCALE] Without a screen: QT_QPA_PLATFORM=offscreen.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdio>
#include <ctime>

#include "core/audio/resample.h"
#include "core/audio/shape.h"
#include "core/dataset/clip_transform.h"
#include "ui/views/player_strip.h"
#include "ui/views/sound_view.h"

using namespace melscope;

namespace {

/// What a page will be: the views, told what an app would tell them.
struct Shown {
    explicit Shown(const ViewColours& colours) {
        auto* const layout = new QVBoxLayout(&window);
        layout->setContentsMargins(16, 16, 16, 16);
        layout->addWidget(&view, 1);
        layout->addWidget(&strip);
        QPalette ground;
        ground.setColor(QPalette::Window, colours.surface);
        window.setPalette(ground);
        view.setColours(colours);
        strip.setColours(colours);
        window.resize(832, 702);
    }

    QWidget window;
    SoundView view;
    PlayerStrip strip;
};

void answerWith(const std::filesystem::path& path, const FeatureSettings& settings, SoundView& view) {
    QObject::connect(&view, &SoundView::tilesWanted, &view,
                     [&view, path, settings](const std::vector<TileId>& ids) {
                         TileMaker maker(path, settings);
                         for (const TileId& id : ids) view.addTile(maker.make(id));
                     });
    QObject::connect(&view, &SoundView::peaksWanted, &view,
                     [&view, path](const TimeRange& range, int columns) {
                         AudioReader reader(path);
                         view.setPeaks(readPeaks(reader, range, columns));
                     });
}

void save(Shown& shown, const QDir& folder, const char* name, double ratio) {
    QPixmap picture(shown.window.size() * ratio);
    picture.setDevicePixelRatio(ratio);
    shown.window.render(&picture);
    picture.save(folder.filePath(QString::fromLatin1(name) + QStringLiteral(".png")));
}

void showPlain(Shown& shown, const std::filesystem::path& path, const FeatureSettings& settings) {
    answerWith(path, settings, shown.view);
    shown.window.show();
    QApplication::sendPostedEvents();
    const double seconds = probeAudio(path).seconds();
    shown.view.setRecording(settings, seconds);
    shown.view.setPlayhead(seconds * 0.45);
    shown.strip.setPosition(seconds * 0.45, seconds);
    shown.strip.setState(PlayerStrip::State::Playing);
    shown.strip.setLevel(-20);
}

void showAugmented(Shown& shown, const std::filesystem::path& path, const FeatureSettings& settings) {
    const AugmentSettings much{.timeShift = 0.4,
                               .equaliserDb = 6,
                               .nFreqMasks = 2,
                               .freqMaskShare = 0.1,
                               .nTimeMasks = 2,
                               .timeMaskShare = 0.1};
    const Augmentation drawn = drawAugmentation(much, settings.nMels, settings.nFrames(), 7, 3, 1);
    ClipTransform transform(settings);
    Spectrogram picture{{}, settings.channels, settings.nMels, settings.nFrames()};
    picture.values.resize(transform.pictureSize());
    Augmentation unmasked = drawn;
    unmasked.freqMasks.clear();
    unmasked.timeMasks.clear();
    transform(path, {}, &unmasked, picture.values);
    shown.window.show();
    QApplication::sendPostedEvents();
    shown.view.setRecording(settings, settings.clipSeconds);
    const Waveform& heard = transform.lastWaveform();
    shown.view.setOverviewPeaks(peaksOf(heard, {0, settings.clipSeconds}, 1200));
    for (SpectrogramTile& tile : tilesFrom(picture)) shown.view.addTile(std::move(tile));
    shown.view.setOverlay(overlayOf(drawn, settings));
    shown.view.setPlayhead(settings.clipSeconds * 0.45);
}

/// The median time of painting the whole view anew, as while scrolling.
void timeFrames(Shown& shown) {
    shown.window.resize(1280, 800);
    QApplication::sendPostedEvents();
    QPixmap target(shown.window.size());
    const TimeAxis all = shown.view.axis();
    std::vector<double> scrolled, playing;
    const std::clock_t before = std::clock();
    for (int i = 0; i < 101; ++i) {
        const double begin = all.length * 0.3 * i / 100;
        QElapsedTimer timer;
        timer.start();
        shown.view.spectrogram().setAxis(all.showing(begin, begin + all.length / 2));
        shown.view.waveform().setAxis(all.showing(begin, begin + all.length / 2));
        shown.view.render(&target);
        scrolled.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.start();
        shown.view.setPlayhead(begin + all.length / 4);
        shown.view.render(&target);
        playing.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    const double processor = 1e3 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / 101;
    std::ranges::sort(scrolled);
    std::ranges::sort(playing);
    std::printf(
        "1280 x 800, median of 101: scrolled %.2f ms, only the playhead moved %.2f ms; processor time of "
        "both together %.2f ms\n",
        scrolled[50], playing[50], processor);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    if (argc < 3) {
        std::fprintf(stderr, "usage: show_views RECORDING FOLDER [SCALE]\n");
        return 2;
    }
    QApplication::setFont(QFont(QStringLiteral("Inter")));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    const std::filesystem::path path = argv[1];
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    const double ratio = argc > 3 ? std::atof(argv[3]) : 1;
    const FeatureSettings settings{
        .sampleRate = probeAudio(path).sampleRate, .channels = 1, .clipSeconds = 5};
    for (const bool dark : {false, true}) {
        const ViewColours colours = dark ? darkViewColours() : lightViewColours();
        Shown plain(colours), augmented(colours);
        showPlain(plain, path, settings);
        save(plain, folder, dark ? "plain-dark" : "plain-light", ratio);
        plain.view.setSelection(TimeRange{plain.view.axis().length * 0.2, plain.view.axis().length * 0.3});
        plain.view.showRange({plain.view.axis().length * 0.1, plain.view.axis().length * 0.4});
        plain.view.setColourMap(dark ? ColourMap::Viridis : ColourMap::Cividis);
        save(plain, folder, dark ? "zoomed-dark" : "zoomed-light", ratio);
        showAugmented(augmented, path, settings);
        save(augmented, folder, dark ? "augmented-dark" : "augmented-light", ratio);
        if (dark) timeFrames(plain);
    }
    return 0;
}
