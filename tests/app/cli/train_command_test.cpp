// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <algorithm>
#include <csignal>

#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class TrainCommandTest : public QObject {
    Q_OBJECT

    static std::vector<std::string> with(std::vector<std::string> arguments,
                                         const std::vector<std::string>& more) {
        arguments.insert(arguments.end(), more.begin(), more.end());
        return arguments;
    }

  private Q_SLOTS:
    void linesHaveTheKeysThatScriptsRead() {
        const Answer& answer = test::sharedRun().answer;
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto lines = answer.objects();
        QCOMPARE(lines.size(), std::size_t{4});
        for (int epoch = 1; epoch <= 3; ++epoch) {
            const Json& line = lines[static_cast<std::size_t>(epoch - 1)];
            QCOMPARE(
                test::keysOf(line),
                (std::vector<std::string>{"epoch", "train_loss", "train_accuracy", "valid_loss",
                                          "valid_accuracy", "learning_rate", "seconds", "clips_per_second"}));
            QCOMPARE(line["epoch"].get<int>(), epoch);
            QVERIFY(line["valid_accuracy"].get<double>() >= 0);
        }
        const Json& last = lines.back();
        const auto keys = test::keysOf(last);
        QCOMPARE(std::vector(keys.begin(), keys.begin() + 3),
                 (std::vector<std::string>{"best_epoch", "valid_accuracy", "model"}));
        QCOMPARE(last["model"].get<std::string>(), test::sharedRun().model);
        QCOMPARE(last["stopped"].get<bool>(), false);
        const auto best = last["best_epoch"].get<std::size_t>();
        QCOMPARE(last["valid_accuracy"].get<double>(), lines[best - 1]["valid_accuracy"].get<double>());
        for (const char* name : {"best.melmodel", "last.checkpoint", "history.csv", "run.json"})
            QVERIFY2(std::filesystem::exists(test::sharedRun().folder / name), name);
    }

    void textIsReadable() {
        const test::TemporaryFolder folder;
        auto arguments = test::trainArguments(test::sharedRun().source, folder.path() / "run");
        arguments.pop_back();  // --json
        const Answer answer = melscopeCli(arguments);
        QCOMPARE(answer.code, 0);
        for (const char* words :
             {"24 clips of 2 classes", "epoch 3/3", "best epoch", "95 % interval", "best.melmodel"})
            QVERIFY2(answer.out.find(words) != std::string::npos, words);
        QVERIFY(answer.err.find('\x1b') == std::string::npos);  // no bar without a terminal
    }

    void theSameSeedLeavesTheSameModel() {
        const test::TemporaryFolder folder;
        QCOMPARE(melscopeCli(test::trainArguments(test::sharedRun().source, folder.path() / "run")).code, 0);
        QVERIFY(test::readFile(folder.path() / "run/best.melmodel") ==
                test::readFile(test::sharedRun().model));
        const auto other =
            with(test::trainArguments(test::sharedRun().source, folder.path() / "other"), {"--seed", "2"});
        QCOMPARE(melscopeCli(other).code, 0);
        QVERIFY(test::readFile(folder.path() / "other/best.melmodel") !=
                test::readFile(test::sharedRun().model));
    }

    void aProjectGivesTheModelThatItsFolderGives() {
        const test::TemporaryFolder folder;
        const std::string project = folder.path() / "tones.melscope";
        QCOMPARE(
            melscopeCli({"import", project, test::sharedRun().source, "--pattern", test::kTonePattern}).code,
            0);
        auto arguments = test::trainArguments(project, folder.path() / "run");
        const auto pattern = std::ranges::find(arguments, "--pattern");
        arguments.erase(pattern, pattern + 2);
        const Answer answer = melscopeCli(arguments);
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(test::readFile(folder.path() / "run/best.melmodel") ==
                test::readFile(test::sharedRun().model));
    }

    void whatCannotBeReadIsListedAndTheRestIsTrainedOn() {
        const test::TemporaryFolder folder;
        test::writeTones(folder / "tones/");
        test::writeFile(folder / "tones/low/eve_9.wav", "not a sound");
        const Answer answer =
            melscopeCli(test::trainArguments(folder.path() / "tones", folder.path() / "run"));
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY(answer.err.find("eve_9.wav: ") != std::string::npos);
        const Json problems = answer.objects().back()["problems"];
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(test::keysOf(problems[0]), (std::vector<std::string>{"where", "line", "reason"}));
        QVERIFY(problems[0]["line"].is_null());
    }

    void groupsOnBothSidesAreSaidInWords() {
        const test::TemporaryFolder folder;
        const Answer answer =
            melscopeCli(with(test::trainArguments(test::sharedRun().source, folder.path() / "run", 1),
                             {"--split-by", "stratified"}));
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.err.find("both sides of the split") != std::string::npos, answer.err.c_str());
        QVERIFY(!answer.objects().back()["leaks"].empty());
    }

    void aStopKeepsBestAndLastAndResumes() {
        const test::TemporaryFolder folder;
        const auto arguments = test::trainArguments(test::sharedRun().source, folder.path() / "run", 40);
        const Answer stopped = test::melscopeCliStopped(arguments, SIGINT, 2);
        QVERIFY2(stopped.code == 1, stopped.err.c_str());
        const Json last = stopped.objects().back();
        QCOMPARE(last["stopped"].get<bool>(), true);
        QVERIFY(std::filesystem::exists(last["model"].get<std::string>()));
        QVERIFY(stopped.err.find("--resume") != std::string::npos);

        const Answer resumed = melscopeCli(with(arguments, {"--resume"}));
        QVERIFY2(resumed.code == 0, resumed.err.c_str());
        QVERIFY(resumed.objects().size() < 41);
        const Answer undisturbed =
            melscopeCli(test::trainArguments(test::sharedRun().source, folder.path() / "straight", 40));
        QCOMPARE(undisturbed.code, 0);
        QVERIFY(test::readFile(folder.path() / "run/best.melmodel") ==
                test::readFile(folder.path() / "straight/best.melmodel"));
    }

    void aFolderThatHoldsARunIsRefusedBeforeTheDataAreRead() {
        const test::TemporaryFolder folder;
        const Answer answer =
            melscopeCli(test::trainArguments(folder.path() / "nowhere", test::sharedRun().folder));
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.find("already holds a run") != std::string::npos, answer.err.c_str());
    }

    void oneClassIsNothingToLearn() {
        const test::TemporaryFolder folder;
        for (int i = 0; i < 6; ++i)
            test::writeWav(folder / ("tones/low/" + std::to_string(i) + ".wav"), test::sine(300, 0.4, 8000));
        const Answer answer = melscopeCli({"train", folder.path() / "tones", "--out", folder.path() / "run"});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.find("class") != std::string::npos, answer.err.c_str());
    }
};

MELSCOPE_TEST(TrainCommandTest);
#include "train_command_test.moc"
