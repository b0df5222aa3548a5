// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/segments.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace melscope {

Segments::Segments(int count, QWidget* parent) : QWidget(parent) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (int i = 0; i < count; ++i) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        const QString place = i == 0           ? QStringLiteral("first")
                              : i == count - 1 ? QStringLiteral("last")
                                               : QStringLiteral("middle");
        button->setProperty("segment", place);
        m_group.addButton(button, i);
        line->addWidget(button);
    }
    connect(&m_group, &QButtonGroup::idClicked, this, &Segments::wanted);
}

void Segments::setTexts(const QStringList& texts) {
    for (int i = 0; i < texts.size(); ++i) m_group.button(i)->setText(texts[i]);
}

void Segments::setToolTips(const QStringList& toolTips) {
    for (int i = 0; i < toolTips.size(); ++i) m_group.button(i)->setToolTip(toolTips[i]);
}

void Segments::setChosen(int index) { m_group.button(index)->setChecked(true); }

}  // namespace melscope
