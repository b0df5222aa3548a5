// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/cli/commands.h"
#include "app/cli/health_output.h"
#include "app/cli/json_output.h"
#include "app/cli/show_project.h"
#include "app/cli/source.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/split_report.h"

namespace melscope {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShownClasses = 50;
constexpr double kBarCells = 30;

/// How often each value occurs, e.g. clips at each sample rate.
using Counts = std::map<int, std::int64_t>;

/// What the clips' headers say, taken together.
struct Summary {
    double total = 0;  ///< s
    double shortest = 0;
    double median = 0;
    double longest = 0;
    Counts sampleRates;
    Counts channels;
    Counts folds;
};

Summary summaryOf(const Dataset& dataset) {
    Summary summary;
    std::vector<double> seconds;
    for (const Clip& clip : dataset.clips) {
        if (clip.seconds > 0) seconds.push_back(clip.seconds);
        ++summary.sampleRates[clip.sampleRate];
        ++summary.channels[clip.channels];
        if (clip.fold >= 0) ++summary.folds[clip.fold];
    }
    if (seconds.empty()) return summary;
    std::ranges::sort(seconds);
    for (const double length : seconds) summary.total += length;
    summary.shortest = seconds.front();
    summary.median = seconds[seconds.size() / 2];
    summary.longest = seconds.back();
    return summary;
}

/// The sentence about the split that training would make, or why it could not.
std::string proposeSplit(Dataset& dataset, SplitSettings settings) {
    settings.seed = OptimiserSettings{}.seed;
    try {
        return describeSplit(assignSplits(dataset, settings));
    } catch (const DatasetError& error) {
        return std::string("no split: ") + error.what();
    }
}

Json countsJson(const Counts& counts) {
    Json object = Json::object();
    for (const auto& [value, count] : counts) object[std::to_string(value)] = count;
    return object;
}

Json splitsJson(const Dataset& dataset) {
    Json object = Json::object();
    for (const Split split : {Split::Train, Split::Valid, Split::Test})
        object[std::string(splitName(split))] = dataset.clipsOf(split).size();
    return object;
}

Json classesJson(const Dataset& dataset) {
    const auto counts = dataset.classCounts();
    Json list = Json::array();
    for (std::size_t i = 0; i < dataset.classes.size(); ++i)
        list.push_back({{"name", jsonText(dataset.classes[i])}, {"clips", counts[i]}});
    return list;
}

Json datasetJson(const Dataset& dataset, const std::string& split) {
    const Summary summary = summaryOf(dataset);
    return {{"folder", jsonText(dataset.folder.native())},
            {"clips", dataset.clips.size()},
            {"classes", classesJson(dataset)},
            {"groups", namesJson(dataset.groups)},
            {"folds", countsJson(summary.folds)},
            {"splits", splitsJson(dataset)},
            {"split", split},
            {"leaks", leaksJson(dataset)},
            {"columns", namesJson(dataset.columnsFound)},
            {"seconds",
             {{"total", summary.total},
              {"shortest", summary.shortest},
              {"median", summary.median},
              {"longest", summary.longest}}},
            {"sample_rates", countsJson(summary.sampleRates)},
            {"channels", countsJson(summary.channels)},
            {"problems", problemsJson(dataset.problems)}};
}

void printJson(const Dataset& dataset, const std::string& split, const std::optional<Project>& project,
               Console& console) {
    Json json = datasetJson(dataset, split);
    if (project) json.update(projectJson(*project));
    console.object(json);
}

/// Number, bar, name: names of any script come last, where nothing has to line up behind them.
void printClasses(const Dataset& dataset, Console& console) {
    const auto counts = dataset.classCounts();
    if (counts.empty()) return;
    const auto most = static_cast<double>(std::max<std::int64_t>(*std::ranges::max_element(counts), 1));
    for (std::size_t i = 0; i < std::min(counts.size(), kShownClasses); ++i) {
        std::string number = std::to_string(counts[i]);
        number.insert(0, number.size() < 8 ? 8 - number.size() : 0, ' ');
        std::string bar(
            static_cast<std::size_t>(std::ceil(kBarCells * static_cast<double>(counts[i]) / most)), '#');
        bar.resize(static_cast<std::size_t>(kBarCells), ' ');
        console.result(number + "  " + bar + "  " + printable(dataset.classes[i]));
    }
    if (counts.size() > kShownClasses)
        console.result("          and " + std::to_string(counts.size() - kShownClasses) + " more");
}

/// Seconds to two digits behind the point, without needless zeros.
std::string roughly(double seconds) { return shortNumber(std::round(seconds * 100) / 100); }

std::string channelWords(const Counts& counts) {
    std::string words;
    for (const auto& [channels, count] : counts) {
        words += (words.empty() ? "" : ", ") + std::to_string(count);
        if (channels == 1) words += " mono";
        if (channels == 2) words += " stereo";
        if (channels > 2) words += " of " + std::to_string(channels) + " channels";
    }
    return words;
}

std::string listed(const Counts& counts, std::string_view unit) {
    std::string words;
    for (const auto& [value, count] : counts)
        words += (words.empty() ? "" : ", ") + std::to_string(count) + " at " + std::to_string(value) +
                 std::string(unit);
    return words;
}

void printText(const Dataset& dataset, const std::string& split, Console& console) {
    const Summary summary = summaryOf(dataset);
    console.result(printablePath(dataset.folder) + ": " + countWords(std::ssize(dataset.clips), "clip") +
                   ", " + countWords(std::ssize(dataset.classes), "class"));
    printClasses(dataset, console);
    if (summary.longest > 0)
        console.result("lengths   " + roughly(summary.shortest) + " to " + roughly(summary.longest) +
                       " s, median " + roughly(summary.median) + " s, " + durationWords(summary.total) +
                       " in all");
    if (!dataset.clips.empty()) {
        console.result("rates     " + listed(summary.sampleRates, " Hz"));
        console.result("channels  " + channelWords(summary.channels));
    }
    if (!dataset.groups.empty()) console.result("groups    " + std::to_string(dataset.groups.size()));
    for (const std::string& column : dataset.columnsFound) console.result("column    " + printable(column));
    console.result("split     " + split);
    for (const Leak& leak : findLeaks(dataset))
        console.result("leak      group " + printable(leak.group) + " is on both sides of the split");
    console.result("problems  " + std::to_string(dataset.problems.size()));
    for (const Problem& problem : dataset.problems) console.result("          " + problemLine(problem));
}

int showRecording(const std::filesystem::path& file, Console& console) {
    const AudioInfo info = naming(file, [&] { return probeAudio(file); });
    if (console.json()) {
        console.object({{"path", jsonText(file.native())},
                        {"container", info.container},
                        {"encoding", info.encoding},
                        {"sample_rate", info.sampleRate},
                        {"channels", info.channels},
                        {"frames", info.frames >= 0 ? Json(info.frames) : Json(nullptr)},
                        {"seconds", info.frames >= 0 ? Json(info.seconds()) : Json(nullptr)}});
        return kDone;
    }
    const std::string length = info.frames >= 0 ? durationWords(info.seconds()) : "unknown length";
    console.result(printablePath(file) + ": " + length + ", " + std::to_string(info.sampleRate) + " Hz, " +
                   countWords(info.channels, "channel") + ", " + info.container + " (" + info.encoding + ")");
    return kDone;
}

int showHealth(const ImportOptions& import, Console& console, const std::stop_token& stop) {
    const HeardSource heard = hearSource(import, console, stop);
    const auto findings = findHealth(heard.dataset, heard.facts);
    if (console.json())
        console.object({{"clips", heard.dataset.clips.size()},
                        {"findings", healthJson(heard.dataset, findings)},
                        {"problems", problemsJson(heard.dataset.problems)}});
    else
        printHealth(heard.dataset, findings, console);
    return kDone;
}

}  // namespace

int run(const ShowCommand& command, Console& console, std::stop_token stop) {
    const ImportOptions& import = command.source.import;
    std::error_code ignored;
    const bool folder = std::filesystem::is_directory(import.folder, ignored);
    if (!folder && !import.table && !import.pattern && !isProject(import.folder))
        return showRecording(import.folder, console);
    if (command.health) return showHealth(import, console, stop);
    Dataset dataset = readSource(import, console, std::move(stop));
    hintAtTable(import, dataset, console);
    const std::string split = proposeSplit(dataset, command.source.split);
    std::optional<Project> project;
    if (isProject(import.folder)) project = Project::open(import.folder);
    if (console.json()) {
        printJson(dataset, split, project, console);
        return kDone;
    }
    printText(dataset, split, console);
    if (project) printProject(*project, console);
    return kDone;
}

}  // namespace melscope
