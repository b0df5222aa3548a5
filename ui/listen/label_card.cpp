// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/label_card.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>

#include "ui/theme/text_label.h"

namespace melscope {

LabelCard::LabelCard(QWidget* parent)
    : Card({}, parent),
      m_classes(new ClassList),
      m_hint(new TextLabel(TextRole::Small)),
      m_new(new QLineEdit),
      m_advances(new QCheckBox),
      m_plays(new QCheckBox) {
    m_hint->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_classes, m_new, m_hint, m_advances, m_plays})
        content()->addWidget(part);
    connect(m_classes, &ClassList::classWanted, this, &LabelCard::classWanted);
    connect(m_new, &QLineEdit::returnPressed, this, &LabelCard::giveNew);
    connect(m_advances, &QCheckBox::clicked, this, &LabelCard::advancesWanted);
    connect(m_plays, &QCheckBox::clicked, this, &LabelCard::playsAtOnceWanted);
    m_new->installEventFilter(this);
    retranslate();
}

/// Escape takes back what was typed.
bool LabelCard::eventFilter(QObject* watched, QEvent* event) {
    const bool typed = watched == m_new && event->type() == QEvent::KeyPress && !m_new->text().isEmpty();
    if (!typed || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return Card::eventFilter(watched, event);
    m_new->clear();
    return true;
}

void LabelCard::giveNew() {
    const QString name = m_new->text().trimmed();
    if (name.isEmpty()) return;
    m_new->clear();
    Q_EMIT newClassWanted(name);
}

void LabelCard::setWhyNot(const QString& reason) {
    m_whyNot = reason;
    m_classes->setEnabled(reason.isEmpty());
    m_new->setEnabled(reason.isEmpty());
    retranslate();
}

void LabelCard::setAdvances(bool advances) {
    m_advances->setChecked(advances);
    m_plays->setEnabled(advances);
}

void LabelCard::setPlaysAtOnce(bool plays) { m_plays->setChecked(plays); }

void LabelCard::setChosen(int clips) {
    m_chosen = clips;
    retranslate();
}

void LabelCard::retranslate() {
    setHeading(tr("Label"));
    m_classes->setAccessibleName(tr("Classes"));
    m_new->setPlaceholderText(tr("New class"));
    m_new->setAccessibleName(tr("Name of a new class"));
    m_new->setToolTip(tr("Type a name and press Enter: the chosen clips get this label."));
    m_hint->setText(m_whyNot.isEmpty() ? tr("A label goes to all %n chosen clips.", nullptr, m_chosen)
                                       : m_whyNot);
    m_hint->setVisible(!m_whyNot.isEmpty() || m_chosen > 1);
    m_advances->setText(tr("Next clip after labelling"));
    m_plays->setText(tr("Play it at once"));
    m_plays->setToolTip(m_plays->isEnabled() ? QString() : tr("This is for the next clip after labelling."));
}

void LabelCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
