// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/features/feature_settings.h"

namespace melscope {

/// Frequency in Hz as mel and back, by either formula (HTK: 2595 log10(1 + f/700); Slaney: linear below 1
/// kHz).
double hzToMel(double hz, MelScale scale);
double melToHz(double mel, MelScale scale);

/// Triangular filters that gather FFT power into mel bands.
/// @return row-major [nMels, nFft / 2 + 1]; row m is the filter of band m.
/// @throws std::invalid_argument naming the field, if settings.validate() would.
/// Agrees with torchaudio.functional.melscale_fbanks to 1e-6 where that runs in double precision; in single
/// precision its own band edges are rounded, by up to some 1e-5 of a filter and differently from machine to
/// machine.
std::vector<float> melFilterbank(const FeatureSettings& settings);

/// Centre frequency of each band in Hz, lowest first: [nMels].
std::vector<double> melCentres(const FeatureSettings& settings);

/// A spectrogram's rows are as high as each other: band m lies from row m to row m + 1 and its centre
/// frequency at m + 0.5. The frequency at a row with its fraction, and back.
double rowToHz(const FeatureSettings& settings, double row);
double hzToRow(const FeatureSettings& settings, double hz);

}  // namespace melscope
