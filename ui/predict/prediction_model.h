// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QSortFilterProxyModel>
#include <string>

namespace melscope {

enum class PredictionState { Waiting, Done, Failed };

/// A recording that was or will be classified, as it is listed.
struct PredictionRow {
    QString name;     ///< as it may be shown
    QString path;     ///< all of it, in the same way
    std::string key;  ///< of the name, by which it is sorted
    double seconds = 0;
    PredictionState state = PredictionState::Waiting;
    QString heard;           ///< the most probable class, or the reason there is none
    double probability = 0;  ///< of that class
};

enum class PredictionColumn { Recording, Length, Heard, Probability };
inline constexpr int kPredictionColumns = 4;

/// Below this probability nothing is claimed to have been heard.
inline constexpr double kSureFrom = 0.5;

/// The recordings of the Predict page, in the order in which they came.
class PredictionModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(QList<PredictionRow> rows);
    /// @param first row of those that follow one another
    void change(int first, const QList<PredictionRow>& rows);
    const PredictionRow& at(int row) const { return m_rows[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QList<PredictionRow> m_rows;
};

/// Which recordings are listed.
enum class PredictionKind { All, Sure, Unsure, Failed };

/// The same, filtered and sorted. The order stays as results come in until it is asked for again.
class PredictionList : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit PredictionList(PredictionModel& rows, QObject* parent = nullptr);

    void setText(const QString& text);  ///< in name or class
    void setKind(PredictionKind kind);
    bool isNarrowed() const { return !m_text.isEmpty() || m_kind != PredictionKind::All; }
    /// Takes in what has changed since.
    void refresh();

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    PredictionModel& m_rows;
    QString m_text;
    PredictionKind m_kind = PredictionKind::All;
};

/// "94 %", "94.1 %" with one decimal.
QString percentText(double share, int decimals);

}  // namespace melscope
