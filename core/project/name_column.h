// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace melscope {

/// Names by their row, from 1, and their places in the order people count; 0 stands for no name.
class NameColumn {
  public:
    NameColumn() : m_names(1), m_there(1, 0) {}

    /// @pre row > 0
    void set(std::int64_t row, std::string name);
    /// Takes a name out of the list; clips that still have the row show no name.
    void remove(std::int64_t row);
    /// The row of a name, which is given the next one if it is new. @pre all names came this way
    std::uint32_t rowOf(std::string_view name);

    bool has(std::int64_t row) const {
        return row > 0 && row < std::ssize(m_names) && m_there[static_cast<std::size_t>(row)] != 0;
    }
    const std::string& operator[](std::size_t row) const { return m_names[row]; }
    std::size_t size() const { return m_names.size(); }

    /// To be called when names have changed, before ranks() and sorted() are used.
    void rank();
    /// The place of each row; 0 for none.
    const std::vector<std::uint32_t>& ranks() const { return m_ranks; }
    /// The rows in the order of their names.
    const std::vector<std::uint32_t>& sorted() const { return m_sorted; }

  private:
    std::vector<std::string> m_names;
    std::vector<std::uint8_t> m_there;
    std::map<std::string, std::uint32_t, std::less<>> m_rows;  // of rowOf()
    std::vector<std::uint32_t> m_sorted;
    std::vector<std::uint32_t> m_ranks;
    bool m_isRanked = false;
};

}  // namespace melscope
