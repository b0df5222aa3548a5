// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/text_label.h"

#include <QPainter>
#include <QStyle>
#include <array>

namespace melscope {

namespace {

constexpr std::array<const char*, 10> kRoleNames{"text",   "muted",  "small", "heading", "title",
                                                 "figure", "accent", "good",  "warning", "bad"};

}  // namespace

QString literalToolTip(const QString& text) {
    return QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped());
}

TextLabel::TextLabel(TextRole role, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setRole(role);
}

void TextLabel::setRole(TextRole role) {
    setProperty("role", QString::fromLatin1(kRoleNames[static_cast<std::size_t>(role)]));
    style()->unpolish(this);
    style()->polish(this);
}

void TextLabel::setElided(Qt::TextElideMode mode) {
    m_elide = mode;
    setMinimumWidth(0);
    updateGeometry();
}

QSize TextLabel::minimumSizeHint() const {
    const QSize hint = QLabel::minimumSizeHint();
    return m_elide == Qt::ElideNone ? hint : QSize(fontMetrics().averageCharWidth() * 3, hint.height());
}

bool TextLabel::isCut() const {
    return m_elide != Qt::ElideNone && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void TextLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (m_elide != Qt::ElideNone) setToolTip(isCut() ? literalToolTip(text()) : QString());
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (!isCut()) return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), m_elide, contentsRect().width());
    style()->drawItemText(&painter, contentsRect(), static_cast<int>(alignment()), palette(), isEnabled(),
                          shown, foregroundRole());
}

}  // namespace melscope
