// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioFormat>
#include <QIODevice>
#include <memory>

#include "core/audio/input_level.h"
#include "core/audio/live_window.h"

namespace melscope {

/// Where an audio source writes to: brings samples of any format to floats, meters them, and keeps the
/// latest.
class MicrophoneStream : public QIODevice {
  public:
    /// @param format with a sample format, one channel at least and a rate above 0
    /// @param seconds that are kept
    MicrophoneStream(const QAudioFormat& format, double seconds);

    /// What has come; may be read on another thread.
    std::shared_ptr<const LiveWindow> sound() const { return m_sound; }
    InputReading readLevel() { return m_level.read(); }

    bool isSequential() const override { return true; }

  protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 bytes) override;

  private:
    const QAudioFormat m_format;
    std::shared_ptr<LiveWindow> m_sound;  ///< also owned by who classifies it
    InputLevel m_level;
    std::vector<float> m_samples;
};

}  // namespace melscope
