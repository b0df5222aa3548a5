// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QtTest>
#include <algorithm>
#include <csignal>
#include <optional>

#include "core/project/labels.h"
#include "core/project/project_settings.h"
#include "core/project/runs.h"
#include "tests/app/cli/trained.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;
using test::Answer;
using test::Json;
using test::melscopeCli;
using Arguments = std::vector<std::string>;

class ProjectTrainingTest : public QObject {
    Q_OBJECT

    static constexpr int kPatience = 240'000;  // ms; only a hang takes so long

    /// A project of writeTones() and how it is trained on.
    struct Tones {
        Tones() {
            test::writeTones(folder / "tones/");
            import(project);
        }
        void import(const std::string& file) const {
            melscopeCli({"import", file, folder.path() / "tones", "--pattern", test::kTonePattern});
        }
        Arguments arguments(int epochs = 3, const Arguments& more = {}) const {
            Arguments all{
                "train", project, "--out",        run,     "--epochs", std::to_string(epochs), "--threads",
                "1",     "--set", "batch_size=4", "--json"};
            all.insert(all.end(), more.begin(), more.end());
            return all;
        }
        Project open() const { return Project::open(project); }

        test::TemporaryFolder folder;
        std::string project = folder.path() / "tones.melscope";
        std::string run = folder.path() / "tones.runs/first";
    };

    static bool says(const std::string& text, std::string_view words) {
        return text.find(words) != std::string::npos;
    }

  private Q_SLOTS:
    void aRunIsKeptWithItsEpochsAndPredictions() {
        const Tones tones;
        const Answer answer = melscopeCli(tones.arguments());
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const Json last = answer.objects().back();
        const Project project = tones.open();
        QCOMPARE(runs(project).size(), std::size_t{1});
        const Run run = runs(project).at(0);
        QCOMPARE(run.folder.native(), tones.run);
        QVERIFY(run.state == RunState::Finished);
        QCOMPARE(run.recipe, std::string("standard"));
        QCOMPARE(run.bestEpoch, last["best_epoch"].get<int>());
        QCOMPARE(*run.validAccuracy, last["valid_accuracy"].get<double>());
        const auto epochs = epochsOf(project, run.id);
        QCOMPARE(epochs.size(), std::size_t{3});
        QCOMPARE(epochs[1].trainLoss, answer.objects()[1]["train_loss"].get<double>());
        const auto predictions = predictionsOf(project, run.id);
        QCOMPARE(predictions.size(), last["valid_clips"].get<std::size_t>());
        const auto right = std::ranges::count_if(
            predictions, [](const ClipPrediction& clip) { return clip.label == clip.predicted; });
        QCOMPARE(static_cast<double>(right) / static_cast<double>(predictions.size()), *run.validAccuracy);
        const auto shown = melscopeCli({"show", tones.project, "--json"}).objects().back();
        QCOMPARE(shown["runs"].at(0)["state"].get<std::string>(), std::string("finished"));
    }

    void halvesOfARecordingAreToldApart() {
        const Tones tones;
        {
            Project project = tones.open();
            for (const char* name : {"low/eve_0.wav", "low/bob_0.wav", "low/ann_0.wav"})
                splitClip(project, project.clipsOf(name).at(0), 0.2);
        }
        const Answer answer = melscopeCli(tones.arguments(1));
        QVERIFY2(answer.code == 0, answer.err.c_str());
        const Project project = tones.open();
        const auto predictions = predictionsOf(project, runs(project).at(0).id);
        QCOMPARE(predictions.size(), std::size_t{9});  // one singer's eight clips and one more
        QVERIFY(predictions.back().clip > 24);         // what was split off
    }

    void aStoppedRunIsKeptAndIsTheSameWhenItIsResumed() {
        const Tones tones;
        const Answer stopped = test::melscopeCliStopped(tones.arguments(40), SIGINT, 2);
        QVERIFY2(stopped.code == 1, stopped.err.c_str());
        const Run before = runs(tones.open()).at(0);
        QVERIFY(before.state == RunState::Stopped);
        const Answer resumed = melscopeCli(tones.arguments(40, {"--resume"}));
        QVERIFY2(resumed.code == 0, resumed.err.c_str());
        const Project project = tones.open();
        QCOMPARE(runs(project).size(), std::size_t{1});
        QVERIFY(runs(project).at(0).state == RunState::Finished);
        QCOMPARE(runs(project).at(0).id, before.id);
        QCOMPARE(runs(project).at(0).started, before.started);
        QCOMPARE(epochsOf(project, before.id).size(), std::size_t{40});
    }

