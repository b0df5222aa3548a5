// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class CrossValidateCommandTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyClipIsScoredOnceByANetworkThatHasNotSeenIt() {
        const test::TemporaryFolder folder;
        auto arguments = test::trainArguments(test::sharedRun().source, folder.path() / "cv");
        arguments[0] = "cross-validate";
        arguments.insert(arguments.end(), {"--set", "patience=2"});
        const Answer answer = melscopeCli(arguments);
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(answer.err.find("patience") != std::string::npos);
        const auto lines = answer.objects();
        QCOMPARE(lines.size(), std::size_t{3 * 3 + 1});
        QVERIFY(lines[0]["valid_accuracy"].is_null());
        QCOMPARE(lines[0]["fold"].get<int>(), 1);

        const Json& last = lines.back();
        const auto keys = test::keysOf(last);
        QCOMPARE(std::vector(keys.begin(), keys.begin() + 7),
                 (std::vector<std::string>{"accuracy", "macro_f1", "clips", "classes", "confusion_matrix",
                                           "folds", "mean_accuracy"}));
        QCOMPARE(last["clips"].get<int>(), 24);
        QCOMPARE(last["folds"].size(), std::size_t{3});
        double sum = 0;
        for (const Json& fold : last["folds"]) {
            QCOMPARE(fold["clips"].get<int>(), 8);
            QVERIFY(std::filesystem::exists(fold["model"].get<std::string>()));
            sum += fold["accuracy"].get<double>();
        }
        QVERIFY(std::abs(sum / 3 - last["mean_accuracy"].get<double>()) < 1e-12);
        QVERIFY(std::abs(last["accuracy"].get<double>() - last["mean_accuracy"].get<double>()) <
                1e-12);  // equal folds
        QVERIFY(last["folds"][0]["name"].get<std::string>().find("ann") != std::string::npos);
    }

    void aClassOfOneGroupIsSaidBeforeAnythingIsTrained() {
        const test::TemporaryFolder folder;
        test::writeTones(folder / "tones/");
        test::writeWav(folder / "tones/odd/eve_0.wav", test::sine(900, 0.4, 8000));
        auto arguments = test::trainArguments(folder.path() / "tones", folder.path() / "cv");
        arguments[0] = "cross-validate";
        const Answer answer = melscopeCli(arguments);
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.find("with group eve held out, the class \"odd\"") != std::string::npos,
                 answer.err.c_str());
        QVERIFY(answer.out.empty());
        QVERIFY(!std::filesystem::exists(folder.path() / "cv"));
    }
};

MELSCOPE_TEST(CrossValidateCommandTest);
#include "cross_validate_command_test.moc"
