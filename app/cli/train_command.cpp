// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/project_training.h"
#include "app/cli/source.h"
#include "app/cli/training_output.h"
#include "app/cli/words.h"
#include "core/base/text.h"
#include "core/learn/learn.h"

namespace melscope {

namespace {

std::string_view nameOf(TrainingEnd end) {
    switch (end) {
        case TrainingEnd::Finished:
            return "finished";
        case TrainingEnd::StoppedEarly:
            return "stopped early";
        case TrainingEnd::StoppedOnRequest:
            return "stopped on request";
        case TrainingEnd::Diverged:
            return "diverged";
    }
    return "";
}

/// Validation clips that were read, and so count.
std::int64_t scoredClips(const Dataset& dataset, const TrainingResult& result) {
    auto clips = std::ssize(dataset.clipsOf(Split::Valid));
    for (const LoadFailure& failure : result.failures)
        if (dataset.clips[failure.clip].split == Split::Valid) --clips;
    return clips;
}

Interval intervalOf(const Dataset& dataset, const TrainingResult& result) {
    const std::int64_t clips = scoredClips(dataset, result);
    return wilsonInterval(std::llround(result.validAccuracy * static_cast<double>(clips)), clips);
}

void printJson(const Dataset& dataset, const std::string& split, const TrainingResult& result,
               Console& console) {
    using Json = nlohmann::ordered_json;
    const bool scored = result.validAccuracy >= 0;
    const Interval interval = scored ? intervalOf(dataset, result) : Interval{};
    console.object({{"best_epoch", result.bestEpoch > 0 ? Json(result.bestEpoch) : Json(nullptr)},
                    {"valid_accuracy", measuredJson(result.validAccuracy)},
                    {"model", result.model.empty() ? Json(nullptr) : Json(jsonText(result.model.native()))},
                    {"valid_accuracy_interval", scored ? Json{interval.low, interval.high} : Json(nullptr)},
                    {"epochs", result.history.size()},
                    {"end", nameOf(result.end)},
                    {"stopped", result.end == TrainingEnd::StoppedOnRequest},
                    {"message", jsonText(result.message)},
                    {"train_clips", dataset.clipsOf(Split::Train).size()},
                    {"valid_clips", dataset.clipsOf(Split::Valid).size()},
                    {"split", jsonText(split)},
                    {"leaks", leaksJson(dataset)},
                    {"problems", problemsJson(dataset.problems)},
                    {"failures", problemsJson(problemsOf(result.failures, dataset))}});
}

std::string accuracyLine(const Dataset& dataset, const TrainingResult& result) {
    const std::string epoch = "best epoch " + std::to_string(result.bestEpoch) + ": ";
    if (result.validAccuracy < 0) return epoch + "no clips were held out, so how good it is is not known";
    const Interval interval = intervalOf(dataset, result);
    return epoch + percentWords(result.validAccuracy) + " of " +
           countWords(scoredClips(dataset, result), "validation clip") + " right (95 % interval " +
           percentWords(interval.low) + " to " + percentWords(interval.high) + ')';
}

void printText(const TrainCommand& command, const Dataset& dataset, const TrainingResult& result,
               Console& console) {
    if (result.model.empty()) return console.result("no epoch was completed, so there is no model yet");
    console.result(accuracyLine(dataset, result));
    console.result("model: " + printablePath(result.model));
    if (result.end == TrainingEnd::Finished || result.end == TrainingEnd::StoppedEarly)
        console.result("name a recording: melscope-cli predict " +
                       printablePath(command.out / "best.melmodel") + " FILE");
}

/// What a person has to know of an end that is not the usual one.
void tellEnd(const TrainCommand& command, const TrainingResult& result, Console& console) {
    if (result.end == TrainingEnd::Finished) return;
    if (result.end == TrainingEnd::StoppedOnRequest)
        console.warn("stopped on request; best and last are kept in " + printablePath(command.out) +
                     ", the same command with --resume goes on from there");
    else
        console.warn(result.message.empty() ? std::string(nameOf(result.end)) : result.message);
}

std::int64_t timeNow() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// Trains, and tells the project how it went, also where it went wrong.
TrainingResult trained(const TrainCommand& command, const TrainingRequest& request, Console& console,
                       std::stop_token stop) {
    const std::int64_t started = timeNow();
    try {
        TrainingResult result =
            learn().train(request, listenerFor(request.dataset, console), std::move(stop));
        keepInProject(command, request.dataset, started, console);
        return result;
    } catch (const std::exception&) {
        keepInProject(command, request.dataset, started, console);
        throw;
    }
}

}  // namespace

int run(const TrainCommand& command, Console& console, std::stop_token stop) {
    checkRunFolder(command.out, command.training.resume);
    const TrainingOptions options = withProjectSettings(command.training, command.source.import, console);
    const Recipe recipe = recipeOf(options);
    const OptimiserSettings wanted = changed(recipe.settings, options.settings).optimiser;
    preloadLearn();  // beside the reading of headers
    Dataset dataset = importSource(command.source.import, wanted.threads, console, stop);
    console.tell(countWords(std::ssize(dataset.clips), "clip") + " of " +
                 countWords(std::ssize(dataset.classes), "class"));
    const std::string split = divide(dataset, command.source.split, wanted.seed, console);
    const Proposal proposal = proposeSettings(recipe, dataset);
    if (!proposal.explanation.empty()) console.tell(proposal.explanation);
    const TrainingRequest request{.dataset = dataset,
                                  .settings = changed(proposal.settings, options.settings),
                                  .recipe = recipe.name,
                                  .folder = command.out,
                                  .device = options.device,
                                  .resume = options.resume};
    request.settings.validate();
    const TrainingResult result = trained(command, request, console, std::move(stop));
    console.wipe();
    tellEnd(command, result, console);
    if (console.json())
        printJson(dataset, split, result, console);
    else
        printText(command, dataset, result, console);
    const bool done = result.end == TrainingEnd::Finished || result.end == TrainingEnd::StoppedEarly;
    return done ? kDone : kFailed;
}

}  // namespace melscope
