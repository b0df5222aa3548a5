// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>

#include "core/base/progress.h"

namespace melscope {

/// How work on many items is spread and watched.
struct ParallelWork {
    std::string_view stage;     ///< for the listener
    int threads = 0;            ///< 0: one a core
    ProgressListener listener;  ///< called from the calling thread, some 16 times a second and at the end
    std::stop_token stop;
};

/// Calls `work(i)` once for each i in [0, count), on several threads and in no certain order; returns when
/// all are done.
/// @throws Stopped, or what the first failing item threw; the items not begun by then are left out.
void forEachInParallel(std::uint64_t count, const ParallelWork& how,
                       const std::function<void(std::uint64_t)>& work);

}  // namespace melscope
