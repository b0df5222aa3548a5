// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_checks.h"

#include <algorithm>

#include "core/base/text.h"

namespace melscope {

namespace {

// Means and variances of ten clips are known to a third; and a fifth of them is two clips to validate with.
constexpr std::int64_t kFewestClips = 10;

// A network that never names a class of a tenth of the largest loses little by it, and learns so.
constexpr std::int64_t kMostTimesLarger = 10;

std::vector<std::size_t> clipsOfClasses(const Dataset& dataset, const std::vector<bool>& isMeant) {
    std::vector<std::size_t> clips;
    for (std::size_t i = 0; i < dataset.clips.size(); ++i)
        if (const int label = dataset.clips[i].label; label >= 0 && isMeant[static_cast<std::size_t>(label)])
            clips.push_back(i);
    return clips;
}

/// "dog (3), cat (5), ..."
std::string someClasses(const Dataset& dataset, const std::vector<std::int64_t>& counts,
                        const std::vector<bool>& isMeant) {
    constexpr int kShown = 3;
    std::string text;
    int shown = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        if (!isMeant[k]) continue;
        if (shown++ == kShown) return text + ", ...";
        text += (text.empty() ? "" : ", ") + printable(dataset.classes[k]) + " (" +
                std::to_string(counts[k]) + ")";
    }
    return text;
}

std::string classCount(const std::vector<bool>& isMeant) {
    const auto count = std::ranges::count(isMeant, true);
    return std::to_string(count) + (count == 1 ? " class has " : " classes have ");
}

void checkImbalance(const Dataset& dataset, const std::vector<std::int64_t>& counts,
                    std::vector<HealthFinding>& findings) {
    const auto largest = std::ranges::max_element(counts);
    std::vector<bool> isRare;
    for (const std::int64_t count : counts)
        isRare.push_back(count > 0 && count * kMostTimesLarger <= *largest);
    if (std::ranges::count(isRare, true) == 0) return;
    const std::string& name = dataset.classes[static_cast<std::size_t>(largest - counts.begin())];
    findings.push_back(
        {.kind = HealthKind::ClassImbalance,
         .sentence = classCount(isRare) + "at most a tenth of the " +
                     clipCount(static_cast<std::size_t>(*largest)) + " of " + printable(name) + ": " +
                     someClasses(dataset, counts, isRare),
         .why = "Accuracy then hides whether rare classes are found at all: look at macro F1, balance "
                "the classes in training or record more of the rare ones.",
         .clips = clipsOfClasses(dataset, isRare),
         .sets = {}});
}

void checkFew(const Dataset& dataset, const std::vector<std::int64_t>& counts,
              std::vector<HealthFinding>& findings) {
    std::vector<bool> isSmall;
    for (const std::int64_t count : counts) isSmall.push_back(count < kFewestClips);
    if (std::ranges::count(isSmall, true) == 0) return;
    findings.push_back(
        {.kind = HealthKind::FewClips,
         .sentence = classCount(isSmall) + "fewer than " + std::to_string(kFewestClips) +
                     " clips: " + someClasses(dataset, counts, isSmall),
         .why = "So few clips can neither be learned from nor tell how well a class is recognised: "
                "record more of them, or join or leave out the class.",
         .clips = clipsOfClasses(dataset, isSmall),
         .sets = {}});
}

}  // namespace

void checkClasses(const Heard& heard, std::vector<HealthFinding>& findings) {
    const std::vector<std::int64_t> counts = heard.dataset.classCounts();
    if (counts.empty()) return;
    checkImbalance(heard.dataset, counts, findings);
    checkFew(heard.dataset, counts, findings);
}

}  // namespace melscope
