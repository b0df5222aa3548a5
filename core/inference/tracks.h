// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/audio/audio_file.h"

namespace melscope {

/// What a model makes of a recording over time: the probabilities of all classes in each window. Four bytes a
/// class and sixteen a window: an hour in windows of 4 s with 50 classes takes 0.4 MB.
struct ClassTracks {
    int classes = 0;
    std::vector<TimeRange> windows;    ///< s, in their order; each overlaps the one before
    std::vector<float> probabilities;  ///< [windows, classes]

    /// @param shares [classes]; the first call says how many there are
    void add(const TimeRange& window, std::span<const float> shares);
    float at(std::size_t window, int label) const {
        return probabilities[window * static_cast<std::size_t>(classes) + static_cast<std::size_t>(label)];
    }
    /// The stretch that a window speaks for: from midway to the window before to midway to the next, so that
    /// the stretches of all windows lie side by side.
    TimeRange shareOf(std::size_t window) const;
    /// The highest probability of a class; 0 without a window.
    float peakOf(int label) const;
    bool operator==(const ClassTracks&) const = default;
};

/// When a class counts as heard.
struct DetectionRules {
    double threshold = 0.5;   ///< probability from which a window counts, above 0 to 1
    double mergeSeconds = 0;  ///< detections of a class with a gap of no more than this between them are one
    double shortestSeconds = 0;  ///< what is shorter then is left out

    /// @throws std::invalid_argument naming the field and the offending value.
    void validate() const;
    bool operator==(const DetectionRules&) const = default;
};

/// A stretch in which a class was heard.
struct Detection {
    int label = 0;  ///< index into Model::classes
    TimeRange range;
    float mean = 0;       ///< probability, over its windows that count
    float peak = 0;       ///< the highest
    double peakTime = 0;  ///< s, the middle of the window that has it
    bool operator==(const Detection&) const = default;
};

/// The stretches in which classes were heard, by begin and then class. A stretch reaches over the whole of
/// its windows; those that overlap or touch are one. Several classes may be heard at once where the threshold
/// allows it.
/// @throws std::invalid_argument if rules.validate() would.
std::vector<Detection> detections(const ClassTracks& tracks, const DetectionRules& rules);

}  // namespace melscope
