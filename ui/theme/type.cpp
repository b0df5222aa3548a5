// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/type.h"

#include <QFontDatabase>

namespace melscope {

namespace {

QFont baseFont() {
    const QString inter = QStringLiteral("Inter");
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::hasFamily(inter)) font.setFamily(inter);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

}  // namespace

QFont textFont(TextSize size, TextWeight weight) {
    static const QFont base = baseFont();
    QFont font = base;
    font.setPixelSize(static_cast<int>(size));
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

}  // namespace melscope
