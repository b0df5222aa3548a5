// SPDX-License-Identifier: GPL-3.0-or-later
// The main() of tests that show widgets.
#include <QApplication>
#include <QtTest>

#include "tests/support/test_registry.h"

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    int failures = 0;
    for (const auto& make : melscope::test::registeredTests())
        failures += QTest::qExec(make().get(), argc, argv);
    return failures == 0 ? 0 : 1;
}
