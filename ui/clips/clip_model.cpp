// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_model.h"

#include <QColor>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr std::array<const char*, kClipColumns> kHeadings{
    QT_TRANSLATE_NOOP("melscope::ClipModel", "Clip"),  QT_TRANSLATE_NOOP("melscope::ClipModel", "Label"),
    QT_TRANSLATE_NOOP("melscope::ClipModel", "Group"), QT_TRANSLATE_NOOP("melscope::ClipModel", "Fold"),
    QT_TRANSLATE_NOOP("melscope::ClipModel", "Split"), QT_TRANSLATE_NOOP("melscope::ClipModel", "Length"),
    QT_TRANSLATE_NOOP("melscope::ClipModel", "Rate"),  QT_TRANSLATE_NOOP("melscope::ClipModel", "Health")};

constexpr std::array<std::optional<ClipOrder>, kClipColumns> kOrders{
    ClipOrder::Path,  ClipOrder::Label,   ClipOrder::Group,      ClipOrder::Fold,
    ClipOrder::Split, ClipOrder::Seconds, ClipOrder::SampleRate, std::nullopt};

const QString kNone = QStringLiteral("-");

QString clipText(const ClipRow& clip) {
    const QString path = QString::fromStdString(printablePath(clip.path));
    if (clip.range.begin <= 0) return path;
    return path + QLatin1Char('@') + QLocale().toString(clip.range.begin, 'f', 2);
}

}  // namespace

QString shownText(const std::string& bytes) { return QString::fromStdString(printable(bytes)); }

QString lengthText(double seconds) {
    if (seconds <= 0) return kNone;
    if (seconds < 60) return ClipModel::tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (whole < 3600) return QStringLiteral("%1:%2").arg(QString::number(whole / 60), two(whole % 60));
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(whole / 3600), two(whole / 60 % 60), two(whole % 60));
}

QString rateText(int sampleRate) {
    return ClipModel::tr("%1 kHz").arg(QLocale().toString(sampleRate / 1000.0, 'g', 5));
}

QString splitText(Split split) {
    switch (split) {
        case Split::Train:
            return ClipModel::tr("train");
        case Split::Valid:
            return ClipModel::tr("valid");
        case Split::Test:
            return ClipModel::tr("test");
        case Split::None:
            break;
    }
    return kNone;
}

std::optional<ClipColumn> columnOf(ClipOrder order) {
    const auto found = std::find(kOrders.begin(), kOrders.end(), order);
    if (found == kOrders.end()) return std::nullopt;
    return static_cast<ClipColumn>(found - kOrders.begin());
}

void ClipModel::setClips(const ClipTable* table, std::vector<std::int64_t> clips) {
    beginResetModel();
    m_table = table;
    m_clips = std::move(clips);
    m_last.reset();
    endResetModel();
}

void ClipModel::tellChanged() {
    m_last.reset();
    if (!m_clips.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kClipColumns - 1));
}

std::vector<int> ClipModel::rowsOf(std::span<const std::int64_t> clips) const {
    const std::unordered_set<std::int64_t> wanted(clips.begin(), clips.end());
    std::vector<int> rows;
    for (std::size_t i = 0; i < m_clips.size() && rows.size() < wanted.size(); ++i)
        if (wanted.contains(m_clips[i])) rows.push_back(static_cast<int>(i));
    return rows;
}

void ClipModel::setFindings(std::unordered_map<std::int64_t, QString> findings) {
    m_findings = std::move(findings);
    tellChanged();
}

void ClipModel::setMissing(std::unordered_set<std::int64_t> clips) {
    m_missing = std::move(clips);
    tellChanged();
}

int ClipModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_clips.size());
}

int ClipModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kClipColumns; }

const ClipRow& ClipModel::row(int row) const {
    const std::int64_t clip = clipAt(row);
    if (!m_last || m_last->id != clip) m_last = m_table->row(clip);
    return *m_last;
}

QVariant ClipModel::data(const QModelIndex& index, int role) const {
    const auto column = static_cast<ClipColumn>(index.column());
    switch (role) {
        case Qt::DisplayRole:
            return text(row(index.row()), column);
        case Qt::ToolTipRole:
            return literalToolTip(toolTip(row(index.row()), column));
        case Qt::ForegroundRole:
            return colour(row(index.row()), column);
        default:
            return {};
    }
}

QString ClipModel::text(const ClipRow& clip, ClipColumn column) const {
    switch (column) {
        case ClipColumn::Clip:
            return clipText(clip);
        case ClipColumn::Label:
            return clip.label.empty() ? kNone : shownText(clip.label);
        case ClipColumn::Group:
            return clip.group.empty() ? kNone : shownText(clip.group);
        case ClipColumn::Fold:
            return clip.fold < 0 ? kNone : QString::number(clip.fold);
        case ClipColumn::Split:
            return splitText(clip.split);
        case ClipColumn::Length:
            return lengthText(clip.seconds);
        case ClipColumn::Rate:
            return rateText(clip.sampleRate);
        case ClipColumn::Health:
            break;
    }
    if (m_missing.contains(clip.id)) return tr("missing");
    if (clip.ignored) return tr("ignored");
    const auto found = m_findings.find(clip.id);
    return found == m_findings.end() ? QString() : found->second;
}

QString ClipModel::toolTip(const ClipRow& clip, ClipColumn column) const {
    const QString shown = text(clip, column);
    if (column == ClipColumn::Label && !clip.labelledBy.empty())
        return tr("%1, labelled by %2").arg(shown, shownText(clip.labelledBy));
    if (column == ClipColumn::Clip && !clip.note.empty())
        return shown + QLatin1Char('\n') + shownText(clip.note);
    return shown;
}

QVariant ClipModel::colour(const ClipRow& clip, ClipColumn column) const {
    const Colours& colours = currentColours();
    if (m_missing.contains(clip.id)) return colours.bad;
    if (clip.ignored) return colours.muted;
    switch (column) {
        case ClipColumn::Clip:
            return colours.text;
        case ClipColumn::Label:
            return clip.label.empty() ? colours.muted : colours.text;
        case ClipColumn::Split:
            if (clip.split == Split::Train) return colours.accent;
            return clip.split == Split::Valid ? colours.valid : colours.muted;
        case ClipColumn::Health:
            return colours.warning;
        default:
            return colours.muted;
    }
}

QVariant ClipModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kClipColumns) return {};
    if (role == Qt::DisplayRole) return tr(kHeadings[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

void ClipModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= kClipColumns) return;
    if (const auto by = kOrders[static_cast<std::size_t>(column)])
        Q_EMIT orderWanted(*by, order == Qt::AscendingOrder ? Direction::Ascending : Direction::Descending);
}

}  // namespace melscope
