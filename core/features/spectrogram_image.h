// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/features/spectrogram.h"

namespace melscope {

/// A picture of the spectrogram as PNG: lowest band at the bottom, channels one above the other, magma
/// colours from the quietest to the loudest value. @throws Error if the file cannot be written.
void writePng(const Spectrogram& spectrogram, const std::filesystem::path& path);

/// One row a mel band, lowest first, one value (dB) a frame, channels one after the other.
std::string toCsv(const Spectrogram& spectrogram);

}  // namespace melscope
