// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

namespace melscope {

namespace {

std::size_t cellOf(const ConfusionMatrix& matrix, int trueClass, int predictedClass) {
    for (const int index : {trueClass, predictedClass})
        if (index < 0 || index >= matrix.classes)
            throw std::out_of_range("class " + std::to_string(index) + " of a confusion matrix of " +
                                    std::to_string(matrix.classes) + " classes");
    return static_cast<std::size_t>(trueClass) * static_cast<std::size_t>(matrix.classes) +
           static_cast<std::size_t>(predictedClass);
}

std::optional<double> share(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

ClassScores scoresOfClass(const ConfusionMatrix& matrix, int which) {
    std::int64_t members = 0, answers = 0;
    for (int other = 0; other < matrix.classes; ++other) {
        members += matrix.at(which, other);
        answers += matrix.at(other, which);
    }
    const std::int64_t hits = matrix.at(which, which);
    return {.clips = members,
            .precision = share(hits, answers),
            .recall = share(hits, members),
            .f1 = share(2 * hits, members + answers)};
}

}  // namespace

ConfusionMatrix::ConfusionMatrix(int nClasses)
    : classes(nClasses), counts(static_cast<std::size_t>(nClasses) * static_cast<std::size_t>(nClasses)) {}

void ConfusionMatrix::add(int trueClass, int predictedClass) {
    ++counts[cellOf(*this, trueClass, predictedClass)];
}

std::int64_t ConfusionMatrix::at(int trueClass, int predictedClass) const {
    return counts[cellOf(*this, trueClass, predictedClass)];
}

std::int64_t ConfusionMatrix::total() const {
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

Scores scoresOf(const ConfusionMatrix& matrix) {
    Scores scores;
    scores.clips = matrix.total();
    std::int64_t hits = 0, largest = 0, present = 0;
    double f1Sum = 0, weightedSum = 0;
    for (int c = 0; c < matrix.classes; ++c) {
        const ClassScores& one = scores.classes.emplace_back(scoresOfClass(matrix, c));
        hits += matrix.at(c, c);
        largest = std::max(largest, one.clips);
        if (one.clips == 0) continue;
        ++present;
        f1Sum += *one.f1;
        weightedSum += *one.f1 * static_cast<double>(one.clips);
    }
    scores.accuracy = share(hits, scores.clips).value_or(0);
    scores.accuracyInterval = wilsonInterval(hits, scores.clips);
    scores.majorityBaseline = share(largest, scores.clips).value_or(0);
    scores.macroF1 = present > 0 ? f1Sum / static_cast<double>(present) : 0;
    scores.weightedF1 = scores.clips > 0 ? weightedSum / static_cast<double>(scores.clips) : 0;
    return scores;
}

Interval wilsonInterval(std::int64_t hits, std::int64_t total) {
    if (total <= 0) return {.low = 0, .high = 1};  // nothing was seen: anything is possible
    constexpr double kZ = 1.96;
    const auto n = static_cast<double>(total);
    const double p = static_cast<double>(hits) / n;
    const double centre = (p + kZ * kZ / (2 * n)) / (1 + kZ * kZ / n);
    const double half = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n)) / (1 + kZ * kZ / n);
    return {.low = std::max(0.0, centre - half), .high = std::min(1.0, centre + half)};
}

}  // namespace melscope
