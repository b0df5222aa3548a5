// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/value_field.h"

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
