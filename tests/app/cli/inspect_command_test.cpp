// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class InspectCommandTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everythingInAModelIsShown() {
        const Answer answer = melscopeCli({"inspect", test::sharedRun().model, "--json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const Json shown = answer.objects().at(0);
        QCOMPARE(test::keysOf(shown),
                 (std::vector<std::string>{"path", "format_version", "classes", "network", "features",
                                           "training", "sha256"}));
        QVERIFY(shown["classes"] == Json::parse(R"(["high","low"])"));
        QCOMPARE(shown["features"]["sample_rate"].get<int>(), 8000);
        QCOMPARE(shown["training"]["epochs"].get<int>(), 3);
        QCOMPARE(shown["training"]["settings"]["batch_size"].get<int>(), 4);
        QVERIFY(shown["network"]["parameters"].get<int>() > 1000);
        QCOMPARE(shown["sha256"].get<std::string>().size(), std::size_t{64});
        QVERIFY(melscopeCli({"inspect", test::sharedRun().model}).out.find("high, low") != std::string::npos);
    }

    void aDamagedModelIsRefused() {
        const test::TemporaryFolder folder;
        std::string bytes = test::readFile(test::sharedRun().model);
        bytes[bytes.size() - 2] = static_cast<char>(bytes[bytes.size() - 2] ^ 1);
        test::writeFile(folder / "damaged.melmodel", bytes);
        const Answer answer = melscopeCli({"inspect", folder / "damaged.melmodel", "--json"});
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.out.empty());
        QVERIFY(answer.err.find("damaged.melmodel") != std::string::npos);
    }
};

MELSCOPE_TEST(InspectCommandTest);
#include "inspect_command_test.moc"
