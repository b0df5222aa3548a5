// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class EvaluateCommandTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> arguments(const std::filesystem::path& source) {
        return {"evaluate", test::sharedRun().model, source, "--pattern", test::kTonePattern, "--json"};
    }

    static int sumOf(const Json& matrix) {
        int sum = 0;
        for (const auto& row : matrix)
            for (const auto& count : row) sum += count.get<int>();
        return sum;
    }

  private Q_SLOTS:
    void theSplitAndTheScoreAreThoseOfTheTraining() {
        const Json trained = test::sharedRun().answer.objects().back();
        const Answer answer = melscopeCli(arguments(test::sharedRun().source));
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY2(answer.err.find("note:") == std::string::npos,
                 answer.err.c_str());  // the same data, the same split
        const Json scores = answer.objects().at(0);
        const auto keys = test::keysOf(scores);
        QCOMPARE(std::vector(keys.begin(), keys.begin() + 5),
                 (std::vector<std::string>{"accuracy", "macro_f1", "clips", "classes", "confusion_matrix"}));
        QCOMPARE(scores["clips"].get<int>(), trained["valid_clips"].get<int>());
        QCOMPARE(scores["accuracy"].get<double>(), trained["valid_accuracy"].get<double>());
        QVERIFY(scores["classes"] == Json::parse(R"(["high","low"])"));
        QCOMPARE(sumOf(scores["confusion_matrix"]), scores["clips"].get<int>());
        QCOMPARE(scores["split"].get<std::string>(), std::string("valid"));
    }

    void allClipsCanBeScored() {
        auto all = arguments(test::sharedRun().source);
        all.insert(all.end(), {"--split", "all"});
        const Json scores = melscopeCli(all).objects().at(0);
        QCOMPARE(scores["clips"].get<int>(), 24);
        auto none = arguments(test::sharedRun().source);
        none.insert(none.end(), {"--split", "test"});
        const Answer answer = melscopeCli(none);
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.err.find("test") != std::string::npos);
    }

    void classesTheModelDoesNotKnowAreLeftOut() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "high/ann_0.wav", test::sine(2600, 0.4, 8000));
        test::writeWav(folder / "middle/ann_0.wav", test::sine(1000, 0.4, 8000));
        auto all = arguments(folder.path());
        all.insert(all.end(), {"--split", "all"});
        const Answer answer = melscopeCli(all);
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(answer.err.find("middle") != std::string::npos);
        QCOMPARE(answer.objects().at(0)["clips"].get<int>(), 1);
        QCOMPARE(answer.objects().at(0)["unknown_class_clips"].get<int>(), 1);
    }

    void otherDataAreNoted() {
        const test::TemporaryFolder folder;
        test::writeTones(folder.path());
        std::filesystem::remove(folder / "high/ann_0.wav");
        const Answer answer = melscopeCli(arguments(folder.path()));
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY2(answer.err.find("note:") != std::string::npos, answer.err.c_str());
    }

    void textNamesEveryClass() {
        auto text = arguments(test::sharedRun().source);
        text.pop_back();
        const Answer answer = melscopeCli(text);
        QCOMPARE(answer.code, 0);
        for (const char* words : {"high", "low", "95 %"})
            QVERIFY2(answer.out.find(words) != std::string::npos, words);
    }
};

MELSCOPE_TEST(EvaluateCommandTest);
#include "evaluate_command_test.moc"
