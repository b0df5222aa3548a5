// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/level_scale.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/views/view_metrics.h"

namespace melscope {

namespace {

constexpr double kLowest = -160, kHighest = 40, kNarrowest = 10;  // dB
constexpr double kTickStep = 20;                                  // dB
constexpr double kLabelEvery = 14;                                // pixels at least
constexpr double kKeyStep = 5;                                    // dB

}  // namespace

LevelScale::LevelScale(QWidget* parent) : QWidget(parent) {
    retranslate();
    setFixedWidth(kScaleWidth);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::SizeVerCursor);
}

void LevelScale::retranslate() {
    setAccessibleName(tr("Level range of the colours"));
    setToolTip(tr("Drag an end to change which levels the colours show; double-click for 0 to -80 dB"));
}

void LevelScale::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void LevelScale::setLevels(const LevelRange& levels) {
    m_levels = levels;
    update();
}

void LevelScale::setColourMap(ColourMap map) {
    m_map = map;
    update();
}

void LevelScale::setColours(const ViewColours& colours) {
    m_colours = colours;
    update();
}

QRect LevelScale::bar() const { return {8, 8, 10, std::max(height() - 8 - kTimeAxisHeight, 1)}; }

void LevelScale::want(double lowest, double highest) {
    lowest = std::clamp(std::round(lowest), kLowest, kHighest - kNarrowest);
    highest = std::clamp(std::round(highest), lowest + kNarrowest, kHighest);
    if (LevelRange{lowest, highest} != m_levels) Q_EMIT levelsWanted(lowest, highest);
}

void LevelScale::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.surface);
    const QRect area = bar();
    const ColourTable& colours = colourTable(m_map);
    for (int y = 0; y < area.height(); ++y) {
        const int index = 255 - y * 255 / std::max(area.height() - 1, 1);
        painter.fillRect(area.left(), area.top() + y, area.width(), 1,
                         colours[static_cast<std::size_t>(index)]);
    }
    painter.setFont(axisFont(font()));
    painter.setPen(m_colours.muted);
    const double span = m_levels.highest - m_levels.lowest;
    double step = kTickStep;
    while (step / span * area.height() < kLabelEvery && step < span) step *= 2;
    for (double level = std::ceil(m_levels.lowest / step) * step; level <= m_levels.highest; level += step) {
        const double y = area.top() + (m_levels.highest - level) / span * area.height();
        painter.fillRect(QRectF(area.right() + 1, std::min(y, area.bottom() + 0.0), 3, 1), m_colours.line);
        const QString number = QLocale().toString(level, 'f', 0);
        painter.drawText(QRectF(area.right() + 7, y - 8, width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                         level + step > m_levels.highest ? tr("%1 dB").arg(number) : number);
    }
    if (hasFocus()) {
        painter.setPen(m_colours.accent);
        painter.drawRect(area.adjusted(-2, -2, 1, 1));
    }
}

void LevelScale::mousePressEvent(QMouseEvent* event) {
    m_yPressed = event->position().y();
    m_levelsPressed = m_levels;
}

void LevelScale::mouseMoveEvent(QMouseEvent* event) {
    if (!(event->buttons() & Qt::LeftButton)) return;
    const double span = m_levelsPressed.highest - m_levelsPressed.lowest;
    const double moved = (event->position().y() - m_yPressed) / bar().height() * span;
    const double place = (m_yPressed - bar().top()) / bar().height();
    want(m_levelsPressed.lowest + (place > 0.25 ? moved : 0),
         m_levelsPressed.highest + (place < 0.75 ? moved : 0));
}

void LevelScale::mouseDoubleClickEvent(QMouseEvent*) { want(-80, 0); }

void LevelScale::keyPressEvent(QKeyEvent* event) {
    const double step = event->key() == Qt::Key_Up ? kKeyStep : event->key() == Qt::Key_Down ? -kKeyStep : 0;
    if (step == 0) return QWidget::keyPressEvent(event);
    want(m_levels.lowest + step, m_levels.highest + (event->modifiers() & Qt::ShiftModifier ? 0 : step));
}

}  // namespace melscope
