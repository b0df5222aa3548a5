// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace melscope {

/// Counts of [true class][predicted class].
struct ConfusionMatrix {
    int classes = 0;
    std::vector<std::int64_t> counts;  ///< [classes, classes], row-major, rows are true classes

    explicit ConfusionMatrix(int nClasses = 0);
    void add(int trueClass, int predictedClass);
    std::int64_t at(int trueClass, int predictedClass) const;
    std::int64_t total() const;
};

/// One class's scores; nothing where there is nothing to divide by.
struct ClassScores {
    std::int64_t clips = 0;  ///< true members
    std::optional<double> precision;
    std::optional<double> recall;
    std::optional<double> f1;
};

/// A 95 % interval.
struct Interval {
    double low = 0;
    double high = 0;
};

/// Scores of a set of predictions.
struct Scores {
    std::int64_t clips = 0;
    double accuracy = 0;
    Interval accuracyInterval;    ///< Wilson score interval, 95 %
    double majorityBaseline = 0;  ///< accuracy of always answering the most frequent class
    double macroF1 = 0;           ///< mean over classes that have clips
    double weightedF1 = 0;
    std::vector<ClassScores> classes;
};

/// Agrees with scikit-learn's accuracy_score and f1_score (classes without clips left out of the macro mean).
Scores scoresOf(const ConfusionMatrix& matrix);

/// Wilson score interval for a share (Wilson 1927), z = 1.96.
Interval wilsonInterval(std::int64_t hits, std::int64_t total);

}  // namespace melscope
