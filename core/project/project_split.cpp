// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_split.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "core/dataset/split_report.h"
#include "core/project/edit_action.h"

namespace melscope {

namespace {

constexpr std::array kSplitByNames = {"auto", "column", "folds", "groups", "stratified"};
constexpr std::array kGroupByNames = {"given", "recording", "folder"};

using Json = nlohmann::ordered_json;

Json asJson(const SplitSide& side) {
    return {{"clips", side.clips}, {"missing_classes", side.missingClasses}, {"missing", side.missing}};
}

Json asJson(const SplitReport& report) {
    Json json{{"by", kSplitByNames[static_cast<std::size_t>(report.by)]},
              {"valid_folds", report.validFolds},
              {"test_folds", report.testFolds},
              {"groups", report.groups},
              {"valid_groups", report.validGroups},
              {"test_groups", report.testGroups},
              {"train", asJson(report.train)},
              {"valid", asJson(report.valid)},
              {"test", asJson(report.test)},
              {"unlabelled", report.unlabelled},
              {"leaks", report.leaks}};
    if (report.rest) json["rest"] = kSplitByNames[static_cast<std::size_t>(*report.rest)];
    return json;
}

SplitSide sideOf(const nlohmann::json& json) {
    return {.clips = json.at("clips"),
            .missingClasses = json.at("missing_classes"),
            .missing = json.at("missing")};
}

std::string asJson(const SplitSettings& settings, GroupBy groupBy, const SplitReport& report) {
    const Json json{{"by", kSplitByNames[static_cast<std::size_t>(settings.by)]},
                    {"group_by", kGroupByNames[static_cast<std::size_t>(groupBy)]},
                    {"train", settings.train},
                    {"valid", settings.valid},
                    {"test", settings.test},
                    {"valid_folds", settings.validFolds},
                    {"test_folds", settings.testFolds},
                    {"seed", settings.seed},
                    {"report", asJson(report)}};
    return json.dump();
}

/// The place of a name; 0 if it is none of them.
template <class Choice, std::size_t count>
Choice choiceOf(const nlohmann::json& json, const char* key, const std::array<const char*, count>& names) {
    const auto found = std::find(names.begin(), names.end(), json.value(key, std::string()));
    return found == names.end() ? Choice{} : static_cast<Choice>(found - names.begin());
}

/// An earlier division does not decide the next one: what was imported does.
void takeImportedSplits(SQLite::Database& database, ProjectClips& clips) {
    std::unordered_map<std::int64_t, Split> imported;
    SQLite::Statement query(database, "SELECT id, imported_split FROM clips WHERE imported_split > 0");
    while (query.executeStep())
        imported.emplace(query.getColumn(0).getInt64(), static_cast<Split>(query.getColumn(1).getInt()));
    for (std::size_t i = 0; i < clips.rows.size(); ++i) {
        const auto found = imported.find(clips.rows[i]);
        clips.dataset.clips[i].split = found == imported.end() ? Split::None : found->second;
    }
}

/// Notes how the clips are divided now; like a class, the row comes to be as one that is not present.
void noteDivision(Edit& edit, const Division& division) {
    SQLite::Statement insert(edit.database(),
                             "INSERT INTO divisions(sentence, settings, present) VALUES(?, ?, 0)");
    insert.bind(1, division.sentence);
    insert.bind(2, division.settings);
    insert.exec();
    edit.set(Field::DivisionPresent, edit.database().getLastInsertRowid(), std::int64_t{1});
}

}  // namespace

SplitReport divideProject(Project& project, const SplitSettings& settings, GroupBy groupBy) {
    SplitReport report;
    inEdit(project, "divide the clips", [&](Edit& edit) {
        ProjectClips clips = clipsOf(project);
        takeImportedSplits(edit.database(), clips);
        regroup(clips.dataset, groupBy);
        report = assignSplits(clips.dataset, settings);
        for (std::size_t i = 0; i < clips.rows.size(); ++i)
            edit.set(Field::ClipSplit, clips.rows[i],
                     static_cast<std::int64_t>(clips.dataset.clips[i].split));
        noteDivision(edit,
                     {.sentence = describeSplit(report), .settings = asJson(settings, groupBy, report)});
    });
    return report;
}

bool setSplit(Project& project, std::span<const std::int64_t> clips, Split split) {
    const std::string side = split == Split::None ? "none" : std::string(splitName(split));
    return inEdit(project, "put " + clipWords(clips.size()) + " into " + side, [&](Edit& edit) {
        checkPresent(edit.database(), clips);
        for (const std::int64_t clip : clips)
            edit.set(Field::ClipSplit, clip, static_cast<std::int64_t>(split));
    });
}

std::optional<Division> divisionOf(const Project& project) {
    return withProjectErrors(project.file(), [&]() -> std::optional<Division> {
        SQLite::Statement query(
            project.readable(),
            "SELECT sentence, settings FROM divisions WHERE present ORDER BY id DESC LIMIT 1");
        if (!query.executeStep()) return std::nullopt;
        return Division{query.getColumn(0).getString(), query.getColumn(1).getString()};
    });
}

DivisionSettings settingsOf(const Division& division) {
    DivisionSettings settings;
    try {
        const nlohmann::json json = nlohmann::json::parse(division.settings);
        settings.split = {.by = choiceOf<SplitBy>(json, "by", kSplitByNames),
                          .train = json.value("train", 0.8),
                          .valid = json.value("valid", 0.2),
                          .test = json.value("test", 0.0),
                          .validFolds = json.value("valid_folds", std::vector<int>()),
                          .testFolds = json.value("test_folds", std::vector<int>()),
                          .seed = json.value("seed", std::uint64_t{0})};
        settings.groupBy = choiceOf<GroupBy>(json, "group_by", kGroupByNames);
    } catch (const nlohmann::json::exception&) {
        return {};
    }
    return settings;
}

std::optional<SplitReport> reportOf(const Division& division) {
    try {
        const nlohmann::json json = nlohmann::json::parse(division.settings).at("report");
        SplitReport report{.by = choiceOf<SplitBy>(json, "by", kSplitByNames),
                           .validFolds = json.at("valid_folds"),
                           .testFolds = json.at("test_folds"),
                           .groups = json.at("groups"),
                           .validGroups = json.at("valid_groups"),
                           .testGroups = json.at("test_groups"),
                           .train = sideOf(json.at("train")),
                           .valid = sideOf(json.at("valid")),
                           .test = sideOf(json.at("test")),
                           .unlabelled = json.at("unlabelled"),
                           .leaks = json.at("leaks")};
        if (json.contains("rest")) report.rest = choiceOf<SplitBy>(json, "rest", kSplitByNames);
        return report;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

}  // namespace melscope
