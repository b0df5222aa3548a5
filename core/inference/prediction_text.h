// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/inference/classifier.h"
#include "core/inference/tracks.h"

namespace melscope {

/// Predictions as text, the same wherever they are written: at the command line, in files. No line has its
/// end. Class names stand as the user gave them; bytes that are not UTF-8 show as `\x..`.

/// `{"path":..,"predictions":[{"label":..,"probability":..}],"windows":..}`, or `{"path":..,"error":..}`;
/// `top` classes, best first.
std::string predictionJson(const std::filesystem::path& file, const Prediction& prediction,
                           std::span<const std::string> classes, int top);

/// The same with the stretches in which classes were heard, as "detections".
std::string predictionJson(const std::filesystem::path& file, const Prediction& prediction,
                           std::span<const std::string> classes, int top,
                           std::span<const Detection> detections);

inline constexpr std::string_view kPredictionCsvHeader = "path,rank,label,probability,error";
/// A line for each of the `top` classes, or one with the error; divided by line ends.
std::string predictionCsv(const std::filesystem::path& file, const Prediction& prediction,
                          std::span<const std::string> classes, int top);

inline constexpr std::string_view kDetectionCsvHeader = "path,begin,end,label,probability,peak";
/// @param detection "probability" is its mean
std::string detectionCsv(const std::filesystem::path& file, const Detection& detection,
                         std::span<const std::string> classes);

}  // namespace melscope
