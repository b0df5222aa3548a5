// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QResource>

namespace melscope {

QString styleSheet(Scheme scheme) {
    const QResource source(QStringLiteral(":/theme/melscope.qss"));
    QString sheet = QString::fromUtf8(source.uncompressedData());
    const auto replace = [&](const QString& name, const QString& by) {
        sheet.replace(QLatin1Char('@') + name + QLatin1Char('@'), by);
    };
    for (const NamedColour& colour : namedColours())
        replace(QString::fromLatin1(colour.name), (colours(scheme).*colour.member).name());
    replace(QStringLiteral("scheme"),
            scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

}  // namespace melscope
