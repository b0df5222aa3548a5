// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"

namespace melscope {

/// What is wrong with a clip's recording.
struct ProbeFailure {
    std::size_t clip = 0;  ///< index
    std::string reason;
};

/// By index; they do not depend on the threads.
struct ProbeFindings {
    std::vector<ProbeFailure> failures;  ///< clips that cannot be used
    std::vector<ProbeFailure> remarks;   ///< of the first clip of a recording that is not all there
};

/// Reads the header of every clip's recording on worker threads and writes what it says into the clip;
/// Dataset's encodings are made anew.
/// @param threads 0 stands for all cores.
/// @throws Stopped
ProbeFindings probeAll(Dataset& dataset, int threads, const ProgressListener& listener,
                       const std::stop_token& stop);

}  // namespace melscope
