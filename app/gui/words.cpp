// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/words.h"

#include <QLocale>

namespace melscope {

namespace {

/// What core says of its work; a stage that is not here stands as it is.
[[maybe_unused]] constexpr const char* kStages[] = {
    QT_TRANSLATE_NOOP("Stages", "making sounds"),
    QT_TRANSLATE_NOOP("Stages", "listing files"),
    QT_TRANSLATE_NOOP("Stages", "reading the table"),
    QT_TRANSLATE_NOOP("Stages", "reading headers"),
    QT_TRANSLATE_NOOP("Stages", "clips"),
    QT_TRANSLATE_NOOP("Stages", "listening to clips"),
    QT_TRANSLATE_NOOP("Stages", "recordings"),
    QT_TRANSLATE_NOOP("Stages", "seconds of sound"),
};

}  // namespace

QString Words::number(std::uint64_t value) { return QLocale().toString(static_cast<qulonglong>(value)); }

QString Words::percent(double share) {
    const double percent = 100 * share;
    if (percent > 0 && percent < 0.1) return tr("under %1 %").arg(QLocale().toString(0.1, 'f', 1));
    const QString text = QLocale().toString(percent, 'f', percent < 99.95 && percent > 0 ? 1 : 0);
    const QString zero = QLocale().decimalPoint() + QLocale().zeroDigit();
    return tr("%1 %").arg(text.endsWith(zero) ? text.chopped(zero.size()) : text);
}

QString Words::duration(double seconds) {
    const auto whole = qMax<qint64>(1, qRound64(seconds));
    if (whole < 60) return tr("%1 s").arg(whole);
    if (whole < 3600) return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return tr("%1 h %2 min").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString Words::left(double seconds) { return tr("%1 left").arg(duration(seconds)); }

QString Words::when(const QDateTime& time) {
    const auto days = time.date().daysTo(QDate::currentDate());
    if (days == 0) return tr("today %1").arg(QLocale().toString(time.time(), QLocale::ShortFormat));
    if (days == 1) return tr("yesterday");
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

QString Words::stage(const std::string& stage) {
    return QCoreApplication::translate("Stages", stage.c_str());
}

}  // namespace melscope
