// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/thumbnail_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kCaption = 18;         // pixels below a picture
constexpr int kLeastName = 64;       // pixels in which enough of a name can be read
constexpr double kProportion = 1.5;  // width to height of a cell that looks best

}  // namespace

ThumbnailGrid::ThumbnailGrid(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
}

void ThumbnailGrid::setThumbnails(QList<BatchThumbnail> thumbnails) {
    m_thumbnails = std::move(thumbnails);
    setCurrent(std::clamp(m_current, 0, std::max(0, static_cast<int>(m_thumbnails.size()) - 1)));
}

void ThumbnailGrid::setCurrent(int index) {
    m_current = index;
    if (index < m_thumbnails.size())
        setAccessibleDescription(tr("%1, %2").arg(m_thumbnails[index].name, m_thumbnails[index].label));
    update();
}

/// So many that cells come near to the proportion they look best in.
int ThumbnailGrid::columns() const {
    const auto count = static_cast<int>(m_thumbnails.size());
    const double ideal = std::sqrt(count * double(width()) / std::max(height(), 1) / kProportion);
    return std::clamp(static_cast<int>(std::lround(ideal)), 1, std::max(count, 1));
}

QRect ThumbnailGrid::cell(int index) const {
    const int across = columns();
    const int down = (static_cast<int>(m_thumbnails.size()) + across - 1) / across;
    const double w = double(width() + kUnit) / across, h = double(height() + kUnit) / std::max(down, 1);
    const QRectF place(index % across * w, index / across * h, w - kUnit, h - kUnit);
    return place.toRect();
}

int ThumbnailGrid::indexAt(QPoint place) const {
    for (int i = 0; i < m_thumbnails.size(); ++i)
        if (cell(i).contains(place)) return i;
    return -1;
}

void ThumbnailGrid::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setFont(textFont(TextSize::Axis));
    for (int i = 0; i < m_thumbnails.size(); ++i) paintCell(painter, i);
}

void ThumbnailGrid::paintCell(QPainter& painter, int index) const {
    const Colours& c = currentColours();
    const BatchThumbnail& clip = m_thumbnails[index];
    const QRect area = cell(index);
    const QRect picture = area.adjusted(0, 0, 0, -kCaption);
    painter.drawImage(picture, clip.picture);
    if (hasFocus() && index == m_current) {
        painter.setPen(QPen(c.accent, 2));
        painter.drawRect(picture);
    }
    const QRect caption(area.left(), picture.bottom() + 1, area.width(), kCaption);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString label = metrics.elidedText(clip.label, Qt::ElideRight, area.width());
    painter.setPen(c.text);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
    const int left = metrics.horizontalAdvance(label) + kUnit;
    painter.setPen(c.muted);
    if (area.width() - left < kLeastName) return;  // the tooltip names it
    painter.drawText(caption.adjusted(left, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(clip.name, Qt::ElideMiddle, area.width() - left));
}

void ThumbnailGrid::mousePressEvent(QMouseEvent* event) {
    const int index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index < 0) return;
    setCurrent(index);
    Q_EMIT clipWanted(m_thumbnails[index].clip);
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left    ? -1
                     : event->key() == Qt::Key_Right ? 1
                     : event->key() == Qt::Key_Up    ? -columns()
                     : event->key() == Qt::Key_Down  ? columns()
                                                     : 0;
    const int next = m_current + step;
    if (step != 0 && next >= 0 && next < m_thumbnails.size()) return setCurrent(next);
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && m_current < m_thumbnails.size()) return Q_EMIT clipWanted(m_thumbnails[m_current].clip);
    if (step == 0) QWidget::keyPressEvent(event);
}

bool ThumbnailGrid::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(help->pos());
    if (index < 0) QToolTip::hideText();
    if (index >= 0)
        QToolTip::showText(
            help->globalPos(),
            literalToolTip(tr("%1, %2").arg(m_thumbnails[index].name, m_thumbnails[index].label)), this);
    return true;
}

}  // namespace melscope
