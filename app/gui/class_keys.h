// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/project/clip_table.h"

namespace melscope {

/// Which key labels with which class: 1 to 9, then letters. A class keeps its key as long as the project is
/// open, whatever is added or taken away, since hands remember.
class ClassKeys {
  public:
    /// Forgets all, as for another project.
    void clear() { m_rows.clear(); }
    /// Classes that are new get the next free keys.
    void add(std::span<const NamedRow> classes);

    std::optional<QChar> keyOf(std::int64_t row) const;
    std::optional<std::int64_t> classOf(QChar key) const;

  private:
    std::vector<std::int64_t> m_rows;  ///< by key; those of classes that are gone stay
};

}  // namespace melscope
