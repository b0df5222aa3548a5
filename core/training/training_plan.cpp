// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_plan.h"

#include <algorithm>
#include <thread>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr std::size_t kStatisticsClips = 2000;  // enough for a mean and deviation, however large the data set

std::vector<float> balancedWeights(const Dataset& dataset, const std::vector<std::size_t>& train) {
    std::vector<float> counts(dataset.classes.size());
    for (const std::size_t clip : train) ++counts[static_cast<std::size_t>(dataset.clips[clip].label)];
    for (float& count : counts)
        count = static_cast<float>(train.size()) / (static_cast<float>(counts.size()) * count);
    return counts;
}

}  // namespace

int coreCount() { return static_cast<int>(std::max(1u, std::thread::hardware_concurrency())); }

void checkTrainable(const Dataset& dataset) {
    const std::vector<std::size_t> train = dataset.clipsOf(Split::Train);
    if (dataset.classes.size() < 2)
        throw TrainingError("training needs at least two classes, but the data set has " +
                            std::to_string(dataset.classes.size()));
    if (train.size() < 2)
        throw TrainingError("training needs at least two training clips, but there are " +
                            std::to_string(train.size()));
    std::vector<bool> seen(dataset.classes.size());
    for (const std::size_t clip : train) seen[static_cast<std::size_t>(dataset.clips[clip].label)] = true;
    for (std::size_t c = 0; c < seen.size(); ++c)
        if (!seen[c])
            throw TrainingError("the class \"" + printable(dataset.classes[c]) +
                                "\" has no training clip; add clips to it, remove it, or change the split");
}

ThreadSplit splitThreads(int threads) {
    const int all = threads > 0 ? threads : coreCount();
    const int workers = all / 2;
    return {.torch = all - workers, .workers = workers};
}

TrainingPlan planTraining(const TrainingRequest& request) {
    const TrainingSettings& settings = request.settings;
    const OptimiserSettings& optimiser = settings.optimiser;
    const Dataset& dataset = request.dataset;
    settings.validate();
    checkTrainable(dataset);
    TrainingPlan plan{.train = dataset.clipsOf(Split::Train), .valid = dataset.clipsOf(Split::Valid)};
    plan.sample = shuffledOrder(plan.train, optimiser.seed, 0);
    plan.sample.resize(std::min(plan.sample.size(), kStatisticsClips));
    const auto batchSize = static_cast<std::size_t>(optimiser.batchSize);
    const std::size_t rest = plan.train.size() % batchSize;
    plan.batches = static_cast<std::int64_t>(
        std::max(plan.train.size() / batchSize + (rest > 1 ? 1 : 0), std::size_t{1}));
    plan.threads = splitThreads(optimiser.threads);
    plan.learner = {.network = networkConfig(settings, static_cast<int>(dataset.classes.size())),
                    .seed = optimiser.seed,
                    .weightDecay = optimiser.weightDecay,
                    .labelSmoothing = optimiser.labelSmoothing,
                    .classWeights = {},
                    .device = request.device,
                    .threads = plan.threads.torch};
    if (optimiser.classWeights == ClassWeights::Balanced)
        plan.learner.classWeights = balancedWeights(dataset, plan.train);
    plan.loader = {.features = settings.features,
                   .batchSize = optimiser.batchSize,
                   .workers = plan.threads.workers,
                   .seed = optimiser.seed};
    return plan;
}

}  // namespace melscope
