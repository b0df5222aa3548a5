// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/report.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <vector>

#include "core/base/columns.h"
#include "core/base/text.h"

namespace melscope {

namespace {

constexpr int kMaxNameColumns = 24;
constexpr int kGap = 2;  // columns between columns

std::vector<std::string> shownNames(std::span<const std::string> names, std::size_t expected) {
    if (names.size() != expected)
        throw std::invalid_argument(std::to_string(names.size()) + " class names for " +
                                    std::to_string(expected) + " classes");
    std::vector<std::string> shown;
    for (const std::string& name : names) shown.push_back(printable(name));
    return shown;
}

int widest(std::span<const std::string> texts) {
    int columns = 1;
    for (const std::string& text : texts) columns = std::max(columns, columnsOf(text));
    return columns;
}

/// In digits that no locale changes.
std::string fixed(double value, int decimals) {
    char text[64];
    const auto [end, error] =
        std::to_chars(text, text + sizeof text, value, std::chars_format::fixed, decimals);
    return {text, end};
}

std::string percent(double share) { return fixed(100 * share, 1) + " %"; }

/// Right-aligned after a gap.
std::string cell(std::string_view text, int width) {
    return std::string(kGap, ' ') + inColumns(text, width, Align::Right);
}

std::string scoreCell(const std::optional<double>& score) { return cell(score ? fixed(*score, 3) : "-", 9); }

std::string countCell(std::int64_t count, int width) {
    return cell(count == 0 ? "." : std::to_string(count), width);
}

std::string withoutTrailingSpace(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

/// The widths of a confusion matrix's columns and how many stand side by side.
struct Layout {
    int name = 1;    ///< columns for a row's class name
    int count = 1;   ///< columns for a count and the name above it
    int beside = 1;  ///< predicted classes side by side
};

Layout layoutFor(const ConfusionMatrix& matrix, std::span<const std::string> names, int width) {
    const std::int64_t largest = matrix.counts.empty() ? 0 : std::ranges::max(matrix.counts);
    const int longest = widest(names);
    const int rowName = std::clamp(longest, 4, kMaxNameColumns);
    const int room = width - rowName;
    const int fair = room / std::max(1, matrix.classes) - kGap;  // an equal share of the line for each class
    const int needed = std::max({4, static_cast<int>(std::to_string(largest).size())});
    const int count = std::max(needed, std::min(longest, fair));
    return {.name = rowName, .count = count, .beside = std::max(1, room / (count + kGap))};
}

std::string matrixBlock(const ConfusionMatrix& matrix, std::span<const std::string> names,
                        const Layout& layout, int begin) {
    const int end = std::min(matrix.classes, begin + layout.beside);
    std::string text = inColumns("true", layout.name);
    for (int p = begin; p < end; ++p) text += cell(names[static_cast<std::size_t>(p)], layout.count);
    text += "\n";
    for (int t = 0; t < matrix.classes; ++t) {
        text += inColumns(names[static_cast<std::size_t>(t)], layout.name);
        for (int p = begin; p < end; ++p) text += countCell(matrix.at(t, p), layout.count);
        text += "\n";
    }
    return text;
}

}  // namespace

std::string scoresReport(const Scores& scores, std::span<const std::string> classNames) {
    const auto names = shownNames(classNames, scores.classes.size());
    const Interval& interval = scores.accuracyInterval;
    std::string text = "accuracy  " + percent(scores.accuracy) + " of " + std::to_string(scores.clips) +
                       " clips (95 % interval " + percent(interval.low) + " to " + percent(interval.high) +
                       "; always answering the most frequent class: " + percent(scores.majorityBaseline) +
                       ")\n" + "F1        " + fixed(scores.macroF1, 3) + " mean over classes, " +
                       fixed(scores.weightedF1, 3) + " weighted by clips\n\n";
    const int width = std::clamp(widest(names), 5, kMaxNameColumns);
    text += inColumns("class", width) + cell("clips", 7) + cell("precision", 9) + cell("recall", 9) +
            cell("F1", 9) + "\n";
    for (std::size_t c = 0; c < names.size(); ++c) {
        const ClassScores& one = scores.classes[c];
        text += inColumns(names[c], width) + cell(std::to_string(one.clips), 7) + scoreCell(one.precision) +
                scoreCell(one.recall) + scoreCell(one.f1) + "\n";
    }
    return text;
}

std::string confusionReport(const ConfusionMatrix& matrix, std::span<const std::string> classNames,
                            int width) {
    const auto names = shownNames(classNames, static_cast<std::size_t>(matrix.classes));
    const Layout layout = layoutFor(matrix, names, width);
    std::string text;
    for (int begin = 0; begin < matrix.classes; begin += layout.beside) {
        if (begin > 0) text += "\n";
        text += withoutTrailingSpace(std::string(static_cast<std::size_t>(layout.name + kGap), ' ') +
                                     "predicted");
        text += matrixBlock(matrix, names, layout, begin);
    }
    return text;
}

}  // namespace melscope
