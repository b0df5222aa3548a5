// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>
#include <QTimer>
#include <optional>

#include "app/gui/playback/playback_engine.h"

namespace melscope {

/// Plays one recording, a file or a waveform. Its position is what the device has played; between two
/// reports, some 50 a second, it goes on at the speed of playback, so that a playhead moves evenly.
class Player : public QObject {
    Q_OBJECT

  public:
    explicit Player(QObject* parent = nullptr);
    ~Player() override;

    void load(Waveform sound);
    /// @throws AudioFileError
    void load(const std::filesystem::path& path);
    /// One that was opened elsewhere; the caller lets go of it.
    void load(std::shared_ptr<SoundSource> source);
    /// Nothing can be played until something is loaded again.
    void unload();
    bool isLoaded() const { return m_length > 0; }

    void play();
    void pause();
    void seek(double seconds);
    void setLoops(bool loops);
    void setSelection(std::optional<TimeRange> selection);  ///< what is played; all without one
    void setSpeed(double speed);                            ///< 0.5 to 2, at the same pitch
    void setVolume(double volume);                          ///< 0 to 1
    /// The id of a device, as Qt Multimedia has it; the system's own where it is empty or not there.
    void setDevice(const QByteArray& id);

    bool isPlaying() const { return m_playing; }
    double position() const;  ///< s, what is heard now
    double length() const { return m_length; }

  Q_SIGNALS:
    void positionChanged(double seconds);  ///< 60 times a second while playing
    void levelChanged(double decibel);
    void playingChanged(bool playing);
    void problemChanged(const QString& sentence);  ///< empty once all is well again

  private:
    void start(double seconds);
    void restart();
    void take(const PlaybackReport& report);
    QString sentence(const PlaybackReport& report) const;

    QThread m_thread;
    PlaybackEngine* m_engine;  ///< lives in m_thread
    QTimer m_frame;
    PlaybackReport m_report;
    int m_request = 0;  ///< reports on what was asked for before are not for us
    int m_sampleRate = 1;
    double m_length = 0;
    bool m_playing = false;
    bool m_loops = false;
    double m_speed = 1;
    std::optional<TimeRange> m_selection;
    QString m_problem;
};

}  // namespace melscope
