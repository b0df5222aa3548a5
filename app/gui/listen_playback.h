// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>

#include "app/gui/background.h"
#include "app/gui/playback/player.h"
#include "ui/frame/action_table.h"

namespace melscope {

class PlayerStrip;
class Settings;
class SoundView;

/// Joins playback to its controls and to the picture of what is heard.
class ListenPlayback : public QObject {
    Q_OBJECT

  public:
    ListenPlayback(PlayerStrip& strip, SoundView& view, Settings& settings, QObject* parent);

    /// What is to be heard: a stretch of a file; all of it if the stretch has no end.
    void load(const std::filesystem::path& file, const TimeRange& stretch);
    void load(Waveform sound);
    void unload(const QString& why);
    /// Once what is being opened is there.
    void playWhenLoaded() { m_playsWhenLoaded = true; }

    bool canPlay() const { return m_player.isLoaded(); }
    bool hasSelection() const;
    double position() const { return m_player.position(); }
    Player& player() { return m_player; }

    /// Plays, pauses, changes speed or loops, if that is what this action does. @return whether it is
    bool perform(ActionId what);
    void toggle();
    void playSelection();
    void setLoops(bool loops);
    bool loops() const;
    /// To the next of the speeds that are offered.
    void changeSpeed(int steps);
    void setDevice(const QString& id) { m_player.setDevice(id.toUtf8()); }

  Q_SIGNALS:
    /// What can be done is other than it was.
    void changed();
    void positionChanged(double seconds);

  private:
    void joinStrip();
    void joinView();
    void begin();
    void setSpeed(double speed);
    void showPosition(double seconds);
    void takeSelection(const std::optional<TimeRange>& selection);

    PlayerStrip& m_strip;
    SoundView& m_view;
    Settings& m_settings;
    Player m_player;
    BackgroundJob* m_opening = nullptr;
    TimeRange m_stretch;
    bool m_playsWhenLoaded = false;
};

}  // namespace melscope
