// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "core/dataset/candidate.h"
#include "core/dataset/import.h"

namespace melscope {

/// The recordings in a folder, labelled by options.pattern, or else by the first sub-folder they lie in.
/// @throws DatasetError, Stopped
Candidates candidatesFromFolder(const ImportOptions& options, const ProgressListener& listener,
                                const std::stop_token& stop);

}  // namespace melscope
