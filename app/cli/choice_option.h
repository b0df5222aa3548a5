// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace melscope {

/// The names an option takes, and what they stand for.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// Adds an option that takes one of a few names; another one is refused with the list of them.
template <class Value, class Target>
CLI::Option* addChoice(CLI::App& command, const std::string& name, Target& target,
                       const Choices<Value>& choices, const std::string& help) {
    const auto take = [&target, name, choices](const std::string& text) {
        std::string names;
        for (const auto& [key, value] : choices) {
            if (key == text) return void(target = value);
            names += (names.empty() ? "" : ", ") + key;
        }
        throw std::invalid_argument(name + " takes one of " + names + ", not " + printable(text));
    };
    return command.add_option_function<std::string>(name, take, help)->option_text("NAME");
}

}  // namespace melscope
