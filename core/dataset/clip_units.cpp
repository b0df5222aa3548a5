// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/clip_units.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <tuple>

namespace melscope {

namespace {

constexpr int kPasses = 10;  // of single moves; two or three are the rule

void countClasses(const Dataset& dataset, ClipUnit& unit) {
    std::vector<int> labels;
    for (const std::size_t clip : unit.clips) labels.push_back(dataset.clips[clip].label);
    std::sort(labels.begin(), labels.end());
    for (const int label : labels) {
        if (unit.classCounts.empty() || unit.classCounts.back().first != label)
            unit.classCounts.emplace_back(label, 0);
        ++unit.classCounts.back().second;
    }
}

/// How far the sides are from their shares: the sum of (count - target)^2 / target over sides and over
/// classes.
class Balance {
  public:
    Balance(std::span<const ClipUnit> units, std::size_t nClasses, std::span<const double> shares)
        : m_shares(shares),
          m_nClasses(nClasses),
          m_classTotal(nClasses),
          m_counts(shares.size() * nClasses),
          m_sizes(shares.size()),
          m_unitCounts(shares.size()) {
        for (const ClipUnit& unit : units) {
            m_total += static_cast<double>(unit.size());
            for (const auto& [label, count] : unit.classCounts)
                m_classTotal[static_cast<std::size_t>(label)] += static_cast<double>(count);
        }
    }

    /// What adding the unit to the side (sign 1) or taking it away (-1) changes.
    double change(const ClipUnit& unit, std::size_t side, int sign) const {
        double sum =
            termChange(static_cast<double>(unit.size()) * sign, m_sizes[side], m_total * m_shares[side]);
        for (const auto& [label, count] : unit.classCounts) {
            const auto c = static_cast<std::size_t>(label);
            sum += termChange(static_cast<double>(count) * sign, m_counts[side * m_nClasses + c],
                              m_classTotal[c] * m_shares[side]);
        }
        return sum;
    }

    void add(const ClipUnit& unit, std::size_t side, int sign) {
        m_unitCounts[side] += sign;
        m_sizes[side] += static_cast<double>(unit.size()) * sign;
        for (const auto& [label, count] : unit.classCounts)
            m_counts[side * m_nClasses + static_cast<std::size_t>(label)] +=
                static_cast<double>(count) * sign;
    }

    std::int64_t unitsOn(std::size_t side) const { return m_unitCounts[side]; }
    bool has(std::size_t side, std::size_t label) const { return m_counts[side * m_nClasses + label] > 0; }
    double classTotal(std::size_t label) const { return m_classTotal[label]; }

  private:
    static double termChange(double step, double count, double target) {
        return (step * step + 2 * step * (count - target)) / target;
    }

    std::span<const double> m_shares;
    std::size_t m_nClasses;
    std::vector<double> m_classTotal;  // [classes]
    std::vector<double> m_counts;      // [sides, classes]
    std::vector<double> m_sizes;       // [sides]
    std::vector<std::int64_t> m_unitCounts;
    double m_total = 0;
};

/// Large units first, by powers of two, in random order within a power: what is small can still even out.
std::vector<std::size_t> dealingOrder(std::span<const ClipUnit> units, Random& random) {
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    const auto power = [&](std::size_t i) { return std::bit_width(units[i].clips.size()); };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return power(a) > power(b); });
    return order;
}

std::size_t cheapestSide(const Balance& balance, const ClipUnit& unit, std::span<const double> shares) {
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t side = 0; side < shares.size(); ++side) {
        if (shares[side] <= 0) continue;
        const double cost = balance.change(unit, side, 1);
        if (cost < least) std::tie(least, best) = std::tie(cost, side);
    }
    return best;
}

/// True if every class of the unit stays on the first side when the unit leaves it. @pre the unit was taken
/// away
bool leavesItsClasses(const Balance& balance, const ClipUnit& unit) {
    return std::all_of(unit.classCounts.begin(), unit.classCounts.end(), [&](const auto& entry) {
        return balance.has(0, static_cast<std::size_t>(entry.first));
    });
}

enum class FirstSide { Free, KeepsClasses };

/// Moves units one by one while that brings the sides closer to their shares. @return true if any was moved.
bool improve(std::span<const ClipUnit> units, std::span<const double> shares, FirstSide firstSide,
             Balance& balance, std::vector<int>& sides) {
    bool moved = false;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto from = static_cast<std::size_t>(sides[i]);
        if (balance.unitsOn(from) == 1) continue;
        balance.add(units[i], from, -1);
        std::size_t to = cheapestSide(balance, units[i], shares);
        const double gain = balance.change(units[i], from, 1) - balance.change(units[i], to, 1);
        const bool kept =
            firstSide == FirstSide::KeepsClasses && from == 0 && !leavesItsClasses(balance, units[i]);
        if (kept || gain < 1e-9) to = from;  // not for rounding errors
        balance.add(units[i], to, 1);
        sides[i] = static_cast<int>(to);
        moved = moved || to != from;
    }
    return moved;
}

