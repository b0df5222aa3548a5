// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/duplicates.h"

#include <QtTest>

#include "tests/core/dataset/health_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

Fingerprint randomPrint(std::uint64_t seed) {
    Random random({.seed = seed});
    Fingerprint print{.bands = 16, .length = 15000};
    for (std::uint8_t& cell : print.cells) cell = static_cast<std::uint8_t>(random.integer(0, 141));
    return print;
}

/// Shakes every cell by up to a dB: correlation 0.99.
Fingerprint shaken(Fingerprint print, std::uint64_t seed) {
    Random random({.seed = seed});
    for (std::uint8_t& cell : print.cells)
        cell = static_cast<std::uint8_t>(std::clamp<std::int64_t>(cell + random.integer(-4, 5), 0, 140));
    return print;
}

ClipFacts factsOf(const std::string& hash, const Fingerprint& print = {}) {
    return {.problem = {}, .contentHash = hash, .encoding = {}, .peak = 0.5f, .fingerprint = print};
}

}  // namespace

class DuplicatesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void identicalClipsAreGathered() {
        std::vector<ClipFacts> facts = {factsOf("x"), factsOf("y"), factsOf("x"), factsOf("z"),
                                        factsOf("y"), factsOf("x"), factsOf(""),  factsOf("")};
        QCOMPARE(identicalClips(facts), (std::vector<ClipSet>{{0, 2, 5}, {1, 4}}));
        QVERIFY(identicalClips({}).empty());
    }

    void silenceIsNoDuplicate() {
        std::vector<ClipFacts> facts(3, factsOf("silence"));
        for (ClipFacts& clip : facts) clip.peak = 0;
        QVERIFY(identicalClips(facts).empty());
        QVERIFY(nearDuplicates(facts).empty());
    }

    void nearOnesAreFoundAmongMany() {
        std::vector<ClipFacts> facts;
        std::vector<ClipSet> expected;
        for (std::size_t i = 0; i < 2000; ++i) {
            facts.push_back(factsOf("a" + std::to_string(i), randomPrint(i)));
            if (i % 10 == 0) expected.push_back({i, 2000 + i / 10});
        }
        for (std::size_t i = 0; i < 200; ++i)
            facts.push_back(factsOf("b" + std::to_string(i), shaken(randomPrint(10 * i), i)));
        QCOMPARE(nearDuplicates(facts), expected);
    }

    void copiesOfNearOnesBelongToThem() {
        const std::vector<ClipFacts> facts = {
            factsOf("a", randomPrint(1)), factsOf("b", randomPrint(2)), factsOf("a", randomPrint(1)),
            factsOf("c", shaken(randomPrint(1), 5)), factsOf("b", randomPrint(2))};
        QCOMPARE(nearDuplicates(facts), (std::vector<ClipSet>{{0, 2, 3}}));
    }

    // Many more than are compared with each other still make one set.
    void manyAlikeAreOneSet() {
        std::vector<ClipFacts> facts;
        for (std::size_t i = 0; i < 1000; ++i)
            facts.push_back(factsOf(std::to_string(i), shaken(randomPrint(1), i)));
        const std::vector<ClipSet> sets = nearDuplicates(facts);
        QCOMPARE(sets.size(), std::size_t{1});
        QCOMPARE(sets[0].size(), std::size_t{1000});
    }

    void copiesAtAnotherRateMeet() {
        Fingerprint low = randomPrint(7);
        low.bands = 11;
        for (std::size_t i = 0; i < low.cells.size(); ++i)
            if (i % Fingerprint::kBands >= 11) low.cells[i] = 0;
        QCOMPARE(nearDuplicates(std::vector{factsOf("a", randomPrint(7)), factsOf("b", low)}),
                 (std::vector<ClipSet>{{0, 1}}));
    }
};

MELSCOPE_TEST(DuplicatesTest);
#include "duplicates_test.moc"
