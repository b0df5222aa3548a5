// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/path_search.h"

#include <algorithm>
#include <functional>

namespace melscope {

namespace {

constexpr std::size_t kBlock = 4096;  // paths that are folded together, so that they stay in the cache

char foldedByte(char c) { return static_cast<char>(c + (c >= 'A' && c <= 'Z' ? 'a' - 'A' : 0)); }

/// Marks the paths [first, last). A hit that begins in one path and ends in the next is none.
template <class Searcher>
void markBlock(const RecordingColumns& recordings, std::size_t first, std::size_t last, std::string& block,
               const Searcher& searcher, std::size_t length, std::vector<std::uint8_t>& hits) {
    const std::uint64_t start = recordings.pathBegin(first);
    block = folded(std::string_view(recordings.paths)
                       .substr(static_cast<std::size_t>(start),
                               static_cast<std::size_t>(recordings.pathEnds[last - 1] - start)));
    const auto endOf = [&](std::size_t at) {
        return static_cast<std::size_t>(recordings.pathEnds[at] - start);
    };
    std::size_t at = first;
    for (auto from = block.cbegin();;) {
        const auto hit = std::search(from, block.cend(), searcher);
        if (hit == block.cend()) return;
        const auto begin = static_cast<std::size_t>(hit - block.cbegin());
        while (endOf(at) <= begin) ++at;
        const bool inside = begin + length <= endOf(at);
        if (inside) hits[at] = 1;
        from = inside ? block.cbegin() + static_cast<std::ptrdiff_t>(endOf(at)) : hit + 1;
    }
}

}  // namespace

std::string folded(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = foldedByte(c);
    return result;
}

std::vector<std::uint8_t> findInPaths(const RecordingColumns& recordings, std::string_view text) {
    std::vector<std::uint8_t> hits(recordings.size(), 0);
    const std::boyer_moore_horspool_searcher searcher(text.begin(), text.end());
    std::string block;
    for (std::size_t first = 0; first < recordings.size(); first += kBlock)
        markBlock(recordings, first, std::min(first + kBlock, recordings.size()), block, searcher,
                  text.size(), hits);
    return hits;
}

}  // namespace melscope
