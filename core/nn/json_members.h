// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/checked_json.h"

namespace melscope {

/// The largest whole number that every reader of JSON takes exactly.
inline constexpr std::int64_t kMostExact = (std::int64_t{1} << 53) - 1;

/// The members of a JSON object that may come from anyone, each asked for once, by name, with its range.
/// Every function throws std::invalid_argument that names the object and the member.
class JsonMembers {
  public:
    /// @param where the object's name in messages.
    JsonMembers(std::string_view text, std::string_view where);

    const Json& get(std::string_view key);
    std::string text(std::string_view key);
    std::int64_t whole(std::string_view key, std::int64_t minimum, std::int64_t maximum);
    double number(std::string_view key, double minimum, double maximum);
    std::vector<double> numbers(std::string_view key, std::size_t most);
    /// Whole numbers from 0 to `maximum`.
    std::vector<int> wholes(std::string_view key, std::size_t most, int maximum);
    /// The place of a text among `choices`.
    std::size_t choice(std::string_view key, const std::vector<std::string_view>& choices);

    /// To be called last: the object may hold nothing that was not asked for.
    void checkAllAsked() const;

  private:
    [[noreturn]] void refuse(std::string_view key, std::string_view problem) const;
    std::int64_t checkedWhole(const Json& value, std::string_view key, std::int64_t minimum,
                              std::int64_t maximum) const;

    Json m_object;
    std::string m_where;
    std::size_t m_asked = 0;
};

}  // namespace melscope
