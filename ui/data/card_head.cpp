// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/card_head.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

CardHead::CardHead(QWidget* parent)
    : QWidget(parent), m_heading(new TextLabel(TextRole::Heading)), m_button(new QPushButton) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kUnit);
    line->addWidget(m_heading, 1);
    line->addWidget(m_button);
    m_button->setProperty("dense", true);
}

void CardHead::setWords(const QString& heading, const QString& button) {
    m_heading->setText(heading);
    m_button->setText(button);
}

}  // namespace melscope
