// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/prediction_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kLengthWidth = 84, kProbabilityWidth = 164, kNarrowProbability = 76;
constexpr int kNarrowBelow = 480;
constexpr int kNumberWidth = 56, kBarHeight = 6;

/// Draws a probability as a bar and a number.
class ProbabilityDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        const QString text = std::exchange(ground.text, {});
        const QWidget* table = option.widget;
        table->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, table);
        const QVariant probability = index.data(Qt::UserRole);
        if (!probability.isValid()) return;
        painter->save();
        QRectF room = QRectF(option.rect).adjusted(kUnit, 0, -kNumberWidth, 0);
        if (room.width() > kNumberWidth) {
            room = QRectF(room.left(), room.center().y() - kBarHeight / 2.0, room.width(), kBarHeight);
            paintProbability(*painter, room, probability.toDouble(),
                             probabilityColour(probability.toDouble()));
        }
        painter->setFont(textFont(TextSize::Table));
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        painter->drawText(option.rect.adjusted(0, 0, -kUnit, 0), Qt::AlignRight | Qt::AlignVCenter, text);
        painter->restore();
    }
};

}  // namespace

QColor probabilityColour(double probability) {
    return probability >= kSureFrom ? currentColours().accent : currentColours().valid;
}

void paintProbability(QPainter& painter, const QRectF& room, double probability, const QColor& colour) {
    const Colours& c = currentColours();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.grid);
    const double radius = room.height() / 2;
    painter.drawRoundedRect(room, radius, radius);
    QRectF bar = room;
    bar.setWidth(qMax(1.0, room.width() * qBound(0.0, probability, 1.0)));
    painter.setBrush(colour);
    painter.drawRoundedRect(bar, qMin(radius, bar.width() / 2), radius);
}

PredictionTable::PredictionTable(PredictionList& list, QWidget* parent) : QTableView(parent) {
    setModel(&list);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView& header = *horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionResizeMode(QHeaderView::Fixed);
    header.setSectionResizeMode(static_cast<int>(PredictionColumn::Recording), QHeaderView::Stretch);
    header.setSortIndicatorClearable(true);
    header.setSortIndicator(-1, Qt::AscendingOrder);  // as they came
    setItemDelegateForColumn(static_cast<int>(PredictionColumn::Probability), new ProbabilityDelegate(this));
    setSortingEnabled(true);
}

/// Names and classes share what room there is; of the bars the number stays.
void PredictionTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    const int width = viewport()->width();
    const int probability = width < kNarrowBelow ? kNarrowProbability : kProbabilityWidth;
    const int left = width - kLengthWidth - probability;
    setColumnWidth(static_cast<int>(PredictionColumn::Length), kLengthWidth);
    setColumnWidth(static_cast<int>(PredictionColumn::Probability), probability);
    setColumnWidth(static_cast<int>(PredictionColumn::Heard), qMax(80, left * 2 / 5));
}

/// Space plays, letters are no search.
void PredictionTable::keyPressEvent(QKeyEvent* event) {
    if (!event->text().isEmpty() && event->text().front().isPrint() &&
        (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

QModelIndex PredictionTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const bool goesToAnEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, goesToAnEnd ? modifiers | Qt::ControlModifier : modifiers);
}

}  // namespace melscope
