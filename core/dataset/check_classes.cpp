// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"

namespace melscope {

namespace {

// Means and variances of ten clips are known to a third; and a fifth of them is two clips to validate with.
static_assert(kFewestClipsOfClass == 10);

// A network that never names a class of a tenth of the largest loses little by it, and learns so.
constexpr std::int64_t kMostTimesLarger = 10;

std::vector<std::size_t> clipsOfClasses(const Dataset& dataset, const std::vector<bool>& isMeant) {
    std::vector<std::size_t> clips;
    for (std::size_t i = 0; i < dataset.clips.size(); ++i)
        if (const int label = dataset.clips[i].label; label >= 0 && isMeant[static_cast<std::size_t>(label)])
            clips.push_back(i);
    return clips;
}

void add(const Dataset& dataset, HealthKind kind, const std::vector<std::int64_t>& counts,
         const std::vector<bool>& isMeant, std::vector<HealthFinding>& findings) {
    constexpr std::size_t kNamed = 3;
    const auto sizeOf = [&](std::size_t k) { return ClassSize{printable(dataset.classes[k]), counts[k]}; };
    SmallClasses small{
        .largest = sizeOf(static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin()))};
    for (std::size_t k = 0; k < counts.size(); ++k)
        if (isMeant[k] && ++small.count <= kNamed) small.first.push_back(sizeOf(k));
    if (small.count == 0) return;
    findings.push_back({.kind = kind, .clips = clipsOfClasses(dataset, isMeant), .detail = std::move(small)});
}

void checkImbalance(const Dataset& dataset, const std::vector<std::int64_t>& counts,
                    std::vector<HealthFinding>& findings) {
    const std::int64_t largest = *std::ranges::max_element(counts);
    std::vector<bool> isRare;
    for (const std::int64_t count : counts)
        isRare.push_back(count > 0 && count * kMostTimesLarger <= largest);
    add(dataset, HealthKind::ClassImbalance, counts, isRare, findings);
}

void checkFew(const Dataset& dataset, const std::vector<std::int64_t>& counts,
              std::vector<HealthFinding>& findings) {
    std::vector<bool> isSmall;
    for (const std::int64_t count : counts) isSmall.push_back(count < kFewestClipsOfClass);
    add(dataset, HealthKind::FewClips, counts, isSmall, findings);
}

}  // namespace

void checkClasses(const Heard& heard, std::vector<HealthFinding>& findings) {
    const std::vector<std::int64_t> counts = heard.dataset.classCounts();
    if (counts.empty()) return;
    checkImbalance(heard.dataset, counts, findings);
    checkFew(heard.dataset, counts, findings);
}

}  // namespace melscope
