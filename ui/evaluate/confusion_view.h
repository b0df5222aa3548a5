// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "core/evaluation/metrics.h"

namespace melscope {

/// A cell of a confusion matrix.
struct ConfusionCell {
    int trueClass = 0;
    int predictedClass = 0;
    bool operator==(const ConfusionCell&) const = default;
};

enum class ConfusionNumbers { Counts, RowPercent };
enum class ConfusionOrder { Name, Clips, Errors };

/// A confusion matrix as cells: rows are true classes, columns predicted ones. A click or Enter opens the
/// clips of a cell; the arrow keys go from cell to cell. It takes the room it gets, but never so little that
/// cells cannot be told apart.
class ConfusionView : public QWidget {
    Q_OBJECT

  public:
    explicit ConfusionView(QWidget* parent = nullptr);

    /// @param names one a class, safe to show
    void setMatrix(ConfusionMatrix matrix, QStringList names);
    void setNumbers(ConfusionNumbers numbers);
    /// Largest first, but for Name, which is the order in which classes are given.
    void setOrder(ConfusionOrder order);
    /// The cell whose clips are listed elsewhere.
    void setChosen(std::optional<ConfusionCell> cell);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// As it would be painted at this size on its own, e.g. for a file.
    QPixmap picture(QSize size);

  Q_SIGNALS:
    void cellClicked(const melscope::ConfusionCell& cell);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int count() const { return m_matrix.classes; }
    /// From places in the picture to classes.
    ConfusionCell cellAtPlace(int row, int column) const;
    std::optional<QPoint> placeAt(QPoint point) const;
    QRect cellRect(int row, int column) const;
    QRect matrixRect() const;
    int cellSize() const;
    int nameWidth() const;
    bool namesStand() const;
    int headHeight() const;
    std::int64_t rowTotal(int trueClass) const;
    void arrange();
    void goTo(QPoint place);
    QString spoken(ConfusionCell cell) const;
    QString number(ConfusionCell cell) const;
    void paintNames(QPainter& painter) const;
    void paintColumnName(QPainter& painter, int column) const;
    void paintCell(QPainter& painter, int row, int column) const;

    ConfusionMatrix m_matrix;
    QStringList m_names;
    ConfusionNumbers m_numbers = ConfusionNumbers::Counts;
    ConfusionOrder m_order = ConfusionOrder::Name;
    std::vector<int> m_classes;  ///< by place
    std::optional<ConfusionCell> m_chosen;
    QPoint m_current;  ///< column, row
};

}  // namespace melscope
