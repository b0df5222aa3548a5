// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace melscope {

namespace {

constexpr float kSilentBelow = -70;     // dBFS: the noise of a quiet room through a fair microphone is louder
constexpr float kMostClipped = 0.001f;  // of the samples: one millisecond in a second is heard
constexpr float kLargestDcOffset = 0.01f;     // of full scale, -40 dBFS: as loud as speech from far away
static_assert(kShortestClipSeconds == 0.05);  // two windows of 25 ms; less has no course in time
constexpr double kMostTimesLonger =
    4;                              // than the median, or shorter: within it lengths are padded or cropped
constexpr double kMostSpreads = 5;  // robust standard deviations of log length; data sets may vary by nature
constexpr std::size_t kFewestForMedian = 10;

void add(const Heard& heard, HealthKind kind, const std::function<bool(const ClipFacts&)>& isMeant,
         std::vector<HealthFinding>& findings, HealthDetail detail = {}) {
    HealthFinding finding{.kind = kind, .detail = std::move(detail)};
    for (std::size_t i = 0; i < heard.facts.size(); ++i)
        if (isMeant(heard.facts[i])) finding.clips.push_back(i);
    if (finding.clips.empty()) return;
    nameSome(heard.dataset, finding.clips, finding);
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
    add(heard, HealthKind::UnusualLength, isUnusual, findings, UsualLength{std::exp(median)});
}

}  // namespace

void checkClips(const Heard& heard, std::vector<HealthFinding>& findings) {
    add(
        heard, HealthKind::Unreadable, [](const ClipFacts& facts) { return !isRead(facts); }, findings);
    add(
        heard, HealthKind::Silent,
        [](const ClipFacts& facts) { return isRead(facts) && facts.rms < kSilentBelow; }, findings);
    add(
        heard, HealthKind::Clipped, [](const ClipFacts& facts) { return facts.clippedShare >= kMostClipped; },
        findings);
    add(
        heard, HealthKind::DcOffset,
        [](const ClipFacts& facts) { return facts.dcOffset >= kLargestDcOffset; }, findings);
    add(
        heard, HealthKind::TooShort,
        [](const ClipFacts& facts) { return isRead(facts) && facts.seconds < kShortestClipSeconds; },
        findings);
    checkLengths(heard, findings);
}

}  // namespace melscope
