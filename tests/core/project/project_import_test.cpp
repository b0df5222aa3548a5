// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_import.h"

#include <QtTest>

#include "core/base/error.h"
#include "core/project/labels.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class ProjectImportTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aProjectGivesTheDataSetThatItsFolderGives() {
        const test::ToneProject tones;
        const ImportOptions options{.folder = tones.data(), .pattern = R"((?<label>\w+)/(?<group>\d)\.wav)"};
        const Dataset imported = importDataset(options);
        Project project = Project::create(tones.folder.path() / "p.melscope", tones.data());
        commitImport(project, planImport(&project, options));
        const Dataset kept = datasetOf(project);
        QCOMPARE(kept.fingerprint(), imported.fingerprint());
        QCOMPARE(kept.classes, imported.classes);
        QCOMPARE(kept.groups, imported.groups);
        QCOMPARE(kept.clips.size(), imported.clips.size());
        for (std::size_t i = 0; i < kept.clips.size(); ++i) {
            QCOMPARE(kept.clips[i].path, imported.clips[i].path);
            QCOMPARE(kept.clips[i].id, imported.clips[i].id);
            QCOMPARE(kept.clips[i].seconds, imported.clips[i].seconds);
            QCOMPARE(kept.clips[i].sampleRate, imported.clips[i].sampleRate);
        }
    }

    void aPlanChangesNothing() {
        const test::ToneProject tones;
        const std::string before = test::readFile(tones.file());
        {
            const Project project = tones.open();
            const ImportPlan plan = planImport(&project, {.folder = tones.data()});
            QCOMPARE(plan.added, 0);
            QCOMPARE(plan.known, 6);
        }
        QVERIFY(test::readFile(tones.file()) == before);
    }

    void importingAgainAddsWhatIsNewAndKeepsLabels() {
        const test::ToneProject tones;
        Project project = tones.open();
        const std::int64_t first[] = {1};
        labelClips(project, first, "siren");
        renameClass(project, "low", "deep");
        std::filesystem::remove(tones.data() / "low/2.wav");
        test::writeWav(tones.data() / "high/3.wav", test::sine(3000, 0.1, 8000));
        const ImportPlan plan = planImport(&project, {.folder = tones.data()});
        QCOMPARE(plan.added, 1);
        QCOMPARE(plan.known, 5);
        QCOMPARE(plan.vanished, (std::vector<std::string>{"low/2.wav"}));
        commitImport(project, plan);
        QCOMPARE(test::classCounts(project),
                 (std::vector<std::pair<std::string, int>>{{"deep", 3}, {"high", 3}, {"siren", 1}}));
        undo(project);
        undo(project);
        QCOMPARE(test::classCounts(project),
                 (std::vector<std::pair<std::string, int>>{{"high", 4}, {"low", 3}}));
    }

    void stretchesAreKnownAgainHoweverTheyWereSplit() {
        const test::ToneProject tones;
        Project project = tones.open();
        test::writeFile(tones.folder / "t.csv",
                        "file,begin,end,label,group\nhigh/0.wav,0,0.05,a,x\nhigh/0.wav,0.05,0.1,b,x\n");
        const ImportOptions options{.folder = tones.data(),
                                    .table = TableSource{.file = tones.folder / "t.csv"}};
        commitImport(project, planImport(&project, options));
        const auto clips = project.clipsOf("high/0.wav");
        QCOMPARE(clips.size(), std::size_t{3});  // the whole recording was there before
        splitClip(project, clips.back(), 0.075);
        test::writeFile(tones.folder / "t.csv",
                        "file,begin,end,label,group\nhigh/0.wav,0,0.05,a,y\nhigh/0.wav,0.05,0.1,b,y\n");
        const ImportPlan again = planImport(&project, options);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.known, 2);
        QCOMPARE(again.vanished.size(), std::size_t{5});
        commitImport(project, again);
        const Dataset dataset = datasetOf(project);
        QCOMPARE(project.clipsOf("high/0.wav").size(), std::size_t{4});
        QCOMPARE(dataset.groups, (std::vector<std::string>{"y"}));
        QCOMPARE(std::ranges::count(dataset.clips, 0, &Clip::group),
                 4);  // the whole, and the parts of what was split
    }

    void anImportThatIsSilentAboutGroupsTakesNoneAway() {
        const test::ToneProject tones;
        Project project = Project::create(tones.folder.path() / "p.melscope", tones.data());
        const ImportOptions grouped{.folder = tones.data(), .pattern = R"((?<label>\w+)/(?<group>\d)\.wav)"};
        commitImport(project, planImport(&project, grouped));
        const std::string before = datasetOf(project).fingerprint();
        commitImport(project, planImport(&project, {.folder = tones.data()}));
        QCOMPARE(datasetOf(project).fingerprint(), before);
    }

    void whatHeadersSayIsKept() {
        const test::ToneProject tones;
        const Dataset dataset = datasetOf(tones.open());
        QCOMPARE(dataset.encodings, (std::vector<std::string>{"WAV, 16 bit PCM"}));
        for (const Clip& clip : dataset.clips) {
            QCOMPARE(clip.encoding, 0);
            QCOMPARE(clip.frames, std::int64_t{800});
        }
    }

    void aStopLeavesTheProjectAsItWas() {
        const test::ToneProject tones;
        Project project = tones.open();
        test::writeWav(tones.data() / "new/0.wav", test::sine(3000, 0.1, 8000));
        const ImportPlan plan = planImport(&project, {.folder = tones.data()});
        std::stop_source source;
        source.request_stop();
        QVERIFY_EXCEPTION_THROWN(commitImport(project, plan, {}, source.get_token()), Stopped);
        QCOMPARE(datasetOf(project).clips.size(), std::size_t{6});
        QCOMPARE(project.classes().size(), std::size_t{2});
    }
};

MELSCOPE_TEST(ProjectImportTest);
#include "project_import_test.moc"
