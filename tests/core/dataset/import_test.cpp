// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/import.h"

#include <sys/stat.h>

#include <QtTest>
#include <set>

#include "core/base/error.h"
#include "tests/core/dataset/import_support.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using namespace melscope::test;

class ImportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void subFoldersAreClasses() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"dog/b.wav", "dog/deep/a.WAV", "cat/c.wav", "10/x.wav", "9/x.wav", "loose.wav",
                               ".h/x.wav"});
        writeFile(folder / "dog/readme.txt", "text");
        writeFile(folder / "empty class/readme.txt", "text");
        const Dataset dataset = importFolder(folder);
        COMPARE_LINES(dataset.classes, {"9", "10", "cat", "dog"});
        COMPARE_LINES(listed(dataset),
                      {"10/x.wav 10", "9/x.wav 9", "cat/c.wav cat", "dog/b.wav dog", "dog/deep/a.WAV dog"});
        COMPARE_LINES(listedProblems(dataset), {"loose.wav:0: lies in no class folder"});
        COMPARE_LINES(dataset.columnsFound, {"label = sub-folder"});
        QCOMPARE(dataset.folder, folder.path());
        for (const Clip& clip : dataset.clips) {
            QCOMPARE(clip.id, clipId(clip.path, clip.range));
            QCOMPARE(clip.sampleRate, 8000);
            QCOMPARE(clip.channels, 1);
            QVERIFY(clip.group == -1 && clip.fold == -1 && clip.split == Split::None);
        }
    }

    void whatIsCutOffIsTakenAndSaidOnce() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"dog/whole.wav"});
        writeWav(folder / "dog/cut.wav", sine(440, 3, 8000));
        std::filesystem::resize_file(folder / "dog/cut.wav", 44 + 2 * 8000 * 6 / 5);
        const Dataset dataset = importFolder(folder);
        COMPARE_LINES(listed(dataset), {"dog/cut.wav dog", "dog/whole.wav dog"});
        QCOMPARE(dataset.clips.front().seconds, 1.2f);
        QVERIFY(dataset.problems.empty());
        QCOMPARE(dataset.remarks,
                 (std::vector<Problem>{
                     {.where = "dog/cut.wav", .reason = "ends after 1.2 s of the 3 s its header promises"}}));
    }

    void listingLooksIntoNoRecording() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"dog/a.wav", "cat/b.wav"});
        writeFile(folder / "dog/broken.wav", "no sound");
        ImportListing listing = listDataset({.folder = folder.path()});
        COMPARE_LINES(listed(listing.dataset), {"cat/b.wav cat", "dog/a.wav dog", "dog/broken.wav dog"});
        QVERIFY(listing.dataset.problems.empty());
        QCOMPARE(listing.dataset.clips.front().sampleRate, 0);
        const Dataset probed = probeDataset(std::move(listing), 1);
        COMPARE_LINES(listed(probed), {"cat/b.wav cat", "dog/a.wav dog"});
        QCOMPARE(probed.problems.size(), 1U);
        QCOMPARE(probed.fingerprint(), importFolder(folder).fingerprint());
    }

    void partsAreReadAloneAndHoldTheClasses() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"new/dog/a.wav", "new/loose.wav", "new/er/b.wav", "old/cat/c.wav", "top.wav"});
        const auto read = [&](std::vector<std::filesystem::path> parts) {
            return importDataset({.folder = folder.path(), .parts = std::move(parts), .threads = 1});
        };
        COMPARE_LINES(listed(read({"new"})), {"new/dog/a.wav dog", "new/er/b.wav er"});
        COMPARE_LINES(listedProblems(read({"new"})), {"new/loose.wav:0: lies in no class folder"});
        COMPARE_LINES(listed(read({"new/dog", "new/er"})), {"new/dog/a.wav dog", "new/er/b.wav er"});
        COMPARE_LINES(listed(read({"new/dog", "old"})), {"new/dog/a.wav new", "old/cat/c.wav old"});
        COMPARE_LINES(listedProblems(read({"gone"})),
                      {"gone:0: the folder cannot be read: No such file or directory"});
    }

    void whatCannotBeReadIsListedAndTheRestKept() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"a/good.wav", "b/good.wav"});
        writeFile(folder / "a/text.wav", "this is no recording");
        writeFile(folder / "a/empty.flac", "");
        writeFile(folder / "broken/x.wav", "RIFF");
        QCOMPARE(::mkfifo((folder / "b/pipe.wav").c_str(), 0600), 0);
        std::filesystem::create_directories(folder / "b/folder.wav");
        std::filesystem::create_symlink("nowhere", folder / "b/gone.wav");
        std::filesystem::create_symlink("/dev/zero", folder / "b/zero.wav");
        const Dataset dataset = importFolder(folder);
        COMPARE_LINES(listed(dataset), {"a/good.wav a", "b/good.wav b"});
        COMPARE_LINES(dataset.classes, {"a", "b"});  // none of the class of which nothing can be read
        std::vector<std::string> where;
        for (const Problem& problem : dataset.problems) {
            where.push_back(problem.where);
            QCOMPARE(problem.line, 0);
            QVERIFY(!problem.reason.empty());
            QVERIFY(problem.reason.find(folder.path().native()) ==
                    std::string::npos);  // a clause, not a sentence
        }
        COMPARE_LINES(where, {"a/empty.flac", "a/text.wav", "b/folder.wav", "b/gone.wav", "b/pipe.wav",
                              "b/zero.wav", "broken/x.wav"});
    }

    void namesInAnyBytesWork() {
        const TemporaryFolder folder;
        const std::vector<std::string> names = {
            "\xD0\xBF\xD1\x82\xD0\xB8\xD1\x86\xD0\xB0/\xF0\x9F\x90\xA6 \"'.wav", "caf\xE9/\xFF.wav",
            "new\nline/a\tb.wav"};
        writeTinyWavs(folder, names);
        writeFile(folder / "caf\xE9/bad\xFE.wav", "no");
        const Dataset dataset = importFolder(folder);
        std::set<std::string> found;
        for (const Clip& clip : dataset.clips) found.insert(clip.path.native());
        QCOMPARE(found, std::set<std::string>(names.begin(), names.end()));
        COMPARE_LINES(dataset.classes, {"caf\xE9", "new\nline", "\xD0\xBF\xD1\x82\xD0\xB8\xD1\x86\xD0\xB0"});
        QCOMPARE(dataset.problems.size(), std::size_t{1});
        QCOMPARE(dataset.problems[0].where, std::string("caf\\xE9/bad\\xFE.wav"));
    }

    void patternsLabel() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"7_anna_0.wav", "7_anna_1.wav", "x/3_ben_0.wav", "x/3_ben_test.wav",
                               "x/readme.wav", "x/_ben_2.wav"});
        const Dataset dataset = importPattern(folder, R"((?<label>\d?)_(?<group>[a-z]+)_(?<fold>\w+)\.wav)");
        COMPARE_LINES(listed(dataset),
                      {"7_anna_0.wav 7 group anna fold 0", "7_anna_1.wav 7 group anna fold 1",
                       "x/3_ben_0.wav 3 group ben fold 0"});
        COMPARE_LINES(listedProblems(dataset),
                      {"x/3_ben_test.wav:0: the fold \"test\" is not a whole number",
                       "x/_ben_2.wav:0: no label", "x/readme.wav:0: does not match the pattern"});
        COMPARE_LINES(dataset.columnsFound, {"label = (?<label>)", "group = (?<group>)", "fold = (?<fold>)"});
    }

    void patternsSplit() {
        const TemporaryFolder folder;
        writeTinyWavs(folder, {"Train/a.wav", "VALIDATION/a.wav", "dev/a.wav", "eval/b.wav", "extra/b.wav",
                               "testing/b.wav"});
        const Dataset dataset = importPattern(folder, R"((?<split>\w+)/(?<label>\w))");
        COMPARE_LINES(listed(dataset), {"Train/a.wav a train", "VALIDATION/a.wav a valid",
                                        "dev/a.wav a valid", "eval/b.wav b test", "testing/b.wav b test"});
        COMPARE_LINES(listedProblems(dataset),
                      {"extra/b.wav:0: the split \"extra\" is none of train, valid and test"});
    }

    void aPatternThatTakesTooLongIsAProblemThenAnError() {
        const TemporaryFolder folder;
        const std::string slow(100, 'a');
        for (int i = 0; i < 3; ++i) writeTinyWav(folder / ("x/" + slow + std::to_string(i) + ".wav"));
        writeTinyWav(folder / "x/aa.wav");
        const Dataset dataset = importPattern(folder, "x/(?<label>(a+)+)\\.wav");
        COMPARE_LINES(listed(dataset), {"x/aa.wav aa"});
        QCOMPARE(dataset.problems.size(), std::size_t{3});
        QCOMPARE(dataset.problems[0].reason, std::string("the pattern takes too many steps on its name"));
        for (int i = 3; i < 110; ++i) writeFile(folder / ("x/" + slow + std::to_string(i) + ".wav"), "");
        QVERIFY_THROWS_EXCEPTION(DatasetError, importPattern(folder, "x/(?<label>(a+)+)\\.wav"));
    }

    void whatCannotBeDoneAtAllIsAnError() {
        const TemporaryFolder folder;
        writeTinyWav(folder / "a/x.wav");
        QVERIFY_THROWS_EXCEPTION(DatasetError,
                                 importDataset({.folder = folder / "absent", .pattern = {}, .table = {}}));
        QVERIFY_THROWS_EXCEPTION(DatasetError,
                                 importDataset({.folder = folder / "a/x.wav", .pattern = {}, .table = {}}));
        QVERIFY_THROWS_EXCEPTION(DatasetError, importPattern(folder, "("));
        QVERIFY_THROWS_EXCEPTION(DatasetError, importTable(folder, tableAt("absent.csv")));
        ImportOptions both{.folder = folder.path(), .pattern = "(?<label>a)", .table = tableAt("t.csv")};
        QVERIFY_THROWS_EXCEPTION(DatasetError, importDataset(both));
    }

    void anEmptyFolderIsAnEmptyDataset() {
        const TemporaryFolder folder;
        const Dataset dataset = importFolder(folder);
        QVERIFY(dataset.clips.empty() && dataset.classes.empty() && dataset.problems.empty());
    }

    void itStopsWhenAsked() {
        const TemporaryFolder folder;
        writeTinyWav(folder / "a/x.wav");
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Stopped, importDataset({.folder = folder.path(), .pattern = {}, .table = {}},
                                                        {}, source.get_token()));
    }

    void progressIsReportedAndTheResultIsTheSameForAnyThreads() {
        const TemporaryFolder folder;
        for (int i = 0; i < 300; ++i)
            writeTinyWav(folder / ("c" + std::to_string(i % 7) + "/" + std::to_string(i) + ".wav"));
        std::set<std::string> stages;
        const auto listener = [&](const Progress& progress) { stages.insert(std::string(progress.stage)); };
        const Dataset one =
            importDataset({.folder = folder.path(), .pattern = {}, .table = {}, .threads = 1}, listener);
        const Dataset four =
            importDataset({.folder = folder.path(), .pattern = {}, .table = {}, .threads = 4});
        QVERIFY(stages.contains("reading headers"));
        QCOMPARE(one.fingerprint(), four.fingerprint());
        QCOMPARE(one.clips.size(), std::size_t{300});
        QVERIFY(std::is_sorted(one.clips.begin(), one.clips.end(), [](const Clip& a, const Clip& b) {
            return a.path.native() < b.path.native();
        }));
    }

    void spokenDigitsAreImported() {
        const auto recordings = fsddFolder();
        if (!recordings) QSKIP("the Free Spoken Digit Dataset is not on this machine");
        const Dataset dataset =
            importDataset({.folder = *recordings,
                           .pattern = R"((?<label>\d)_(?<group>[a-z]+)_(?<fold>\d+)\.wav)",
                           .table = {}});
        QCOMPARE(dataset.clips.size(), std::size_t{3000});
        COMPARE_LINES(dataset.classes, {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
        QCOMPARE(dataset.groups.size(), std::size_t{6});
        QCOMPARE(dataset.classCounts(), std::vector<std::int64_t>(10, 300));
        QVERIFY(dataset.problems.empty());
        for (const Clip& clip : dataset.clips) {
            QVERIFY(clip.fold >= 0 && clip.fold < 50);
            QVERIFY(clip.seconds > 0.1f && clip.seconds < 2.5f && clip.sampleRate == 8000);
        }
    }
};

MELSCOPE_TEST(ImportTest);
#include "import_test.moc"
