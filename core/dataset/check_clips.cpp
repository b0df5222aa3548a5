// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/setting_field.h"

namespace melscope {

namespace {

constexpr float kSilentBelow = -70;     // dBFS: the noise of a quiet room through a fair microphone is louder
constexpr float kMostClipped = 0.001f;  // of the samples: one millisecond in a second is heard
constexpr float kLargestDcOffset = 0.01f;  // of full scale, -40 dBFS: as loud as speech from far away
constexpr double kShortestSeconds = 0.05;  // two windows of 25 ms; less has no course in time
constexpr double kMostTimesLonger =
    4;                              // than the median, or shorter: within it lengths are padded or cropped
constexpr double kMostSpreads = 5;  // robust standard deviations of log length; data sets may vary by nature
constexpr std::size_t kFewestForMedian = 10;

void add(const Heard& heard, HealthKind kind, const std::string& what, const std::string& why,
         const std::function<bool(const ClipFacts&)>& isMeant, std::vector<HealthFinding>& findings) {
    HealthFinding finding{.kind = kind, .sentence = {}, .why = why, .clips = {}, .sets = {}};
    for (std::size_t i = 0; i < heard.facts.size(); ++i)
        if (isMeant(heard.facts[i])) finding.clips.push_back(i);
    if (finding.clips.empty()) return;
    finding.sentence = clipCount(finding.clips.size()) + " " + what + someNames(heard.dataset, finding.clips);
    findings.push_back(std::move(finding));
}

bool isRead(const ClipFacts& facts) { return facts.problem.empty(); }

double medianOf(std::vector<double>& values) {
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

void checkLengths(const Heard& heard, std::vector<HealthFinding>& findings) {
    std::vector<double> logs;
    for (const ClipFacts& facts : heard.facts)
        if (facts.seconds > 0) logs.push_back(std::log(facts.seconds));
    if (logs.size() < kFewestForMedian) return;
    const double median = medianOf(logs);
    for (double& value : logs) value = std::abs(value - median);
    constexpr double kDeviationOfNormal = 1.4826;  // standard deviation by median absolute deviation
    const double most =
        std::max(std::log(kMostTimesLonger), kMostSpreads * kDeviationOfNormal * medianOf(logs));
    const auto isUnusual = [&](const ClipFacts& facts) {
        return facts.seconds > 0 && std::abs(std::log(facts.seconds) - median) > most;
    };
    const double shown = std::round(100 * std::exp(median)) / 100;
    add(heard, HealthKind::UnusualLength, "far from the usual length of " + numberText(shown) + " s",
        "They are mostly padding or mostly cut away in training, and are often mistakes: look at them, and "
        "cut long "
        "ones into pieces.",
        isUnusual, findings);
}

}  // namespace

void checkClips(const Heard& heard, std::vector<HealthFinding>& findings) {
    add(
        heard, HealthKind::Unreadable, "cannot be decoded",
        "They would be missing in training: convert or replace them, or leave them out.",
        [](const ClipFacts& facts) { return !isRead(facts); }, findings);
    add(
        heard, HealthKind::Silent, "with nothing to be heard",
        "A network learns that silence has their label: replace them, or give silence a class of its own.",
        [](const ClipFacts& facts) { return isRead(facts) && facts.rms < kSilentBelow; }, findings);
    add(
        heard, HealthKind::Clipped, "clipped at full scale",
        "Clipping adds overtones that the sound does not have: record again at a lower level if it is not so "
        "everywhere.",
        [](const ClipFacts& facts) { return facts.clippedShare >= kMostClipped; }, findings);
    add(
        heard, HealthKind::DcOffset, "with a constant offset",
        "The offset comes from the sound card, not from the sound, and fills the lowest band: remove it with "
        "a "
        "high-pass filter.",
        [](const ClipFacts& facts) { return facts.dcOffset >= kLargestDcOffset; }, findings);
    add(
        heard, HealthKind::TooShort, "shorter than " + numberText(1000 * kShortestSeconds) + " ms",
        "They are padding but for an instant: look whether they were cut wrongly.",
        [](const ClipFacts& facts) { return isRead(facts) && facts.seconds < kShortestSeconds; }, findings);
    checkLengths(heard, findings);
}

}  // namespace melscope
