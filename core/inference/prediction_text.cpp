// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/prediction_text.h"

#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "core/base/text.h"

namespace melscope {

namespace {

using Json = nlohmann::ordered_json;

const std::string& nameOf(std::span<const std::string> classes, int label) {
    return classes[static_cast<std::size_t>(label)];
}

/// With a point in every country.
std::string number(double value, std::chars_format format, int digits) {
    std::array<char, 400> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, format, digits).ptr;
    return {text.data(), end};
}

std::string sixDigits(double value) { return number(value, std::chars_format::general, 6); }
std::string seconds(double value) { return number(value, std::chars_format::fixed, 3); }

Json objectOf(const std::filesystem::path& file, const Prediction& prediction,
              std::span<const std::string> classes, int top) {
    Json line{{"path", jsonText(file.native())}};
    if (!prediction.error.empty()) {
        line["error"] = jsonText(prediction.error);
        return line;
    }
    Json& list = line["predictions"] = Json::array();
    for (const auto& [label, probability] : prediction.top(top))
        list.push_back({{"label", jsonText(nameOf(classes, label))}, {"probability", probability}});
    line["windows"] = prediction.windows;
    return line;
}

}  // namespace

std::string predictionJson(const std::filesystem::path& file, const Prediction& prediction,
                           std::span<const std::string> classes, int top) {
    return objectOf(file, prediction, classes, top).dump();
}

std::string predictionJson(const std::filesystem::path& file, const Prediction& prediction,
                           std::span<const std::string> classes, int top,
                           std::span<const Detection> detections) {
    Json line = objectOf(file, prediction, classes, top);
    if (!prediction.error.empty()) return line.dump();
    Json& list = line["detections"] = Json::array();
    for (const Detection& detection : detections)
        list.push_back({{"label", jsonText(nameOf(classes, detection.label))},
                        {"begin", detection.range.begin},
                        {"end", detection.range.end},
                        {"probability", detection.mean},
                        {"peak", detection.peak}});
    return line.dump();
}

std::string predictionCsv(const std::filesystem::path& file, const Prediction& prediction,
                          std::span<const std::string> classes, int top) {
    const std::string path = csvField(file.native());
    if (!prediction.error.empty()) return path + ",,,," + csvField(prediction.error);
    std::string lines;
    int rank = 0;
    for (const auto& [label, probability] : prediction.top(top)) {
        if (!lines.empty()) lines += '\n';
        lines += path + ',' + std::to_string(++rank) + ',' + csvField(nameOf(classes, label)) + ',' +
                 sixDigits(probability) + ',';
    }
    return lines;
}

std::string detectionCsv(const std::filesystem::path& file, const Detection& detection,
                         std::span<const std::string> classes) {
    return csvField(file.native()) + ',' + seconds(detection.range.begin) + ',' +
           seconds(detection.range.end) + ',' + csvField(nameOf(classes, detection.label)) + ',' +
           sixDigits(detection.mean) + ',' + sixDigits(detection.peak);
}

}  // namespace melscope
