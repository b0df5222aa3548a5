// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/process.h"

#include <link.h>
#include <signal.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace melscope {

namespace {

/// Of a process, as `ps` shows it: 'Z' has ended, but its parent has not looked; 0 if the system does not
/// tell.
char stateOf(std::int64_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    const std::string line{std::istreambuf_iterator<char>(file), {}};
    const std::size_t nameEnd = line.rfind(") ");  // a name may hold anything
    return nameEnd == std::string::npos || nameEnd + 2 >= line.size() ? '\0' : line[nameEnd + 2];
}

}  // namespace

void ignoreFileSignals() {
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

bool processRuns(std::int64_t process) {
    if (process <= 0 || (::kill(static_cast<pid_t>(process), 0) != 0 && errno != EPERM)) return false;
    return stateOf(process) != 'Z';
}

bool isLearnLoaded() {
    const auto look = [](dl_phdr_info* info, std::size_t, void*) {
        return std::strstr(info->dlpi_name, "libmelscope_learn") == nullptr ? 0 : 1;
    };
    return ::dl_iterate_phdr(look, nullptr) != 0;
}

}  // namespace melscope
