// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audio/file_bytes.h"

namespace melscope {

/// Reads the code books of an Ogg Vorbis file before the decoder does: in 310 bytes they can ask for tables
/// that end libvorbis 1.3.7 on its stack, in 4 kB for gigabytes. Real files have books of at most 6 561
/// entries.
/// @throws AudioFileError if they ask for more than any real file, or the header is damaged.
void checkVorbis(FileBytes& file);

}  // namespace melscope