void improveRepeatedly(std::span<const ClipUnit> units, std::span<const double> shares, FirstSide firstSide,
                       Balance& balance, std::vector<int>& sides) {
    for (int pass = 0; pass < kPasses; ++pass)
        if (!improve(units, shares, firstSide, balance, sides)) return;
}

/// The side that can best do without a unit: the one with the most.
std::size_t richestSide(const Balance& balance, std::size_t nSides) {
    std::size_t richest = 0;
    for (std::size_t side = 1; side < nSides; ++side)
        if (balance.unitsOn(side) > balance.unitsOn(richest)) richest = side;
    return richest;
}

/// Gives each side that has a share but no unit the smallest unit of the side with the most.
void fillEmptySides(std::span<const ClipUnit> units, std::span<const double> shares, Balance& balance,
                    std::vector<int>& sides) {
    for (std::size_t side = 0; side < shares.size(); ++side) {
        const std::size_t from = richestSide(balance, shares.size());
        if (shares[side] <= 0 || balance.unitsOn(side) > 0 || balance.unitsOn(from) < 2) continue;
        std::size_t smallest = units.size();
        for (std::size_t i = 0; i < units.size(); ++i)
            if (sides[i] == static_cast<int>(from) &&
                (smallest == units.size() || units[i].size() < units[smallest].size()))
                smallest = i;
        balance.add(units[smallest], from, -1);
        balance.add(units[smallest], side, 1);
        sides[smallest] = static_cast<int>(side);
    }
}

bool hasClass(const ClipUnit& unit, std::size_t label) {
    return std::any_of(unit.classCounts.begin(), unit.classCounts.end(),
                       [&](const auto& entry) { return static_cast<std::size_t>(entry.first) == label; });
}

}  // namespace

std::vector<std::size_t> labelledClips(const Dataset& dataset) {
    std::vector<std::size_t> labelled;
    for (std::size_t i = 0; i < dataset.clips.size(); ++i)
        if (dataset.clips[i].label >= 0) labelled.push_back(i);
    return labelled;
}

std::size_t countGroups(const Dataset& dataset, std::span<const std::size_t> clips) {
    std::vector<bool> seen(dataset.groups.size(), false);
    for (const std::size_t clip : clips)
        if (dataset.clips[clip].group >= 0) seen[static_cast<std::size_t>(dataset.clips[clip].group)] = true;
    return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
}

std::vector<ClipUnit> unitsOf(const Dataset& dataset, std::span<const std::size_t> clips) {
    std::vector<ClipUnit> units(dataset.groups.size());
    std::vector<std::size_t> single;
    for (const std::size_t i : clips) {
        const Clip& clip = dataset.clips[i];
        if (clip.label < 0) continue;
        if (clip.group >= 0)
            units[static_cast<std::size_t>(clip.group)].clips.push_back(i);
        else
            single.push_back(i);
    }
    std::erase_if(units, [](const ClipUnit& unit) { return unit.clips.empty(); });
    std::sort(single.begin(), single.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(dataset.clips[a].id, dataset.clips[a].path) <
               std::tie(dataset.clips[b].id, dataset.clips[b].path);
    });
    for (const std::size_t i : single) units.push_back({.clips = {i}, .classCounts = {}});
    for (ClipUnit& unit : units) countClasses(dataset, unit);
    return units;
}

std::vector<int> distributeUnits(std::span<const ClipUnit> units, std::size_t nClasses,
                                 std::span<const double> shares, Random& random) {
    Balance balance(units, nClasses, shares);
    std::vector<int> sides(units.size(), 0);
    for (const std::size_t i : dealingOrder(units, random)) {
        const std::size_t side = cheapestSide(balance, units[i], shares);
        balance.add(units[i], side, 1);
        sides[i] = static_cast<int>(side);
    }
    improveRepeatedly(units, shares, FirstSide::Free, balance, sides);
    fillEmptySides(units, shares, balance, sides);
    return sides;
}

void bringClassesToFirstSide(std::span<const ClipUnit> units, std::size_t nClasses,
                             std::span<const double> shares, std::vector<int>& sides) {
    Balance balance(units, nClasses, shares);
    for (std::size_t i = 0; i < units.size(); ++i)
        balance.add(units[i], static_cast<std::size_t>(sides[i]), 1);
    for (std::size_t label = 0; label < nClasses; ++label) {
        if (balance.classTotal(label) == 0 || balance.has(0, label)) continue;
        std::size_t smallest = units.size();
        for (std::size_t i = 0; i < units.size(); ++i) {
            const bool spare = balance.unitsOn(static_cast<std::size_t>(sides[i])) > 1;
            if (!spare || !hasClass(units[i], label)) continue;
            if (smallest == units.size() || units[i].size() < units[smallest].size()) smallest = i;
        }
        if (smallest == units.size()) continue;
        balance.add(units[smallest], static_cast<std::size_t>(sides[smallest]), -1);
        balance.add(units[smallest], 0, 1);
        sides[smallest] = 0;
    }
    improveRepeatedly(units, shares, FirstSide::KeepsClasses, balance, sides);
}

}  // namespace melscope
