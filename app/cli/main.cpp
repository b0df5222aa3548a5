// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "app/cli/command_line.h"
#include "app/cli/signals.h"
#include "core/base/error.h"

namespace {

using namespace melscope;

constexpr const char* kLost = "melscope-cli: not all results could be written to standard output";

int perform(const Command& command, Console& console, const std::stop_token& stop) {
    try {
        const int code = std::visit([&](const auto& what) { return run(what, console, stop); }, command);
        if (!console.outputFailed()) return code;
        console.warn(kLost);
    } catch (const std::invalid_argument& error) {
        console.warn(std::string("melscope-cli: ") + error.what());
        return kMisused;
    } catch (const Stopped& stopped) {
        console.warn(console.outputFailed() ? kLost : stopped.what());
        if (console.json()) console.object({{"stopped", true}});
    } catch (const EncodingError& error) {
        console.warn(std::string("melscope-cli: ") + error.what() + " (to say so: --encoding latin-1)");
    } catch (const std::bad_alloc&) {
        console.warn("melscope-cli: there is not enough memory for this");
    } catch (const std::exception& error) {
        console.warn(std::string("melscope-cli: ") + error.what());
    }
    return kFailed;
}

int runProgram(int argc, const char* const* argv) {
    const std::stop_token stop = stopOnSignals();
    const CommandLine line = readCommandLine(argc, argv);
    if (!line.command) return line.exitCode;
    Console console(line.format);
    return perform(*line.command, console, stop);
}

}  // namespace

int main(int argc, char** argv) {
    const int code = runProgram(argc, argv);
    std::fflush(nullptr);
    std::_Exit(code);  // LibTorch may still be loading on a thread: nothing static may be destroyed under it
}
