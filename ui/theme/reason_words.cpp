// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/reason_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

namespace melscope {

namespace {

// Core's reasons that people meet, as core says them; %1 stands for a name or a number.
constexpr const char* kReasons[] = {
    QT_TRANSLATE_NOOP("Reasons", "cannot be opened: %1"),
    QT_TRANSLATE_NOOP("Reasons", "cannot be read: %1"),
    QT_TRANSLATE_NOOP("Reasons", "not audio: the file is empty"),
    QT_TRANSLATE_NOOP("Reasons", "not audio: the file holds text"),
    QT_TRANSLATE_NOOP("Reasons", "not audio: no format that is known"),
    QT_TRANSLATE_NOOP("Reasons", "not audio: %1 without %2"),
    QT_TRANSLATE_NOOP("Reasons", "not audio: %1 cut off early"),
    QT_TRANSLATE_NOOP("Reasons", "not audio that can be decoded: the %1 header is damaged"),
    QT_TRANSLATE_NOOP("Reasons", "%1, which is not supported; convert it to WAV or FLAC"),
    QT_TRANSLATE_NOOP("Reasons", "Ogg without Vorbis, Opus or FLAC, which is not supported"),
    QT_TRANSLATE_NOOP("Reasons", "in an encoding that is not supported"),
    QT_TRANSLATE_NOOP("Reasons", "%1 in encoding %2, which is not supported"),
    QT_TRANSLATE_NOOP("Reasons", "the header says %1 Hz; 1 000 to 768 000 Hz are read"),
    QT_TRANSLATE_NOOP("Reasons", "the header says %1 channels; 1 to 64 are read"),
    QT_TRANSLATE_NOOP("Reasons", "holds no sound"),
    QT_TRANSLATE_NOOP("Reasons", "holds samples that are not numbers, or too large for sound"),
    QT_TRANSLATE_NOOP("Reasons", "expands to more sound than a file of its size can hold"),
    QT_TRANSLATE_NOOP("Reasons", "the stretch from %1 s to %2 s holds no sample"),
    QT_TRANSLATE_NOOP("Reasons", "the stretch begins at %1 s, but the recording ends at %2 s"),
    QT_TRANSLATE_NOOP("Reasons", "the folder cannot be read: %1"),
    QT_TRANSLATE_NOOP("Reasons", "cannot read the folder %1: %2"),
    QT_TRANSLATE_NOOP("Reasons", "there is no folder %1"),
    QT_TRANSLATE_NOOP("Reasons", "there is no table %1"),
    QT_TRANSLATE_NOOP("Reasons", "the table %1 is empty"),
    QT_TRANSLATE_NOOP("Reasons", "the table %1 has no rows"),
    QT_TRANSLATE_NOOP("Reasons", "the table %1 cannot be opened"),
    QT_TRANSLATE_NOOP("Reasons", "%1 is not a folder"),
    QT_TRANSLATE_NOOP("Reasons", "no clip says whether it is for train, valid or test"),
    QT_TRANSLATE_NOOP("Reasons", "no clip has a fold"),
    QT_TRANSLATE_NOOP("Reasons", "no clip is in fold %1; there is %2"),
    QT_TRANSLATE_NOOP("Reasons", "there is only %1, too few to hold one out"),
    QT_TRANSLATE_NOOP("Reasons", "no clip belongs to a group"),
    QT_TRANSLATE_NOOP("Reasons", "there is only one group, too few for a split into %1 parts"),
    QT_TRANSLATE_NOOP("Reasons", "there are only two groups, too few for a split into %1 parts"),
    QT_TRANSLATE_NOOP("Reasons", "there is no labelled clip to divide"),
    QT_TRANSLATE_NOOP("Reasons", "train, valid and test must sum to 1, not %1"),
    QT_TRANSLATE_NOOP("Reasons", "train must be above 0"),
    QT_TRANSLATE_NOOP("Reasons", "there is no class %1"),
    QT_TRANSLATE_NOOP("Reasons", "there is already a class %1; merge the two instead"),
    QT_TRANSLATE_NOOP("Reasons", "a clip can only be split inside it"),
    QT_TRANSLATE_NOOP("Reasons", "there is already a file %1"),
    QT_TRANSLATE_NOOP("Reasons", "there is no project %1"),
    QT_TRANSLATE_NOOP("Reasons", "%1 is no project of Melscope"),
    QT_TRANSLATE_NOOP("Reasons",
                      "%1 was written by a newer Melscope (format %2, this one knows %3); it was left "
                      "as it is"),
    QT_TRANSLATE_NOOP("Reasons", "%1 is damaged: %2"),
    QT_TRANSLATE_NOOP("Reasons", "%1 can only be read: %2"),
    QT_TRANSLATE_NOOP("Reasons", "it is open in %1"),
    QT_TRANSLATE_NOOP("Reasons", "none of the training clips can be read"),
    QT_TRANSLATE_NOOP("Reasons", "there is not enough memory for this"),
    QT_TRANSLATE_NOOP("Reasons", "something unknown went wrong"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be even, not %2"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be at most n_fft, %2, not %3"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be at most half the sample rate, %2, not %3"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be below the highest frequency, %2, not %3"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be long enough that a picture has at most %2 values, not %3"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be a whole number from %2 to %3, not %4"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be a number from %2 to %3, not %4"),
    QT_TRANSLATE_NOOP("Reasons", "%1 must be below n_mels (%2), not %3"),
};

struct Pattern {
    const char* source;
    QRegularExpression expression;
};

/// @return finds what stands for %1, %2 and so on, in this order
QRegularExpression expressionOf(const char* source) {
    QString text = QRegularExpression::escape(QString::fromUtf8(source));
    text.replace(QRegularExpression(QStringLiteral("\\\\%\\d")), QStringLiteral("(.+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(text),
                              QRegularExpression::DotMatchesEverythingOption);
}

const std::vector<Pattern>& patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        for (const char* source : kReasons) made.push_back({source, expressionOf(source)});
        return made;
    }();
    return all;
}

/// Puts what was found in the places of %1, %2 ...; what was found may hold such places itself.
QString filled(const QString& words, const QStringList& found) {
    QString text;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int place =
            words[i] == QLatin1Char('%') && i + 1 < words.size() ? words[i + 1].digitValue() : -1;
        if (place < 1 || place >= found.size()) {
            text += words[i];
            continue;
        }
        text += found[place];
        ++i;
    }
    return text;
}

/// Empty if it is not known.
QString known(const QString& reason) {
    for (const Pattern& pattern : patterns()) {
        const QRegularExpressionMatch match = pattern.expression.match(reason);
        if (match.hasMatch())
            return filled(QCoreApplication::translate("Reasons", pattern.source), match.capturedTexts());
    }
    return {};
}

}  // namespace

QString reasonInWords(const QString& reason) {
    if (const QString words = known(reason); !words.isEmpty()) return words;
    const QString colon = QStringLiteral(": ");
    for (qsizetype at = reason.indexOf(colon); at > 0; at = reason.indexOf(colon, at + 1)) {
        const qsizetype behind = at + colon.size();
        if (const QString words = known(reason.mid(behind)); !words.isEmpty())
            return reason.left(behind) + words;
    }
    return reason;
}

QString reasonInWords(const std::string& reason) { return reasonInWords(QString::fromStdString(reason)); }

}  // namespace melscope
