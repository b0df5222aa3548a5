// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/value_field.h"

#include <QKeyEvent>
#include <QStyle>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

ValueField::ValueField(QWidget* parent) : QLineEdit(parent), m_unit(new TextLabel(TextRole::Small, this)) {
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ValueField::setUnit(const QString& unit) {
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
    placeUnit();
}

void ValueField::setHeld(const QString& text) {
    m_held = text;
    setText(text);
}

/// Without anything to take back, Escape is for whoever stands around.
void ValueField::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape || text() == m_held) return QLineEdit::keyPressEvent(event);
    setText(m_held);
    Q_EMIT takenBack();
}

void ValueField::setInvalid(bool invalid) {
    if (property("invalid").toBool() == invalid) return;
    setProperty("invalid", invalid);
    style()->unpolish(this);
    style()->polish(this);
}

void ValueField::placeUnit() {
    const QSize size = m_unit->sizeHint();
    m_unit->setGeometry(width() - size.width() - kUnit, (height() - size.height()) / 2, size.width(),
                        size.height());
    setTextMargins(0, 0, m_unit->text().isEmpty() ? 0 : size.width() + kUnit / 2, 0);
}

void ValueField::resizeEvent(QResizeEvent* event) {
    QLineEdit::resizeEvent(event);
    placeUnit();
}

}  // namespace melscope
