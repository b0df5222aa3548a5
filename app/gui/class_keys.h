// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include "core/project/clip_table.h"

namespace melscope {

/// Which key labels with which class: a class whose name is a key has it,
/// the others 1 to 9, 0, then letters. A class keeps its key as long as the project is
/// open, whatever is added or taken away, since hands remember.
class ClassKeys {
  public:
    /// Forgets all, as for another project.
    void clear() { m_rows = {}; }
    /// Classes that are new get the next free keys.
    void add(std::span<const NamedRow> classes);

    std::optional<QChar> keyOf(std::int64_t row) const;
    std::optional<std::int64_t> classOf(QChar key) const;

  private:
    std::array<std::int64_t, 34> m_rows = {};  ///< by key, 0: free; those of classes that are gone stay
};

}  // namespace melscope
