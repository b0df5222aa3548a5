// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/health_card.h"

#include <QEvent>
#include <QPushButton>

#include "ui/data/card_head.h"
#include "ui/data/finding_line.h"
#include "ui/theme/text_label.h"

namespace melscope {

HealthCard::HealthCard(QWidget* parent)
    : Card({}, parent),
      m_head(new CardHead),
      m_said(new TextLabel(TextRole::Small)),
      m_before(new TextLabel(TextRole::Small)) {
    content()->addWidget(m_head);
    for (TextLabel* label : {m_said, m_before}) {
        label->setWordWrap(true);
        content()->addWidget(label);
    }
    content()->addStretch();
    connect(m_head->button(), &QPushButton::clicked, this, [this] {
        if (m_state == State::Listening)
            Q_EMIT cancelWanted();
        else
            Q_EMIT checkWanted();
    });
    setFromBefore(false);
    retranslate();
}

void HealthCard::setState(State state, int unheard) {
    m_state = state;
    m_unheard = unheard;
    retranslate();
}

void HealthCard::setFromBefore(bool before) { m_before->setVisible(before); }

void HealthCard::setLines(const QList<HealthLine>& lines) {
    if (m_shown != nullptr && lines == m_lines) return;
    m_lines = lines;
    delete m_shown;
    m_shown = new QWidget;
    auto* column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < lines.size(); ++i) {
        if (!lines[i].number.isEmpty()) {
            auto* line = new FindingLine;
            line->setWords(lines[i].number, lines[i].sentence, lines[i].why);
            connect(line, &FindingLine::clicked, this, [this, i] { Q_EMIT lineClicked(i); });
            column->addWidget(line);
            continue;
        }
        auto* label = new TextLabel(TextRole::Small);
        label->setWordWrap(true);
        label->setText(lines[i].sentence);
        label->setContentsMargins(4, 2, 4, 2);
        column->addWidget(label);
    }
    content()->insertWidget(2, m_shown);
    m_shown->setVisible(!lines.isEmpty());
}

void HealthCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void HealthCard::retranslate() {
    setAccessibleName(tr("Health"));
    const bool listening = m_state == State::Listening;
    m_head->setWords(tr("Health"), listening                 ? tr("Cancel")
                                   : m_state == State::Heard ? tr("Check again")
                                                             : tr("Check the recordings"));
    m_head->button()->setVisible(m_state != State::Looking);
    m_head->button()->setToolTip(m_state == State::Heard ? tr("Listen to all recordings once more.")
                                                         : QString());
    m_before->setText(tr("From before your latest changes."));
    QString said;
    if (m_state == State::Looking) said = tr("Looking at what is known of the recordings...");
    if (m_state == State::Unheard)
        said =
            tr("%Ln clip(s) were not listened to yet. Checking finds silence, clipping, broken files and "
               "duplicates; labelling can go on meanwhile.",
               nullptr, m_unheard);
    if (listening) said = tr("Listening to %Ln clip(s).", nullptr, m_unheard);
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
}

}  // namespace melscope
