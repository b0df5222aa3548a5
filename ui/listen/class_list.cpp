// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/class_list.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kKeyRole = Qt::UserRole, kCountRole = Qt::UserRole + 1, kCurrentRole = Qt::UserRole + 2;
constexpr int kKeyWidth = 20;
constexpr int kMostRows = 10;  // that are seen at once
constexpr int kLeastRows = 3;

/// A key as on a keyboard, the name, the count at the right.
class ClassDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {kKeyWidth * 4, kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Colours& c = currentColours();
        const bool current = index.data(kCurrentRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect row = option.rect;
        if (current || option.state & QStyle::State_MouseOver) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(c.accentGround);
            painter->drawRoundedRect(row.adjusted(0, 1, 0, -1), 4, 4);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(c.accent);
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(row).adjusted(0.5, 1.5, -0.5, -1.5), 4, 4);
        }
        paintKey(*painter, QRectF(row.left() + 3, row.center().y() - 8, kKeyWidth, 18),
                 index.data(kKeyRole).toString());
        const QRect inner = row.adjusted(kKeyWidth + kUnit + 3, 0, -6, 0);
        painter->setFont(textFont(TextSize::Table));
        painter->setPen(c.muted);
        const QString count = QLocale().toString(index.data(kCountRole).toLongLong());
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, count);
        painter->setFont(textFont(TextSize::Text, current ? TextWeight::Strong : TextWeight::Regular));
        painter->setPen(current ? c.accent : c.text);
        const int room = inner.width() - painter->fontMetrics().horizontalAdvance(count) - kUnit;
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
        painter->restore();
    }

  private:
    static void paintKey(QPainter& painter, const QRectF& cap, const QString& key) {
        if (key.isEmpty()) return;
        const Colours& c = currentColours();
        painter.setPen(c.line);
        painter.setBrush(c.surface);
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setFont(textFont(TextSize::Axis));
        painter.setPen(c.muted);
        painter.drawText(cap, Qt::AlignCenter, key);
    }
};

}  // namespace

ClassList::ClassList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new ClassDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ClassList::setClasses(const QList<ClassEntry>& classes) {
    if (classes == m_classes) return;
    const bool sizeChanges = classes.size() != m_classes.size();
    m_classes = classes;
    while (count() > classes.size()) delete takeItem(count() - 1);
    while (count() < classes.size()) addItem(QString());
    for (int i = 0; i < count(); ++i) {
        const ClassEntry& entry = classes[i];
        item(i)->setText(entry.name);
        item(i)->setData(kKeyRole, entry.key.toUpper());
        item(i)->setData(kCountRole, QVariant::fromValue<qlonglong>(entry.clips));
        const QString clips = tr("%n clip(s)", nullptr, static_cast<int>(entry.clips));
        item(i)->setData(Qt::AccessibleTextRole,
                         entry.key.isEmpty() ? tr("%1, %2").arg(entry.name, clips)
                                             : tr("%1, key %2, %3").arg(entry.name, entry.key, clips));
        item(i)->setToolTip(literalToolTip(
            entry.key.isEmpty()
                ? entry.name
                : tr("Label the chosen clips %1: key %2").arg(entry.name, entry.key.toUpper())));
    }
    if (sizeChanges) updateGeometry();
}

void ClassList::setCurrentClass(std::int64_t row) {
    for (int i = 0; i < count(); ++i) item(i)->setData(kCurrentRole, row != 0 && m_classes[i].row == row);
}

void ClassList::want(const QListWidgetItem* item) {
    if (item != nullptr) Q_EMIT classWanted(m_classes[row(item)].row);
}

QSize ClassList::sizeHint() const {
    return {160, kRowHeight * qBound(1, count(), kMostRows) + 2 * frameWidth()};
}

QSize ClassList::minimumSizeHint() const {
    return {100, kRowHeight * qBound(1, count(), kLeastRows) + 2 * frameWidth()};
}

/// Letters and digits label with their own class, wherever the list stands.
void ClassList::keyPressEvent(QKeyEvent* event) {
    const bool gives = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (gives) return want(currentItem());
    if (!event->text().isEmpty() && event->text().front().isPrint()) return event->ignore();
    QListWidget::keyPressEvent(event);
}

void ClassList::mouseReleaseEvent(QMouseEvent* event) {
    QListWidget::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton) return;
    want(itemAt(event->position().toPoint()));
}

}  // namespace melscope
