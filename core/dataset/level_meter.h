// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/audio/waveform.h"

namespace melscope {

/// How loud a clip is and how well its samples use full scale.
struct Levels {
    float peak = 0;          ///< largest magnitude, 1 is full scale
    float rms = 0;           ///< dBFS over all channels, -200 for digital silence
    float dcOffset = 0;      ///< largest magnitude of a channel's mean
    float clippedShare = 0;  ///< share of the samples that stand flat at the edge of full scale
};

/// Gathers Levels from a sound that comes in blocks; keeps a few numbers a channel.
class LevelMeter {
  public:
    /// Every block has to have the channels of the first.
    void add(const Waveform& block);
    Levels levels() const;

  private:
    /// Samples in a row at the edge of what a channel reaches on one side of zero.
    struct Edge {
        float level = 0;            ///< the furthest sample yet, as a magnitude
        std::int64_t run = 0;       ///< samples in a row that stand there
        std::int64_t inRuns = 0;    ///< samples of all runs that are long enough and over
        void add(float magnitude);  ///< @param magnitude negative on the other side of zero
        void endRun();
        std::int64_t clipped() const;
    };
    struct Channel {
        double sum = 0;
        Edge above, below;
    };
    static void add(std::span<const float> samples, Channel& channel, double& squares);

    std::vector<Channel> m_channels;
    double m_squares = 0;
    std::int64_t m_samples = 0;
};

}  // namespace melscope
