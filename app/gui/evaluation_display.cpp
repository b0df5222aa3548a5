// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluation_display.h"

#include <QLocale>

#include "app/gui/path_text.h"
#include "ui/clips/clip_model.h"
#include "ui/evaluate/class_scores_card.h"
#include "ui/evaluate/confusion_card.h"

namespace melscope {

namespace {

constexpr std::size_t kNamedFailures = 20;

QString percent(double share) {
    return EvaluationDisplay::tr("%1 %").arg(QLocale().toString(100 * share, 'f', 1));
}

QString plain(double share) { return QLocale().toString(100 * share, 'f', 1); }

QStringList namesOf(const ClipEvaluation& evaluation) {
    QStringList names;
    for (const std::string& name : evaluation.classes) names.append(shownText(name));
    return names;
}

/// The file's name and, of a part of a recording, where it begins.
QString clipName(const EvaluatedClip& clip) {
    const QString name = shownPath(clip.file.filename());
    if (clip.range.begin <= 0) return name;
    return name + QLatin1Char('@') + QLocale().toString(clip.range.begin, 'f', 2);
}

QString className(const QStringList& names, int index) {
    return index < 0 ? QStringLiteral("-") : names[index];
}

JudgedRow rowOf(const ClipEvaluation& evaluation, std::size_t index, const QStringList& names) {
    const EvaluatedClip& clip = evaluation.clips[index];
    return {.index = index,
            .name = clipName(clip),
            .trueClass = className(names, clip.trueClass),
            .predictedClass = className(names, clip.predictedClass),
            .before = {},
            .probability = clip.probability,
            .isRight = clip.isRight()};
}

std::vector<JudgedRow> flipRows(const RunEvaluation& evaluation, const QStringList& names) {
    std::vector<JudgedRow> rows;
    const Flips flips = flipsBetween(*evaluation.before, evaluation.now);
    for (std::size_t i = 0; i < flips.clips.size(); ++i) {
        rows.push_back(rowOf(evaluation.now, flips.clips[i], names));
        rows.back().before = className(names, flips.before[i]);
    }
    return rows;
}

/// Of one cell, be they right or wrong; else all that are wrong.
std::vector<JudgedRow> rowsOf(const ClipEvaluation& evaluation, const std::optional<ConfusionCell>& cell,
                              const QStringList& names) {
    std::vector<JudgedRow> rows;
    for (std::size_t i = 0; i < evaluation.clips.size(); ++i) {
        const EvaluatedClip& clip = evaluation.clips[i];
        const bool fits = cell ? ConfusionCell{clip.trueClass, clip.predictedClass} == *cell
                               : clip.trueClass >= 0 && !clip.isRight();
        if (fits) rows.push_back(rowOf(evaluation, i, names));
    }
    return rows;
}

/// How many clips are longer than what was judged of them.
std::ptrdiff_t heardInPart(const RunEvaluation& run) {
    if (!run.isOfMiddles) return 0;
    const double heard = run.features.clipSeconds + 1.0 / run.features.sampleRate;
    return std::ranges::count_if(run.now.clips,
                                 [heard](const EvaluatedClip& clip) { return clip.seconds > heard; });
}

}  // namespace

QString EvaluationDisplay::partName(EvaluatedPart part) {
    switch (part) {
        case EvaluatedPart::Valid:
            return tr("validation clips");
        case EvaluatedPart::Test:
            return tr("test clips");
        case EvaluatedPart::Train:
            return tr("training clips");
        case EvaluatedPart::All:
            return tr("all labelled clips");
        case EvaluatedPart::Folder:
            return tr("a folder...");
    }
    return {};
}

void EvaluationDisplay::show(const RunEvaluation& evaluation, EvaluatedPart part, const QString& beforeName) {
    const QStringList names = namesOf(evaluation.now);
    const ConfusionMatrix matrix = evaluation.now.matrix();
    const Scores scores = scoresOf(matrix);
    m_page.setFlipsName(evaluation.before ? tr("Since %1").arg(beforeName) : QString());
    m_page.confusion().view().setMatrix(matrix, names);
    m_page.classes().setScores(scores, names);
    showFigures(evaluation, scores);
    showNote(evaluation, part);
    m_page.showScores();
}

void EvaluationDisplay::showFigures(const RunEvaluation& evaluation, const Scores& scores) {
    using enum EvaluatePage::Figure;
    if (scores.clips == 0) {
        for (const auto figure : {Accuracy, MacroF1, Baseline, Flips})
            m_page.setFigure(figure, QStringLiteral("-"), tr("no clips"));
        return;
    }
    m_page.setFigure(Accuracy, percent(scores.accuracy),
                     tr("95 % interval %1 to %2")
                         .arg(plain(scores.accuracyInterval.low), plain(scores.accuracyInterval.high)));
    m_page.setFigure(MacroF1, percent(scores.macroF1), tr("weighted %1").arg(percent(scores.weightedF1)));
    m_page.setFigure(Baseline, percent(scores.majorityBaseline),
                     tr("the largest of %Ln class(es)", nullptr, static_cast<int>(scores.classes.size())));
    if (!evaluation.before) return;
    const melscope::Flips flips = flipsBetween(*evaluation.before, evaluation.now);
    m_page.setFigure(Flips, tr("+%1 -%2").arg(flips.better).arg(flips.worse),
                     tr("%Ln clip(s) flipped", nullptr, static_cast<int>(flips.clips.size())));
}

/// What keeps the scores from meaning what they seem to.
void EvaluationDisplay::showNote(const RunEvaluation& run, EvaluatedPart part) {
    const ClipEvaluation& evaluation = run.now;
    QStringList notes;
    if (const auto longer = heardInPart(run); longer > 0)
        notes.append(tr("As in training, of %Ln longer clip(s) only the %1 s in the middle were judged; the "
                        "Predict page hears all of a recording.",
                        nullptr, static_cast<int>(longer))
                         .arg(QLocale().toString(run.features.clipSeconds)));
    if (part == EvaluatedPart::Train || part == EvaluatedPart::All)
        notes.append(
            tr("A model was trained on training clips: on them it shows how well it remembers, not how good "
               "it is."));
    else if (evaluation.isOtherData)
        notes.append(
            tr("Clips, labels or split are not those of the training. If the model was trained on some of "
               "these clips, the scores are too good."));
    if (const auto uncounted = evaluation.uncounted(); uncounted > 0)
        notes.append(
            tr("%Ln clip(s) do not count: they have no label now, or one that the model does not know.",
               nullptr, static_cast<int>(uncounted)));
    QStringList details;
    if (!evaluation.failures.empty())
        notes.append(tr("%Ln clip(s) could not be read and do not count.", nullptr,
                        static_cast<int>(evaluation.failures.size())));
    for (const Problem& failure : evaluation.failures)
        if (details.size() < static_cast<int>(kNamedFailures))
            details.append(QStringLiteral("%1: %2").arg(QString::fromStdString(failure.where),
                                                        QString::fromStdString(failure.reason)));
    m_page.confusion().setNote(notes.join(QLatin1Char(' ')), details.join(QLatin1Char('\n')));
}

void EvaluationDisplay::list(const RunEvaluation& evaluation, JudgedList list,
                             const std::optional<ConfusionCell>& cell, const QString& beforeName) {
    const QStringList names = namesOf(evaluation.now);
    const bool isFlips = list == JudgedList::Flips && evaluation.before;
    std::vector<JudgedRow> rows = isFlips ? flipRows(evaluation, names) : rowsOf(evaluation.now, cell, names);
    QString what;
    if (isFlips) what = tr("Changed since %1").arg(beforeName);
    if (!isFlips && cell)
        what = cell->trueClass == cell->predictedClass
                   ? tr("%1, recognised").arg(names[cell->trueClass])
                   : tr("%1 heard as %2").arg(names[cell->trueClass], names[cell->predictedClass]);
    QString nothing;
    if (rows.empty())
        nothing = isFlips ? tr("Both runs say the same of every clip.")
                  : cell  ? tr("No clip.")
                          : tr("Every clip was recognised.");
    m_page.judged().setNothing(nothing);
    m_page.confusion().view().setChosen(isFlips ? std::nullopt : cell);
    m_page.judged().setRows(std::move(rows), isFlips ? JudgedList::Flips : JudgedList::Mistakes, what);
}

}  // namespace melscope
