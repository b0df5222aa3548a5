// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <deque>
#include <optional>

#include "app/gui/playback/sound_source.h"
#include "app/gui/playback/stretcher.h"

namespace melscope {

/// What is to be played, in frames of the recording.
struct PlaybackPlan {
    std::int64_t begin = 0;      ///< the first to be heard
    std::int64_t loopBegin = 0;  ///< where it goes on after the end, if it loops
    std::int64_t end = 0;
    bool loops = false;
    double speed = 1;
};

/// The samples an audio sink pulls, interleaved floats; silence after the end, so that the sink never
/// starves. Knows which frame of the recording each frame that it gave out belongs to.
class PlaybackStream : public QIODevice {
  public:
    PlaybackStream(SoundSource& source, const PlaybackPlan& plan);

    /// The recording's frame that is heard when `played` frames have left the device.
    double frameAt(double played) const;
    /// True once all that was to be heard has left the device.
    bool endedAt(double played) const { return m_givenAtEnd && played >= double(*m_givenAtEnd); }
    /// Level of what was given out last, in dB below full scale.
    double level() const { return m_level; }
    /// Why reading failed, in English; empty while all is well.
    const std::string& failure() const { return m_failure; }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

  protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

  private:
    /// From the `input`th frame read on, what is read are the frames from `recorded` on.
    struct Anchor {
        std::int64_t input;
        std::int64_t recorded;
    };

    bool readOn(std::int64_t frames);
    std::int64_t fill(float* out, std::int64_t frames);
    void noteEnd();

    SoundSource& m_source;
    PlaybackPlan m_plan;
    std::optional<Stretcher> m_stretcher;
    std::deque<Anchor> m_anchors;
    std::int64_t m_next;       ///< the recording's frame that is read next
    std::int64_t m_input = 0;  ///< frames read
    std::int64_t m_given = 0;  ///< frames given out
    std::optional<std::int64_t> m_givenAtEnd;
    Waveform m_piece;
    double m_level = -200;
    std::string m_failure;
};

}  // namespace melscope
