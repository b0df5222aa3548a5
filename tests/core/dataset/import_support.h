// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/dataset/import.h"
#include "tests/support/test_data.h"

namespace melscope::test {

/// A recording small enough that thousands are written in a moment: 80 samples at 8 kHz.
inline void writeTinyWav(const std::filesystem::path& path) { writeWav(path, sine(440, 0.01, 8000)); }

inline void writeTinyWavs(const TemporaryFolder& folder, const std::vector<std::string>& names) {
    for (const std::string& name : names) writeTinyWav(folder / name);
}

inline Dataset importFolder(const TemporaryFolder& folder) {
    return importDataset({.folder = folder.path(), .pattern = {}, .table = {}, .threads = 2});
}

inline Dataset importPattern(const TemporaryFolder& folder, const std::string& pattern) {
    return importDataset({.folder = folder.path(), .pattern = pattern, .table = {}, .threads = 2});
}

inline Dataset importTable(const TemporaryFolder& folder, TableSource source) {
    return importDataset({.folder = folder.path(), .pattern = {}, .table = std::move(source), .threads = 2});
}

inline TableSource tableAt(const std::filesystem::path& file) {
    return {.file = file,
            .pathColumn = {},
            .labelColumn = {},
            .groupColumn = {},
            .foldColumn = {},
            .splitColumn = {}};
}

/// One line a clip: "path label group fold split", for whole comparisons.
inline std::vector<std::string> listed(const Dataset& dataset) {
    std::vector<std::string> lines;
    for (const Clip& clip : dataset.clips) {
        std::string line = clip.path.native() + " " + dataset.classes[static_cast<std::size_t>(clip.label)];
        if (clip.group >= 0) line += " group " + dataset.groups[static_cast<std::size_t>(clip.group)];
        if (clip.fold >= 0) line += " fold " + std::to_string(clip.fold);
        if (clip.split != Split::None) line += " " + std::string(splitName(clip.split));
        lines.push_back(line);
    }
    return lines;
}

/// One line a problem: "where:line: reason".
inline std::vector<std::string> listedProblems(const Dataset& dataset) {
    std::vector<std::string> lines;
    for (const Problem& problem : dataset.problems)
        lines.push_back(problem.where + ":" + std::to_string(problem.line) + ": " + problem.reason);
    return lines;
}

inline std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

}  // namespace melscope::test

/// Compares lists of texts and shows all of both where they differ.
#define COMPARE_LINES(actual, ...) \
    QCOMPARE(::melscope::test::joined(actual), ::melscope::test::joined(std::vector<std::string> __VA_ARGS__))
