// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/score_bars.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/predict/prediction_table.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kRow = 24, kFewestRows = 3, kWishedRows = 5;
constexpr int kBarHeight = 10, kNumberWidth = 52;
constexpr double kNameShare = 0.4;

/// Draws a row of ScoreBars.
class ScoreDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const double probability = index.data(Qt::UserRole).toDouble();
        const QRect room = option.rect;
        const int names = static_cast<int>(room.width() * kNameShare);
        const Colours& c = currentColours();
        painter->save();
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(c.accent);
            painter->drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        painter->setFont(textFont(TextSize::Table));
        painter->setPen(c.text);
        painter->drawText(
            QRect(room.left() + 2, room.top(), names - kUnit, room.height()),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, names - kUnit));
        painter->drawText(room.adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter,
                          percentText(probability, 1));
        paintProbability(*painter,
                         QRectF(room.left() + names, room.top() + (room.height() - kBarHeight) / 2.0,
                                room.width() - names - kNumberWidth, kBarHeight),
                         probability, colourOf(index));
        painter->restore();
    }

  private:
    /// The first calls, the others stand back.
    static QColor colourOf(const QModelIndex& index) {
        if (index.row() == 0) return probabilityColour(index.data(Qt::UserRole).toDouble());
        QColor faint = currentColours().accent;
        faint.setAlphaF(0.55F);
        return faint;
    }
};

}  // namespace

ScoreBars::ScoreBars(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new ScoreDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
}

void ScoreBars::setScores(const QList<Score>& scores) {
    if (scores == m_scores) return;
    m_scores = scores;
    while (count() > scores.size()) delete takeItem(count() - 1);
    while (count() < scores.size()) addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) {
        const QString spoken = tr("%1: %2").arg(scores[i].name, percentText(scores[i].probability, 1));
        item(i)->setText(scores[i].name);
        item(i)->setData(Qt::UserRole, scores[i].probability);
        item(i)->setData(Qt::AccessibleTextRole, spoken);
        item(i)->setToolTip(literalToolTip(spoken));
    }
    setMaximumHeight(qMax(kFewestRows, static_cast<int>(m_scores.size())) * kRow + 2);
    updateGeometry();
}

QSize ScoreBars::sizeHint() const {
    return {240, qBound(kFewestRows, static_cast<int>(m_scores.size()), kWishedRows) * kRow + 2};
}

QSize ScoreBars::minimumSizeHint() const { return {160, kFewestRows * kRow + 2}; }

}  // namespace melscope
