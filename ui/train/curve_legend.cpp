// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curve_legend.h"

#include <QPainter>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

namespace {

constexpr int kMark = 10;
constexpr int kMarkRoom = 16;
constexpr int kBetween = 14;

void paintMark(QPainter& painter, const LegendEntry& entry, double x, double middle) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(entry.colour);
    const double half = kMark / 2.0;
    if (entry.mark == CurveMark::Round) return painter.drawEllipse(QPointF(x + half, middle), half, half);
    const QPointF corners[] = {{x + half, middle - half - 1},
                               {x + kMark + 1, middle},
                               {x + half, middle + half + 1},
                               {x - 1, middle}};
    painter.drawConvexPolygon(corners, 4);
}

}  // namespace

CurveLegend::CurveLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(textFont(TextSize::Table));
}

void CurveLegend::setEntries(const QList<LegendEntry>& entries) {
    if (entries == m_entries) return;
    m_entries = entries;
    QStringList words;
    for (const LegendEntry& entry : entries) words.append(entry.text);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QLatin1Char('\n')).toHtmlEscaped());
    update();
}

QSize CurveLegend::sizeHint() const { return {120, fontMetrics().height() + 4}; }

int CurveLegend::widthOf(const LegendEntry& entry) const {
    return (entry.colour.isValid() ? kMarkRoom : 0) + fontMetrics().horizontalAdvance(entry.text) + kBetween;
}

void CurveLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qsizetype shown = 0;
    int wanted = 0;
    while (shown < m_entries.size() && wanted + widthOf(m_entries[shown]) - kBetween <= width())
        wanted += widthOf(m_entries[shown++]);
    int x = width() - wanted + kBetween;
    for (const LegendEntry& entry : m_entries.first(shown)) {
        if (entry.colour.isValid()) paintMark(painter, entry, x, height() / 2.0);
        const int left = x + (entry.colour.isValid() ? kMarkRoom : 0);
        painter.setPen(entry.colour.isValid() ? entry.colour : currentColours().muted);
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.text);
        x += widthOf(entry);
    }
}

}  // namespace melscope
