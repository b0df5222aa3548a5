// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filter_choice.h"

#include <QAbstractItemView>
#include <QStyleOptionComboBox>
#include <QStylePainter>

#include "ui/theme/colours.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kMostChosen = 110;  // width of the chosen value, beyond which it is cut
constexpr int kMostListed = 320;  // width of the list that opens
constexpr int kGap = 4;           // between name and value
constexpr int kMargins = 48;      // around both, with the arrow
constexpr int kEntriesAtOnce = 20;

}  // namespace

FilterChoice::FilterChoice(QWidget* parent) : QComboBox(parent) {
    setMaxVisibleItems(kEntriesAtOnce);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    view()->setTextElideMode(Qt::ElideMiddle);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        updateGeometry();
        setToolTip(currentIndex() > 0 ? literalToolTip(currentText()) : QString());
    });
}

void FilterChoice::setName(const QString& name) {
    m_name = name;
    setAccessibleName(name);
    updateGeometry();
    update();
}

QSize FilterChoice::sizeHint() const {
    const int value = qMin(fontMetrics().horizontalAdvance(currentText()), kMostChosen);
    const int width = fontMetrics().horizontalAdvance(m_name) + kGap + value + kMargins;
    int widest = width;
    for (int i = 0; i < qMin(count(), 200); ++i)
        widest = qMax(widest, fontMetrics().horizontalAdvance(itemText(i)) + kMargins);
    view()->setMinimumWidth(qMin(widest, kMostListed));
    return {width, QComboBox::sizeHint().height()};
}

QSize FilterChoice::minimumSizeHint() const {
    return {fontMetrics().horizontalAdvance(m_name) + kMargins, QComboBox::minimumSizeHint().height()};
}

void FilterChoice::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    option.currentText.clear();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect room = style()
                           ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
                           .adjusted(1, 0, 0, 0);
    painter.setPen(isEnabled() ? currentColours().text : currentColours().muted);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, m_name);
    const QRect rest = room.adjusted(fontMetrics().horizontalAdvance(m_name) + kGap, 0, 0, 0);
    painter.setPen(currentIndex() > 0 ? currentColours().accent : currentColours().muted);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(currentText(), Qt::ElideRight, rest.width()));
}

}  // namespace melscope
