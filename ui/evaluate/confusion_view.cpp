// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/confusion_view.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <numeric>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kSmallestCell = 16;
constexpr int kLargestCell = 64;
constexpr int kGap = 2;
constexpr int kWidestName = 112;
constexpr int kAxisName = 18;
constexpr int kLineNames = 18;         // height of column names that lie
constexpr int kSmallestNumbered = 22;  // cells below this show no number
constexpr double kFaintest = 0.22;     // strength of a cell's colour with a single clip

QColor mixed(const QColor& ground, const QColor& colour, double share) {
    const auto between = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(between(ground.red(), colour.red()), between(ground.green(), colour.green()),
                  between(ground.blue(), colour.blue()));
}

/// That of two colours which stands out more.
QColor legible(const QColor& ground, const Colours& c) {
    const auto lightness = [](const QColor& colour) { return qGray(colour.rgb()); };
    return qAbs(lightness(c.text) - lightness(ground)) > qAbs(lightness(c.onAccent) - lightness(ground))
               ? c.text
               : c.onAccent;
}

}  // namespace

ConfusionView::ConfusionView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFont(textFont(TextSize::Axis));
}

void ConfusionView::setMatrix(ConfusionMatrix matrix, QStringList names) {
    m_matrix = std::move(matrix);
    m_names = std::move(names);
    arrange();
    goTo({std::min(m_current.x(), count() - 1), std::min(m_current.y(), count() - 1)});
    updateGeometry();
}

void ConfusionView::setNumbers(ConfusionNumbers numbers) {
    m_numbers = numbers;
    update();
}

void ConfusionView::setOrder(ConfusionOrder order) {
    m_order = order;
    arrange();
    update();
}

void ConfusionView::setChosen(std::optional<ConfusionCell> cell) {
    m_chosen = cell;
    update();
}

void ConfusionView::arrange() {
    m_classes.resize(static_cast<std::size_t>(count()));
    std::iota(m_classes.begin(), m_classes.end(), 0);
    if (m_order == ConfusionOrder::Name) return;
    const auto weight = [this](int c) {
        return rowTotal(c) - (m_order == ConfusionOrder::Errors ? m_matrix.at(c, c) : 0);
    };
    std::ranges::stable_sort(m_classes, std::greater(), weight);
}

std::int64_t ConfusionView::rowTotal(int trueClass) const {
    const auto row = m_matrix.counts.begin() + std::ptrdiff_t{trueClass} * count();
    return std::accumulate(row, row + count(), std::int64_t{0});
}

ConfusionCell ConfusionView::cellAtPlace(int row, int column) const {
    return {m_classes[static_cast<std::size_t>(row)], m_classes[static_cast<std::size_t>(column)]};
}

int ConfusionView::nameWidth() const {
    int widest = 0;
    for (const QString& name : m_names) widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    return std::min(widest, kWidestName) + kUnit;
}

/// Names of columns stand upright where cells are narrow.
bool ConfusionView::namesStand() const {
    const int room = (width() - kAxisName - nameWidth()) / std::max(count(), 1);
    return room < nameWidth();
}

int ConfusionView::headHeight() const { return kAxisName + (namesStand() ? nameWidth() : kLineNames); }

int ConfusionView::cellSize() const {
    const int across = (width() - kAxisName - nameWidth()) / std::max(count(), 1);
    const int down = (height() - headHeight()) / std::max(count(), 1);
    return std::clamp(std::min(across, down), kSmallestCell, kLargestCell);
}

QRect ConfusionView::matrixRect() const {
    return {kAxisName + nameWidth(), headHeight(), count() * cellSize(), count() * cellSize()};
}

QRect ConfusionView::cellRect(int row, int column) const {
    const QPoint corner = matrixRect().topLeft();
    const int size = cellSize();
    return {corner.x() + column * size, corner.y() + row * size, size - kGap, size - kGap};
}

QSize ConfusionView::minimumSizeHint() const {
    const int cells = count() * kSmallestCell;
    return {kAxisName + nameWidth() + cells, kAxisName + nameWidth() + cells};
}

QSize ConfusionView::sizeHint() const { return minimumSizeHint().expandedTo({360, 320}); }

