// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

namespace melscope::test {

/// How long a test waits for what must come. A wait ends as soon as it has come, so only a test that fails
/// takes as long; machines that are busy with other work get the time they need. ms
inline constexpr int kPatience = 60'000;

/// Whether it came to be so.
template <class Condition>
bool comes(Condition condition) {
    return QTest::qWaitFor(condition, kPatience);
}

}  // namespace melscope::test

// Qt's own wait five seconds, which a busy machine takes to load LibTorch.
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT((condition), ::melscope::test::kPatience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) \
    QTRY_COMPARE_WITH_TIMEOUT((actual), expected, ::melscope::test::kPatience)
