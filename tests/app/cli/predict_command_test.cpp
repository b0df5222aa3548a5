// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class PredictCommandTest : public QObject {
    Q_OBJECT

    static const std::string& model() { return test::sharedRun().model; }

  private Q_SLOTS:
    void aRecordingIsNamed() {
        const std::string file = test::sharedRun().source / "low/ann_0.wav";
        const Answer answer = melscopeCli({"predict", model(), file, "--json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const Json line = answer.objects().at(0);
        QCOMPARE(line["path"].get<std::string>(), file);
        QCOMPARE(line["predictions"].size(), std::size_t{2});
        double sum = 0;
        for (const Json& prediction : line["predictions"]) {
            QCOMPARE(test::keysOf(prediction), (std::vector<std::string>{"label", "probability"}));
            sum += prediction["probability"].get<double>();
        }
        QVERIFY(std::abs(sum - 1) < 1e-5);
        QVERIFY(line["predictions"][0]["probability"] >= line["predictions"][1]["probability"]);
        QCOMPARE(melscopeCli({"predict", model(), file, "--json", "--top", "1"})
                     .objects()
                     .at(0)["predictions"]
                     .size(),
                 std::size_t{1});
    }

    void foldersAreSearchedAndEveryFileIsAnswered() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "in/deep/long.WAV", test::sine(300, 7, 8000, 2));
        test::writeFile(folder / "in/broken.wav", "not a sound");
        test::writeFile(folder / "in/notes.txt", "not meant");
        test::writeWav(folder / "in/.hidden.wav", test::sine(300, 0.4, 8000));
        const std::string in = folder.path() / "in";
        const Answer answer = melscopeCli({"predict", model(), in, in + "/notes.txt", "--json"});
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const auto lines = answer.objects();
        QCOMPARE(lines.size(), std::size_t{3});
        QCOMPARE(test::keysOf(lines[0]), (std::vector<std::string>{"path", "error"}));
        QCOMPARE(lines[0]["path"].get<std::string>(), in + "/broken.wav");
        QVERIFY(lines[1]["windows"].get<int>() > 1);
        QVERIFY(lines[2].contains("error"));  // named by hand, so tried
    }

    void anAnswerDoesNotDependOnItsNeighbours() {
        const std::string file = test::sharedRun().source / "low/bob_1.wav";
        const Json alone = melscopeCli({"predict", model(), file, "--json"}).objects().at(0);
        for (const Json& line :
             melscopeCli({"predict", model(), test::sharedRun().source, "--json"}).objects())
            if (line["path"] == alone["path"]) {
                QVERIFY(line == alone);
                return;
            }
        QFAIL("the file is not among the answers");
    }

    void nothingReadIsAFailure() {
        const test::TemporaryFolder folder;
        test::writeFile(folder / "broken.wav", "not a sound");
        for (const char* format : {"--json", "--csv"})
            QCOMPARE(melscopeCli({"predict", model(), folder / "broken.wav", format}).code, 1);
        QCOMPARE(melscopeCli({"predict", model(), folder / "absent.wav"}).code, 1);
        std::filesystem::create_directories(folder / "empty/");
        const Answer empty = melscopeCli({"predict", model(), folder.path() / "empty"});
        QCOMPARE(empty.code, 1);
        QVERIFY(empty.err.find("no recording") != std::string::npos);
    }

    void csvHasOneLineAnAnswer() {
        const Answer answer =
            melscopeCli({"predict", model(), test::sharedRun().source / "low", "--csv", "--top", "1"});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.starts_with("path,rank,label,probability,error\n"));
        QCOMPARE(std::ranges::count(answer.out, '\n'), 13);
    }

    void aModelThatIsNoneIsRefused() {
        const std::string file = test::sharedRun().source / "low/ann_0.wav";
        const Answer answer = melscopeCli({"predict", file, file});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.find("ann_0.wav") != std::string::npos, answer.err.c_str());
    }
};

MELSCOPE_TEST(PredictCommandTest);
#include "predict_command_test.moc"
