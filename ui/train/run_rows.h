// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

namespace melscope {

/// How the state of a run is to be read.
enum class RunTone { Plain, Active, Good, Warning, Bad };

/// A run as the list of runs shows it.
struct RunRow {
    std::int64_t id = 0;  ///< negative: it waits
    QString name;
    QString recipe;
    QString changed;   ///< settings that differ from the run before it
    double best = -1;  ///< share; -1: there is none
    double last = -1;
    int epochsDone = 0;
    int epochs = 0;
    double seconds = 0;
    QString time;  ///< the same in words
    QString state;
    RunTone tone = RunTone::Plain;
    QString note;
    QString about;  ///< all of it, for the tooltip
    bool operator==(const RunRow&) const = default;
};

enum class RunColumn { Name, Recipe, Changed, Best, Last, Epochs, Time, State, Note };
inline constexpr int kRunColumns = 9;

/// Rows for a view; those that stay keep their index.
class RunModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<RunRow>& rows);
    const QList<RunRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

    static constexpr int kIdRole = Qt::UserRole;
    static constexpr int kSortRole = Qt::UserRole + 1;

  private:
    QString textOf(const RunRow& row, RunColumn column) const;
    QVariant sortOf(const RunRow& row, RunColumn column) const;
    QVariant colourOf(const RunRow& row, RunColumn column) const;

    QList<RunRow> m_rows;
};

}  // namespace melscope
