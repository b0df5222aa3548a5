// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace melscope {

std::string programVersion() { return "melscope " MELSCOPE_VERSION; }

}  // namespace melscope