QPixmap ConfusionView::picture(QSize size) {
    ConfusionView alone;
    alone.setPalette(palette());
    alone.setMatrix(m_matrix, m_names);
    alone.setNumbers(m_numbers);
    alone.setOrder(m_order);
    alone.resize(size.expandedTo(alone.minimumSizeHint()));
    QPixmap pixmap(alone.size() * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(currentColours().surface);
    alone.render(&pixmap, {}, {}, DrawChildren);
    return pixmap;
}

std::optional<QPoint> ConfusionView::placeAt(QPoint point) const {
    if (!matrixRect().contains(point)) return std::nullopt;
    const QPoint inside = point - matrixRect().topLeft();
    return QPoint(inside.x() / cellSize(), inside.y() / cellSize());
}

QString ConfusionView::spoken(ConfusionCell cell) const {
    const std::int64_t clips = m_matrix.at(cell.trueClass, cell.predictedClass);
    const std::int64_t total = rowTotal(cell.trueClass);
    const QString names =
        tr("true %1, predicted %2: ").arg(m_names[cell.trueClass], m_names[cell.predictedClass]);
    if (total == 0) return names + tr("no clips of this class");
    return names + tr("%Ln clip(s), %1 % of the class", nullptr, static_cast<int>(clips))
                       .arg(QLocale().toString(100.0 * double(clips) / double(total), 'f', 1));
}

QString ConfusionView::number(ConfusionCell cell) const {
    const std::int64_t clips = m_matrix.at(cell.trueClass, cell.predictedClass);
    if (clips == 0) return {};
    if (m_numbers == ConfusionNumbers::Counts) return QLocale().toString(static_cast<qlonglong>(clips));
    const double share = 100.0 * double(clips) / double(rowTotal(cell.trueClass));
    return QLocale().toString(share, 'f', share < 10 ? 1 : 0);
}

void ConfusionView::paintEvent(QPaintEvent*) {
    if (count() == 0) return;
    QPainter painter(this);
    painter.setFont(font());
    paintNames(painter);
    for (int row = 0; row < count(); ++row)
        for (int column = 0; column < count(); ++column) paintCell(painter, row, column);
}

void ConfusionView::paintNames(QPainter& painter) const {
    const QRect cells = matrixRect();
    painter.setPen(currentColours().muted);
    painter.drawText(QRect(cells.left(), 0, cells.width(), kAxisName), Qt::AlignHCenter | Qt::AlignTop,
                     tr("predicted"));
    painter.save();
    painter.translate(0, cells.bottom());
    painter.rotate(-90);
    painter.drawText(QRect(0, 0, cells.height(), kAxisName), Qt::AlignHCenter | Qt::AlignTop, tr("true"));
    painter.restore();
    painter.setPen(currentColours().text);
    for (int i = 0; i < count(); ++i) {
        const QString& name = m_names[m_classes[static_cast<std::size_t>(i)]];
        const QRect room(kAxisName, cellRect(i, 0).top(), nameWidth() - kUnit, cellSize() - kGap);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(name, Qt::ElideMiddle, room.width()));
        paintColumnName(painter, i);
    }
}

void ConfusionView::paintColumnName(QPainter& painter, int column) const {
    const QString& name = m_names[m_classes[static_cast<std::size_t>(column)]];
    const QRect cell = cellRect(0, column);
    const bool stands = namesStand();
    const int room = stands ? nameWidth() - kUnit : cell.width();
    const QString shown = painter.fontMetrics().elidedText(name, Qt::ElideMiddle, room);
    if (!stands) {
        painter.drawText(QRect(cell.left(), kAxisName, cell.width(), kLineNames), Qt::AlignCenter, shown);
        return;
    }
    painter.save();
    painter.translate(cell.left(), cell.top() - kUnit / 2);
    painter.rotate(-90);
    painter.drawText(QRect(0, 0, room, cell.width()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     shown);
    painter.restore();
}

void ConfusionView::paintCell(QPainter& painter, int row, int column) const {
    const Colours& c = currentColours();
    const ConfusionCell cell = cellAtPlace(row, column);
    const QRect place = cellRect(row, column);
    const std::int64_t clips = m_matrix.at(cell.trueClass, cell.predictedClass);
    QColor ground = c.grid;
    if (clips > 0) {
        const double share = double(clips) / double(rowTotal(cell.trueClass));
        const QColor& colour = cell.trueClass == cell.predictedClass ? c.accent : c.valid;
        ground = mixed(c.surface, colour, kFaintest + (1 - kFaintest) * share);
    }
    painter.fillRect(place, ground);
    if (place.width() >= kSmallestNumbered) {
        painter.setPen(legible(ground, c));
        painter.drawText(place, Qt::AlignCenter, number(cell));
    }
    const bool current = hasFocus() && QPoint(column, row) == m_current;
    if (!current && m_chosen != cell) return;
    painter.setPen(QPen(current ? c.accent : c.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(1, 1, -1, -1));
}

void ConfusionView::goTo(QPoint place) {
    m_current = {std::clamp(place.x(), 0, std::max(count() - 1, 0)),
                 std::clamp(place.y(), 0, std::max(count() - 1, 0))};
    if (count() > 0) setAccessibleDescription(spoken(cellAtPlace(m_current.y(), m_current.x())));
    update();
}

void ConfusionView::mousePressEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !place) return;
    goTo(*place);
    Q_EMIT cellClicked(cellAtPlace(place->y(), place->x()));
}

void ConfusionView::keyPressEvent(QKeyEvent* event) {
    if (count() == 0) return QWidget::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
            return goTo(m_current - QPoint(1, 0));
        case Qt::Key_Right:
            return goTo(m_current + QPoint(1, 0));
        case Qt::Key_Up:
            return goTo(m_current - QPoint(0, 1));
        case Qt::Key_Down:
            return goTo(m_current + QPoint(0, 1));
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return Q_EMIT cellClicked(cellAtPlace(m_current.y(), m_current.x()));
        default:
            QWidget::keyPressEvent(event);
    }
}

bool ConfusionView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto place = placeAt(help->pos()))
        QToolTip::showText(help->globalPos(), literalToolTip(spoken(cellAtPlace(place->y(), place->x()))),
                           this);
    else
        QToolTip::hideText();
    return true;
}

}  // namespace melscope
