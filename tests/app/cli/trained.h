// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/app/cli/program.h"

namespace melscope::test {

/// Writes 24 tones of 0.4 s: two classes (sub-folders "high" and "low") of three singers ("ann_0.wav", ...),
/// told apart by any network in an epoch or two.
void writeTones(const std::filesystem::path& folder);

/// The pattern that finds the singers in writeTones().
inline const std::string kTonePattern = R"((?<label>[a-z]+)/(?<group>[a-z]+)_\d+\.wav)";

/// `train` with what makes it quick: a few small batches on one thread.
std::vector<std::string> trainArguments(const std::filesystem::path& source, const std::filesystem::path& out,
                                        int epochs = 3);

/// A run on writeTones() that all tests of this executable share.
struct SharedRun {
    std::filesystem::path source;
    std::filesystem::path folder;
    std::string model;
    Answer answer;
};
const SharedRun& sharedRun();

}  // namespace melscope::test
