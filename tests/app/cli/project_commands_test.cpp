// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "core/project/project_settings.h"
#include "core/project/runs.h"
#include "core/project/tags.h"
#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;

class ProjectCommandsTest : public QObject {
    Q_OBJECT

    /// A project of writeTones().
    struct Tones {
        Tones() {
            test::writeTones(folder / "tones/");
            imported = melscopeCli(
                {"import", project, folder.path() / "tones", "--pattern", test::kTonePattern, "--json"});
        }
        Json shown() const { return melscopeCli({"show", project, "--json"}).objects().back(); }

        test::TemporaryFolder folder;
        std::string project = folder.path() / "tones.melscope";
        Answer imported;
    };

    static int clipsOf(const Json& shown, const std::string& name) {
        for (const Json& known : shown["classes"])
            if (known["name"] == name) return known["clips"].get<int>();
        return 0;
    }

  private Q_SLOTS:
    void aFolderIsImportedOnceAndThenWhatIsNew() {
        const Tones tones;
        QVERIFY2(tones.imported.code == 0, tones.imported.err.c_str());
        const Json first = tones.imported.objects().back();
        QCOMPARE(first["added"].get<int>(), 24);
        QCOMPARE(first["classes"].size(), std::size_t{2});
        test::writeWav(tones.folder / "tones/low/zoe_0.wav", test::sine(250, 0.4, 8000));
        const Answer again = melscopeCli({"import", tones.project, tones.folder.path() / "tones", "--pattern",
                                          test::kTonePattern, "--json"});
        QCOMPARE(again.objects().back()["added"].get<int>(), 1);
        QCOMPARE(again.objects().back()["known"].get<int>(), 24);
        QCOMPARE(tones.shown()["clips"].get<int>(), 25);
        QCOMPARE(tones.shown()["groups"].size(), std::size_t{4});
    }

    void anImportThatFailsLeavesNothing() {
        const test::TemporaryFolder folder;
        QCOMPARE(melscopeCli({"import", folder.path() / "p.melscope", folder.path() / "nowhere"}).code, 1);
        std::filesystem::create_directory(folder.path() / "empty");
        QCOMPARE(melscopeCli({"import", folder.path() / "p.melscope", folder.path() / "empty"}).code, 1);
        QVERIFY(!std::filesystem::exists(folder.path() / "p.melscope"));
    }

    void labelsAreSavedUndoneAndRedone() {
        const Tones tones;
        QCOMPARE(melscopeCli({"label", tones.project, "low/ann_0.wav", "siren"}).out, std::string("saved\n"));
        QCOMPARE(clipsOf(tones.shown(), "siren"), 1);
        const Answer undone = melscopeCli({"undo", tones.project});
        QCOMPARE(undone.out, std::string("undone: label 1 clip \"siren\"\n"));
        QCOMPARE(clipsOf(tones.shown(), "siren"), 0);
        QCOMPARE(melscopeCli({"undo", tones.project}).code, 1);
        QCOMPARE(
            melscopeCli({"redo", tones.project, "1", "--json"}).objects().back()["redone"].get<std::string>(),
            std::string("label 1 clip \"siren\""));
        QCOMPARE(clipsOf(tones.shown(), "siren"), 1);
    }

    void eachLineIsAcknowledgedAndBadOnesAreNamed() {
        const Tones tones;
        const Answer answer =
            melscopeCli({"label", tones.project, "--stdin"},
                        "low/ann_0.wav\tsiren\nno/such.wav\tx\nlow/ann_1.wav\tsiren\r\nlow\n"
                        "high/ann_0.wav\t\n");
        QCOMPARE(answer.code, 1);
        QCOMPARE(answer.out, std::string("saved 1\nsaved 3\nsaved 5\n"));
        QVERIFY(answer.err.find("line 2: there is no recording no/such.wav") != std::string::npos);
        QVERIFY(answer.err.find("line 4: there is no tab") != std::string::npos);
        const Json shown = tones.shown();
        QCOMPARE(clipsOf(shown, "siren"), 2);
        QCOMPARE(clipsOf(shown, "high"), 11);
    }

    void missingRecordingsAreListedAndTheRestIsThere() {
        const Tones tones;
        std::filesystem::remove(tones.folder.path() / "tones/low/ann_0.wav");
        const Json shown = tones.shown();
        QCOMPARE(shown["clips"].get<int>(), 23);
        QCOMPARE(shown["problems"][0]["where"].get<std::string>(), std::string("low/ann_0.wav"));
    }

