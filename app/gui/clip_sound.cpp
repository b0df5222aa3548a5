// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clip_sound.h"

#include "app/gui/settings.h"
#include "ui/listen/sound_panel.h"

namespace melscope {

ClipSound::ClipSound(SoundPanel& panel, PlayerStrip& strip, Settings& settings, QObject* parent)
    : QObject(parent), m_panel(panel), m_playback(strip, panel.view(), settings, this) {
    joinLoader();
    const auto setMap = [&panel, &settings](ColourMap map) {
        panel.setColourMap(map);
        settings.changeListen(&ListenChoices::colourMap, map);
    };
    const auto setLevels = [&panel, &settings](const LevelRange& levels) {
        panel.setLevels(levels);
        settings.changeListen(&ListenChoices::levels, levels);
    };
    connect(&panel, &SoundPanel::colourMapWanted, this, setMap);
    connect(&panel, &SoundPanel::levelsWanted, this, setLevels);
    panel.setColourMap(settings.listen().colourMap);
    panel.setLevels(settings.listen().levels);
}

void ClipSound::joinLoader() {
    SoundView& view = m_panel.view();
    connect(&view, &SoundView::peaksWanted, &m_loader, &SoundLoader::wantPeaks);
    connect(&view, &SoundView::tilesWanted, &m_loader, &SoundLoader::wantTiles);
    connect(&m_loader, &SoundLoader::measured, this, &ClipSound::takeLength);
    connect(&m_loader, &SoundLoader::overviewReady, &view, &SoundView::setOverviewPeaks);
    connect(&m_loader, &SoundLoader::peaksReady, &view, &SoundView::setPeaks);
    connect(&m_loader, &SoundLoader::tileReady, &view, &SoundView::addTile);
    connect(&m_loader, &SoundLoader::failed, this, [this](const QString& reason) {
        m_playback.unload(tr("There is nothing to be heard."));
        m_panel.showWords(tr("This recording cannot be read"), reason);
    });
}

void ClipSound::show(const std::filesystem::path& file, const TimeRange& range,
                     const FeatureSettings& features) {
    if (m_sound.file == file && m_range == range && m_sound.features == features && m_panel.showsSound())
        return;
    m_sound = {file, features};
    m_range = range;
    m_panel.showSound();
    m_playback.load(file, range);
    m_loader.show(m_sound);
}

void ClipSound::showWords(const QString& headline, const QString& sentence) {
    m_sound = {};
    m_loader.clear();
    m_playback.unload({});
    m_panel.showWords(headline, sentence);
}

/// Of a clip that is a part of its recording the part is in view.
void ClipSound::takeLength(double seconds) {
    SoundView& view = m_panel.view();
    view.setRecording(m_sound.features, seconds);
    if (m_range.begin <= 0 && m_range.end < 0) return;
    const TimeRange part{m_range.begin, m_range.end < 0 ? seconds : m_range.end};
    view.setClip(part);
    view.showRange(part);
}

}  // namespace melscope
