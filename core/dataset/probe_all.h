// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace melscope {

/// A clip whose recording cannot be used.
struct ProbeFailure {
    std::size_t clip = 0;  ///< index
    std::string reason;
};

/// Reads the header of every clip's recording on worker threads and writes what it says into the clip;
/// Dataset's encodings are made anew.
/// @param threads 0 stands for all cores. @return the failures, by index; they do not depend on the threads.
/// @throws Stopped
std::vector<ProbeFailure> probeAll(Dataset& dataset, int threads, const ProgressListener& listener,
                                   const std::stop_token& stop);

}  // namespace melscope
