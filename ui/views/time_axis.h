// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/audio/audio_file.h"

namespace melscope {

/// A mark on an axis.
struct AxisTick {
    double pixel = 0;
    QString label;  ///< empty for a minor tick
};

/// Seconds as 0:02.5 or 1:02:03, with so many decimals.
QString timeText(double seconds, int decimals);

/// Which stretch of a recording is seen on how many pixels: a value that all views of the recording share.
/// What is seen stays inside the recording.
struct TimeAxis {
    double length = 1;  ///< s, of the recording
    double begin = 0;   ///< s, what is seen
    double end = 1;
    double width = 1;  ///< pixels, with the fraction high-DPI screens have

    double span() const { return end - begin; }
    TimeRange range() const { return {begin, end}; }
    double toPixel(double seconds) const { return (seconds - begin) / span() * width; }
    double toSeconds(double pixel) const { return begin + pixel / width * span(); }

    /// The same axis on another stretch; kept at least 2 ms wide and moved to lie inside the recording.
    TimeAxis showing(double from, double to) const;
    TimeAxis fitted() const { return showing(0, length); }
    TimeAxis scrolled(double seconds) const { return showing(begin + seconds, end + seconds); }
    /// `factor` times the stretch; the second under `about` stays under its pixel where the ends allow it.
    TimeAxis zoomed(double factor, double about) const;
    /// The stretch that has `seconds` in it: the same, or turned like a page where a playhead has left it.
    TimeAxis following(double seconds) const;

    /// Labelled ticks at steps of 1, 2, 5, 10 or 20 of milliseconds, seconds, minutes, hours, at least
    /// `spacing` pixels apart.
    std::vector<AxisTick> ticks(double spacing) const;

    bool operator==(const TimeAxis&) const = default;
};

}  // namespace melscope
