// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/health_words.h"

#include <algorithm>

#include "app/gui/words.h"

namespace melscope {

namespace {

bool has(const Inspection& found, std::initializer_list<HealthKind> kinds) {
    return std::any_of(found.problems.begin(), found.problems.end(), [&](const FoundProblem& problem) {
        return std::find(kinds.begin(), kinds.end(), problem.finding.kind) != kinds.end();
    });
}

}  // namespace

QString HealthWords::brief(HealthKind kind) {
    switch (kind) {
        case HealthKind::Unreadable:
            return tr("unreadable");
        case HealthKind::Silent:
            return tr("silent");
        case HealthKind::Clipped:
            return tr("clipped");
        case HealthKind::DcOffset:
            return tr("offset");
        case HealthKind::TooShort:
            return tr("too short");
        case HealthKind::UnusualLength:
            return tr("odd length");
        case HealthKind::ExactDuplicate:
            return tr("copy");
        case HealthKind::NearDuplicate:
            return tr("near copy");
        case HealthKind::DuplicateWithOtherLabel:
            return tr("label differs");
        default:
            return {};
    }
}

HealthLine HealthWords::line(const FoundProblem& problem) {
    const HealthFinding& finding = problem.finding;
    const QString number =
        brief(finding.kind).isEmpty() ? QStringLiteral("!") : Words::number(problem.clips.size());
    return {.number = number, .sentence = sentence(finding), .why = whole(finding)};
}

HealthLine HealthWords::missing(std::size_t clips) {
    return {.number = Words::number(clips),
            .sentence = tr("clip(s) have no recording where it was", nullptr, static_cast<int>(clips)),
            .why = tr("They can be neither heard nor trained on until their recordings are located again.")};
}

QList<HealthLine> HealthWords::praise(const Inspection& found) {
    using enum HealthKind;
    QList<HealthLine> lines;
    const auto say = [&](const QString& sentence) { lines.append({{}, sentence, {}}); };
    if (found.problems.empty()) say(tr("No problem in %Ln clip(s).", nullptr, static_cast<int>(found.clips)));
    if (!has(found, {ExactDuplicate, NearDuplicate})) say(tr("No duplicates."));
    if (!has(found, {ClassImbalance, FewClips}) && found.most > 0)
        say(found.fewest == found.most
                ? tr("Classes are balanced (%1 each).").arg(Words::number(static_cast<quint64>(found.most)))
                : tr("Classes are balanced (%1-%2).")
                      .arg(Words::number(static_cast<quint64>(found.fewest)),
                           Words::number(static_cast<quint64>(found.most))));
    if (!has(found, {ConfoundSampleRate, ConfoundChannels, ConfoundEncoding, ConfoundLoudness}))
        say(tr("The label does not follow sample rate, channels, format or loudness."));
    return lines;
}

QString HealthWords::brief(LeakKind kind) {
    return kind == LeakKind::Group ? tr("on both sides") : tr("alike on both sides");
}

QString HealthWords::noGroupOnBothSides(GroupBy groupBy) {
    if (groupBy == GroupBy::Recording) return tr("No recording is on both sides.");
    if (groupBy == GroupBy::Folder) return tr("No folder is on both sides.");
    return tr("No group is on both sides.");
}

AuditLine HealthWords::leakLine(const FoundLeak& leak, GroupBy groupBy) {
    const int n = static_cast<int>(leak.sets);
    QString text;
    if (leak.kind == LeakKind::IdenticalAudio)
        text = tr("recording(s) have identical copies on both sides", nullptr, n);
    else if (leak.kind == LeakKind::NearDuplicate)
        text = tr("recording(s) have near duplicates on both sides", nullptr, n);
    else if (groupBy == GroupBy::Recording)
        text = tr("recording(s) are on both sides", nullptr, n);
    else if (groupBy == GroupBy::Folder)
        text = tr("folder(s) are on both sides", nullptr, n);
    else
        text = tr("group(s) are on both sides", nullptr, n);
    return {AuditLine::Tone::Warning, Words::number(leak.sets), text,
            tr("%1\n\nWhat is on both sides is learned by heart and then asked: scores look better than they "
               "are. "
               "Click to see the %Ln clip(s).",
               nullptr, static_cast<int>(leak.clips.size()))
                .arg(QString::fromStdString(leak.names))};
}

QList<AuditLine> HealthWords::audit(const Inspection& found) {
    if (!found.isDivided) return {};
    QList<AuditLine> lines;
    const auto leaks = [&](LeakKind kind) {
        for (const FoundLeak& leak : found.leaks)
            if (leak.kind == kind) lines.append(leakLine(leak, found.groupBy));
        return std::any_of(found.leaks.begin(), found.leaks.end(),
                           [&](const FoundLeak& leak) { return leak.kind == kind; });
    };
    const auto say = [&](AuditLine::Tone tone, const QString& text) { lines.append({tone, {}, text, {}}); };
    if (!found.hasGroups)
        say(AuditLine::Tone::Note, tr("The clips have no groups, so nothing tells which belong together."));
    else if (!leaks(LeakKind::Group))
        say(AuditLine::Tone::Good, noGroupOnBothSides(found.groupBy));
    if (found.unheard > 0) {
        say(AuditLine::Tone::Note,
            tr("Whether copies are on both sides is known once the recordings are checked."));
        return lines;
    }
    const bool identical = leaks(LeakKind::IdenticalAudio);
    const bool near = leaks(LeakKind::NearDuplicate);
    if (!identical && !near) say(AuditLine::Tone::Good, tr("No copies or near duplicates on both sides."));
    return lines;
}

}  // namespace melscope
