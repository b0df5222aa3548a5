// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace melscope {

/// Where a network runs. Auto takes CUDA if there is any.
enum class Device { Auto, Cpu, Cuda };

}  // namespace melscope
