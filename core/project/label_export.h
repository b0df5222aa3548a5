// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <stop_token>

#include "core/base/progress.h"
#include "core/project/clip_table.h"

namespace melscope {

/// What other programs read. `Csv` and `JsonLines`: one file with every clip, labelled or not. `Raven`: one
/// selection table whose times run on over the recordings of the clips, in the order of their paths, as Raven
/// Pro counts in several files that are opened together. `Audacity`: a label track for each recording that
/// has a label.
enum class LabelFormat { Csv, JsonLines, Audacity, Raven };

struct ExportOptions {
    LabelFormat format = LabelFormat::Csv;
    /// The file; for Audacity, where more than one recording has a label, the folder that gets "sub/rec.txt"
    /// for "sub/rec.wav" ("sub/rec.wav.txt" where that name would be another recording's as well).
    std::filesystem::path out;
    std::filesystem::path dataFolder;  ///< where the recordings lie: named in Raven's tables
    ClipFilter filter;                 ///< which clips
};

struct ExportSummary {
    std::int64_t clips = 0;       ///< that were written
    std::int64_t unlabelled = 0;  ///< that the format has no place for
    std::int64_t files = 0;
};

/// Writes clips in the order of their paths; needs no memory for more than one recording's. A file that is
/// there is replaced once the new one is whole.
/// @throws Error if a file cannot be written, or a recording's path leads out of the folder; Stopped: files
/// that were whole by then stay
ExportSummary exportLabels(const ClipTable& table, const ExportOptions& options,
                           const ProgressListener& listener = {}, std::stop_token stop = {});

}  // namespace melscope
