// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_curve.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/setting_field.h"
#include "core/base/text.h"
#include "ui/theme/colours.h"

namespace melscope {

namespace {

/// Okabe and Ito's colours that stand out on the surface, [light or dark].
constexpr std::array<std::array<QRgb, 2>, 7> kRuns{{{0x0072B2, 0x56B4E9},
                                                    {0xD55E00, 0xF0A35E},
                                                    {0x007A5A, 0x2DC99C},
                                                    {0xA8467F, 0xE39AC7},
                                                    {0x7A6A00, 0xF0E442},
                                                    {0x5C6877, 0xC3CCD6},
                                                    {0x5B3FA0, 0xB7A3F0}}};

struct CurveWords {
    Q_DECLARE_TR_FUNCTIONS(CurveWords)
};

QColor colourOf(qsizetype run) {
    return QColor::fromRgb(
        kRuns[static_cast<std::size_t>(run) % kRuns.size()][currentScheme() == Scheme::Dark ? 1 : 0]);
}

std::optional<double> trainOf(const RunEpoch& epoch, Measure measure) {
    switch (measure) {
        case Measure::Accuracy:
            return epoch.trainAccuracy;
        case Measure::Loss:
            return epoch.trainLoss;
        default:
            return epoch.learningRate;
    }
}

std::optional<double> validOf(const RunEpoch& epoch, Measure measure) {
    switch (measure) {
        case Measure::Accuracy:
            return epoch.validAccuracy;
        case Measure::Loss:
            return epoch.validLoss;
        default:
            return std::nullopt;
    }
}

double valueOf(const EpochMoment& moment, Measure measure) {
    switch (measure) {
        case Measure::Accuracy:
            return moment.accuracy;
        case Measure::Loss:
            return moment.loss;
        default:
            return moment.learningRate;
    }
}

template <class Value>
QList<QPointF> pointsOf(const std::vector<RunEpoch>& epochs, Value value) {
    QList<QPointF> points;
    for (const RunEpoch& epoch : epochs)
        if (const std::optional<double> y = value(epoch); y && std::isfinite(*y))
            points.append({static_cast<double>(epoch.epoch), *y});
    return points;
}

QList<QPointF> momentsOf(const RunCurve& run, Measure measure) {
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(run.moments.size()));
    for (const EpochMoment& moment : run.moments)
        if (const double y = valueOf(moment, measure); std::isfinite(y)) points.append({moment.epoch, y});
    return points;
}

/// The learning rate follows a schedule: there is nothing to smooth.
void setLines(Curve& curve, const QList<QPointF>& points, Measure measure, Smoothing smoothing) {
    const bool smooths = smoothing == Smoothing::On && measure != Measure::LearningRate && points.size() > 2;
    curve.line = smooths ? smoothed(points) : points;
    if (smooths) curve.raw = points;
}

std::optional<QPointF> bestOf(const RunCurve& run, const QList<QPointF>& line) {
    for (const QPointF& point : line)
        if (point.x() == run.bestEpoch) return point;
    return std::nullopt;
}

QString numberOf(double value, Measure measure) {
    if (measure == Measure::Accuracy) return shareText(value);
    if (measure == Measure::Loss) return QLocale().toString(value, 'f', value < 0.1 ? 3 : 2);
    return QLocale().toString(value, 'g', 2);
}

const RunEpoch* epochOf(const RunCurve& run, std::optional<int> epoch) {
    if (run.epochs.empty()) return nullptr;
    if (!epoch) return &run.epochs.back();
    const auto found = std::ranges::find(run.epochs, *epoch, &RunEpoch::epoch);
    return found == run.epochs.end() ? nullptr : &*found;
}

QString bestText(const RunCurve& run) {
    const RunEpoch* best = run.bestEpoch > 0 ? epochOf(run, run.bestEpoch) : nullptr;
    if (best == nullptr || !best->validAccuracy) return {};
    return CurveWords::tr("best %1 at epoch %2").arg(shareText(best->validAccuracy)).arg(run.bestEpoch);
}

void addOne(QList<LegendEntry>& legend, const RunCurve& run, Measure measure, std::optional<int> at) {
    const Colours& c = currentColours();
    const RunEpoch* epoch = epochOf(run, at);
    if (at) legend.append({CurveWords::tr("epoch %1").arg(*at), {}});
    const auto value = epoch == nullptr ? std::nullopt : trainOf(*epoch, measure);
    const auto valid = epoch == nullptr ? std::nullopt : validOf(*epoch, measure);
    const QString number = value ? QLatin1Char(' ') + numberOf(*value, measure) : QString();
    if (measure == Measure::LearningRate)
        return legend.append({CurveWords::tr("learning rate%1").arg(number), c.train});
    legend.append({CurveWords::tr("train%1").arg(number), c.train});
    legend.append(
        {valid ? CurveWords::tr("valid %1").arg(numberOf(*valid, measure)) : CurveWords::tr("valid"), c.valid,
         CurveMark::Diamond});
    if (measure == Measure::Loss && epoch != nullptr)
        legend.append(
            {CurveWords::tr("learning rate %1").arg(numberOf(epoch->learningRate, Measure::LearningRate)),
             {}});
    if (measure != Measure::Accuracy || at) return;
    if (const QString best = bestText(run); !best.isEmpty()) legend.append({best, {}});
}

}  // namespace

