// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/audio/waveform.h"
#include "core/base/progress.h"

namespace melscope {

/// How the demo data set is made.
struct DemoSettings {
    int clipsPerClass = 60;  ///< 1 to 100 000
    int groups = 10;         ///< synthetic instruments a class; each has its own timbre
    std::uint64_t seed = 1;
    bool operator==(const DemoSettings&) const = default;
};

/// The ten classes, in order, e.g. "bell", "bird chirp".
std::vector<std::string_view> demoClasses();

/// One synthetic sound. A pure function of its arguments; timbre follows the instrument, pitch, timing,
/// level, noise, channels and sample rate follow the take.
/// @throws std::invalid_argument for an unknown class or a negative number.
Waveform demoSound(std::string_view className, int instrument, int take, std::uint64_t seed);

/// Writes `folder`/audio/<class>/<class>_<instrument>_<take>.wav or .flac and `folder`/metadata.csv with the
/// columns path, label, group, sample_rate, channels, seconds; a set without metadata.csv is not complete.
/// Files written before by the same settings come out identical.
/// @throws Error if a file cannot be written or `folder`/audio holds recordings that are none of these;
/// std::invalid_argument for a setting out of range; Stopped.
void writeDemoSounds(const std::filesystem::path& folder, const DemoSettings& settings,
                     const ProgressListener& listener = {}, std::stop_token stop = {});

}  // namespace melscope
