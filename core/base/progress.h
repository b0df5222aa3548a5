// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace melscope {

/// How far a long piece of work is: `done` of `total` (0 while unknown) units of `stage`.
struct Progress {
    std::string_view stage;  ///< what is being done, e.g. "reading headers"
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// Called from the thread that runs the work; has to return quickly. May be empty.
using ProgressListener = std::function<void(const Progress&)>;

}  // namespace melscope
