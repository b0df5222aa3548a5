// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/dataset.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "core/base/digest.h"
#include "core/base/setting_field.h"

namespace melscope {

namespace {

/// Adds a text with its length before it, so that no two lists of texts give the same bytes.
void addText(Sha256& digest, std::string_view text) {
    digest.add(std::to_string(text.size()) + ":");
    digest.add(text);
}

std::string_view nameAt(const std::vector<std::string>& names, int index) {
    return index < 0 ? std::string_view() : std::string_view(names[static_cast<std::size_t>(index)]);
}

std::string rangeText(const TimeRange& range) {
    return numberText(range.begin) + " " + numberText(range.end);
}

void addClip(Sha256& digest, const Dataset& dataset, const Clip& clip) {
    addText(digest, clip.path.native());
    addText(digest, rangeText(clip.range));
    addText(digest, nameAt(dataset.classes, clip.label));
    addText(digest, nameAt(dataset.groups, clip.group));
    addText(digest,
            std::to_string(clip.label < 0) + std::to_string(clip.group < 0) + std::to_string(clip.fold));
    addText(digest, splitName(clip.split));
}

}  // namespace

std::string_view splitName(Split split) {
    switch (split) {
        case Split::Train:
            return "train";
        case Split::Valid:
            return "valid";
        case Split::Test:
            return "test";
        case Split::None:
            break;
    }
    return "";
}

std::vector<std::int64_t> Dataset::classCounts() const {
    std::vector<std::int64_t> counts(classes.size());
    for (const Clip& clip : clips)
        if (clip.label >= 0) ++counts[static_cast<std::size_t>(clip.label)];
    return counts;
}

std::vector<std::size_t> Dataset::clipsOf(Split split) const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < clips.size(); ++i)
        if (clips[i].split == split) indices.push_back(i);
    return indices;
}

std::string Dataset::fingerprint() const {
    std::vector<std::size_t> order(clips.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [this](std::size_t i) {
        const Clip& clip = clips[i];
        return std::tie(clip.path.native(), clip.range.begin, clip.range.end);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    Sha256 digest;
    for (const std::size_t i : order) addClip(digest, *this, clips[i]);
    return digest.hex();
}

std::uint64_t clipId(const std::filesystem::path& relativePath, const TimeRange& range) {
    std::string name = relativePath.native();
    name += '\0';  // no path holds one
    return stableHash(name + rangeText(range));
}

}  // namespace melscope
