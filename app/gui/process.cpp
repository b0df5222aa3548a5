// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/process.h"

#include <link.h>
#include <signal.h>

#include <cerrno>
#include <cstring>

namespace melscope {

void ignoreFileSignals() {
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
}

bool processRuns(std::int64_t process) {
    return process > 0 && (::kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM);
}

bool isLearnLoaded() {
    const auto look = [](dl_phdr_info* info, std::size_t, void*) {
        return std::strstr(info->dlpi_name, "libmelscope_learn") == nullptr ? 0 : 1;
    };
    return ::dl_iterate_phdr(look, nullptr) != 0;
}

}  // namespace melscope
