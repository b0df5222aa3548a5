// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_reading.h"

#include <QtDebug>
#include <algorithm>
#include <chrono>

#include "core/training/keep_run.h"
#include "core/training/run_folder.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr const char* kRunning = "running";
constexpr const char* kStopped = "stopped";

std::int64_t timeOf(const fs::path& file) {
    std::error_code ignored;
    const auto written = std::chrono::file_clock::to_sys(fs::last_write_time(file, ignored));
    return std::chrono::duration_cast<std::chrono::milliseconds>(written.time_since_epoch()).count();
}

/// Says of a damaged folder what is wrong with it, in the log, and goes on.
template <class Work>
void trying(const Work& work) {
    try {
        work();
    } catch (const std::exception& problem) {
        qWarning("A run cannot be read: %s", problem.what());
    }
}

std::optional<double> measured(double score) { return score < 0 ? std::nullopt : std::optional(score); }

/// Of a run that the project believes to go on, though nobody trains it: what its folder says.
void readFolder(RunEntry& entry) {
    const RunFolder folder{entry.folder};
    entry.status = RunStatus::BrokenOff;
    entry.problem = "its folder is gone";
    if (!fs::exists(folder.record())) return;
    const RunRecord record = readRecord(folder);
    entry.problem = "the program ended while it was training";
    if (record.end == kStopped) {
        entry.status = RunStatus::Paused;
        entry.problem.clear();
    }
    for (const EpochReport& report : readHistory(folder)) {
        entry.history.push_back({.epoch = report.epoch,
                                 .trainLoss = report.trainLoss,
                                 .trainAccuracy = report.trainAccuracy,
                                 .validLoss = measured(report.validLoss),
                                 .validAccuracy = measured(report.validAccuracy),
                                 .learningRate = report.learningRate,
                                 .seconds = report.seconds});
    }
}

RunStatus statusOf(RunState state) {
    switch (state) {
        case RunState::Finished:
            return RunStatus::Finished;
        case RunState::Stopped:
            return RunStatus::Stopped;
        default:
            return RunStatus::Failed;
    }
}

/// Why a run failed is in its folder only where its loss was to blame.
std::string problemIn(const fs::path& folder) {
    std::string problem = "it broke off";
    trying([&] {
        if (readRecord(RunFolder{folder}).end == "diverged")
            problem =
                "the loss was no longer a number; the last good state is kept - a lower learning_rate may "
                "help";
    });
    return problem;
}

RunEntry entryOf(const Project& project, const Run& run, bool isRunning) {
    RunEntry entry{.id = run.id,
                   .name = run.folder.filename().native(),
                   .folder = run.folder,
                   .recipe = run.recipe,
                   .settingsText = run.settings,
                   .dataFingerprint = run.dataFingerprint,
                   .started = run.started,
                   .bestEpoch = run.bestEpoch,
                   .bestValid = run.validAccuracy,
                   .note = run.note};
    trying([&] {
        entry.settings = settingsFromJson(run.settings);
        entry.epochs = entry.settings->optimiser.epochs;
    });
    if (isRunning)
        entry.status = RunStatus::Running;
    else if (run.state == RunState::Running)
        trying([&] { readFolder(entry); });
    else
        entry.status = statusOf(run.state);
    if (run.state != RunState::Running) entry.history = epochsOf(project, run.id);
    if (entry.status == RunStatus::Failed) entry.problem = problemIn(run.folder);
    // What the project was told of a run that goes on is older than its folder.
    if (entry.bestEpoch == 0 || run.state == RunState::Running) findBest(entry);
    const RunFolder files{run.folder};
    std::error_code ignored;
    if (fs::exists(files.model(), ignored)) entry.model = files.model();
    entry.hasCheckpoint = fs::exists(files.checkpoint(), ignored);
    return entry;
}

}  // namespace

void findBest(RunEntry& entry) {
    const auto better = [](const RunEpoch& a, const RunEpoch& b) {
        if (a.validAccuracy != b.validAccuracy) return a.validAccuracy < b.validAccuracy;
        return a.validLoss.value_or(0) > b.validLoss.value_or(0);
    };
    if (entry.history.empty()) return;
    const auto best = entry.history.back().validAccuracy ? std::ranges::max_element(entry.history, better)
                                                         : entry.history.end() - 1;
    entry.bestEpoch = best->epoch;
    entry.bestValid = best->validAccuracy;
}

std::vector<RunEntry> readRuns(const Project& project, std::optional<std::int64_t> running) {
    std::vector<RunEntry> entries;
    for (const Run& run : runs(project)) entries.push_back(entryOf(project, run, run.id == running));
    std::ranges::reverse(entries);
    return entries;
}

std::vector<fs::path> untoldRuns(const Project& project, std::optional<std::int64_t> running) {
    std::vector<fs::path> untold;
    if (!project.readOnlyBecause().empty()) return untold;
    std::error_code ignored;
    for (const auto& place : fs::directory_iterator(runsFolder(project.file()), ignored)) {
        const RunFolder folder{place.path()};
        if (!fs::exists(folder.record(), ignored)) continue;
        trying([&] {
            const auto known = findRun(project, folder.path);
            if (known && (known->state != RunState::Running || known->id == running)) return;
            const std::string end = readRecord(folder).end;
            if (end == kRunning || (known && end == kStopped)) return;
            untold.push_back(folder.path);
        });
    }
    return untold;
}

void keepRuns(Project& project, const std::vector<fs::path>& folders) {
    for (const fs::path& path : folders)
        trying([&] {
            const auto known = findRun(project, path);
            const RunFolder folder{path};
            keepRun(project, path, readRecord(folder).dataFingerprint,
                    known ? known->started : timeOf(folder.record()));
        });
}

}  // namespace melscope
