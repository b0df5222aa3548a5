// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/nn/learner.h"
#include "core/training/data_loader.h"
#include "core/training/train.h"

namespace melscope {

/// How a number of threads is divided between loading and LibTorch; together they never exceed it.
struct ThreadSplit {
    int torch = 1;
    int workers = 0;  ///< of the loader, beside the thread that trains
};

/// @param threads 0 stands for all cores.
ThreadSplit splitThreads(int threads);

/// The number of threads that 0 stands for.
int coreCount();

/// What a training will do, worked out before its first step.
struct TrainingPlan {
    std::vector<std::size_t> train;  ///< indices of clips
    std::vector<std::size_t> valid;
    std::vector<std::size_t> sample;  ///< of train: what the input statistics are taken from
    std::int64_t batches = 0;         ///< of an epoch
    ThreadSplit threads;
    LearnerSettings learner;
    LoaderSettings loader;
};

/// Checks that a training can start. @throws TrainingError as checkTrainable() does; std::invalid_argument
/// for settings out of range.
TrainingPlan planTraining(const TrainingRequest& request);

}  // namespace melscope