    void aRunThatFailsIsKeptAsFailed() {
        const Tones tones;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(tones.folder / "tones/"))
            if (entry.is_regular_file()) test::writeFile(entry.path(), "no sound any more");
        const Answer answer = melscopeCli(tones.arguments());
        QCOMPARE(answer.code, 1);
        QVERIFY2(says(answer.err, "none of the training clips can be read"), answer.err.c_str());
        QVERIFY(runs(tones.open()).at(0).state == RunState::Failed);
    }

    void aProjectHeldByAnotherIsAWarning() {
        const Tones tones;
        std::optional<Project> held = tones.open();
        const Answer answer = melscopeCli(tones.arguments(1));
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY2(says(answer.err, "but not in the project") && says(answer.err, "it is open in process"),
                 answer.err.c_str());
        QVERIFY(std::filesystem::exists(tones.run + "/best.melmodel"));
        QVERIFY(runs(*held).empty());
    }

    void labelsCanBeGivenWhileItTrains() {
        const Tones tones;
        QProcess training;
        QStringList arguments;
        for (const std::string& argument : tones.arguments(2000))
            arguments << QString::fromStdString(argument);
        training.start(QStringLiteral(MELSCOPE_CLI), arguments);
        QVERIFY(training.waitForReadyRead(kPatience));  // an epoch is done
        {
            Project project = tones.open();
            QCOMPARE(project.readOnlyBecause(), std::string());
            const std::int64_t clip = 1;
            QVERIFY(labelClips(project, {&clip, 1}, "siren"));
        }
        training.terminate();
        QVERIFY(training.waitForFinished(kPatience));
        QVERIFY(runs(tones.open()).at(0).state == RunState::Stopped);
    }

    void aRunOnOtherDataIsNotTaken() {
        const Tones tones;
        QCOMPARE(melscopeCli(tones.arguments(1)).code, 0);
        const std::string other = tones.folder.path() / "other.melscope";
        tones.import(other);
        QCOMPARE(melscopeCli({"label", other, "low/ann_0.wav", "high"}).code, 0);
        auto arguments = tones.arguments(1, {"--resume"});
        arguments[1] = other;
        const Answer answer = melscopeCli(arguments);
        QCOMPARE(answer.code, 1);
        QVERIFY2(says(answer.err, "other data"), answer.err.c_str());
        QVERIFY(runs(Project::open(other)).empty());
    }

    void itsSettingsLieBetweenRecipeAndCommandLine() {
        const Tones tones;
        {
            Project project = tones.open();
            storeSettings(project,
                          {{"recipe", "tutorial"}, {"n_mels", "24"}, {"epochs", "9"}, {"batch_size", "6"}});
        }
        const Answer answer = melscopeCli(tones.arguments(1, {"--set", "batch_size=5"}));
        QVERIFY2(answer.code == 0, answer.err.c_str());
        QVERIFY2(says(answer.err, "settings of the project: n_mels=24, recipe=tutorial\n"),
                 answer.err.c_str());
        const Json record = Json::parse(test::readFile(tones.run + "/run.json"));
        QCOMPARE(record["recipe"].get<std::string>(), std::string("tutorial"));
        QCOMPARE(record["settings"]["n_mels"].get<int>(), 24);
        QCOMPARE(record["settings"]["epochs"].get<int>(), 1);
        QCOMPARE(record["settings"]["batch_size"].get<int>(), 5);
        QCOMPARE(record["settings"]["network"].get<std::string>(), std::string("tutorial"));
        const Project project = tones.open();
        QCOMPARE(settingsOf(project).at("epochs"), std::string("9"));  // training stores nothing but the run
    }

    void aSettingThatCannotBeUsedIsNamed() {
        const Tones tones;
        for (const auto& [key, value, words] :
             {std::tuple{"n_mells", "24", "n_mells"}, std::tuple{"n_mels", "many", "n_mels must be"},
              std::tuple{"recipe", "best", "there is no recipe \"best\""}}) {
            {
                Project project = tones.open();
                storeSettings(project, {{key, value}});
            }
            const Answer answer = melscopeCli(tones.arguments(1));
            QCOMPARE(answer.code, 1);
            QVERIFY2(says(answer.err, words) && says(answer.err, "tones.melscope"), answer.err.c_str());
        }
    }
};

MELSCOPE_TEST(ProjectTrainingTest);
#include "project_training_test.moc"
