// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/base/text.h"

namespace melscope {

/// A duration as people say it: "0.4 s", "12 s", "2 min 10 s", "3 h 05 min".
std::string durationWords(double seconds);

/// A number and its noun: "1 clip", "600 clips", "2 classes".
std::string countWords(std::int64_t count, std::string_view noun);

/// A share as per cent with one digit: "98.3 %".
std::string percentWords(double share);

/// A number with this many digits behind the point.
std::string fixed(double value, int digits);

/// A number of a few significant digits, without needless zeros: "0.004", "22050".
std::string shortNumber(double value);

/// Does `work` on one file; core says what is wrong with a recording, this adds which one.
template <class Work>
auto naming(const std::filesystem::path& file, Work work) {
    try {
        return work();
    } catch (const AudioFileError& problem) {
        throw AudioFileError(printablePath(file) + ": " + problem.what());
    }
}

}  // namespace melscope
