// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/learner.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

constexpr int kFrames = 40, kBatch = 6;
const std::vector<std::int64_t> kLabels = {0, 1, 2, 0, 1, 2};

double wave(std::size_t i, std::size_t phase) {
    return std::sin(1.3 * static_cast<double>(i) + 0.7 * static_cast<double>(phase));
}

LearnerSettings settingsOf(const std::string& name, const std::vector<int>& widths) {
    return {.network = {.name = name,
                        .channels = 2,
                        .nMels = 32,
                        .classes = 3,
                        .widths = widths,
                        .normalisation =
                            name == "tutorial" ? Normalisation::Global : Normalisation::PerFrequency},
            .seed = 1,
            .weightDecay = 0.02,
            .labelSmoothing = 0.1,
            .classWeights = {1.0f, 0.5f, 2.0f},
            .device = Device::Cpu,
            .threads = 1};
}

/// The same sines that make_learner_reference.py fills its networks with.
std::vector<StoredTensor> waveTensors(const NetworkConfig& config) {
    std::vector<StoredTensor> tensors;
    for (const TensorShape& expected : expectedTensors(config)) {
        StoredTensor tensor{expected.name, expected.shape, {}};
        std::int64_t count = 1;
        for (const std::int64_t n : expected.shape) count *= n;
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            double v = wave(i, tensors.size());
            if (expected.name == "input.mean")
                v = -40 + 5 * v;
            else if (expected.name == "input.deviation")
                v = 20 + 2 * v;
            else if (expected.name.ends_with("running_var"))
                v = 1 + 0.5 * v;
            else if (expected.name.ends_with("norm.weight"))
                v = 1 + 0.1 * v;
            else
                v = 0.1 * v;
            tensor.values.push_back(static_cast<float>(v));
        }
        tensors.push_back(std::move(tensor));
    }
    return tensors;
}

std::vector<float> wavePictures() {
    std::vector<float> pictures(kBatch * 2 * 32 * kFrames);
    for (std::size_t i = 0; i < pictures.size(); ++i) pictures[i] = static_cast<float>(-40 + 30 * wave(i, 9));
    return pictures;
}

void restoreWaves(Learner& learner, const LearnerSettings& settings) {
    const std::vector<float> zeros(static_cast<std::size_t>(parameterCount(settings.network)));
    learner.restore(waveTensors(settings.network), zeros, zeros, 0);
}

}  // namespace

class LearnerTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithPyTorch_data() {
        QTest::addColumn<QString>("network");
        QTest::newRow("tutorial") << QStringLiteral("tutorial");
        QTest::newRow("compact") << QStringLiteral("compact");
    }

    /// Five steps with weight decay, smoothing, class weights, moving beta1 and a mixed batch. Float32 sums
    /// in another order differ by some 1e-6 a step.
    void agreesWithPyTorch() {
        QFETCH(QString, network);
        const auto reference =
            nlohmann::json::parse(test::readFile(MELSCOPE_SOURCE_DIR "/tests/oracle/learner_reference.json"))
                .at(network.toStdString());
        const LearnerSettings settings = settingsOf(network.toStdString(), reference.at("widths"));
        Learner learner(settings);
        restoreWaves(learner, settings);
        const std::vector<float> pictures = wavePictures();
        const PictureBatch batch{pictures, kLabels, kFrames};
        const auto first = learner.logits(std::span(pictures).first(2 * 32 * kFrames), kFrames);
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(std::abs(first[c] - reference["logits_before"][0][c].get<double>()) < 1e-4);

        const double rates[] = {1e-3, 2e-3, 4e-3, 3e-3, 1e-3}, betas[] = {0.95, 0.92, 0.85, 0.88, 0.95};
        const Mix mix{.share = 0.3, .partner = {3, 0, 5, 1, 2, 4}};
        for (std::size_t i = 0; i < 5; ++i) {
            const StepResult step =
                learner.step(batch, i == 2 ? std::optional(mix) : std::nullopt, rates[i], betas[i]);
            QVERIFY2(std::abs(step.loss - reference["losses"][i].get<double>()) < 2e-4,
                     qPrintable(QString::number(step.loss)));
        }
        const BatchScores after = learner.evaluate(batch);
        QVERIFY(std::abs(after.lossSum - reference["loss_after"].get<double>()) < 2e-3);
        for (std::size_t i = 0; i < after.probabilities.size(); ++i)
            QVERIFY(std::abs(after.probabilities[i] -
                             reference["probabilities_after"][i / 3][i % 3].get<double>()) < 5e-4);
    }

    void restoringContinuesBitForBit() {
        const LearnerSettings settings = settingsOf("compact", {16, 32, 64, 96});
        const std::vector<float> pictures = wavePictures();
        const PictureBatch batch{pictures, kLabels, kFrames};
        Learner whole(settings), first(settings), second(settings);
        for (int i = 0; i < 4; ++i) whole.step(batch, {}, 1e-3, 0.9);
        for (int i = 0; i < 2; ++i) first.step(batch, {}, 1e-3, 0.9);
        second.restore(first.tensors(), first.firstMoment(), first.secondMoment(), 2);
        for (int i = 0; i < 2; ++i) second.step(batch, {}, 1e-3, 0.9);
        QVERIFY(second.tensors() == whole.tensors());
        QVERIFY(second.secondMoment() == whole.secondMoment());
        QVERIFY(first.tensors() != whole.tensors());
    }

    void firstWeightsFollowTheSeed() {
        LearnerSettings settings = settingsOf("compact", {16, 32, 64, 96});
        const auto tensors = Learner(settings).tensors();
        QVERIFY(Learner(settings).tensors() == tensors);
        settings.seed = 2;
        QVERIFY(Learner(settings).tensors() != tensors);
        const auto& weight =
            *std::ranges::find(tensors, std::string("block2.conv.weight"), &StoredTensor::name);
        double squares = 0;
        for (const float w : weight.values) squares += double(w) * w;
        const double expected =
            2.0 / (16 * 9);  // Kaiming: 2 / fan in; 4608 values, so 10 % is 4.8 standard errors
        QVERIFY(std::abs(squares / double(weight.values.size()) / expected - 1) < 0.1);
    }

    void kernelsOfTheTutorialNetworkStartCentred() {
        const Learner learner(settingsOf("tutorial", {8, 16, 32, 64}));
        const auto tensors = learner.tensors();
        const auto weight = std::ranges::find(tensors, "block4.conv.weight", &StoredTensor::name);
        double squares = 0;
        for (std::size_t kernel = 0; kernel < weight->values.size(); kernel += 9) {
            double sum = 0;
            for (std::size_t i = kernel; i < kernel + 9; ++i) {
                sum += weight->values[i];
                squares += double(weight->values[i]) * weight->values[i];
            }
            QVERIFY(std::abs(sum) < 1e-6);
        }
        const double expected =
            2.0 / (1.01 * 32 * 9);  // Kaiming for a slope of 0.1; 18 432 values, 2 048 sums
        QVERIFY(std::abs(squares / double(weight->values.size()) / expected - 1) < 0.05);
    }

    void aLossThatIsNotFiniteChangesNothing() {
        const LearnerSettings settings = settingsOf("compact", {16, 32, 64, 96});
        Learner learner(settings);
        std::vector<float> pictures = wavePictures();
        pictures[7] = std::nanf("");
        const auto moments = learner.firstMoment();
        const StepResult step = learner.step({pictures, kLabels, kFrames}, {}, 1e-3, 0.9);
        QVERIFY(!std::isfinite(step.loss));
        QVERIFY(learner.firstMoment() == moments);
    }

    void tensorsOfAnotherNetworkAreRefused() {
        const LearnerSettings settings = settingsOf("compact", {16, 32, 64, 96});
        Learner learner(settings);
        auto tensors = learner.tensors();
        tensors.front().shape.back() += 1;
        QVERIFY_THROWS_EXCEPTION(ModelFileError,
                                 learner.restore(tensors, learner.firstMoment(), learner.secondMoment(), 0));
        QVERIFY_THROWS_EXCEPTION(ModelFileError,
                                 learner.restore(learner.tensors(), {}, learner.secondMoment(), 0));
    }
};

MELSCOPE_TEST(LearnerTest);
#include "learner_test.moc"