    void whatAProjectKnowsBesideItsClipsIsShown() {
        const Tones tones;
        const Json empty = tones.shown();
        QVERIFY(empty["tags"].empty() && empty["settings"].empty() && empty["runs"].empty());
        {
            Project project = Project::open(tones.project);
            const std::int64_t clips[] = {1, 2};
            tagClips(project, clips, "noisy", Tagged::Yes);
            storeSettings(project, {{"n_mels", "40"}});
            saveRun(project,
                    {.folder = tones.folder.path() / "run",
                     .started = 1'714'566'600'000,
                     .state = RunState::Stopped,
                     .recipe = "standard",
                     .settings = "{}",
                     .dataFingerprint = {},
                     .bestEpoch = 3,
                     .validAccuracy = 0.5,
                     .note = "too few"},
                    {}, {});
        }
        const Json shown = tones.shown();
        QVERIFY(shown["tags"] == Json::parse(R"([{"name":"noisy","clips":2}])"));
        QVERIFY(shown["settings"] == Json::parse(R"({"n_mels":"40"})"));
        const Json run = shown["runs"].at(0);
        QCOMPARE(test::keysOf(run), (std::vector<std::string>{"folder", "started", "state", "recipe",
                                                              "best_epoch", "valid_accuracy", "note"}));
        QCOMPARE(run["folder"].get<std::string>(), (tones.folder.path() / "run").native());
        QCOMPARE(run["started"].get<std::string>(), std::string("2024-05-01T12:30:00Z"));
        QCOMPARE(run["state"].get<std::string>(), std::string("stopped"));
        const std::string text = melscopeCli({"show", tones.project}).out;
        for (const char* words :
             {"tag       noisy: 2 clips", "setting   n_mels=40", "best epoch 3, 50.0 %", "too few"})
            QVERIFY2(text.find(words) != std::string::npos, words);
    }

    void labelsAreExported() {
        const Tones tones;
        const std::filesystem::path out = tones.folder.path() / "labels.csv";
        melscopeCli({"label", tones.project, "low/ann_0.wav", ""});
        const Answer answer =
            melscopeCli({"export", tones.project, "--format", "csv", "--out", out, "--json"});
        QCOMPARE(answer.objects().back(),
                 (Json{{"out", out}, {"clips", 24}, {"unlabelled", 0}, {"files", 1}}));
        QVERIFY(test::readFile(out).find("\nlow/ann_1.wav,,,low,ann,,,,,false,,\n") != std::string::npos);
        const Answer again = melscopeCli({"import", tones.folder.path() / "again.melscope",
                                          tones.folder.path() / "tones", "--table", out, "--json"});
        QVERIFY2(again.code == 0, again.err.c_str());
        QCOMPARE(again.objects().back()["classes"],
                 (Json{{{"name", "high"}, {"clips", 12}}, {{"name", "low"}, {"clips", 11}}}));
        const Answer tracks = melscopeCli(
            {"export", tones.project, "--format", "audacity", "--out", tones.folder.path() / "tracks"});
        QCOMPARE(tracks.out, "23 clips written to " + (tones.folder.path() / "tracks").string() +
                                 ", 23 files\n1 clip without a label left out\n");
        QVERIFY(std::filesystem::exists(tones.folder.path() / "tracks/low/ann_1.txt"));
    }

    void whatMakesNoSenseIsMisuse() {
        const Tones tones;
        QCOMPARE(melscopeCli({"label", tones.project}).code, 2);
        QCOMPARE(melscopeCli({"import", tones.folder.path() / "p", tones.folder.path() / "tones"}).code, 2);
        QCOMPARE(melscopeCli({"label", tones.project, "low/ann_0.wav"}).code, 2);
        QCOMPARE(melscopeCli({"show", tones.project, "--pattern", "(?<label>x)"}).code, 2);
        QCOMPARE(melscopeCli({"export", tones.project, "--format", "csv"}).code, 2);
        QCOMPARE(melscopeCli({"export", tones.project, "--format", "xls", "--out", "x"}).code, 2);
        QCOMPARE(melscopeCli({"export", tones.project, "--format", "csv", "--out", "/no/such/x.csv"}).code,
                 1);
        QCOMPARE(melscopeCli({"undo", tones.folder.path() / "tones/low/ann_0.wav"}).code, 1);
    }
};

MELSCOPE_TEST(ProjectCommandsTest);
#include "project_commands_test.moc"
