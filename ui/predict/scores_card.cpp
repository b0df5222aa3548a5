// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/scores_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kLabelWidth = 140;  // of the label in the button, pixels

}  // namespace

ScoresCard::ScoresCard(QWidget* parent)
    : Card({}, parent),
      m_what(new TextLabel(TextRole::Heading)),
      m_where(new TextLabel(TextRole::Small)),
      m_bars(new ScoreBars),
      m_sentence(new TextLabel(TextRole::Small)),
      m_add(new QPushButton) {
    auto* head = new QHBoxLayout;
    head->setSpacing(kUnit);
    head->addWidget(m_what, 1);
    head->addWidget(m_where);
    content()->addLayout(head);
    content()->addWidget(m_bars, 1);
    content()->addWidget(m_sentence);
    content()->addWidget(m_add);
    m_what->setElided(Qt::ElideMiddle);
    for (QWidget* label : {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_where)})
        label->setSizePolicy(label->sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    m_sentence->setWordWrap(true);
    m_sentence->hide();
    m_add->setProperty("dense", true);
    connect(m_add, &QPushButton::clicked, this, &ScoresCard::addWanted);
    retranslate();
}

void ScoresCard::setWords(const QString& what, const QString& where) {
    m_what->setText(what);
    m_where->setText(where);
}

void ScoresCard::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void ScoresCard::setAdding(const QString& label, const QString& whyNot) {
    m_label = label;
    m_whyNot = whyNot;
    retranslate();
}

void ScoresCard::retranslate() {
    m_bars->setAccessibleName(tr("Classes by probability"));
    m_add->setVisible(!m_label.isEmpty());
    m_add->setEnabled(m_whyNot.isEmpty());
    const QString label = fontMetrics()
                              .elidedText(m_label, Qt::ElideMiddle, kLabelWidth)
                              .replace(QLatin1Char('&'), QStringLiteral("&&"));
    m_add->setText(tr("Add to data set as %1").arg(label));
    m_add->setAccessibleName(tr("Add to data set as %1").arg(m_label));
    m_add->setToolTip(literalToolTip(
        m_whyNot.isEmpty() ? tr("It becomes a clip of the open project with this label") : m_whyNot));
}

void ScoresCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
