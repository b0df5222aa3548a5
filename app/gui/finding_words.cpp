// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>

#include "app/gui/health_words.h"
#include "app/gui/words.h"
#include "ui/theme/sentence.h"

namespace melscope {

namespace {

QString listed(const std::vector<std::string>& names, bool isCut) {
    QStringList list;
    for (const std::string& name : names) list.append(QString::fromStdString(name));
    return list.join(QStringLiteral(", ")) + (isCut ? QStringLiteral(", ...") : QString());
}

QString counted(std::int64_t clips) { return Words::number(static_cast<std::uint64_t>(clips)); }

}  // namespace

QString HealthWords::sentence(const HealthFinding& finding) {
    const int n = static_cast<int>(finding.clips.size());
    switch (finding.kind) {
        case HealthKind::Unreadable:
            return tr("clip(s) cannot be read", nullptr, n);
        case HealthKind::Silent:
            return tr("clip(s) are silent", nullptr, n);
        case HealthKind::Clipped:
            return tr("clip(s) are clipped", nullptr, n);
        case HealthKind::DcOffset:
            return tr("clip(s) have a constant offset", nullptr, n);
        case HealthKind::TooShort:
            return tr("clip(s) are very short", nullptr, n);
        case HealthKind::UnusualLength:
            return tr("clip(s) have an unusual length", nullptr, n);
        case HealthKind::ExactDuplicate:
            return tr("clip(s) are identical to others", nullptr, n);
        case HealthKind::NearDuplicate:
            return tr("clip(s) sound like others", nullptr, n);
        case HealthKind::DuplicateWithOtherLabel:
            return tr("clip(s) sound alike, labelled differently", nullptr, n);
        case HealthKind::ClassImbalance:
        case HealthKind::FewClips:
            return ofClasses(finding);
        case HealthKind::ConfoundLoudness:
            return ofLoudness(std::get<LoudnessTie>(finding.detail));
        default:
            return ofTie(finding.kind, std::get<ValueTie>(finding.detail));
    }
}

QString HealthWords::ofClasses(const HealthFinding& finding) {
    const auto& small = std::get<SmallClasses>(finding.detail);
    std::vector<std::string> sizes;
    for (const ClassSize& size : small.first)
        sizes.push_back(size.name + " (" + counted(size.clips).toStdString() + ")");
    const QString names = listed(sizes, small.count > small.first.size());
    const int n = static_cast<int>(small.count);
    if (finding.kind == HealthKind::FewClips)
        return tr("%Ln class(es) have fewer than %1 clips: %2", nullptr, n)
            .arg(counted(kFewestClipsOfClass), names);
    return tr("%Ln class(es) have at most a tenth of the %1 clips of %2: %3", nullptr, n)
        .arg(counted(small.largest.clips), QString::fromStdString(small.largest.name), names);
}

QString HealthWords::value(HealthKind kind, const std::string& value) {
    const QString text = QString::fromStdString(value);
    if (kind == HealthKind::ConfoundSampleRate) return tr("%1 Hz").arg(QLocale().toString(text.toInt()));
    if (kind != HealthKind::ConfoundChannels) return text;
    if (value == "1") return tr("mono");
    return value == "2" ? tr("stereo") : tr("of %1 channels").arg(text);
}

QString HealthWords::ofOthers(HealthKind kind, const ValueTie& tie) {
    if (tie.othersTied > 0)
        return tr("%1 of the %2 others").arg(counted(tie.othersTied), counted(tie.others));
    if (tie.valueOfOthers.empty()) return tr("none of the others");
    return tr("all others %1").arg(value(kind, tie.valueOfOthers));
}

QString HealthWords::ofTie(HealthKind kind, const ValueTie& tie) {
    const QString name = QString::fromStdString(tie.className);
    QString text = tie.tied == tie.clips
                       ? tr("all %1 clips of %2 are %3, %4")
                             .arg(counted(tie.clips), name, value(kind, tie.value), ofOthers(kind, tie))
                       : tr("%1 of %2 clips of %3 are %4, %5")
                             .arg(counted(tie.tied), counted(tie.clips), name, value(kind, tie.value),
                                  ofOthers(kind, tie));
    if (tie.moreClasses > 0)
        text +=
            tr("; %Ln more class(es) are tied in the same way", nullptr, static_cast<int>(tie.moreClasses));
    return text;
}

QString HealthWords::ofLoudness(const LoudnessTie& tie) {
    const QString text = tie.isLouder
                             ? tr("clips of %1 are louder than those of other classes in %2 % of all "
                                  "pairs (median %3 dBFS, others %4 dBFS)")
                             : tr("clips of %1 are quieter than those of other classes in %2 % of all "
                                  "pairs (median %3 dBFS, others %4 dBFS)");
    const QLocale locale;
    return text.arg(QString::fromStdString(tie.className), locale.toString(tie.percent),
                    locale.toString(tie.median), locale.toString(tie.medianOfOthers));
}

QString HealthWords::detail(const HealthFinding& finding) {
    if (finding.kind == HealthKind::TooShort)
        return tr("Shorter than %1 ms.").arg(QLocale().toString(1000 * kShortestClipSeconds));
    if (const auto* usual = std::get_if<UsualLength>(&finding.detail))
        return tr("The usual length is %1 s.").arg(QLocale().toString(usual->seconds, 'f', 2));
    return {};
}

QString HealthWords::advice(HealthKind kind) {
    const auto toldBy = [](const QString& remedy) {
        return tr("A network can tell the label by this instead of by the sound, and fails on other "
                  "recordings: "
                  "%1")
            .arg(remedy);
    };
    switch (kind) {
        case HealthKind::Unreadable:
            return tr("They would be missing in training: convert or replace them, or leave them out.");
        case HealthKind::Silent:
            return tr(
                "A network learns that silence has their label: replace them, or give silence a class of "
                "its own.");
        case HealthKind::Clipped:
            return tr(
                "Clipping adds overtones that the sound does not have: record again at a lower level if it "
                "is not so everywhere.");
        case HealthKind::DcOffset:
            return tr(
                "The offset comes from the sound card, not from the sound, and fills the lowest band: "
                "remove it with a high-pass filter.");
        case HealthKind::TooShort:
            return tr("They are padding but for an instant: look whether they were cut wrongly.");
        case HealthKind::UnusualLength:
            return tr(
                "They are mostly padding or mostly cut away in training, and are often mistakes: look at "
                "them, and cut long ones into pieces.");
        case HealthKind::ExactDuplicate:
            return tr(
                "Copies count twice in training, and one to train on gives away one to validate with: keep "
                "one of each set.");
        case HealthKind::NearDuplicate:
            return tr(
                "They seem to be one recording, changed in level, format or length; listen, and keep one of "
                "each set or put the set on one side of the split.");
        case HealthKind::DuplicateWithOtherLabel:
            return tr("One of the labels is wrong, and no network can learn both: listen and correct them.");
        case HealthKind::ClassImbalance:
            return tr(
                "Accuracy then hides whether rare classes are found at all: look at macro F1, balance the "
                "classes in training or record more of the rare ones.");
        case HealthKind::FewClips:
            return tr(
                "So few clips can neither be learned from nor tell how well a class is recognised: record "
                "more of them, or join or leave out the class.");
        case HealthKind::ConfoundSampleRate:
            return toldBy(tr("resample all clips to the lowest rate, or record every class in every way."));
        case HealthKind::ConfoundChannels:
            return toldBy(tr("train on one channel, or record every class in every way."));
        case HealthKind::ConfoundEncoding:
            return toldBy(tr("go back to the originals, or bring all clips through the same encoding."));
        case HealthKind::ConfoundLoudness:
            return toldBy(
                tr("train with random gain unless loudness belongs to the sound, or record at other "
                   "levels."));
    }
    return {};
}

QString HealthWords::whole(const HealthFinding& finding) {
    QStringList lines;
    if (brief(finding.kind).isEmpty())
        lines.append(asSentence(sentence(finding)));
    else
        lines.append(Words::number(finding.clips.size()) + QLatin1Char(' ') + sentence(finding) +
                     QLatin1Char('.'));
    if (!finding.names.empty()) lines.append(listed(finding.names, finding.hasMoreNames));
    if (const QString more = detail(finding); !more.isEmpty()) lines.append(more);
    return lines.join(QLatin1Char('\n')) + QStringLiteral("\n\n") + advice(finding.kind);
}

}  // namespace melscope
