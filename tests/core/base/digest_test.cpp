// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"

#include <QtTest>

#include "tests/support/test_registry.h"

using namespace melscope;

class DigestTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithFips180() {
        Sha256 digest;
        digest.add("ab");
        digest.add("c");
        QCOMPARE(digest.hex(),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256({}), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void stableHashIsTheDigestsHead() { QCOMPARE(stableHash("abc"), std::uint64_t{0xba7816bf8f01cfea}); }
};

MELSCOPE_TEST(DigestTest);
#include "digest_test.moc"
