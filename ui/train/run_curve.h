// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>
#include <vector>

#include "core/project/runs.h"
#include "ui/views/curve_view.h"

namespace melscope {

/// What is measured while a network learns.
enum class Measure { Accuracy, Loss, LearningRate };

/// A moment within an epoch.
struct EpochMoment {
    double epoch = 0;  ///< 2.5 is the middle of the third
    double loss = 0;   ///< since the moment before
    double accuracy = 0;
    double learningRate = 0;
    bool operator==(const EpochMoment&) const = default;
};

/// A run to be drawn.
struct RunCurve {
    std::int64_t id = 0;
    QString name;
    std::vector<RunEpoch> epochs;
    std::vector<EpochMoment> moments;  ///< of training, as far as they were watched
    int bestEpoch = 0;                 ///< 0: none
    int epochsAsked = 0;
    bool operator==(const RunCurve&) const = default;
};

enum class Smoothing { Off, On };

/// Colours of one run are those of train and valid; several have a colour each.
QList<Curve> curvesOf(const QList<RunCurve>& runs, Measure measure, Smoothing smoothing);

/// What stands above a chart for one of its curves.
struct LegendEntry {
    QString text;
    QColor colour;  ///< invalid: muted, and without a mark
    CurveMark mark = CurveMark::Round;
    bool operator==(const LegendEntry&) const = default;
};
/// The values of an epoch, or of the last; a run's name where there are several.
QList<LegendEntry> legendOf(const QList<RunCurve>& runs, Measure measure, std::optional<int> epoch);

/// One line an epoch and run, with the columns of history.csv after the run's name.
QString curvesCsv(const QList<RunCurve>& runs);

/// "92.4 %", or a dash.
QString shareText(std::optional<double> share);

}  // namespace melscope
