// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/found_rows.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>

#include "core/base/text.h"
#include "ui/clips/clip_model.h"

namespace melscope {

namespace {

constexpr std::array<const char*, 7> kHeadings{
    QT_TRANSLATE_NOOP("FoundRows", "Recording"), QT_TRANSLATE_NOOP("FoundRows", "Class"),
    QT_TRANSLATE_NOOP("FoundRows", "Group"),     QT_TRANSLATE_NOOP("FoundRows", "Fold"),
    QT_TRANSLATE_NOOP("FoundRows", "Split"),     QT_TRANSLATE_NOOP("FoundRows", "Begin (s)"),
    QT_TRANSLATE_NOOP("FoundRows", "End (s)")};

bool has(const Clip& clip, FoundColumn column) {
    switch (column) {
        case FoundColumn::Group:
            return clip.group >= 0;
        case FoundColumn::Fold:
            return clip.fold >= 0;
        case FoundColumn::Split:
            return clip.split != Split::None;
        case FoundColumn::Begin:
        case FoundColumn::End:
            return clip.range != TimeRange{};
        default:
            return true;
    }
}

QString nameAt(const std::vector<std::string>& names, int index) {
    return index < 0 ? QStringLiteral("-") : shownText(names[static_cast<std::size_t>(index)]);
}

QString secondsText(double seconds) {
    return seconds < 0 ? QStringLiteral("-") : QLocale().toString(seconds, 'f', 2);
}

}  // namespace

std::vector<FoundColumn> foundColumns(const Dataset& found) {
    using enum FoundColumn;
    std::vector<FoundColumn> columns;
    for (const FoundColumn column : {Recording, Label, Group, Fold, Split, Begin, End})
        if (std::ranges::any_of(found.clips, [&](const Clip& clip) { return has(clip, column); }))
            columns.push_back(column);
    return columns;
}

QStringList headingsOf(const std::vector<FoundColumn>& columns) {
    QStringList headings;
    for (const FoundColumn column : columns)
        headings.append(
            QCoreApplication::translate("FoundRows", kHeadings[static_cast<std::size_t>(column)]));
    return headings;
}

QString foundText(const Dataset& found, std::size_t clip, FoundColumn column) {
    const Clip& shown = found.clips[clip];
    switch (column) {
        case FoundColumn::Recording:
            return QString::fromStdString(printablePath(shown.path));
        case FoundColumn::Label:
            return nameAt(found.classes, shown.label);
        case FoundColumn::Group:
            return nameAt(found.groups, shown.group);
        case FoundColumn::Fold:
            return shown.fold < 0 ? QStringLiteral("-") : QString::number(shown.fold);
        case FoundColumn::Split:
            return splitText(shown.split);
        case FoundColumn::Begin:
            return secondsText(shown.range.begin);
        case FoundColumn::End:
            return secondsText(shown.range.end);
    }
    return {};
}

}  // namespace melscope
