// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/train/run_curve.h"

namespace melscope {

/// The names and values of curves, each with its mark, in one line that ends at the right; what has no room
/// is left out from the end.
class CurveLegend : public QWidget {
    Q_OBJECT

  public:
    explicit CurveLegend(QWidget* parent = nullptr);

    void setEntries(const QList<LegendEntry>& entries);
    const QList<LegendEntry>& entries() const { return m_entries; }
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int widthOf(const LegendEntry& entry) const;
    QList<LegendEntry> m_entries;
};

}  // namespace melscope
