// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/run_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

#include "app/gui/train_checks.h"
#include "app/gui/words.h"
#include "core/base/text.h"
#include "ui/clips/clip_model.h"
#include "ui/listen/setting_specs.h"
#include "ui/listen/setting_words.h"

namespace melscope {

namespace {

constexpr int kFingerprintShown = 12;  // digits that tell data sets apart

struct RunWords {
    Q_DECLARE_TR_FUNCTIONS(RunWords)
};

RunTone toneOf(RunStatus status) {
    switch (status) {
        case RunStatus::Running:
            return RunTone::Active;
        case RunStatus::Failed:
            return RunTone::Bad;
        case RunStatus::BrokenOff:
        case RunStatus::Paused:
            return RunTone::Warning;
        default:
            return RunTone::Plain;
    }
}

/// The run before it with the same recipe.
const RunEntry* before(const std::vector<RunEntry>& runs, std::size_t place) {
    for (std::size_t i = place + 1; i < runs.size(); ++i)
        if (runs[i].recipe == runs[place].recipe) return &runs[i];
    return nullptr;
}

QString startedText(const RunEntry& run) { return Words::when(QDateTime::fromMSecsSinceEpoch(run.started)); }

QString about(const RunEntry& run) {
    QStringList lines{RunWords::tr("%1, started %2").arg(runName(run), startedText(run)),
                      shownText(printablePath(run.folder))};
    if (!run.note.empty()) lines.append(shownText(run.note));
    if (const QString problem = problemWords(run); !problem.isEmpty()) lines.append(problem);
    return lines.join(QLatin1Char('\n'));
}

RunRow rowOf(const RunEntry& run) {
    const double seconds = run.seconds();
    return {.id = run.id,
            .name = runName(run),
            .recipe = shownText(run.recipe),
            .best = run.bestValid.value_or(-1),
            .last = run.lastValid().value_or(-1),
            .epochsDone = static_cast<int>(run.history.size()),
            .epochs = run.epochs,
            .seconds = seconds,
            .time = run.history.empty() ? QStringLiteral("-") : Words::duration(seconds),
            .state = statusText(run.status),
            .tone = toneOf(run.status),
            .note = shownText(run.note),
            .about = about(run)};
}

RunRow rowOf(const TrainingOrder& order, std::size_t place) {
    return {.id = -static_cast<std::int64_t>(place) - 1,
            .name = RunWords::tr("next"),
            .recipe = shownText(order.recipe),
            .epochs = order.settings.optimiser.epochs,
            .time = QStringLiteral("-"),
            .state = RunWords::tr("waiting"),
            .about = RunWords::tr("It begins when the runs before it have ended.")};
}

using Texts = std::function<QString(const RunEntry&)>;

Comparison::Row rowOf(const QString& name, const std::vector<RunEntry>& runs, const Texts& text) {
    Comparison::Row row{.name = name};
    for (const RunEntry& run : runs) row.values.append(text(run));
    return row;
}

void addResults(Comparison& all, const std::vector<RunEntry>& runs, const TrainingQueue& queue) {
    const auto add = [&](const QString& name, const Texts& text) {
        all.rows.append(rowOf(name, runs, text));
    };
    all.rows.append({.name = RunWords::tr("Result"), .isHeading = true});
    add(RunWords::tr("State"), [](const RunEntry& run) { return statusText(run.status); });
    add(RunWords::tr("Best valid accuracy"), [](const RunEntry& run) { return shareText(run.bestValid); });
    add(RunWords::tr("Best epoch"), [](const RunEntry& run) {
        return run.bestEpoch > 0 ? QString::number(run.bestEpoch) : QStringLiteral("-");
    });
    add(RunWords::tr("Last valid accuracy"), [](const RunEntry& run) { return shareText(run.lastValid()); });
    add(RunWords::tr("Epochs done"), [](const RunEntry& run) { return QString::number(run.history.size()); });
    add(RunWords::tr("Time"), [](const RunEntry& run) { return Words::duration(run.seconds()); });
    add(RunWords::tr("Started"), startedText);
    add(RunWords::tr("Recipe"), [](const RunEntry& run) { return shownText(run.recipe); });
    add(RunWords::tr("Data"), [](const RunEntry& run) {
        return QString::fromStdString(run.dataFingerprint).left(kFingerprintShown);
    });
    add(RunWords::tr("Clips left out"),
        [&](const RunEntry& run) { return QString::number(queue.failuresOf(run.id).size()); });
    add(RunWords::tr("Folder"), [](const RunEntry& run) { return shownText(printablePath(run.folder)); });
    add(RunWords::tr("Note"), [](const RunEntry& run) { return shownText(run.note).simplified(); });
}

void addSettings(Comparison& all, const std::vector<RunEntry>& runs, const QString& heading,
                 const QList<SettingRow>& rows) {
    all.rows.append({.name = heading, .isHeading = true});
    for (const SettingRow& row : rows)
        for (const SettingSpec& spec : row)
            all.rows.append(rowOf(settingWords(spec.key).name, runs, [&](const RunEntry& run) {
                return run.settings ? spec.wordsOf(valuesOf(*run.settings).at(spec.key))
                                    : QStringLiteral("-");
            }));
}

}  // namespace

QString statusText(RunStatus status) {
    switch (status) {
        case RunStatus::Running:
            return RunWords::tr("running");
        case RunStatus::Paused:
            return RunWords::tr("paused");
        case RunStatus::Finished:
            return RunWords::tr("done");
        case RunStatus::Stopped:
            return RunWords::tr("stopped");
        case RunStatus::Failed:
            return RunWords::tr("failed");
        default:
            return RunWords::tr("broken off");
    }
}

QString problemWords(const RunEntry& run) {
    if (run.problem.empty()) return {};
    const QString reason = withSettingNames(shownText(run.problem));
    if (run.status == RunStatus::BrokenOff)
        return run.canResume() ? RunWords::tr("%1 broke off: %2. Resume goes on from its last checkpoint.")
                                     .arg(runName(run), reason)
                               : RunWords::tr("%1 broke off: %2.").arg(runName(run), reason);
    return RunWords::tr("%1 failed: %2. %3")
        .arg(runName(run), reason, remedyFor(shownText(run.problem)))
        .trimmed();
}

QString changesBetween(const RunEntry& before, const RunEntry& run) {
    QStringList changes;
    if (before.settings && run.settings) {
        const SettingValues then = valuesOf(*before.settings), now = valuesOf(*run.settings);
        for (const QList<SettingRow>& rows : {optimiserRows(), augmentRows(), featureRows()})
            for (const SettingRow& row : rows)
                for (const SettingSpec& spec : row)
                    if (then.at(spec.key) != now.at(spec.key))
                        changes.append(RunWords::tr("%1 %2 → %3")
                                           .arg(settingWords(spec.key).name, spec.wordsOf(then.at(spec.key)),
                                                spec.wordsOf(now.at(spec.key))));
    }
    if (before.dataFingerprint != run.dataFingerprint) changes.append(RunWords::tr("other clips or labels"));
    return changes.join(QStringLiteral(", "));
}

QList<RunRow> rowsOf(const std::vector<RunEntry>& runs, const TrainingQueue& queue) {
    QList<RunRow> rows;
    for (std::size_t i = queue.waiting().size(); i-- > 0;) rows.append(rowOf(queue.waiting()[i], i));
    for (std::size_t i = 0; i < runs.size(); ++i) {
        rows.append(rowOf(runs[i]));
        if (const RunEntry* earlier = before(runs, i))
            rows.last().changed = changesBetween(*earlier, runs[i]);
    }
    return rows;
}

RunCurve curveOf(const RunEntry& run, const std::vector<TrainingPoint>& points) {
    RunCurve curve{.id = run.id,
                   .name = runName(run),
                   .epochs = run.history,
                   .moments = {},
                   .bestEpoch = run.bestEpoch,
                   .epochsAsked = run.epochs};
    curve.moments.reserve(points.size());
    for (const TrainingPoint& point : points)
        curve.moments.push_back({point.epoch, point.loss, point.accuracy, point.learningRate});
    return curve;
}

Comparison comparisonOf(const std::vector<RunEntry>& runs, const TrainingQueue& queue) {
    Comparison all;
    for (const RunEntry& run : runs) all.runs.append(runName(run));
    addResults(all, runs, queue);
    addSettings(all, runs, RunWords::tr("Training"), optimiserRows());
    addSettings(all, runs, RunWords::tr("Augmentation"), augmentRows());
    addSettings(all, runs, RunWords::tr("Mel spectrogram"), featureRows());
    return all;
}

}  // namespace melscope
