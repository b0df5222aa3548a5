// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/leak_audit.h"

#include <QtTest>
#include <stdexcept>

#include "tests/core/dataset/health_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Ten clips, the even ones to train on, the odd ones to validate with.
test::HeardClips tenClips() {
    test::HeardClips heard;
    for (int i = 0; i < 10; ++i) heard.add("dog", i % 2 == 0 ? Split::Train : Split::Valid);
    return heard;
}

std::vector<SplitLeak> auditOf(const test::HeardClips& heard) {
    return auditSplit(heard.dataset, heard.facts);
}

}  // namespace

class LeakAuditTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aCleanSplitHasNone() {
        test::HeardClips heard = tenClips();
        heard.facts[2].contentHash = heard.facts[0].contentHash;  // both to train on
        QVERIFY(auditOf(heard).empty());
        QVERIFY(auditSplit({}, {}).empty());
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, auditSplit(heard.dataset, {}));
    }

    void groupsAreListedWithTheirClips() {
        test::HeardClips heard = tenClips();
        heard.dataset.groups = {"anna", "ben"};
        for (const std::size_t i : {0u, 2u, 4u}) heard.dataset.clips[i].group = 0;
        for (const std::size_t i : {6u, 7u, 8u}) heard.dataset.clips[i].group = 1;
        const SplitLeak expected{LeakKind::Group, "ben", 2, 1, 0, {6, 7, 8}};
        QVERIFY(auditOf(heard) == std::vector{expected});
    }

    void identicalAudioIsListed() {
        test::HeardClips heard = tenClips();
        heard.facts[3].contentHash = heard.facts[8].contentHash = heard.facts[9].contentHash = "same";
        heard.dataset.clips[9].split = Split::Test;
        const SplitLeak expected{LeakKind::IdenticalAudio, "clip3.wav", 1, 1, 1, {3, 8, 9}};
        QVERIFY(auditOf(heard) == std::vector{expected});
        heard.dataset.clips[3].split = heard.dataset.clips[9].split = Split::None;
        QVERIFY(auditOf(heard).empty());
    }

    void nearDuplicatesAreListed() {
        test::HeardClips heard = tenClips();
        Fingerprint print{.bands = 16, .length = 15000};
        Random random({.seed = 1});
        for (std::uint8_t& cell : print.cells) cell = static_cast<std::uint8_t>(random.integer(0, 141));
        heard.facts[1].fingerprint = heard.facts[4].fingerprint = print;
        const SplitLeak expected{LeakKind::NearDuplicate, "clip1.wav", 1, 1, 0, {1, 4}};
        QVERIFY(auditOf(heard) == std::vector{expected});
    }

    void kindsHaveNames() {
        QCOMPARE(leakKindName(LeakKind::Group), std::string_view("group"));
        QCOMPARE(leakKindName(LeakKind::IdenticalAudio), std::string_view("identical_audio"));
        QCOMPARE(leakKindName(LeakKind::NearDuplicate), std::string_view("near_duplicate"));
    }
};

MELSCOPE_TEST(LeakAuditTest);
#include "leak_audit_test.moc"
