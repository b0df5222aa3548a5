// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include "core/dataset/candidate.h"
#include "core/dataset/import.h"

namespace melscope {

/// The recordings that a table names. Every row is a clip or a problem with its line.
/// @throws DatasetError, Stopped
Candidates candidatesFromTable(const ImportOptions& options, const ProgressListener& listener,
                               const std::stop_token& stop);

}  // namespace melscope
