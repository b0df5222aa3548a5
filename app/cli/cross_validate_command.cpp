// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/json_output.h"
#include "app/cli/project_training.h"
#include "app/cli/scoring.h"
#include "app/cli/source.h"
#include "app/cli/training_output.h"
#include "app/cli/words.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/evaluation/report.h"
#include "core/learn/learn.h"

namespace melscope {

namespace {

using Json = nlohmann::ordered_json;

/// How one fold came out.
struct FoldScore {
    std::string name;
    std::filesystem::path model;
    Evaluation scored;
    double accuracy = 0;
};

/// What does not change from fold to fold.
struct Experiment {
    const CrossValidateCommand& command;
    Recipe recipe;
    FoldAssignment folds;
};

std::filesystem::path foldFolder(const CrossValidateCommand& command, int fold) {
    return command.out / ("fold-" + std::to_string(fold + 1));
}

/// The fold is test, the rest is train; nothing is valid, so nothing of the fold decides which epoch is the
/// model.
void holdOut(Dataset& dataset, const std::vector<int>& foldOfClip, int fold) {
    for (std::size_t i = 0; i < dataset.clips.size(); ++i)
        dataset.clips[i].split = foldOfClip[i] < 0       ? Split::None
                                 : foldOfClip[i] == fold ? Split::Test
                                                         : Split::Train;
}

/// Checks before the first training what would otherwise end the last. @throws TrainingError naming the fold
void checkFolds(const Experiment& experiment, Dataset& dataset) {
    for (int fold = 0; fold < std::ssize(experiment.folds.names); ++fold) {
        holdOut(dataset, experiment.folds.foldOfClip, fold);
        checkRunFolder(foldFolder(experiment.command, fold), experiment.command.training.resume);
        try {
            checkTrainable(dataset);
        } catch (const TrainingError& problem) {
            throw TrainingError("with " + experiment.folds.names[static_cast<std::size_t>(fold)] +
                                " held out, " + problem.what());
        }
    }
}

/// Settings are proposed from the training clips of each fold; they are explained where they differ from
/// before.
TrainingSettings settingsFor(const Experiment& experiment, const Dataset& dataset, std::string& explained,
                             Console& console) {
    const Proposal proposal = proposeSettings(experiment.recipe, dataset);
    if (proposal.explanation != explained) console.tell(proposal.explanation);
    explained = proposal.explanation;
    TrainingSettings settings = changed(proposal.settings, experiment.command.training.settings);
    settings.validate();
    return settings;
}

/// @throws Stopped, TrainingError
std::filesystem::path trainFold(const Experiment& experiment, const Dataset& dataset,
                                const TrainingSettings& settings, int fold, Console& console,
                                const std::stop_token& stop) {
    const auto& command = experiment.command;
    const FoldTitle title{.fold = fold + 1, .name = experiment.folds.names[static_cast<std::size_t>(fold)]};
    const TrainingRequest request{.dataset = dataset,
                                  .settings = settings,
                                  .recipe = experiment.recipe.name,
                                  .folder = foldFolder(command, fold),
                                  .device = command.training.device,
                                  .resume = command.training.resume};
    const TrainingResult result = learn().train(request, listenerFor(dataset, console, title), stop);
    console.wipe();
    if (result.end == TrainingEnd::StoppedOnRequest) throw Stopped();
    if (result.model.empty() || result.end == TrainingEnd::Diverged)
        throw TrainingError(title.name + ": " + result.message);
    return result.model;
}

FoldScore scoreFold(const Experiment& experiment, const Dataset& dataset, const std::filesystem::path& model,
                    int fold, Console& console, std::stop_token stop) {
    const auto& training = experiment.command.training;
    const int threads = changed(experiment.recipe.settings, training.settings).optimiser.threads;
    const auto classifier = learn().openModel(model, training.device, threads);
    FoldScore score{.name = experiment.folds.names[static_cast<std::size_t>(fold)], .model = model};
    score.scored = scoreClips(*classifier, dataset, dataset.clipsOf(Split::Test),
                              matchClasses(dataset, classifier->model()), console, std::move(stop));
    warnOf(score.scored.failures, "could not be read", console);
    if (score.scored.matrix.total() == 0)
        throw DatasetError("none of the clips of " + score.name + " could be read");
    score.accuracy = scoresOf(score.scored.matrix).accuracy;
    console.tell("fold " + std::to_string(fold + 1) + ", " + printable(score.name) + ": " +
                 percentWords(score.accuracy) + " of " + countWords(score.scored.matrix.total(), "clip") +
                 " right");
    return score;
}

double meanOf(const std::vector<FoldScore>& folds) {
    double sum = 0;
    for (const FoldScore& fold : folds) sum += fold.accuracy;
    return sum / static_cast<double>(folds.size());
}

/// Of the folds' accuracies, as a sample.
double deviationOf(const std::vector<FoldScore>& folds) {
    if (folds.size() < 2) return 0;
    const double mean = meanOf(folds);
    double squares = 0;
    for (const FoldScore& fold : folds) squares += (fold.accuracy - mean) * (fold.accuracy - mean);
    return std::sqrt(squares / static_cast<double>(folds.size() - 1));
}

ConfusionMatrix pooled(const std::vector<FoldScore>& folds) {
    ConfusionMatrix sum(folds.front().scored.matrix.classes);
    for (const FoldScore& fold : folds) add(sum, fold.scored.matrix);
    return sum;
}

void printJson(const std::vector<FoldScore>& folds, const Dataset& dataset, Console& console) {
    const ConfusionMatrix matrix = pooled(folds);
    const Scores scores = scoresOf(matrix);
    Json list = Json::array();
    for (const FoldScore& fold : folds)
        list.push_back({{"name", jsonText(fold.name)},
                        {"accuracy", fold.accuracy},
                        {"clips", fold.scored.matrix.total()},
                        {"model", jsonText(fold.model.native())},
                        {"failures", problemsJson(fold.scored.failures)}});
    console.object({{"accuracy", scores.accuracy},
                    {"macro_f1", scores.macroF1},
                    {"clips", scores.clips},
                    {"classes", namesJson(dataset.classes)},
                    {"confusion_matrix", matrixJson(matrix)},
                    {"folds", list},
                    {"mean_accuracy", meanOf(folds)},
                    {"accuracy_deviation", deviationOf(folds)},
                    {"problems", problemsJson(dataset.problems)}});
}

void printText(const std::vector<FoldScore>& folds, const Dataset& dataset, Console& console) {
    const ConfusionMatrix matrix = pooled(folds);
    console.result(scoresReport(scoresOf(matrix), dataset.classes));
    console.result(confusionReport(matrix, dataset.classes));
    console.result("mean of " + countWords(std::ssize(folds), "fold") + ": " + percentWords(meanOf(folds)) +
                   ", standard deviation " + percentWords(deviationOf(folds)));
}

void warnOfPatience(const TrainingSettings& settings, Console& console) {
    if (settings.optimiser.patience > 0)
        console.warn(
            "note: patience has no effect here, because a held-out fold must not decide when to stop");
}

}  // namespace

int run(const CrossValidateCommand& given, Console& console, std::stop_token stop) {
    CrossValidateCommand command = given;
    command.training = withProjectSettings(given.training, given.source.import, console);
    Experiment experiment{.command = command, .recipe = recipeOf(command.training), .folds = {}};
    const TrainingSettings wanted = changed(experiment.recipe.settings, command.training.settings);
    warnOfPatience(wanted, console);
    preloadLearn();
    Dataset dataset = importSource(command.source.import, wanted.optimiser.threads, console, stop);
    experiment.folds = assignFolds(dataset, command.folds, wanted.optimiser.seed);
    console.tell(experiment.folds.explanation);
    checkFolds(experiment, dataset);

    std::vector<FoldScore> scores;
    std::string explained;
    try {
        for (int fold = 0; fold < std::ssize(experiment.folds.names); ++fold) {
            holdOut(dataset, experiment.folds.foldOfClip, fold);
            const TrainingSettings settings = settingsFor(experiment, dataset, explained, console);
            const auto model = trainFold(experiment, dataset, settings, fold, console, stop);
            scores.push_back(scoreFold(experiment, dataset, model, fold, console, stop));
        }
    } catch (const Stopped&) {
        console.warn("stopped in fold " + std::to_string(scores.size() + 1) +
                     "; the same command with --resume goes on from there");
        throw;
    }
    if (console.json())
        printJson(scores, dataset, console);
    else
        printText(scores, dataset, console);
    return kDone;
}

}  // namespace melscope
