// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "ui/predict/prediction_model.h"

namespace melscope {

/// The list of recordings with what was heard in them; probabilities as bars.
class PredictionTable : public QTableView {
    Q_OBJECT

  public:
    explicit PredictionTable(PredictionList& list, QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
};

/// A bar of a probability.
void paintProbability(QPainter& painter, const QRectF& room, double probability, const QColor& colour);
/// Of the most probable class: the accent where it is claimed, the colour of warnings where it is not.
QColor probabilityColour(double probability);

}  // namespace melscope
