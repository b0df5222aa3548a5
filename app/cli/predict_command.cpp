// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/inference/prediction_text.h"
#include "core/learn/learn.h"

namespace melscope {

namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) { return path.filename().native().starts_with('.'); }

/// Adds the recordings below a folder, sorted. Links to folders are not followed: they could lead in a
/// circle.
void addFolder(const fs::path& folder, std::vector<ClipRef>& clips, Console& console) {
    const auto first = std::ssize(clips);
    std::error_code problem;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, problem);
    for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
        std::error_code ignored;
        const bool isFolder = entry->is_directory(ignored);
        if (isHidden(entry->path()) && isFolder) entry.disable_recursion_pending();
        if (!isHidden(entry->path()) && !isFolder && hasAudioExtension(entry->path()))
            clips.push_back({.file = entry->path(), .range = {}});
    }
    if (problem) console.warn("not all of " + printablePath(folder) + " could be read: " + problem.message());
    std::ranges::sort(clips.begin() + first, clips.end(), {}, &ClipRef::file);
}

std::vector<ClipRef> recordingsOf(const std::vector<fs::path>& paths, Console& console) {
    std::vector<ClipRef> clips;
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored))
            addFolder(path, clips, console);
        else
            clips.push_back({.file = path, .range = {}});
    }
    return clips;
}

void printJson(const ClipRef& clip, const Prediction& prediction, const Model& model, int top,
               Console& console) {
    console.result(predictionJson(clip.file, prediction, model.classes, top));
}

void printCsv(const ClipRef& clip, const Prediction& prediction, const Model& model, int top,
              Console& console) {
    if (const std::string lines = predictionCsv(clip.file, prediction, model.classes, top); !lines.empty())
        console.result(lines);
}

void printText(const ClipRef& clip, const Prediction& prediction, const Model& model, int top,
               Console& console) {
    if (!prediction.error.empty()) return console.warn(printablePath(clip.file) + ": " + prediction.error);
    std::string words;
    for (const auto& [label, probability] : prediction.top(top))
        words += (words.empty() ? "" : ", ") + printable(model.classes[static_cast<std::size_t>(label)]) +
                 ' ' + percentWords(probability);
    console.result(printablePath(clip.file) + ": " + words);
}

}  // namespace

int run(const PredictCommand& command, Console& console, std::stop_token stop) {
    preloadLearn();  // beside the search for recordings
    const std::vector<ClipRef> clips = recordingsOf(command.paths, console);
    if (clips.empty()) throw Error("there is no recording in " + printablePath(command.paths.front()));
    const auto classifier = learn().openModel(command.model, command.how.device, command.how.threads);
    const Model& model = classifier->model();
    const auto print = console.json() ? printJson : console.format() == Format::Csv ? printCsv : printText;
    if (console.format() == Format::Csv) console.result(kPredictionCsvHeader);

    std::stop_source enough;  // also when nobody reads the answers any more
    const std::stop_callback onStop(stop, [&] { enough.request_stop(); });
    const auto progress = console.listener("recordings");
    bool anyRead = false;
    const auto take = [&](std::size_t i, const Prediction& prediction) {
        anyRead = anyRead || prediction.error.empty();
        print(clips[i], prediction, model, command.top, console);
        if (clips.size() > 1) progress({.stage = "predicting", .done = i + 1, .total = clips.size()});
        if (console.outputFailed()) enough.request_stop();
    };
    classifier->classify(clips, take, enough.get_token());
    console.wipe();
    return anyRead ? kDone : kFailed;
}

}  // namespace melscope
