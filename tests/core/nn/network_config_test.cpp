// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_config.h"

#include <QtTest>
#include <algorithm>
#include <stdexcept>

#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

const NetworkConfig kTutorial{.name = "tutorial",
                              .channels = 2,
                              .nMels = 64,
                              .classes = 10,
                              .widths = {8, 16, 32, 64},
                              .normalisation = Normalisation::Global};

QString refusal(const NetworkConfig& config) {
    try {
        config.validate();
    } catch (const std::invalid_argument& problem) {
        return QString::fromUtf8(problem.what());
    }
    return {};
}

}  // namespace

class NetworkConfigTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// The number PyTorch prints for the tutorial's network.
    void tutorialHas25602Parameters() { QCOMPARE(parameterCount(kTutorial), std::int64_t{25602}); }

    void compactHas165Thousand() {
        QCOMPARE(parameterCount({.name = "compact", .channels = 1, .classes = 10}), std::int64_t{164914});
    }

    void tensorsAreSortedAndShaped() {
        const auto tensors = expectedTensors(kTutorial);
        QCOMPARE(tensors.size(), std::size_t{4 * 6 + 4});
        QVERIFY(std::ranges::is_sorted(tensors, {}, &TensorShape::name));
        const auto has = [&](const TensorShape& one) { return std::ranges::count(tensors, one) == 1; };
        QVERIFY(has({"block1.conv.weight", {8, 2, 5, 5}}));
        QVERIFY(has({"block1.conv.bias", {8}}));
        QVERIFY(has({"block4.conv.weight", {64, 32, 3, 3}}));
        QVERIFY(has({"block4.norm.running_var", {64}}));
        QVERIFY(has({"head.weight", {10, 64}}));
        QVERIFY(has({"input.mean", {1}}));
    }

    void compactHasNoConvolutionBias() {
        const auto tensors = expectedTensors({.name = "compact", .nMels = 40});
        QCOMPARE(tensors.size(), std::size_t{4 * 5 + 4});
        for (const auto& tensor : tensors) QVERIFY(!tensor.name.ends_with("conv.bias"));
        QCOMPARE(std::ranges::count(tensors, TensorShape{"input.deviation", {40}}), 1);
    }

    void refusalsNameTheField() {
        QCOMPARE(refusal(kTutorial), QString());
        QCOMPARE(refusal({.name = "resnet"}),
                 QStringLiteral("network must be tutorial or compact, not \"resnet\""));
        QCOMPARE(refusal({.channels = 3}), QStringLiteral("channels must be from 1 to 2, not 3"));
        QCOMPARE(refusal({.nMels = 513}), QStringLiteral("n_mels must be from 8 to 512, not 513"));
        QCOMPARE(refusal({.classes = 1}), QStringLiteral("classes must be from 2 to 10000, not 1"));
        QCOMPARE(refusal({.widths = {1, 2, 3}}), QStringLiteral("widths must be four numbers, not 3"));
        QCOMPARE(refusal({.widths = {1, 2, 0, 4}}),
                 QStringLiteral("each of widths must be from 1 to 1024, not 0"));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, expectedTensors({.widths = {}}));
    }
};

MELSCOPE_TEST(NetworkConfigTest);
#include "network_config_test.moc"
