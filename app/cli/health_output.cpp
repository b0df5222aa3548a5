// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/health_output.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/cli/words.h"
#include "core/base/text.h"
#include "core/dataset/health_sentences.h"

namespace melscope {

namespace {

constexpr std::size_t kShownSets = 5;
constexpr std::size_t kShownClips = 5;
constexpr std::size_t kShownLeaks = 5;  // of a kind

using Json = nlohmann::ordered_json;

Json pathsJson(const Dataset& dataset, std::span<const std::size_t> clips) {
    Json list = Json::array();
    for (const std::size_t clip : clips) list.push_back(jsonText(dataset.clips[clip].path.native()));
    return list;
}

std::string pathList(const Dataset& dataset, std::span<const std::size_t> clips) {
    std::string list;
    for (const std::size_t clip : clips.first(std::min(clips.size(), kShownClips)))
        list += (list.empty() ? "" : ", ") + printablePath(dataset.clips[clip].path);
    if (clips.size() > kShownClips) list += " and " + std::to_string(clips.size() - kShownClips) + " more";
    return list;
}

std::string sidesOf(const SplitLeak& leak) {
    std::string sides;
    const auto add = [&](std::int64_t clips, std::string_view side) {
        if (clips > 0)
            sides += (sides.empty() ? "" : ", ") + std::to_string(clips) + " in " + std::string(side);
    };
    add(leak.train, "train");
    add(leak.valid, "valid");
    add(leak.test, "test");
    return sides;
}

std::string leakWords(LeakKind kind, std::int64_t count) {
    if (kind == LeakKind::Group) return countWords(count, "group") + (count == 1 ? " is" : " are");
    if (kind == LeakKind::IdenticalAudio)
        return count == 1 ? "1 sound is" : std::to_string(count) + " sounds are, unchanged,";
    return count == 1 ? "1 sound is, slightly changed,"
                      : std::to_string(count) + " sounds are, slightly changed,";
}

}  // namespace

Json healthJson(const Dataset& dataset, std::span<const HealthFinding> findings) {
    Json list = Json::array();
    for (const HealthFinding& finding : findings) {
        Json sets = Json::array();
        for (const auto& set : finding.sets) sets.push_back(pathsJson(dataset, set));
        list.push_back({{"kind", healthKindName(finding.kind)},
                        {"sentence", sentenceOf(finding)},
                        {"why", adviceOn(finding.kind)},
                        {"clips", pathsJson(dataset, finding.clips)},
                        {"sets", sets}});
    }
    return list;
}

void printHealth(const Dataset& dataset, std::span<const HealthFinding> findings, Console& console) {
    console.result("health    " + (findings.empty() ? std::string("nothing found")
                                                    : countWords(std::ssize(findings), "finding")));
    for (const HealthFinding& finding : findings) {
        console.result("          " + sentenceOf(finding));
        console.result("            " + std::string(adviceOn(finding.kind)));
        for (const auto& set : std::span(finding.sets).first(std::min(finding.sets.size(), kShownSets)))
            console.result("            alike: " + pathList(dataset, set));
        if (finding.sets.size() > kShownSets)
            console.result("            and " + std::to_string(finding.sets.size() - kShownSets) + " more");
    }
}

Json auditJson(const Dataset& dataset, std::span<const SplitLeak> leaks) {
    Json list = Json::array();
    for (const SplitLeak& leak : leaks)
        list.push_back({{"kind", leakKindName(leak.kind)},
                        {"name", leak.name},
                        {"train", leak.train},
                        {"valid", leak.valid},
                        {"test", leak.test},
                        {"clips", pathsJson(dataset, leak.clips)}});
    return list;
}

void warnOfAudit(const Dataset& dataset, std::span<const SplitLeak> leaks, Console& console) {
    for (const LeakKind kind : {LeakKind::Group, LeakKind::IdenticalAudio, LeakKind::NearDuplicate}) {
        std::size_t shown = 0;
        const std::int64_t count = std::ranges::count(leaks, kind, &SplitLeak::kind);
        if (count == 0) continue;
        console.warn("warning: " + leakWords(kind, count) +
                     " on both sides of the split, so the scores will be too good:");
        for (const SplitLeak& leak : leaks) {
            if (leak.kind != kind || shown++ >= kShownLeaks) continue;
            console.warn("  " + (kind == LeakKind::Group ? leak.name : pathList(dataset, leak.clips)) + ": " +
                         sidesOf(leak));
        }
        if (shown > kShownLeaks) console.warn("  and " + std::to_string(shown - kShownLeaks) + " more");
    }
}

}  // namespace melscope
