// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

namespace melscope::test {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

/// The test classes of this executable, in the order of their registration.
std::vector<TestFactory>& registeredTests();

template <class Test>
struct Registration {
    Registration() {
        registeredTests().push_back([] { return std::make_unique<Test>(); });
    }
};

}  // namespace melscope::test

/// Makes main() run this test class.
#define MELSCOPE_TEST(Class) \
    static const ::melscope::test::Registration<Class> k##Class##Registration {}
