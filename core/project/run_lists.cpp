// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>

#include "core/project/database.h"
#include "core/project/runs.h"
#include "core/project/stored_path.h"

namespace melscope {

namespace {

constexpr std::array<std::string_view, 4> kStateNames = {"running", "finished", "stopped", "failed"};

constexpr const char* kRunColumns =
    "SELECT id, folder, started, state, recipe, settings, data_fingerprint, best_epoch, valid_accuracy, note "
    "FROM runs ";

/// An unknown name is of a program to come; the run is not running.
RunState stateOf(std::string_view name) {
    const auto found = std::ranges::find(kStateNames, name);
    return found == kStateNames.end() ? RunState::Failed : static_cast<RunState>(found - kStateNames.begin());
}

/// SQLite knows no NaN: it is NULL there.
double numberOf(const SQLite::Column& column) {
    return column.isNull() ? std::numeric_limits<double>::quiet_NaN() : column.getDouble();
}

std::optional<double> optionalNumberOf(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

Run runOf(SQLite::Statement& row, const std::filesystem::path& project) {
    return {.id = row.getColumn(0).getInt64(),
            .folder = restoredPath(bytesOf(row.getColumn(1)), project),
            .started = row.getColumn(2).getInt64(),
            .state = stateOf(row.getColumn(3).getString()),
            .recipe = row.getColumn(4).getString(),
            .settings = row.getColumn(5).getString(),
            .dataFingerprint = row.getColumn(6).getString(),
            .bestEpoch = row.getColumn(7).getInt(),
            .validAccuracy = optionalNumberOf(row.getColumn(8)),
            .note = row.getColumn(9).getString()};
}

void checkRun(SQLite::Database& database, std::int64_t run) {
    SQLite::Statement query(database, "SELECT 1 FROM runs WHERE id = ?");
    query.bind(1, run);
    if (!query.executeStep()) throw ProjectError("there is no run " + std::to_string(run));
}

}  // namespace

std::string_view runStateName(RunState state) { return kStateNames[static_cast<std::size_t>(state)]; }

std::vector<Run> runs(const Project& project) {
    return withProjectErrors(project.file(), [&] {
        std::vector<Run> found;
        SQLite::Statement query(project.readable(), std::string(kRunColumns) + "ORDER BY started, id");
        while (query.executeStep()) found.push_back(runOf(query, project.file()));
        return found;
    });
}

std::optional<Run> findRun(const Project& project, const std::filesystem::path& folder) {
    return withProjectErrors(project.file(), [&]() -> std::optional<Run> {
        SQLite::Statement query(project.readable(), std::string(kRunColumns) + "WHERE folder = ?");
        bindBytes(query, 1, storedPath(folder, project.file()).native());
        if (!query.executeStep()) return std::nullopt;
        return runOf(query, project.file());
    });
}

std::vector<RunEpoch> epochsOf(const Project& project, std::int64_t run) {
    return withProjectErrors(project.file(), [&] {
        checkRun(project.readable(), run);
        std::vector<RunEpoch> epochs;
        SQLite::Statement query(project.readable(),
                                "SELECT epoch, train_loss, train_accuracy, valid_loss, valid_accuracy, "
                                "learning_rate, seconds FROM epochs WHERE run = ? ORDER BY epoch");
        query.bind(1, run);
        while (query.executeStep()) {
            RunEpoch& epoch =
                epochs.emplace_back(RunEpoch{.epoch = query.getColumn(0).getInt(),
                                             .trainLoss = numberOf(query.getColumn(1)),
                                             .trainAccuracy = numberOf(query.getColumn(2)),
                                             .validAccuracy = optionalNumberOf(query.getColumn(4)),
                                             .learningRate = query.getColumn(5).getDouble(),
                                             .seconds = query.getColumn(6).getDouble()});
            if (epoch.validAccuracy) epoch.validLoss = numberOf(query.getColumn(3));
        }
        return epochs;
    });
}

std::vector<ClipPrediction> predictionsOf(const Project& project, std::int64_t run) {
    return withProjectErrors(project.file(), [&] {
        checkRun(project.readable(), run);
        std::vector<ClipPrediction> predictions;
        SQLite::Statement query(
            project.readable(),
            "SELECT clip, label, predicted, probability, label_probability FROM predictions "
            "JOIN clips ON clips.id = clip "
            "WHERE run = ? AND present AND clips.end_seconds = predictions.end_seconds ORDER BY clip");
        query.bind(1, run);
        while (query.executeStep())
            predictions.push_back({.clip = query.getColumn(0).getInt64(),
                                   .label = bytesOf(query.getColumn(1)),
                                   .predicted = bytesOf(query.getColumn(2)),
                                   .probability = numberOf(query.getColumn(3)),
                                   .labelProbability = numberOf(query.getColumn(4))});
        return predictions;
    });
}

std::unordered_map<std::uint64_t, std::int64_t> clipRows(const Project& project) {
    return withProjectErrors(project.file(), [&] {
        std::unordered_map<std::uint64_t, std::int64_t> rows;
        SQLite::Statement query(project.readable(),
                                "SELECT path, begin_seconds, end_seconds, clips.id FROM clips "
                                "JOIN recordings ON recordings.id = recording WHERE present");
        while (query.executeStep()) {
            const TimeRange range{query.getColumn(1).getDouble(), query.getColumn(2).getDouble()};
            rows.emplace(clipId(jsonText(bytesOf(query.getColumn(0))), range), query.getColumn(3).getInt64());
        }
        return rows;
    });
}

}  // namespace melscope
