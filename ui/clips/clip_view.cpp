// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/clip_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <algorithm>

#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

/// Widths that fit what usually stands there.
int widthOf(ClipColumn column) {
    switch (column) {
        case ClipColumn::Label:
            return 112;
        case ClipColumn::Group:
        case ClipColumn::Health:
            return 96;
        case ClipColumn::Fold:
            return 56;
        case ClipColumn::Split:
            return 64;
        case ClipColumn::Rate:
            return 92;
        default:
            return 88;
    }
}

/// A path that has no room is shown without its folders, then without its middle; a tooltip shows it whole.
class PathDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

  protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const int room = option->widget->style()
                             ->subElementRect(QStyle::SE_ItemViewItemText, option, option->widget)
                             .width();
        if (option->fontMetrics.horizontalAdvance(option->text) > room - kTextMargin)
            option->text = option->text.section(QLatin1Char('/'), -1);
    }

  private:
    static constexpr int kTextMargin = 6;  // that the style keeps on both sides of text
};

}  // namespace

ClipView::ClipView(ClipModel& clips, QItemSelectionModel& selection, std::span<const ClipColumn> columns,
                   QWidget* parent)
    : QTableView(parent), m_clips(clips) {
    setModel(&clips);
    setSelectionModel(&selection);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);  // paths and names differ at both ends
    setTabKeyNavigation(false);         // Tab goes on to the next control and never labels
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    setItemDelegateForColumn(static_cast<int>(ClipColumn::Clip), new PathDelegate(this));
    setUpColumns(columns);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT openWanted(m_clips.clipAt(index.row())); });
}

void ClipView::setUpColumns(std::span<const ClipColumn> columns) {
    QHeaderView& header = *horizontalHeader();
    header.setHighlightSections(false);
    header.setSectionsMovable(false);
    header.setMinimumSectionSize(40);
    for (int i = 0; i < kClipColumns; ++i) {
        const auto column = static_cast<ClipColumn>(i);
        setColumnHidden(i, std::find(columns.begin(), columns.end(), column) == columns.end());
        header.resizeSection(i, widthOf(column));
    }
    fitWords();
    header.setSectionResizeMode(static_cast<int>(columns.front()), QHeaderView::Stretch);
    showOrder(ClipOrder::Path, Direction::Ascending);
    setSortingEnabled(true);
}

/// The words of the split are longer in some languages.
void ClipView::fitWords() {
    constexpr int kAround = 36;
    const QFontMetrics metrics(textFont(TextSize::Table));
    int widest = metrics.horizontalAdvance(
        m_clips.headerData(static_cast<int>(ClipColumn::Split), Qt::Horizontal, Qt::DisplayRole).toString());
    for (const Split split : {Split::Train, Split::Valid, Split::Test})
        widest = qMax(widest, metrics.horizontalAdvance(splitText(split)));
    horizontalHeader()->resizeSection(static_cast<int>(ClipColumn::Split),
                                      qMax(widthOf(ClipColumn::Split), widest + kAround));
}

void ClipView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) fitWords();
}

void ClipView::showOrder(ClipOrder order, Direction direction) {
    const QSignalBlocker quiet(horizontalHeader());
    const auto column = columnOf(order);
    horizontalHeader()->setSortIndicator(
        column ? static_cast<int>(*column) : -1,
        direction == Direction::Ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    horizontalHeader()->viewport()->update();
}

void ClipView::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        return Q_EMIT openWanted(m_clips.clipAt(currentIndex().row()));
    // Letters and digits belong to labelling, not to a search of the table's own.
    if (!event->text().isEmpty() && event->text().front().isPrint() &&
        (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

/// Home and End are those of the list: there is nothing to go to inside a row.
QModelIndex ClipView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
    const bool goesToAnEnd = action == MoveHome || action == MoveEnd;
    return QTableView::moveCursor(action, goesToAnEnd ? modifiers | Qt::ControlModifier : modifiers);
}

}  // namespace melscope
