// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/score_tables.h"

#include <stdexcept>

#include "core/base/setting_field.h"
#include "core/base/text.h"

namespace melscope {

namespace {

void checkNames(std::size_t classes, std::span<const std::string> names) {
    if (classes != names.size())
        throw std::invalid_argument(std::to_string(names.size()) + " names for " + std::to_string(classes) +
                                    " classes");
}

std::string field(const std::optional<double>& share) { return share ? numberText(*share) : ""; }

}  // namespace

std::string confusionCsv(const ConfusionMatrix& matrix, std::span<const std::string> classNames) {
    checkNames(static_cast<std::size_t>(matrix.classes), classNames);
    std::string text = csvField("true \\ predicted");
    for (const std::string& name : classNames) text += ',' + csvField(name);
    text += '\n';
    for (int t = 0; t < matrix.classes; ++t) {
        text += csvField(classNames[static_cast<std::size_t>(t)]);
        for (int p = 0; p < matrix.classes; ++p) text += ',' + std::to_string(matrix.at(t, p));
        text += '\n';
    }
    return text;
}

std::string scoresCsv(const Scores& scores, std::span<const std::string> classNames) {
    checkNames(scores.classes.size(), classNames);
    std::string text = "class,clips,precision,recall,f1\n";
    for (std::size_t i = 0; i < classNames.size(); ++i) {
        const ClassScores& of = scores.classes[i];
        text += csvField(classNames[i]) + ',' + std::to_string(of.clips) + ',' + field(of.precision) + ',' +
                field(of.recall) + ',' + field(of.f1) + '\n';
    }
    return text;
}

}  // namespace melscope
