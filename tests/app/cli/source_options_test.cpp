// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/source_options.h"

#include <QtTest>
#include <stdexcept>

#include "tests/support/test_registry.h"

using namespace melscope;

class SourceOptionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void foldListsAreRead() {
        QCOMPARE(foldList("3"), (std::vector{3}));
        QCOMPARE(foldList("0-4,7"), (std::vector{0, 1, 2, 3, 4, 7}));
        QCOMPARE(foldList("7,2,2-3"), (std::vector{2, 3, 7}));
    }

    void whatIsNoListIsRefused() {
        for (const char* text : {"", ",", "1,", "a", "-1", "4-0", "1-2-3", "1 2", "99999999999", "0-100000"})
            QVERIFY_EXCEPTION_THROWN(foldList(text), std::invalid_argument);
    }

    void givenFoldsDecideTheSplit() {
        SourceOptions options;
        options.split.validFolds = {1};
        settle(options);
        QVERIFY(options.split.by == SplitBy::Folds);
        options.split.by = SplitBy::Groups;
        QVERIFY_EXCEPTION_THROWN(settle(options), std::invalid_argument);
    }

    void sharesSumToOne() {
        SourceOptions options;
        options.split.valid = 0.3;
        options.split.test = 0.1;
        settle(options);
        QCOMPARE(options.split.train + options.split.valid + options.split.test, 1.0);
        options.split.test = 0.7;
        QVERIFY_EXCEPTION_THROWN(settle(options), std::invalid_argument);
    }

    void columnsNeedATable() {
        SourceOptions options;
        options.import.table = TableSource{.labelColumn = "category"};
        QVERIFY_EXCEPTION_THROWN(settle(options), std::invalid_argument);
    }
};

MELSCOPE_TEST(SourceOptionsTest);
#include "source_options_test.moc"
