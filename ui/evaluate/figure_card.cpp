// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/figure_card.h"

#include <QVBoxLayout>

namespace melscope {

FigureCard::FigureCard(QWidget* parent)
    : Card({}, parent),
      m_name(new TextLabel(TextRole::Muted)),
      m_figure(new TextLabel(TextRole::Figure)),
      m_below(new TextLabel(TextRole::Small)) {
    content()->setSpacing(2);
    for (TextLabel* label : {m_name, m_figure, m_below}) {
        label->setElided(Qt::ElideRight);
        content()->addWidget(label);
    }
}

void FigureCard::setName(const QString& name) { m_name->setText(name); }

void FigureCard::setFigure(const QString& figure, const QString& restsOn) {
    m_figure->setText(figure);
    m_below->setText(restsOn);
    setAccessibleName(QStringLiteral("%1 %2, %3").arg(m_name->text(), figure, restsOn));
}

}  // namespace melscope
