// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace melscope {

/// How far a piece of work is, for a line on a terminal. Texts are ASCII: their length is their width.
struct ProgressBar {
    std::string title;  ///< e.g. "epoch 3 of 20"
    std::uint64_t done = 0;
    std::uint64_t total = 0;  ///< 0 while unknown: then there is no bar, only the count
    std::string unit{};       ///< what is counted, e.g. "clips"
    double perSecond = 0;     ///< 0 while unknown
    std::optional<double> secondsLeft{};
    std::string detail{};  ///< e.g. "loss 0.41"; left out where the line is too narrow
};

enum class BarGlyphs { Ascii, Blocks };

/// The line, of at most `width` columns: title, bar, count, rate, time left, detail.
std::string barText(const ProgressBar& bar, int width, BarGlyphs glyphs);

}  // namespace melscope
