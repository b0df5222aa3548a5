// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/split_words.h"

#include <QLocale>
#include <QStringList>

#include "app/gui/words.h"
#include "core/base/text.h"
#include "ui/theme/sentence.h"

namespace melscope {

namespace {

QString listed(const std::vector<int>& folds) {
    QStringList numbers;
    for (const int fold : folds) numbers.append(QString::number(fold));
    return numbers.join(QStringLiteral(", "));
}

QString namesOf(const SplitSide& side) {
    QStringList names;
    for (const std::string& name : side.missing) names.append(QString::fromStdString(name));
    if (side.missingClasses > side.missing.size()) names.append(QStringLiteral("..."));
    return names.join(QStringLiteral(", "));
}

int count(std::size_t value) { return static_cast<int>(value); }

}  // namespace

QString SplitWords::rest(const SplitReport& report) {
    if (!report.rest) return {};
    return *report.rest == SplitBy::Groups ? tr(", for validation whole groups of the rest")
                                           : tr(", for validation a share of each class of the rest");
}

QString SplitWords::folds(const SplitReport& report) {
    QString way = tr("Split by folds");
    if (!report.validFolds.empty())
        way += tr(", fold(s) %1 for validation", nullptr, count(report.validFolds.size()))
                   .arg(listed(report.validFolds));
    if (!report.testFolds.empty())
        way += tr(", fold(s) %1 for test", nullptr, count(report.testFolds.size()))
                   .arg(listed(report.testFolds));
    return way;
}

QString SplitWords::way(const SplitReport& report) {
    if (report.by == SplitBy::Column) return tr("Split as given") + rest(report);
    if (report.by == SplitBy::Folds) return folds(report) + rest(report);
    if (report.by != SplitBy::Groups) return tr("Split by chance within each class");
    const QString valid = tr("Split by groups, %1 of %2 held out for validation")
                              .arg(Words::number(report.validGroups), Words::number(report.groups));
    return report.testGroups > 0 ? valid + tr(" and %1 for test").arg(Words::number(report.testGroups))
                                 : valid;
}

QString SplitWords::counts(const SplitReport& report) {
    const std::size_t all = report.train.clips + report.valid.clips + report.test.clips;
    const auto share = [&](const SplitSide& side) {
        return Words::percent(static_cast<double>(side.clips) / static_cast<double>(all));
    };
    QString text = tr("%Ln clip(s) to train on", nullptr, count(report.train.clips));
    if (report.valid.clips > 0)
        text += tr(", %1 (%2) to validate with").arg(Words::number(report.valid.clips), share(report.valid));
    if (report.test.clips > 0)
        text += tr(", %1 (%2) to test with").arg(Words::number(report.test.clips), share(report.test));
    return text;
}

QStringList SplitWords::missing(const SplitReport& report) {
    QStringList lines;
    const auto say = [&](const SplitSide& side, const QString& text) {
        if (side.missingClasses > 0) lines.append(text.arg(namesOf(side)));
    };
    const auto n = [](const SplitSide& side) { return count(side.missingClasses); };
    say(report.train, tr("%Ln class(es) have no clip to train on: %1.", nullptr, n(report.train)));
    if (report.valid.clips > 0)
        say(report.valid, tr("%Ln class(es) have no clip to validate with: %1.", nullptr, n(report.valid)));
    if (report.test.clips > 0)
        say(report.test, tr("%Ln class(es) have no clip to test with: %1.", nullptr, n(report.test)));
    return lines;
}

QString SplitWords::sentences(const SplitReport& report) {
    QStringList lines{tr("%1: %2.").arg(way(report), counts(report))};
    lines.append(missing(report));
    if (report.unlabelled > 0)
        lines.append(tr("%Ln clip(s) have no label.", nullptr, count(report.unlabelled)));
    if (report.leaks > 0)
        lines.append(tr("%Ln group(s) are on more than one side.", nullptr, count(report.leaks)));
    return lines.join(QLatin1Char(' '));
}

QString SplitWords::sentencesOn(const Division& division) {
    const auto report = reportOf(division);
    return report ? sentences(*report) : asSentence(QString::fromStdString(printable(division.sentence)));
}

}  // namespace melscope
