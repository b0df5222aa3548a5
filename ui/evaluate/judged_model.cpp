// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/judged_model.h"

#include <QColor>
#include <QLocale>

#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"

namespace melscope {

void JudgedModel::setRows(std::vector<JudgedRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int JudgedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JudgedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant JudgedModel::text(const JudgedRow& row, JudgedColumn column) const {
    switch (column) {
        case JudgedColumn::Clip:
            return row.name;
        case JudgedColumn::True:
            return row.trueClass;
        case JudgedColumn::Predicted:
            return row.predictedClass;
        case JudgedColumn::Before:
            return row.before;
        case JudgedColumn::Certainty:
            return QLocale().toString(row.probability, 'f', 2);
    }
    return {};
}

QVariant JudgedModel::data(const QModelIndex& index, int role) const {
    const JudgedRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<JudgedColumn>(index.column());
    if (role == Qt::UserRole && column == JudgedColumn::Certainty) return row.probability;
    if (role == Qt::DisplayRole || role == Qt::UserRole) return text(row, column);
    if (role == Qt::ToolTipRole && column != JudgedColumn::Certainty)
        return literalToolTip(text(row, column).toString());
    if (role == Qt::ForegroundRole && column == JudgedColumn::Predicted && !row.isRight)
        return currentColours().warning;
    if (role == Qt::TextAlignmentRole && column == JudgedColumn::Certainty)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant JudgedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::TextAlignmentRole))
        return {};
    const auto column = static_cast<JudgedColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == JudgedColumn::Certainty ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    switch (column) {
        case JudgedColumn::Clip:
            return tr("Clip");
        case JudgedColumn::True:
            return tr("True");
        case JudgedColumn::Predicted:
            return tr("Predicted");
        case JudgedColumn::Before:
            return tr("Before");
        case JudgedColumn::Certainty:
            return tr("Certainty");
    }
    return {};
}

}  // namespace melscope
