// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/gui/listen_playback.h"
#include "app/gui/sound_loader.h"
#include "core/features/feature_settings.h"

namespace melscope {

class SoundPanel;

/// A clip, seen and heard: pictures of its recording as they are made, and playback.
class ClipSound : public QObject {
    Q_OBJECT

  public:
    ClipSound(SoundPanel& panel, PlayerStrip& strip, Settings& settings, QObject* parent);

    void show(const std::filesystem::path& file, const TimeRange& range, const FeatureSettings& features);
    void showWords(const QString& headline, const QString& sentence);
    ListenPlayback& playback() { return m_playback; }

  private:
    void joinLoader();
    void takeLength(double seconds);

    SoundPanel& m_panel;
    ListenPlayback m_playback;
    SoundLoader m_loader;
    Sound m_sound;
    TimeRange m_range;
};

}  // namespace melscope
