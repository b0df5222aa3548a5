// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/source.h"

#include <algorithm>

#include "app/cli/health_output.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/split_report.h"
#include "core/project/heard.h"
#include "core/project/project.h"

namespace melscope {

namespace {

constexpr std::size_t kShownProblems = 20;

}  // namespace

std::string problemLine(const Problem& problem) {
    return problem.where + (problem.line > 0 ? ", line " + std::to_string(problem.line) : "") + ": " +
           problem.reason;
}

void warnOf(std::span<const Problem> problems, std::string_view what, Console& console) {
    if (problems.empty()) return;
    console.warn(countWords(std::ssize(problems), "file") + ' ' + std::string(what) + ':');
    for (const Problem& problem : problems.first(std::min(problems.size(), kShownProblems)))
        console.warn("  " + problemLine(problem));
    if (problems.size() > kShownProblems)
        console.warn("  and " + std::to_string(problems.size() - kShownProblems) + " more");
}

void hintAtTable(const ImportOptions& options, const Dataset& dataset, Console& console) {
    if (dataset.classes.size() > 1 || options.table || options.pattern || isProject(options.folder)) return;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(options.folder, ignored)) {
        const auto extension = entry.path().extension();
        if (extension != ".csv" && extension != ".tsv" && extension != ".jsonl") continue;
        return console.warn("hint: " + printablePath(entry.path()) +
                            " may say which clip is of which class; name it with --table");
    }
}

bool isProject(const std::filesystem::path& source) {
    return source.extension() == ".melscope" && !std::filesystem::is_directory(source);
}

Dataset readSource(const ImportOptions& options, Console& console, std::stop_token stop) {
    if (!isProject(options.folder)) {
        Dataset dataset = importDataset(options, console.listener("files"), std::move(stop));
        console.wipe();
        return dataset;
    }
    if (options.pattern || options.table)
        throw std::invalid_argument(
            "a project knows already what its clips are; --pattern and --table go with a folder");
    Dataset dataset = datasetOf(Project::open(options.folder));
    leaveOutMissing(dataset);
    if (dataset.clips.empty() && !dataset.problems.empty())
        console.warn("hint: if the recordings have moved, say where to: melscope-cli import " +
                     printablePath(options.folder) + " FOLDER");
    return dataset;
}

Dataset importSource(ImportOptions options, int threads, Console& console, std::stop_token stop) {
    options.threads = threads;
    Dataset dataset = readSource(options, console, std::move(stop));
    warnOf(dataset.problems, "left out", console);
    warnOf(dataset.remarks, "not all there, but taken", console);
    hintAtTable(options, dataset, console);
    if (dataset.clips.empty())
        throw DatasetError("there is no clip to use in " + printablePath(options.folder));
    return dataset;
}

HeardSource hearSource(const ImportOptions& options, Console& console, const std::stop_token& stop) {
    HeardSource heard;
    if (isProject(options.folder)) {
        Project project = Project::open(options.folder);
        ProjectClips clips = clipsOf(project);
        heard.facts = heardIn(project, clips, options.threads, console.listener("clips"), stop);
        heard.dataset = std::move(clips.dataset);
    } else {
        heard.dataset = readSource(options, console, stop);
        heard.facts = surveyClips(heard.dataset, options.threads, console.listener("clips"), stop);
    }
    console.wipe();
    return heard;
}

std::string divide(Dataset& dataset, SplitSettings settings, std::uint64_t seed, Console& console) {
    settings.seed = seed;
    std::string sentence = describeSplit(assignSplits(dataset, settings));
    console.tell(sentence);
    warnOfAudit(dataset, groupLeaks(dataset), console);
    return sentence;
}

}  // namespace melscope
