// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace melscope::test {

/// A valid FLAC file of silence: 35 bytes for every 8 x 65 535 samples, where common encoders take at least
/// 500.
/// @param frames at most 65 535 FLAC frames
std::string flacBomb(int frames);

}  // namespace melscope::test
