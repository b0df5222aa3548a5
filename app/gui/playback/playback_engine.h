// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioDevice>
#include <QAudioSink>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>
#include <memory>

#include "app/gui/playback/playback_stream.h"

namespace melscope {

/// Why nothing is heard.
enum class PlaybackProblem { None, NoDevice, DeviceLost, FormatRefused, CannotRead };

/// What playback is doing at a moment.
struct PlaybackReport {
    int request = 0;  ///< the last play() or stop() that it knows of
    bool playing = false;
    double seconds = 0;  ///< the place that is heard
    double speed = 1;
    double decibel = -200;      ///< level of what is heard, about
    bool isSubstitute = false;  ///< played by the system's device, as the chosen one is not there
    PlaybackProblem problem = PlaybackProblem::None;
    std::string reason;            ///< of CannotRead
    std::int64_t nanoseconds = 0;  ///< of the steady clock, when this was true
};

/// The audio sink and what feeds it. Lives in a thread of its own, so that neither a busy window makes gaps
/// nor a slow disk a stiff window.
class PlaybackEngine : public QObject {
    Q_OBJECT

  public:
    PlaybackEngine();
    ~PlaybackEngine() override;

    void load(std::shared_ptr<SoundSource> source);
    void play(const PlaybackPlan& plan, int request);
    void stop(int request);
    void setVolume(double volume);
    /// From the next play() on.
    void setDevice(const QByteArray& id) { m_wantedDevice = id; }

  Q_SIGNALS:
    void reported(const melscope::PlaybackReport& report);

  private:
    void check();
    void fail(PlaybackProblem problem);
    void report();
    void close();
    double played() const;
    bool deviceIsThere() const;
    QAudioDevice chosenDevice() const;

    std::shared_ptr<SoundSource> m_source;  ///< shared with the caller only while it is handed over
    std::unique_ptr<PlaybackStream> m_stream;
    std::unique_ptr<QAudioSink> m_sink;
    QByteArray m_wantedDevice;  ///< empty: the system's
    QByteArray m_deviceId;      ///< the one that plays
    PlaybackPlan m_plan;
    PlaybackReport m_last;
    QTimer m_timer;
    qint64 m_processed = 0;  ///< us, when last looked at
    int m_stalledChecks = 0;
    double m_volume = 1;
};

}  // namespace melscope
