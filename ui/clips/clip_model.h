// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/project/clip_table.h"

namespace melscope {

enum class ClipColumn { Clip, Label, Group, Fold, Split, Length, Rate, Health };
inline constexpr int kClipColumns = 8;

/// Text from a file - a label, a name - as it may be shown: nothing in it hides or forges.
QString shownText(const std::string& bytes);

/// Clips as rows: which ones and in which order it is told, what they are it reads from the table as it is
/// drawn.
class ClipModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param table has to stay until others are set; null: nothing is shown
    void setClips(const ClipTable* table, std::vector<std::int64_t> clips);
    /// The table says other things of the same clips.
    void tellChanged();

    std::int64_t clipAt(int row) const { return m_clips[static_cast<std::size_t>(row)]; }
    const std::vector<std::int64_t>& clips() const { return m_clips; }
    /// The rows of these clips, ascending; those that are not listed are left out.
    std::vector<int> rowsOf(std::span<const std::int64_t> clips) const;

    /// In a word or two, what is wrong with clips, e.g. "silent".
    void setFindings(std::unordered_map<std::int64_t, QString> findings);
    /// Clips whose recordings are not where they should be; they turn red.
    void setMissing(std::unordered_set<std::int64_t> clips);
    bool isMissing(std::int64_t clip) const { return m_missing.contains(clip); }
    const std::unordered_map<std::int64_t, QString>& findings() const { return m_findings; }
    const std::unordered_set<std::int64_t>& missing() const { return m_missing; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Orders nothing itself.
    void sort(int column, Qt::SortOrder order) override;

  Q_SIGNALS:
    void orderWanted(melscope::ClipOrder order, melscope::Direction direction);

  private:
    const ClipRow& row(int row) const;
    QString text(const ClipRow& clip, ClipColumn column) const;
    QString toolTip(const ClipRow& clip, ClipColumn column) const;
    QVariant colour(const ClipRow& clip, ClipColumn column) const;

    const ClipTable* m_table = nullptr;
    std::vector<std::int64_t> m_clips;
    std::unordered_map<std::int64_t, QString> m_findings;
    std::unordered_set<std::int64_t> m_missing;
    mutable std::optional<ClipRow> m_last;  // one row is asked for many times in turn
};

/// The column that shows an order; none shows some.
std::optional<ClipColumn> columnOf(ClipOrder order);

/// A length as tables show it: "5.0 s", "2:10:05".
QString lengthText(double seconds);
/// "44.1 kHz".
QString rateText(int sampleRate);
/// "train", "valid", "test" or "-", in the user's language.
QString splitText(Split split);

}  // namespace melscope
