// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dropped_files.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/audio/audio_file.h"

namespace melscope {

namespace {

constexpr std::array<std::string_view, 5> kTables{".csv", ".tsv", ".txt", ".json", ".jsonl"};

std::string endingOf(const std::filesystem::path& path) {
    std::string ending = path.extension().native();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return ending;
}

std::vector<std::filesystem::path>& placeOf(const std::filesystem::path& path, DroppedFiles& files) {
    std::error_code ignored;
    const std::string ending = endingOf(path);
    if (std::filesystem::is_directory(path, ignored)) return files.folders;
    if (ending == ".melscope") return files.projects;
    if (ending == ".melmodel") return files.models;
    if (hasAudioExtension(path)) return files.recordings;
    if (std::find(kTables.begin(), kTables.end(), ending) != kTables.end()) return files.tables;
    return files.others;
}

}  // namespace

DroppedFiles toldApart(const std::vector<std::filesystem::path>& files) {
    DroppedFiles result;
    for (const auto& file : files) placeOf(file, result).push_back(file);
    return result;
}

}  // namespace melscope
