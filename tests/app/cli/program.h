// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace melscope::test {

using Json = nlohmann::ordered_json;

/// What the program said.
struct Answer {
    int code = -1;    ///< -1 if it crashed or took longer than it may
    std::string out;  ///< standard output
    std::string err;  ///< standard error

    /// Standard output as one JSON object a line; fails the parse loudly.
    std::vector<Json> objects() const;
};

/// Runs melscope-cli as a script would, without a terminal, with this on standard input.
Answer melscopeCli(const std::vector<std::string>& arguments, const std::string& input = {});

/// Starts it, sends `signal` once it has written `linesBefore` lines to standard output, and waits for its
/// end.
Answer melscopeCliStopped(const std::vector<std::string>& arguments, int signal, int linesBefore);

/// The keys of an object in the order they were written.
std::vector<std::string> keysOf(const Json& object);

/// JSON objects, one a line.
std::vector<Json> objectsIn(const std::string& text);

}  // namespace melscope::test
