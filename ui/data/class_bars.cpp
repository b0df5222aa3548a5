// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/class_bars.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "ui/clips/clip_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kRow = 22;
constexpr int kBarHeight = 10;
constexpr int kFewestRows = 4;
constexpr int kWishedRows = 7;
constexpr double kNameShare = 0.36;  // of the width
constexpr int kCountWidth = 44;
constexpr int kKeyWidth = 16;

constexpr std::array kSides = {Split::Train, Split::Valid, Split::Test, Split::None};

/// Draws a row of ClassBars.
class BarDelegate : public QStyledItemDelegate {
  public:
    explicit BarDelegate(ClassBars* bars) : QStyledItemDelegate(bars), m_list(bars) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const auto bar = index.data(Qt::UserRole).value<ClassBar>();
        const Colours& c = currentColours();
        painter->save();
        paintGround(*painter, option);
        const bool isClass = bar.kind == ClassBar::Kind::Class;
        const QRect room = option.rect.adjusted(kUnit / 2, 0, -kUnit / 2, 0);
        const int names = static_cast<int>(room.width() * kNameShare);
        painter->setFont(textFont(TextSize::Table));
        painter->setPen(c.muted);
        painter->drawText(QRect(room.left(), room.top(), kKeyWidth, room.height()),
                          Qt::AlignLeft | Qt::AlignVCenter, bar.key.toUpper());
        painter->setPen(isClass ? c.text : c.muted);
        const QRect name(room.left() + kKeyWidth, room.top(), names - kUnit - kKeyWidth, room.height());
        painter->drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(bar.name, Qt::ElideMiddle, name.width()));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(bar.count()));
        const int top = room.top() + (room.height() - kBarHeight) / 2;
        if (isClass)
            paintBar(*painter,
                     QRect(room.left() + names, top, room.width() - names - kCountWidth, kBarHeight), bar);
        painter->restore();
    }

  private:
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option) {
        const Colours& c = currentColours();
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        if (!hovered && !chosen && !focused) return;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(focused ? QPen(c.accent) : QPen(Qt::NoPen));
        painter.setBrush(hovered || chosen ? QBrush(c.accentGround) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }

    void paintBar(QPainter& painter, const QRect& room, const ClassBar& bar) const {
        painter.fillRect(room, currentColours().grid);
        double left = room.left();
        for (const Split side : kSides) {
            const qint64 count = bar.splits[static_cast<std::size_t>(side)];
            if (count == 0) continue;
            const double width =
                qMax(1.0, room.width() * static_cast<double>(count) / static_cast<double>(m_list->largest()));
            paintSplitPiece(painter, QRectF(left, room.top(), width, room.height()), side);
            left += width;
        }
    }

    ClassBars* m_list;
};

QString spoken(const ClassBar& bar) {
    QStringList parts{QLocale().toString(bar.count())};
    if (bar.kind == ClassBar::Kind::Class)
        for (const Split side : kSides)
            if (const qint64 count = bar.splits[static_cast<std::size_t>(side)]; count > 0)
                parts.append(side == Split::None
                                 ? ClassBars::tr("%1 not divided").arg(QLocale().toString(count))
                                 : splitText(side) + QLatin1Char(' ') + QLocale().toString(count));
    if (!bar.key.isEmpty()) parts.append(ClassBars::tr("key %1").arg(bar.key.toUpper()));
    return bar.name + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

}  // namespace

void paintSplitPiece(QPainter& painter, const QRectF& piece, Split split) {
    const Colours& c = currentColours();
    switch (split) {
        case Split::Train:
            return painter.fillRect(piece, c.train);
        case Split::Valid:
            painter.fillRect(piece, c.valid);
            painter.save();
            painter.setBrushOrigin(piece.topLeft());
            painter.fillRect(piece, QBrush(c.surface, Qt::BDiagPattern));
            return painter.restore();
        case Split::Test:
            painter.fillRect(piece, c.muted);
            return painter.fillRect(piece.adjusted(1.5, 1.5, -1.5, -1.5), c.surface);
        case Split::None: {
            QColor faint = c.muted;
            faint.setAlphaF(0.45F);
            return painter.fillRect(piece, faint);
        }
    }
}

ClassBars::ClassBars(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new BarDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { Q_EMIT barClicked(row(item)); });
}

void ClassBars::setBars(const QList<ClassBar>& bars) {
    if (bars == m_bars) return;
    m_bars = bars;
    m_largest = 1;
    for (const ClassBar& bar : bars)
        if (bar.kind == ClassBar::Kind::Class) m_largest = qMax(m_largest, bar.count());
    while (count() > bars.size()) delete takeItem(count() - 1);
    while (count() < bars.size()) addItem(new QListWidgetItem);
    for (int i = 0; i < count(); ++i) fill(*item(i), bars[i]);
    setMaximumHeight(static_cast<int>(bars.size()) * kRow + 2);
    updateGeometry();
}

void ClassBars::fill(QListWidgetItem& item, const ClassBar& bar) const {
    item.setData(Qt::UserRole, QVariant::fromValue(bar));
    item.setData(Qt::AccessibleTextRole, spoken(bar));
    item.setToolTip(literalToolTip(spoken(bar)));
}

void ClassBars::setChosen(int bar) {
    setSelectionMode(bar < 0 ? NoSelection : SingleSelection);
    clearSelection();
    if (bar >= 0 && bar < count()) item(bar)->setSelected(true);
    setSelectionMode(NoSelection);
}

QSize ClassBars::sizeHint() const {
    return {200, qMin(static_cast<int>(m_bars.size()), kWishedRows) * kRow + 2};
}

QSize ClassBars::minimumSizeHint() const {
    return {120, qMin(static_cast<int>(m_bars.size()), kFewestRows) * kRow + 2};
}

void ClassBars::keyPressEvent(QKeyEvent* event) {
    const bool chooses =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (chooses && currentRow() >= 0) return Q_EMIT barClicked(currentRow());
    QListWidget::keyPressEvent(event);
}

}  // namespace melscope
