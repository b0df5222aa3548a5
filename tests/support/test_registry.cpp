// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"

namespace melscope::test {

std::vector<TestFactory>& registeredTests() {
    static std::vector<TestFactory> tests;
    return tests;
}

}  // namespace melscope::test
