// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <QtTest>
#include <algorithm>

#include "tests/app/cli/program.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class ShowCommandTest : public QObject {
    Q_OBJECT

    static bool lists(const Json& problems, const std::string& where) {
        return std::ranges::any_of(problems, [&](const Json& problem) {
            return problem["where"].get<std::string>().find(where) != std::string::npos &&
                   !problem["reason"].get<std::string>().empty();
        });
    }

  private Q_SLOTS:
    void aRecordingIsProbed() {
        const test::TemporaryFolder folder;
        const std::string file = folder / "tone.wav";
        test::writeWav(file, test::sine(440, 0.5, 8000, 2));
        const Answer answer = melscopeCli({"show", file, "--json"});
        QCOMPARE(answer.code, 0);
        const Json probe = answer.objects().at(0);
        QCOMPARE(test::keysOf(probe),
                 (std::vector<std::string>{"path", "container", "encoding", "sample_rate", "channels",
                                           "frames", "seconds"}));
        QCOMPARE(probe["path"].get<std::string>(), file);
        QCOMPARE(probe["sample_rate"].get<int>(), 8000);
        QCOMPARE(probe["channels"].get<int>(), 2);
        QCOMPARE(probe["frames"].get<int>(), 4000);
        QCOMPARE(probe["seconds"].get<double>(), 0.5);
        QVERIFY(melscopeCli({"show", file}).out.find("8000 Hz") != std::string::npos);
    }

    void aTableInLatin1IsRefusedWithWhatToType() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "a.wav", test::sine(440, 0.5, 8000));
        test::writeFile(folder / "t.csv", "file,label\na.wav,caf\xE9\n");
        const Answer refused = melscopeCli({"show", folder.path(), "--table", "t.csv"});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.err.find("(to say so: --encoding latin-1)") != std::string::npos);
        QCOMPARE(melscopeCli({"show", folder.path(), "--table", "t.csv", "--encoding", "latin-1"}).code, 0);
    }

    void aFolderIsSummed() {
        const test::TemporaryFolder folder;
        for (int i = 0; i < 4; ++i) {
            test::writeWav(folder / ("low/" + std::to_string(i) + ".wav"), test::sine(200, 0.5, 8000));
            test::writeWav(folder / ("high/" + std::to_string(i) + ".WAV"), test::sine(2000, 1.0, 16000, 2));
        }
        const Answer answer = melscopeCli({"show", folder.path(), "--json"});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.objects().size(), std::size_t{1});
        const Json shown = answer.objects()[0];
        QCOMPARE(test::keysOf(shown),
                 (std::vector<std::string>{"folder", "clips", "classes", "groups", "folds", "splits", "split",
                                           "leaks", "columns", "seconds", "sample_rates", "channels",
                                           "problems"}));
        QCOMPARE(shown["clips"].get<int>(), 8);
        QVERIFY(shown["classes"] == Json::parse(R"([{"name":"high","clips":4},{"name":"low","clips":4}])"));
        QVERIFY(shown["sample_rates"] == Json::parse(R"({"8000":4,"16000":4})"));
        QCOMPARE(shown["seconds"]["total"].get<double>(), 6.0);
        QCOMPARE(shown["splits"]["train"].get<int>() + shown["splits"]["valid"].get<int>(), 8);
        const std::string text = melscopeCli({"show", folder.path()}).out;
        QVERIFY(text.find("8 clips, 2 classes") != std::string::npos);
    }

    void namesAndFoldsComeFromAPattern() {
        const test::TemporaryFolder folder;
        for (const char* name :
             {"7_ann_0", "7_ann_1", "7_bob_0", "7_bob_1", "8_ann_0", "8_ann_1", "8_bob_0", "8_bob_1"})
            test::writeWav(folder / (std::string(name) + ".wav"), test::sine(440, 0.2, 8000));
        const Answer answer =
            melscopeCli({"show", folder.path(), "--json", "--pattern",
                         R"((?<label>\d)_(?<group>[a-z]+)_(?<fold>\d+)\.wav)", "--valid-folds", "0"});
        QCOMPARE(answer.code, 0);
        const Json shown = answer.objects().at(0);
        QVERIFY(shown["groups"] == Json::parse(R"(["ann","bob"])"));
        QVERIFY(shown["folds"] == Json::parse(R"({"0":4,"1":4})"));
        QVERIFY(shown["splits"] == Json::parse(R"({"train":4,"valid":4,"test":0})"));
        QCOMPARE(shown["leaks"].size(), std::size_t{2});  // both speakers are on both sides
    }

    void oddFilesAreListedWithTheirReason() {
        const test::TemporaryFolder folder;
        test::writeWav(folder / "a/fine.wav", test::sine(440, 0.2, 8000));
        test::writeWav(folder / "\xE9\xB3\xA5 \xF0\x9F\x90\xA6/\xD0\xBF\xD1\x82\xD0\xB8\xD1\x86\xD0\xB0.wav",
                       test::sine(440, 0.2, 8000));
        test::writeWav(folder / "a/caf\xE9.wav", test::sine(440, 0.2, 8000));
        test::writeFile(folder / "a/empty.wav", "");
        test::writeFile(folder / "a/text.wav", "this is a letter, not a sound");
        QCOMPARE(::mkfifo((folder / "a/pipe.wav").c_str(), 0600), 0);
        std::filesystem::create_directories(folder / "a/folder.wav/");
        std::filesystem::create_directory_symlink(folder.path(), folder / "a/circle");
        const Answer answer = melscopeCli({"show", folder.path(), "--json"});
        QCOMPARE(answer.code, 0);
        const Json shown = answer.objects().at(0);
        QCOMPARE(shown["clips"].get<int>(), 3);
        for (const char* name : {"empty.wav", "text.wav", "pipe.wav"})
            QVERIFY2(lists(shown["problems"], name), name);
        QVERIFY(melscopeCli({"show", folder.path()}).out.find("text.wav: ") != std::string::npos);
        for (const char* name : {"a/empty.wav", "a/text.wav", "a/pipe.wav"})
            QCOMPARE(melscopeCli({"show", folder / name}).code, 1);
    }
};

MELSCOPE_TEST(ShowCommandTest);
#include "show_command_test.moc"
