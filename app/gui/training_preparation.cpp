// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training_preparation.h"

#include "app/gui/run_list.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/split.h"
#include "core/nn/network_config.h"
#include "core/training/run_folder.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMegabyte = 1'000'000;

fs::path existing(fs::path folder) {
    std::error_code ignored;
    while (!fs::exists(folder, ignored) && folder.has_relative_path()) folder = folder.parent_path();
    return folder;
}

void checkRoom(const fs::path& folder, std::uintmax_t needed) {
    std::error_code unknown;
    const fs::space_info space = fs::space(existing(folder), unknown);
    if (unknown || space.available >= needed) return;
    throw TrainingError("the disk of " + printablePath(folder) + " has " +
                        std::to_string(space.available / kMegabyte) + " MB left, and a run needs " +
                        std::to_string(needed / kMegabyte + 1) + " MB");
}

fs::path freeFolder(const fs::path& runs) {
    for (int number = 1;; ++number) {
        const fs::path folder = runs / ("run-" + std::to_string(number));
        std::error_code ignored;
        if (!fs::exists(folder, ignored)) return folder;
    }
}

}  // namespace

std::shared_ptr<Dataset> readTrainingClips(const Project& project) {
    return std::make_shared<Dataset>(datasetOf(project));
}

std::uintmax_t roomForRun(const TrainingSettings& settings, std::size_t classes, std::size_t validClips) {
    constexpr std::uintmax_t kBytes = 4, kCopies = 2;  // a file and the one that takes its place
    constexpr std::uintmax_t kNetworks = 4;            // model, checkpoint and the optimiser's two moments
    constexpr std::uintmax_t kText = 20;               // a number as text
    const auto parameters =
        static_cast<std::uintmax_t>(parameterCount(networkConfig(settings, static_cast<int>(classes))));
    return kCopies * (kNetworks * kBytes * parameters + kText * validClips * (classes + 10) + kMegabyte);
}

PreparedTraining prepareTraining(const std::shared_ptr<Dataset>& dataset, const TrainingOrder& order,
                                 const fs::path& project) {
    order.settings.validate();
    leaveOutMissing(*dataset);
    if (dataset->clips.empty() && !dataset->problems.empty())
        throw TrainingError("none of the recordings is where it should be");
    assignSplits(*dataset, {.seed = order.settings.optimiser.seed});
    checkTrainable(*dataset);
    PreparedTraining prepared{.work = {.dataset = dataset,
                                       .settings = order.settings,
                                       .recipe = order.recipe,
                                       .folder = order.folder,
                                       .resume = order.isResume()},
                              .dataFingerprint = dataset->fingerprint()};
    if (!order.isResume()) prepared.work.folder = freeFolder(runsFolder(project));
    if (order.isResume() && prepared.dataFingerprint != order.dataFingerprint)
        throw TrainingError(
            "clips, labels or the split have changed since this run began, so it cannot go on with the same "
            "data; begin a new run");
    checkRunFolder(prepared.work.folder, order.isResume());
    checkRoom(prepared.work.folder,
              roomForRun(order.settings, dataset->classes.size(), dataset->clipsOf(Split::Valid).size()));
    return prepared;
}

}  // namespace melscope
