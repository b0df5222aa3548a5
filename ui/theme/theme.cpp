// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>
#include <array>

#include "ui/theme/qt_palette.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/type.h"

namespace melscope {

void beginTheme() {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(textFont(TextSize::Text));
}

void applyTheme(Scheme scheme) {
    const bool first = qApp->styleSheet().isEmpty();
    if (!first && currentScheme() == scheme) return;
    QApplication::setPalette(qtPalette(colours(scheme)));
    qApp->setStyleSheet(styleSheet(scheme));
}

Scheme platformScheme() { return currentScheme(); }

void setButtonKind(QPushButton& button, ButtonKind kind) {
    static constexpr std::array<const char*, 4> kNames{"plain", "primary", "quiet", "danger"};
    button.setProperty("kind", QString::fromLatin1(kNames[static_cast<std::size_t>(kind)]));
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

}  // namespace melscope
