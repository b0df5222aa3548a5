// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project_split.h"

#include <QtTest>

#include "core/base/error.h"
#include "core/dataset/split_report.h"
#include "core/project/labels.h"
#include "core/project/project_import.h"
#include "tests/core/project/tone_project.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Forty clips of two classes by ten people, every fifth said to be for testing.
struct SplitProject {
    SplitProject() {
        std::string table = "file,label,speaker,fold,split\n";
        for (int i = 0; i < 40; ++i) {
            const std::string name = std::to_string(i) + ".wav";
            test::writeWav(folder / ("sounds/" + name), test::sine(440, 0.01, 8000));
            table += name + ',' + (i % 2 == 0 ? "even" : "odd") + ",s" + std::to_string(i / 4) + ',' +
                     std::to_string(i % 4) + ',' + (i % 5 == 0 ? "test" : "train") + '\n';
        }
        test::writeFile(folder / "t.csv", table);
        project = Project::create(folder.path() / "p.melscope", folder.path() / "sounds");
        const ImportOptions options{.folder = folder.path() / "sounds",
                                    .table = TableSource{folder.path() / "t.csv"}};
        commitImport(*project, planImport(&*project, options));
    }

    /// The sides of all clips, e.g. "tvtx".
    std::string sides() const {
        constexpr std::string_view kLetters = "-tvx";
        std::string text;
        for (const Clip& clip : datasetOf(*project).clips)
            text += kLetters[static_cast<std::size_t>(clip.split)];
        return text;
    }

    void reopen() {
        const std::filesystem::path file = project->file();
        project.reset();
        project = Project::open(file);
    }

    test::TemporaryFolder folder;
    std::optional<Project> project;
};

}  // namespace

class ProjectSplitTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whatWasImportedDecidesUntilItIsDividedAnew() {
        SplitProject p;
        const std::string imported = p.sides();
        QCOMPARE(std::ranges::count(imported, 'x'), 8);
        divideProject(*p.project,
                      {.by = SplitBy::Groups, .train = 0.6, .valid = 0.2, .test = 0.2, .seed = 3});
        const std::string groups = p.sides();
        QVERIFY(groups != imported);
        QVERIFY(findLeaks(datasetOf(*p.project)).empty());
        divideProject(*p.project, {.by = SplitBy::Column, .train = 1, .valid = 0});
        QCOMPARE(p.sides(), imported);
        undo(*p.project);
        QCOMPARE(p.sides(), groups);
        undo(*p.project);
        QCOMPARE(p.sides(), imported);
        redo(*p.project);
        QCOMPARE(p.sides(), groups);
    }

    void theSameSeedDividesAlikeAndIsKept() {
        SplitProject p;
        const SplitSettings settings{.by = SplitBy::Stratified, .seed = 7};
        const SplitReport report = divideProject(*p.project, settings);
        const std::string first = p.sides();
        divideProject(*p.project, {.by = SplitBy::Stratified, .seed = 8});
        QVERIFY(p.sides() != first);
        divideProject(*p.project, settings);
        QCOMPARE(p.sides(), first);
        p.reopen();
        QCOMPARE(p.sides(), first);
        QCOMPARE(divisionOf(*p.project)->sentence, describeSplit(report));
        QVERIFY(reportOf(*divisionOf(*p.project)) == report);
        QVERIFY(divisionOf(*p.project)->settings.find("\"seed\":7") != std::string::npos);
        QVERIFY(settingsOf(*divisionOf(*p.project)) == (DivisionSettings{.split = settings}));
        QVERIFY(settingsOf({.sentence = {}, .settings = "[no object"}) == DivisionSettings());
        QVERIFY(!reportOf({.sentence = {}, .settings = R"({"seed": 1})"}));
        QVERIFY(!reportOf({.sentence = {}, .settings = R"({"report": {"by": "folds"}})"}));
        undo(*p.project);
        QVERIFY(divisionOf(*p.project)->settings.find("\"seed\":8") != std::string::npos);
        undo(*p.project);
        undo(*p.project);
        QVERIFY(!divisionOf(*p.project));
    }

    void foldsAndFoldersAndRecordingsDivideToo() {
        SplitProject p;
        divideProject(*p.project, {.by = SplitBy::Folds, .testFolds = {0}});
        const Dataset dataset = datasetOf(*p.project);
        for (const Clip& clip : dataset.clips) QCOMPARE(clip.split == Split::Test, clip.fold == 0);
        divideProject(*p.project, {.by = SplitBy::Groups}, GroupBy::Recording);
        QCOMPARE(std::ranges::count(p.sides(), 'v'), 8);
        QVERIFY_THROWS_EXCEPTION(DatasetError,
                                 divideProject(*p.project, {.by = SplitBy::Groups}, GroupBy::Folder));
        QCOMPARE(std::ranges::count(p.sides(), 'v'), 8);  // nothing was changed
    }

    void clipsArePutOnOneSideByHand() {
        SplitProject p;
        const std::int64_t clips[] = {1, 2};
        QVERIFY(setSplit(*p.project, clips, Split::Valid));
        QVERIFY(!setSplit(*p.project, clips, Split::Valid));
        QCOMPARE(std::ranges::count(p.sides(), 'v'), 2);
        undo(*p.project);
        QCOMPARE(std::ranges::count(p.sides(), 'v'), 0);
    }

    void partsOfOneRecordingStayTogether() {
        const test::ToneProject tones;  // no groups
        Project project = tones.open();
        for (const std::int64_t clip : test::allClips(project)) splitClip(project, clip, 0.05);
        const std::string sentence = describeSplit(divideProject(project, {.train = 0.5, .valid = 0.5}));
        QVERIFY2(sentence.starts_with("split by groups, 3 of 6"), sentence.c_str());
        QVERIFY(findLeaks(datasetOf(project)).empty());
    }

    void importingAgainKeepsTheDivision() {
        SplitProject p;
        divideProject(*p.project, {.by = SplitBy::Stratified, .seed = 1});
        const std::string divided = p.sides();
        const ImportOptions options{.folder = p.folder.path() / "sounds",
                                    .table = TableSource{p.folder.path() / "t.csv"}};
        commitImport(*p.project, planImport(&*p.project, options));
        QCOMPARE(p.sides(), divided);
    }
};

MELSCOPE_TEST(ProjectSplitTest);
#include "project_split_test.moc"
