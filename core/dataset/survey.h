// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/dataset/fingerprint.h"

namespace melscope {

/// What was heard in one clip.
struct ClipFacts {
    /// Why it cannot be decoded; empty if it can. All else but the encoding is then as below.
    std::string problem;
    /// SHA-256 of what is heard - sample rate, channels, decoded samples - as hexadecimal digits: the same
    /// for one sound in WAV and in FLAC, another one after any change of the sound.
    std::string contentHash;
    std::string encoding;  ///< container and coding, e.g. "WAV, 16 bit PCM"; empty if the header is no good
    double seconds = 0;    ///< as decoded, since headers lie
    float peak = 0;        ///< largest magnitude, 1 is full scale
    float rms = -200;      ///< dBFS over all channels, a sine of full scale has -3; -200 for digital silence
    float dcOffset = 0;    ///< largest magnitude of a channel's mean, 1 is full scale
    float clippedShare =
        0;  ///< share of the samples that stand flat, three or more, at the edge of full scale
    Fingerprint fingerprint;  ///< of the mean of the channels

    bool operator==(const ClipFacts&) const = default;
};

/// Listens to one clip, in memory that does not grow with its length.
/// @param folder what clip.path is relative to. @return facts with a problem if it cannot be decoded
/// @throws Stopped, also in the middle of a long recording.
ClipFacts surveyClip(const std::filesystem::path& folder, const Clip& clip, const std::stop_token& stop = {});

/// Listens to every clip once, on worker threads; takes memory for the threads, not for the clips.
/// @param threads 0 stands for all cores; the result does not depend on it
/// @return facts of each clip, in the order of dataset.clips
/// @throws Stopped
std::vector<ClipFacts> surveyClips(const Dataset& dataset, int threads, const ProgressListener& listener = {},
                                   const std::stop_token& stop = {});

}  // namespace melscope
