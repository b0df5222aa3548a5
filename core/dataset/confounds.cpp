// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/confounds.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/text.h"

namespace melscope {

namespace {

constexpr double kFewestOfClassOrValue = 5;  // smaller cells break the chi-squared test
constexpr double kFewestClips = 20;
constexpr double kLeastV = 0.3;  // Cohen's "medium" effect: half of one class in ten has 0.7
// Of the share a value has in a class over the one it has elsewhere, to call the class tied.
constexpr double kLeastLift = 0.7;
constexpr double kLargestChance = 1e-6;  // of such a table without a tie: no data set in a lifetime

/// Upper tail of the normal distribution.
double normalTail(double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); }

/// Upper tail of the chi-squared distribution (Wilson and Hilferty 1931); good to a few percent of itself in
/// the middle and of the right order far out.
double chiSquaredTail(double value, double freedom) {
    const double spread = 2 / (9 * freedom);
    return normalTail((std::cbrt(value / freedom) - (1 - spread)) / std::sqrt(spread));
}

/// How many clips have which label and which value.
struct Contingency {
    std::vector<std::string> names;           ///< of values
    std::vector<std::vector<double>> counts;  ///< [classes, values]
    std::vector<double> ofClass, ofValue;
    double all = 0;

    Contingency(const Dataset& dataset, std::span<const std::string> values);
    void sumUp();
    void dropRare();
    double chiSquared() const;
};

Contingency::Contingency(const Dataset& dataset, std::span<const std::string> values) {
    std::map<std::string_view, std::size_t> indexOf;
    for (const std::string& value : values)
        if (!value.empty() && indexOf.try_emplace(value, names.size()).second) names.push_back(value);
    counts.assign(dataset.classes.size(), std::vector<double>(names.size(), 0));
    for (std::size_t i = 0; i < values.size(); ++i)
        if (dataset.clips[i].label >= 0 && !values[i].empty())
            ++counts[static_cast<std::size_t>(dataset.clips[i].label)][indexOf.at(values[i])];
    sumUp();
    dropRare();
    sumUp();
}

void Contingency::sumUp() {
    ofClass.assign(counts.size(), 0);
    ofValue.assign(names.size(), 0);
    all = 0;
    for (std::size_t k = 0; k < counts.size(); ++k)
        for (std::size_t v = 0; v < names.size(); ++v) {
            ofClass[k] += counts[k][v];
            ofValue[v] += counts[k][v];
            all += counts[k][v];
        }
}

void Contingency::dropRare() {
    for (std::size_t k = 0; k < counts.size(); ++k)
        for (std::size_t v = 0; v < names.size(); ++v)
            if (ofClass[k] < kFewestOfClassOrValue || ofValue[v] < kFewestOfClassOrValue) counts[k][v] = 0;
}

double Contingency::chiSquared() const {
    double sum = 0;
    for (std::size_t k = 0; k < counts.size(); ++k)
        for (std::size_t v = 0; v < names.size(); ++v) {
            const double expected = ofClass[k] * ofValue[v] / all;
            if (expected > 0) sum += (counts[k][v] - expected) * (counts[k][v] - expected) / expected;
        }
    return sum;
}

double filled(const std::vector<double>& sums) {
    return static_cast<double>(std::ranges::count_if(sums, [](double sum) { return sum > 0; }));
}

/// Cramér's V without what chance adds to it, or 0 where chance is enough to explain it.
double tieOf(const Contingency& table) {
    const double classes = filled(table.ofClass), values = filled(table.ofValue);
    if (table.all < kFewestClips || classes < 2 || values < 2) return 0;
    const double chi = table.chiSquared(), freedom = (classes - 1) * (values - 1);
    if (chiSquaredTail(chi, freedom) > kLargestChance) return 0;
    const double n = table.all;
    const double phi = std::max(0.0, chi / n - freedom / (n - 1));
    const double rows = classes - (classes - 1) * (classes - 1) / (n - 1);
    const double columns = values - (values - 1) * (values - 1) / (n - 1);
    return std::sqrt(std::min(1.0, phi / (std::min(rows, columns) - 1)));
}

/// A class, a value, and by how much it is commoner there than elsewhere.
struct Tie {
    std::size_t label = 0, value = 0;
    double lift = 0;
};

/// The value that each class is tied to, strongest first; of equal ones the class that is fewer.
std::vector<Tie> tiesOf(const Contingency& table) {
    std::vector<Tie> ties;
    for (std::size_t k = 0; k < table.counts.size(); ++k) {
        if (table.ofClass[k] == 0 || table.ofClass[k] == table.all) continue;
        Tie best{.label = k, .lift = -1};
        for (std::size_t v = 0; v < table.names.size(); ++v) {
            const double here = table.counts[k][v] / table.ofClass[k];
            const double elsewhere = (table.ofValue[v] - table.counts[k][v]) / (table.all - table.ofClass[k]);
            if (here - elsewhere > best.lift) best = {k, v, here - elsewhere};
        }
        ties.push_back(best);
    }
    std::ranges::stable_sort(ties, [&](const Tie& a, const Tie& b) {
        return a.lift != b.lift ? a.lift > b.lift : table.ofClass[a.label] < table.ofClass[b.label];
    });
    const auto strong = std::ranges::count_if(ties, [](const Tie& tie) { return tie.lift >= kLeastLift; });
    ties.resize(
        std::min<std::size_t>(ties.size(), std::max<std::size_t>(1, static_cast<std::size_t>(strong))));
    return ties;
}

/// The value that all clips of other classes have; empty if there is none.
std::string valueOfOthers(const Contingency& table, const Tie& tie) {
    const double others = table.all - table.ofClass[tie.label];
    for (std::size_t v = 0; v < table.names.size(); ++v)
        if (table.ofValue[v] - table.counts[tie.label][v] == others) return table.names[v];
    return {};
}

ValueTie describe(const Dataset& dataset, const Contingency& table, const std::vector<Tie>& ties) {
    const Tie& tie = ties.front();
    const double tied = table.counts[tie.label][tie.value];
    return {.className = printable(dataset.classes[tie.label]),
            .clips = std::llround(table.ofClass[tie.label]),
            .value = table.names[tie.value],
            .tied = std::llround(tied),
            .others = std::llround(table.all - table.ofClass[tie.label]),
            .othersTied = std::llround(table.ofValue[tie.value] - tied),
            .valueOfOthers = valueOfOthers(table, tie),
            .moreClasses = ties.size() > 2 ? ties.size() - 1 : 0};
}

}  // namespace

std::optional<Confound<ValueTie>> findTie(const Dataset& dataset, std::span<const std::string> values) {
    const Contingency table(dataset, values);
    const double strength = tieOf(table);
    if (strength < kLeastV) return std::nullopt;
    const std::vector<Tie> ties = tiesOf(table);
    Confound<ValueTie> result{.tie = describe(dataset, table, ties), .strength = strength, .clips = {}};
    for (std::size_t i = 0; i < values.size(); ++i)
        for (const Tie& tie : ties)
            if (dataset.clips[i].label == static_cast<int>(tie.label) && values[i] == table.names[tie.value])
                result.clips.push_back(i);
    return result;
}

}  // namespace melscope
