// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioDevice>
#include <QAudioSource>
#include <QList>
#include <QObject>
#include <QTimer>
#include <memory>

#include "app/gui/playback/microphone_stream.h"

namespace melscope {

/// A device that sound comes from.
struct AudioInput {
    QByteArray id;
    QString name;
    bool operator==(const AudioInput&) const = default;
};

/// Why nothing is listened to.
enum class MicrophoneProblem { None, NoDevice, DeviceLost, FormatRefused, CannotOpen };

/// What a microphone is doing at a moment.
struct MicrophoneReport {
    int request = 0;  ///< the last start() or stop() that it knows of
    bool listening = false;
    double seconds = 0;  ///< of sound that came
    InputReading level;
    QString device;             ///< the name of the one that listens
    bool isSubstitute = false;  ///< the system's device listens, as the chosen one is not there
    MicrophoneProblem problem = MicrophoneProblem::None;
    std::shared_ptr<const LiveWindow> sound;  ///< null while nothing is listened to
};

/// The audio source and what it fills. Lives in a thread of its own, so that a busy window loses no sound.
class MicrophoneEngine : public QObject {
    Q_OBJECT

  public:
    MicrophoneEngine();
    ~MicrophoneEngine() override;

    /// Tells which devices there are, now and when they change.
    void setWatching(bool watches);
    /// @param id of a device; the system's where it is empty or not there
    void start(const QByteArray& id, int request);
    void stop(int request);

  Q_SIGNALS:
    void reported(const melscope::MicrophoneReport& report);
    void inputsChanged(const QList<melscope::AudioInput>& inputs);

  private:
    void look();
    void check();
    void fail(MicrophoneProblem problem);
    void report();
    void close();

    QTimer m_looking;
    QTimer m_timer;
    std::unique_ptr<MicrophoneStream> m_stream;
    std::unique_ptr<QAudioSource> m_source;
    QByteArray m_deviceId;      ///< of the one that listens
    std::int64_t m_frames = 0;  ///< when last looked at
    int m_stalledChecks = 0;
    MicrophoneReport m_last;
    std::optional<QList<AudioInput>> m_inputs;  ///< that were told of
};

}  // namespace melscope
