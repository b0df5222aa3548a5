// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "core/features/spectrogram.h"
#include "ui/views/tile_picture.h"

namespace melscope {

/// A spectrogram cell by cell, lowest band at the bottom, channels one above the other.
/// @param levels in the spectrogram's dB
QImage thumbnailImage(const Spectrogram& spectrogram, const LevelRange& levels, ColourMap map);

}  // namespace melscope
