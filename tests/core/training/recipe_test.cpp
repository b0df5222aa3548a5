// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recipe.h"

#include <QtTest>
#include <algorithm>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

QString refusal(std::string_view nameOrPath) {
    try {
        loadRecipe(nameOrPath);
    } catch (const Error& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

}  // namespace

class RecipeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void tutorialIsTheTutorial() {
        const Recipe recipe = loadRecipe("tutorial");
        TrainingSettings expected;
        expected.features = {.sampleRate = 44100,
                             .channels = 2,
                             .clipSeconds = 4,
                             .nFft = 1024,
                             .hopLength = 512,
                             .nMels = 64,
                             .topDb = 80};
        expected.augment = {
            .timeShift = 0.4, .nFreqMasks = 2, .freqMaskShare = 0.1, .nTimeMasks = 2, .timeMaskShare = 0.1};
        expected.optimiser = {.network = NetworkChoice::Tutorial,
                              .normalisation = Normalisation::Global,
                              .epochs = 15,
                              .batchSize = 16,
                              .learningRate = 1e-3,
                              .weightDecay = 1e-2,
                              .schedule = Schedule::OneCycleLinear};
        QCOMPARE(recipe.settings, expected);
        QVERIFY(!recipe.fitsData);
        QCOMPARE(recipe.name, std::string("tutorial"));
    }

    void standardFitsTheData() {
        const Recipe recipe = loadRecipe("standard");
        QVERIFY(recipe.fitsData);
        QCOMPARE(recipe.settings.optimiser.normalisation, Normalisation::PerFrequency);
        QCOMPARE(recipe.settings.optimiser.schedule, Schedule::OneCycle);
        QVERIFY(!recipe.description.empty());
    }

    /// A reader of a recipe sees everything that matters: no value comes from elsewhere.
    void recipesStateEveryKey() {
        TrainingSettings other;
        other.features.sampleRate = 12345;
        for (const char* name : {"tutorial", "standard"}) {
            const QByteArray text = QByteArray::fromStdString(
                test::readFile(std::filesystem::path(MELSCOPE_SOURCE_DIR) / "resources/recipes" /
                               (std::string(name) + ".json")));
            const QByteArray keys = QByteArray::fromStdString(toJson({}));
            for (const QByteArray& line : keys.split('\n')) {
                const QByteArray key = line.trimmed().split(':').front();
                if (key.size() > 1) QVERIFY2(text.contains("\n  " + key + ": "), key.constData());
            }
        }
    }

    void aFileOfOnesOwnIsRead() {
        const test::TemporaryFolder folder;
        const auto path = folder / "mine.json";
        test::writeFile(path, R"({"fits_data": true, "epochs": 3})");
        const Recipe recipe = loadRecipe(path.native());
        QCOMPARE(recipe.name, std::string("mine"));
        QVERIFY(recipe.fitsData);
        QCOMPARE(recipe.settings.optimiser.epochs, 3);
    }

    void theStandardRecipeComesFirst() {
        const std::vector<std::string> names = recipeNames();
        QCOMPARE(names.front(), std::string("standard"));
        QVERIFY(std::ranges::find(names, "tutorial") != names.end());
        for (const std::string& name : names) QCOMPARE(loadRecipe(name).name, name);
    }

    void refusalsSayWhatAndWhere() {
        const test::TemporaryFolder folder;
        QCOMPARE(refusal("../tutorial"),
                 QStringLiteral("there is no recipe \"../tutorial\"; there are standard, tutorial "
                                "and any file that ends in .json"));
        const auto path = folder / "bad.json";
        QVERIFY(refusal(path.native()).endsWith(QStringLiteral("it is not a file")));
        const std::pair<const char*, const char*> cases[] = {
            {R"({"n_mel": 40})", "there is no setting \"n_mel\""},
            {R"({"epochs": 0})", "epochs must be a whole number from 1 to 10000, not 0"},
            {R"({"name": 7})", "name cannot be 7"},
            {R"({"fits_data": "yes"})", "fits_data cannot be \"yes\""},
            {"[]", "it is not a JSON object"},
            {"{", "it is no valid JSON from byte 2 on"},
        };
        for (const auto& [text, reason] : cases) {
            test::writeFile(path, text);
            const QString said = refusal(path.native());
            QVERIFY2(said.contains(QStringLiteral("bad.json")) && said.endsWith(QString::fromUtf8(reason)),
                     qPrintable(said));
        }
    }
};

MELSCOPE_TEST(RecipeTest);
#include "recipe_test.moc"
