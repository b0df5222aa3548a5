// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_model.h"

#include <QLocale>
#include <array>

#include "core/dataset/natural_order.h"
#include "ui/clips/clip_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr std::array<const char*, kPredictionColumns> kHeadings{
    QT_TRANSLATE_NOOP("melscope::PredictionModel", "Recording"),
    QT_TRANSLATE_NOOP("melscope::PredictionModel", "Length"),
    QT_TRANSLATE_NOOP("melscope::PredictionModel", "Heard"),
    QT_TRANSLATE_NOOP("melscope::PredictionModel", "Probability")};

QString heardText(const PredictionRow& row) {
    if (row.state == PredictionState::Waiting) return PredictionModel::tr("not classified yet");
    if (row.state == PredictionState::Failed || row.probability >= kSureFrom) return row.heard;
    return PredictionModel::tr("not sure: %1").arg(row.heard);
}

QString textOf(const PredictionRow& row, PredictionColumn column) {
    switch (column) {
        case PredictionColumn::Recording:
            return row.name;
        case PredictionColumn::Length:
            return lengthText(row.seconds);
        case PredictionColumn::Heard:
            return heardText(row);
        case PredictionColumn::Probability:
            return row.state == PredictionState::Done ? percentText(row.probability, 0) : QString();
    }
    return {};
}

QColor colourOf(const PredictionRow& row, PredictionColumn column) {
    const Colours& c = currentColours();
    if (row.state == PredictionState::Failed) return column == PredictionColumn::Length ? c.muted : c.bad;
    if (column == PredictionColumn::Length || row.state == PredictionState::Waiting)
        return column == PredictionColumn::Recording ? c.text : c.muted;
    return column == PredictionColumn::Heard && row.probability < kSureFrom ? c.warning : c.text;
}

/// Those that have a result first, then those that have none, then those that never will.
int rankOf(const PredictionRow& row) {
    return row.state == PredictionState::Done ? 0 : row.state == PredictionState::Waiting ? 1 : 2;
}

}  // namespace

QString percentText(double share, int decimals) {
    return PredictionModel::tr("%1 %").arg(QLocale().toString(100 * share, 'f', decimals));
}

void PredictionModel::clear() {
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void PredictionModel::append(QList<PredictionRow> rows) {
    if (rows.isEmpty()) return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.append(std::move(rows));
    endInsertRows();
}

void PredictionModel::change(int first, const QList<PredictionRow>& rows) {
    std::copy(rows.begin(), rows.end(), m_rows.begin() + first);
    Q_EMIT dataChanged(index(first, 0),
                       index(first + static_cast<int>(rows.size()) - 1, kPredictionColumns - 1));
}

int PredictionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PredictionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kPredictionColumns;
}

QVariant PredictionModel::data(const QModelIndex& index, int role) const {
    const PredictionRow& row = m_rows[index.row()];
    const auto column = static_cast<PredictionColumn>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, column);
        case Qt::ToolTipRole:
            return literalToolTip(column == PredictionColumn::Recording ? row.path : textOf(row, column));
        case Qt::ForegroundRole:
            return colourOf(row, column);
        case Qt::UserRole:
            return row.state == PredictionState::Done ? QVariant(row.probability) : QVariant();
        default:
            return {};
    }
}

QVariant PredictionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kPredictionColumns) return {};
    if (role == Qt::DisplayRole) return tr(kHeadings[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

PredictionList::PredictionList(PredictionModel& rows, QObject* parent)
    : QSortFilterProxyModel(parent), m_rows(rows) {
    setDynamicSortFilter(false);
    setSourceModel(&rows);
}

void PredictionList::setText(const QString& text) {
    m_text = text;
    invalidateFilter();
}

void PredictionList::setKind(PredictionKind kind) {
    m_kind = kind;
    invalidateFilter();
}

void PredictionList::refresh() { invalidate(); }

bool PredictionList::filterAcceptsRow(int row, const QModelIndex&) const {
    const PredictionRow& prediction = m_rows.at(row);
    const bool done = prediction.state == PredictionState::Done;
    const bool sure = prediction.probability >= kSureFrom;
    if (m_kind == PredictionKind::Sure && !(done && sure)) return false;
    if (m_kind == PredictionKind::Unsure && !(done && !sure)) return false;
    if (m_kind == PredictionKind::Failed && prediction.state != PredictionState::Failed) return false;
    return m_text.isEmpty() || prediction.name.contains(m_text, Qt::CaseInsensitive) ||
           prediction.heard.contains(m_text, Qt::CaseInsensitive);
}

bool PredictionList::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const PredictionRow& a = m_rows.at(left.row());
    const PredictionRow& b = m_rows.at(right.row());
    switch (static_cast<PredictionColumn>(left.column())) {
        case PredictionColumn::Length:
            if (a.seconds != b.seconds) return a.seconds < b.seconds;
            break;
        case PredictionColumn::Heard:
            if (rankOf(a) != rankOf(b)) return rankOf(a) < rankOf(b);
            if (a.heard != b.heard) return a.heard < b.heard;
            break;
        case PredictionColumn::Probability:
            if (rankOf(a) != rankOf(b)) return rankOf(a) < rankOf(b);
            if (a.probability != b.probability) return a.probability < b.probability;
            break;
        case PredictionColumn::Recording:
            break;
    }
    return naturalLess(a.key, b.key);
}

}  // namespace melscope
