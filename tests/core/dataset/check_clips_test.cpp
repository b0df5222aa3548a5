// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/dataset/health_sentences.h"
#include "tests/core/dataset/health_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class CheckClipsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void eachKindIsFoundAlone_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [](HealthKind kind, const char* sentence) {
            QTest::newRow(std::string(healthKindName(kind)).c_str())
                << static_cast<int>(kind) << QByteArray(sentence);
        };
        row(HealthKind::Unreadable, "1 clip cannot be decoded (clip3.wav)");
        row(HealthKind::Silent, "1 clip with nothing to be heard (clip3.wav)");
        row(HealthKind::Clipped, "1 clip clipped at full scale (clip3.wav)");
        row(HealthKind::DcOffset, "1 clip with a constant offset (clip3.wav)");
        row(HealthKind::TooShort, "1 clip shorter than 50 ms (clip3.wav)");
        row(HealthKind::UnusualLength, "1 clip far from the usual length of 1 s (clip3.wav)");
    }
    void eachKindIsFoundAlone() {
        QFETCH(int, kind);
        QFETCH(QByteArray, sentence);
        test::HeardClips heard;
        heard.add(20, "dog");
        heard.add(20, "cat");
        QVERIFY(findHealth(heard.dataset, heard.facts).empty());
        ClipFacts& bad = heard.facts[3];
        const auto sought = static_cast<HealthKind>(kind);
        if (sought == HealthKind::Unreadable) bad = {.problem = "not audio", .encoding = {}};
        if (sought == HealthKind::Silent) bad.rms = -80;
        if (sought == HealthKind::Clipped) bad.clippedShare = 0.002f;
        if (sought == HealthKind::DcOffset) bad.dcOffset = 0.02f;
        if (sought == HealthKind::TooShort) bad.seconds = 0.04;
        if (sought == HealthKind::UnusualLength) bad.seconds = 10;
        const std::optional<HealthFinding> finding = heard.find(sought);
        QVERIFY(finding.has_value());
        QCOMPARE(sentenceOf(*finding), sentence.toStdString());
        QCOMPARE(finding->clips, (std::vector<std::size_t>{3}));
        QVERIFY(!adviceOn(sought).empty() && finding->sets.empty());
        const std::size_t expected =
            sought == HealthKind::TooShort ? 2 : 1;  // which is an unusual length, too
        QCOMPARE(findHealth(heard.dataset, heard.facts).size(), expected);
    }

    void lengthsThatVaryByNatureAreUsual() {
        test::HeardClips heard;
        heard.add(40, "dog");
        for (std::size_t i = 0; i < 40; ++i)
            heard.facts[i].seconds = 0.2 * std::pow(1.1, static_cast<double>(i));
        QVERIFY(!heard.find(HealthKind::UnusualLength));
    }

    void fewClipsHaveNoUsualLength() {
        test::HeardClips heard;
        heard.add(9, "dog");
        heard.facts[0].seconds = 100;
        QVERIFY(!heard.find(HealthKind::UnusualLength));
    }

    void longListsAreCutShort() {
        test::HeardClips heard;
        heard.add(20, "dog");
        for (ClipFacts& facts : heard.facts) facts.rms = -90;
        QCOMPARE(sentenceOf(*heard.find(HealthKind::Silent)),
                 std::string("20 clips with nothing to be heard (clip0.wav, clip1.wav, clip2.wav, ...)"));
    }
};

MELSCOPE_TEST(CheckClipsTest);
#include "check_clips_test.moc"
