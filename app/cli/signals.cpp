// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"

#include <unistd.h>

#include <csignal>
#include <string_view>
#include <thread>

namespace melscope {

namespace {

void waitForSignals(const sigset_t& awaited, std::stop_source& stop) {
    int number = 0;
    if (sigwait(&awaited, &number) != 0) return;
    stop.request_stop();
    constexpr std::string_view kMessage = "\nstopping; once more ends the program at once\n";
    if (::isatty(STDERR_FILENO) == 1 && ::write(STDERR_FILENO, kMessage.data(), kMessage.size()) < 0) return;
    if (sigwait(&awaited, &number) == 0) ::_exit(128 + number);
}

}  // namespace

std::stop_token stopOnSignals() {
    static std::stop_source stop;
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    sigset_t awaited;
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGINT);
    sigaddset(&awaited, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &awaited,
                    nullptr);  // inherited by every later thread: only this one hears them
    std::thread([awaited] { waitForSignals(awaited, stop); }).detach();
    return stop.get_token();
}

}  // namespace melscope
