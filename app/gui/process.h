// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace melscope {

/// A closed pipe and a full disk become errors of write() instead of death.
void ignoreFileSignals();

/// Whether there is a process of this number that has not ended.
bool processRuns(std::int64_t process);

/// Whether LibTorch was loaded into this process.
bool isLearnLoaded();

}  // namespace melscope
