// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/words.h"

#include <QtTest>

#include "app/gui/health_words.h"
#include "app/gui/split_words.h"
#include "core/dataset/health_sentences.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

SplitReport reportOfGroups() {
    return {.by = SplitBy::Groups,
            .groups = 60,
            .validGroups = 12,
            .train = {.clips = 800},
            .valid = {.clips = 200, .missingClasses = 4, .missing = {"cat", "cow", "dog"}},
            .unlabelled = 1,
            .leaks = 2};
}

HealthFinding few() {
    return {.kind = HealthKind::FewClips,
            .clips = {0, 1, 2},
            .detail = SmallClasses{.count = 2, .first = {{"cat", 3}, {"<b>", 0}}, .largest = {"dog", 40}}};
}

HealthFinding tiedRate() {
    return {.kind = HealthKind::ConfoundSampleRate,
            .clips = {0},
            .detail = ValueTie{.className = "dog",
                               .clips = 60,
                               .value = "44100",
                               .tied = 60,
                               .others = 120,
                               .valueOfOthers = "8000"}};
}

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QStringLiteral("en"))); }
    void cleanupTestCase() { init(); }

    void sharesAreSaidAsTheyAre() {
        QCOMPARE(Words::percent(0.2), QStringLiteral("20 %"));
        QCOMPARE(Words::percent(0.125), QStringLiteral("12.5 %"));
        QCOMPARE(Words::percent(1), QStringLiteral("100 %"));
        QCOMPARE(Words::percent(0), QStringLiteral("0 %"));
        QCOMPARE(Words::percent(0.0001), QStringLiteral("under 0.1 %"));
        QLocale::setDefault(QLocale(QStringLiteral("de")));
        QCOMPARE(Words::percent(0.125), QStringLiteral("12,5 %"));
        QCOMPARE(Words::percent(0.2), QStringLiteral("20 %"));
    }

    void aDivisionIsSaidWithAllOfItsNumbers() {
        const QString said = SplitWords::sentences(reportOfGroups());
        for (const char* part : {"12 of 60", "800", "200 (20 %)", "cat, cow, dog, ...", "no label", "2 "})
            QVERIFY2(said.contains(QLatin1String(part)), part);
        const SplitReport folds{.by = SplitBy::Folds,
                                .rest = SplitBy::Groups,
                                .testFolds = {9, 10},
                                .train = {.clips = 9},
                                .test = {.clips = 1}};
        QVERIFY(SplitWords::sentences(folds).startsWith(QStringLiteral("Split by folds, fold")));
        QVERIFY(SplitWords::sentences(folds).contains(
            QStringLiteral("9, 10 for test, for validation whole groups")));
    }

    void findingsOfClassesAreSaidWithTheirNumbers() {
        const QString said = HealthWords::sentence(few());
        QVERIFY(said.contains(QStringLiteral("fewer than 10 clips: cat (3), <b> (0)")));
        QCOMPARE(HealthWords::sentence(tiedRate()),
                 QStringLiteral("all 60 clips of dog are 44,100 Hz, all others 8,000 Hz"));
        const HealthLine line = HealthWords::line({few(), {1, 2, 3}});
        QCOMPARE(line.number, QStringLiteral("!"));
        QVERIFY(line.why.endsWith(HealthWords::advice(HealthKind::FewClips)));
    }

    void theClipsOfAFindingAreNamed() {
        const HealthFinding silent{.kind = HealthKind::Silent,
                                   .clips = {0, 1, 2, 3},
                                   .names = {"a.wav", "b.wav", "c.wav"},
                                   .hasMoreNames = true};
        const HealthLine line = HealthWords::line({silent, {1, 2, 3, 4}});
        QCOMPARE(line.number, QStringLiteral("4"));
        QVERIFY(line.why.contains(QStringLiteral("a.wav, b.wav, c.wav, ...")));
    }

    void everyKindHasItsAdvice() {
        for (int kind = 0; kind <= static_cast<int>(HealthKind::ConfoundLoudness); ++kind)
            QCOMPARE(HealthWords::advice(static_cast<HealthKind>(kind)).toStdString(),
                     std::string(adviceOn(static_cast<HealthKind>(kind))));
    }
};

MELSCOPE_TEST(WordsTest);
#include "words_test.moc"
