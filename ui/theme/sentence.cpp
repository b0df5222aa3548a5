// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/sentence.h"

#include <algorithm>

namespace melscope {

namespace {

/// Digits, dots, slashes and underscores are in names, not in words.
bool isWord(const QString& text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetter() || c == QLatin1Char(',') || c == QLatin1Char(':') || c == QLatin1Char('-') ||
               c == QLatin1Char('\'');
    });
}

}  // namespace

QString asSentence(const QString& clause) {
    QString sentence = clause.trimmed();
    const bool isPath = sentence.startsWith(QLatin1Char('/'));
    if (sentence.isEmpty() || isPath || !sentence.contains(QLatin1Char(' '))) return sentence;
    if (isWord(sentence.section(QLatin1Char(' '), 0, 0))) sentence[0] = sentence[0].toUpper();
    static const QString ends = QStringLiteral(".!?:\u2026");
    return ends.contains(sentence.back()) ? sentence : sentence + QLatin1Char('.');
}

}  // namespace melscope
