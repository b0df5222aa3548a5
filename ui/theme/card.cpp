// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

Card::Card(const QString& heading, QWidget* parent)
    : QFrame(parent), m_heading(new TextLabel(TextRole::Heading)), m_content(new QVBoxLayout(this)) {
    setProperty("card", true);
    m_content->setContentsMargins(kCardGap, kCardGap, kCardGap, kCardGap);
    m_content->setSpacing(kUnit);
    m_content->addWidget(m_heading);
    setHeading(heading);
}

void Card::setHeading(const QString& heading) {
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

}  // namespace melscope
