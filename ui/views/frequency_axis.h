// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/features/feature_settings.h"
#include "ui/views/time_axis.h"

namespace melscope {

/// A frequency with its unit: 440 Hz, 2.14 kHz.
QString frequencyText(double hz);

/// The mel bands of a spectrogram on so many pixels, lowest at the bottom, each band as high as any other.
struct FrequencyAxis {
    FeatureSettings settings;
    double height = 1;  ///< pixels

    double toHz(double pixel) const;  ///< pixel 0 is the top
    double toPixel(double hz) const;
    int bandAt(double pixel) const;  ///< clamped to the bands there are
    /// Labelled ticks at round frequencies that lie evenly on a mel scale, at least `spacing` pixels apart.
    std::vector<AxisTick> ticks(double spacing) const;
};

}  // namespace melscope