QList<Curve> curvesOf(const QList<RunCurve>& runs, Measure measure, Smoothing smoothing) {
    const Colours& c = currentColours();
    QList<Curve> curves;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const RunCurve& run = runs[i];
        const bool alone = runs.size() == 1;
        Curve train{.colour = alone ? c.train : colourOf(i)};
        Curve valid{.colour = alone ? c.valid : colourOf(i),
                    .stroke = CurveStroke::Dashed,
                    .mark = CurveMark::Diamond};
        setLines(train, pointsOf(run.epochs, [&](const RunEpoch& e) { return trainOf(e, measure); }), measure,
                 smoothing);
        setLines(valid, pointsOf(run.epochs, [&](const RunEpoch& e) { return validOf(e, measure); }), measure,
                 smoothing);
        if (alone) {
            if (const QList<QPointF> moments = momentsOf(run, measure); !moments.isEmpty())
                (measure == Measure::LearningRate ? train.line : train.raw) = moments;
        }
        if (measure != Measure::LearningRate) valid.best = bestOf(run, valid.line);
        curves.append(train);
        curves.append(valid);
    }
    return curves;
}

QList<LegendEntry> legendOf(const QList<RunCurve>& runs, Measure measure, std::optional<int> epoch) {
    QList<LegendEntry> legend;
    if (runs.size() == 1) {
        addOne(legend, runs.first(), measure, epoch);
        return legend;
    }
    if (runs.isEmpty()) return legend;
    if (epoch) legend.append({CurveWords::tr("epoch %1").arg(*epoch), {}});
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const RunEpoch* at = epochOf(runs[i], epoch);
        const auto value = at == nullptr                      ? std::nullopt
                           : measure == Measure::LearningRate ? trainOf(*at, measure)
                                                              : validOf(*at, measure);
        legend.append(
            {value ? CurveWords::tr("%1 %2").arg(runs[i].name, numberOf(*value, measure)) : runs[i].name,
             colourOf(i), measure == Measure::LearningRate ? CurveMark::Round : CurveMark::Diamond});
    }
    return legend;
}

QString curvesCsv(const QList<RunCurve>& runs) {
    std::string text =
        "run,epoch,train_loss,train_accuracy,valid_loss,valid_accuracy,learning_rate,seconds\n";
    const auto number = [](std::optional<double> value) {
        return ',' + (value && std::isfinite(*value) ? numberText(*value) : std::string());
    };
    for (const RunCurve& run : runs)
        for (const RunEpoch& e : run.epochs)
            text += csvField(run.name.toStdString()) + ',' + std::to_string(e.epoch) + number(e.trainLoss) +
                    number(e.trainAccuracy) + number(e.validLoss) + number(e.validAccuracy) +
                    number(e.learningRate) + number(e.seconds) + '\n';
    return QString::fromStdString(text);
}

QString shareText(std::optional<double> share) {
    if (!share || !std::isfinite(*share)) return QStringLiteral("-");
    return CurveWords::tr("%1 %").arg(QLocale().toString(*share * 100, 'f', 1));
}

}  // namespace melscope
