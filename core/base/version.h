// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace melscope {

/// E.g. "melscope 0.1.0".
std::string programVersion();

}  // namespace melscope
