// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace melscope {

/// Headers of a run's tables. An empty end of a clip is the recording's end.
inline constexpr std::string_view kHistoryHeader =
    "epoch,train_loss,train_accuracy,valid_loss,valid_accuracy,learning_rate,seconds,clips_per_second";
inline constexpr std::string_view kPredictionsHeader = "path,begin_seconds,end_seconds,label,predicted";
/// What stands before the name of each class in the columns that follow.
inline constexpr std::string_view kProbabilityOf = "probability ";

}  // namespace melscope
