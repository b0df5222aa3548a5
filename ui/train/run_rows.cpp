// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_rows.h"

#include <algorithm>

#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"
#include "ui/train/run_curve.h"

namespace melscope {

namespace {

std::optional<double> shareOf(double value) { return value < 0 ? std::nullopt : std::optional(value); }

}  // namespace

void RunModel::setRows(const QList<RunRow>& rows) {
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const RunRow& a, const RunRow& b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i]) continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i, 0), index(i, kRunColumns - 1));
    }
}

int RunModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunModel::columnCount(const QModelIndex&) const { return kRunColumns; }

QString RunModel::textOf(const RunRow& row, RunColumn column) const {
    switch (column) {
        case RunColumn::Name:
            return row.name;
        case RunColumn::Recipe:
            return row.recipe;
        case RunColumn::Changed:
            return row.changed.isEmpty() ? QStringLiteral("-") : row.changed;
        case RunColumn::Best:
            return shareText(shareOf(row.best));
        case RunColumn::Last:
            return shareText(shareOf(row.last));
        case RunColumn::Epochs:
            return row.epochsDone == row.epochs ? QString::number(row.epochs)
                                                : tr("%1 / %2").arg(row.epochsDone).arg(row.epochs);
        case RunColumn::Time:
            return row.time;
        case RunColumn::State:
            return row.state;
        default:
            return row.note;
    }
}

QVariant RunModel::sortOf(const RunRow& row, RunColumn column) const {
    switch (column) {
        case RunColumn::Name:
            return row.id < 0 ? std::numeric_limits<qlonglong>::max() + row.id
                              : static_cast<qlonglong>(row.id);
        case RunColumn::Best:
            return row.best;
        case RunColumn::Last:
            return row.last;
        case RunColumn::Epochs:
            return row.epochsDone;
        case RunColumn::Time:
            return row.seconds;
        default:
            return textOf(row, column);
    }
}

QVariant RunModel::colourOf(const RunRow& row, RunColumn column) const {
    const Colours& c = currentColours();
    if (column != RunColumn::State) return {};
    switch (row.tone) {
        case RunTone::Active:
            return c.accent;
        case RunTone::Good:
            return c.good;
        case RunTone::Warning:
            return c.warning;
        case RunTone::Bad:
            return c.bad;
        default:
            return c.text;
    }
}

QVariant RunModel::data(const QModelIndex& index, int role) const {
    const RunRow& row = m_rows.at(index.row());
    const auto column = static_cast<RunColumn>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, column).simplified();
        case Qt::ToolTipRole:
            return literalToolTip(column == RunColumn::Changed && !row.changed.isEmpty() ? row.changed
                                                                                         : row.about);
        case Qt::ForegroundRole:
            return colourOf(row, column);
        case kIdRole:
            return static_cast<qlonglong>(row.id);
        case kSortRole:
            return sortOf(row, column);
        default:
            return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    const QString names[kRunColumns] = {tr("Run"),        tr("Recipe"), tr("Changed"),
                                        tr("Best valid"), tr("Last"),   tr("Epochs"),
                                        tr("Time"),       tr("State"),  tr("Note")};
    return names[section];
}

void RunModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kRunColumns - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, kRunColumns - 1));
}

}  // namespace melscope
