// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "core/dataset/import.h"

class QComboBox;
class QFormLayout;

namespace melscope {

/// Which column of a table says what: for each role one of the table's own columns, a guess, or none; and how
/// the table's letters are written.
class ColumnForm : public QWidget {
    Q_OBJECT

  public:
    explicit ColumnForm(const TableSource& source, QWidget* parent = nullptr);

    /// A row of somebody else's among those of the roles.
    void insertRow(int row, const QString& name, QWidget* field);
    /// What the table has; choices stay as far as it has them too.
    void setColumns(const std::vector<std::string>& columns);
    /// What was guessed, as Dataset::columnsFound says it.
    void setGuessed(const std::vector<std::string>& found);
    /// Writes what is chosen into a source.
    void apply(TableSource& source) const;

  Q_SIGNALS:
    void changed();

  private:
    void addRoles(const TableSource& source);
    void fill(std::size_t role, const std::string& chosen);
    std::string chosen(std::size_t role) const;

    std::vector<std::string> m_columns;
    std::array<QComboBox*, 7> m_boxes{};  ///< [ColumnRole]
    QFormLayout* m_form;
    QComboBox* m_encoding;
};

}  // namespace melscope
