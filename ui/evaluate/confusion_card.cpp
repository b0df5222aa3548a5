// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluate/confusion_card.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

ConfusionCard::ConfusionCard(QWidget* parent)
    : Card({}, parent),
      m_heading(new TextLabel(TextRole::Heading)),
      m_order(new QComboBox),
      m_scroll(new QScrollArea),
      m_view(new ConfusionView),
      m_note(new TextLabel(TextRole::Warning)) {
    m_order->addItems({{}, {}, {}});
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_view->setOrder(static_cast<ConfusionOrder>(index)); });
    auto* head = new QHBoxLayout;
    head->setSpacing(kUnit);
    m_heading->setElided(Qt::ElideRight);
    head->addWidget(m_heading, 1);
    head->addWidget(m_order);
    content()->addLayout(head);
    m_view->setObjectName(QStringLiteral("scrolled"));
    m_scroll->setWidget(m_view);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    content()->addWidget(m_scroll, 1);
    m_note->setWordWrap(true);
    m_note->hide();
    content()->addWidget(m_note);
    retranslate();
}

void ConfusionCard::setNote(const QString& sentence, const QString& details) {
    m_note->setText(sentence);
    m_note->setToolTip(details.isEmpty() ? QString() : literalToolTip(details));
    m_note->setVisible(!sentence.isEmpty());
}

void ConfusionCard::retranslate() {
    m_heading->setText(tr("Confusion matrix"));
    m_view->setAccessibleName(tr("Confusion matrix"));
    m_order->setAccessibleName(tr("Order of the classes"));
    m_order->setItemText(static_cast<int>(ConfusionOrder::Name), tr("by name"));
    m_order->setItemText(static_cast<int>(ConfusionOrder::Clips), tr("most clips first"));
    m_order->setItemText(static_cast<int>(ConfusionOrder::Errors), tr("most mistakes first"));
    m_view->update();
}

void ConfusionCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
