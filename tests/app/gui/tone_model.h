// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "core/audio/waveform.h"

namespace melscope::test {

/// Whether this build can train and predict.
bool canLearn();

/// Trains a network in a second that tells "high" tones from "low" ones, and keeps the run in this folder.
/// @param seed another one gives another model @return its file
std::filesystem::path trainToneModel(const std::filesystem::path& run, int seed);

/// Seconds of sound at 8 kHz: low tones, and high ones in the stretches [from, to) of each ten seconds.
Waveform tonesInTurn(double seconds, double from, double to);

}  // namespace melscope::test
