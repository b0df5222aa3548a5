// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <optional>
#include <vector>

namespace melscope {

/// A clip and what a model made of it, as it is shown. Names are safe to show.
struct JudgedRow {
    std::size_t index = 0;  ///< in the evaluation
    QString name;
    QString trueClass;
    QString predictedClass;
    QString before;          ///< what the other model made of it; empty where none is compared
    double probability = 0;  ///< of the predicted class
    bool isRight = false;
};

enum class JudgedColumn { Clip, True, Predicted, Before, Certainty };

/// Judged clips as a table; its items' Qt::UserRole is what they sort by.
class JudgedModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    static constexpr int kColumns = 5;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<JudgedRow> rows);
    const JudgedRow& row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(const JudgedRow& row, JudgedColumn column) const;

    std::vector<JudgedRow> m_rows;
};

}  // namespace melscope
