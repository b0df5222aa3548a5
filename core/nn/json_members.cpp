// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/json_members.h"

#include <algorithm>
#include <stdexcept>

namespace melscope {

JsonMembers::JsonMembers(std::string_view text, std::string_view where)
    : m_object(parseCheckedJson(text)), m_where(where) {
    if (!m_object.is_object()) throw std::invalid_argument(m_where + " is no object");
}

const Json& JsonMembers::get(std::string_view key) {
    const auto found = m_object.find(key);
    if (found == m_object.end()) refuse(key, "is missing");
    ++m_asked;
    return *found;
}

std::string JsonMembers::text(std::string_view key) {
    const Json& value = get(key);
    if (!value.is_string()) refuse(key, "is no text");
    return value.get<std::string>();
}

std::int64_t JsonMembers::whole(std::string_view key, std::int64_t minimum, std::int64_t maximum) {
    return checkedWhole(get(key), key, minimum, maximum);
}

double JsonMembers::number(std::string_view key, double minimum, double maximum) {
    const Json& value = get(key);
    if (!value.is_number()) refuse(key, "is no number");
    const auto number = value.get<double>();
    if (!(number >= minimum && number <= maximum)) refuse(key, "is out of its range");
    return number;
}

std::vector<double> JsonMembers::numbers(std::string_view key, std::size_t most) {
    const Json& list = get(key);
    if (!list.is_array() || list.size() > most) refuse(key, "is no list, or too long");
    if (!std::ranges::all_of(list, [](const Json& value) { return value.is_number(); }))
        refuse(key, "holds something else than numbers");
    return list.get<std::vector<double>>();
}

std::vector<int> JsonMembers::wholes(std::string_view key, std::size_t most, int maximum) {
    const Json& list = get(key);
    if (!list.is_array() || list.size() > most) refuse(key, "is no list, or too long");
    std::vector<int> numbers;
    for (const Json& value : list) numbers.push_back(static_cast<int>(checkedWhole(value, key, 0, maximum)));
    return numbers;
}

std::size_t JsonMembers::choice(std::string_view key, const std::vector<std::string_view>& choices) {
    const auto found = std::ranges::find(choices, text(key));
    if (found == choices.end()) refuse(key, "is none that is known");
    return static_cast<std::size_t>(found - choices.begin());
}

void JsonMembers::checkAllAsked() const {
    if (m_asked != m_object.size())
        throw std::invalid_argument(m_where + " holds a member that is not known");
}

void JsonMembers::refuse(std::string_view key, std::string_view problem) const {
    throw std::invalid_argument(m_where + ": " + std::string(key) + " " + std::string(problem));
}

std::int64_t JsonMembers::checkedWhole(const Json& value, std::string_view key, std::int64_t minimum,
                                       std::int64_t maximum) const {
    const bool huge = value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{kMostExact};
    if (!value.is_number_integer() || huge) refuse(key, "is no whole number of usual size");
    const auto number = value.get<std::int64_t>();
    if (number < minimum || number > maximum) refuse(key, "is out of its range");
    return number;
}

}  // namespace melscope
