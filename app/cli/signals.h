// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace melscope {

/// Makes the first Ctrl-C (SIGINT) or SIGTERM a request to stop, so that work ends cleanly, and the second
/// end the program at once with 128 + the signal's number (130 for Ctrl-C). A closed pipe and a full disk
/// become errors of write() instead of death. Call it before any thread is started.
std::stop_token stopOnSignals();

}  // namespace melscope
