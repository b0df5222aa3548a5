// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <array>

#include "core/dataset/dataset.h"

namespace melscope {

/// How many clips a class has, and on which side of the split they are.
struct ClassBar {
    enum class Kind { Class, Unlabelled, Ignored };
    QString name;
    std::array<qint64, 4> splits = {};  ///< by Split
    qint64 row = 0;                     ///< of the class in the project
    QString key = {};                   ///< that labels with it; empty: none
    Kind kind = Kind::Class;
    qint64 count() const { return splits[0] + splits[1] + splits[2] + splits[3]; }
    bool operator==(const ClassBar&) const = default;
};

/// How a side of the split is drawn in bars: told apart without colour too.
void paintSplitPiece(QPainter& painter, const QRectF& piece, Split split);

/// The classes as bars; one is chosen by a click or Enter.
class ClassBars : public QListWidget {
    Q_OBJECT

  public:
    explicit ClassBars(QWidget* parent = nullptr);

    void setBars(const QList<ClassBar>& bars);
    /// The bar that the list of clips is filtered by, marked; -1: none.
    void setChosen(int bar);
    qint64 largest() const { return m_largest; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void barClicked(int bar);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void fill(QListWidgetItem& item, const ClassBar& bar) const;

    QList<ClassBar> m_bars;
    qint64 m_largest = 1;
};

}  // namespace melscope
