// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/tone_model.h"

#include <cmath>

#include "core/base/random.h"
#include "core/learn/learn.h"
#include "core/training/run_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/tone_dataset.h"

namespace melscope::test {

bool canLearn() {
#ifdef MELSCOPE_WITH_LEARN
    return true;
#else
    return false;
#endif
}

std::filesystem::path trainToneModel(const std::filesystem::path& run, int seed) {
    const TemporaryFolder sounds;
    const Dataset dataset = toneDataset(sounds.path(), 40);
    TrainingSettings settings{.features = toneFeatures()};
    settings.optimiser = {.network = NetworkChoice::CompactSmall,
                          .epochs = 6,
                          .batchSize = 8,
                          .seed = static_cast<std::uint64_t>(seed),
                          .threads = 2};
    learn().train(
        {.dataset = dataset, .settings = settings, .recipe = "test", .folder = run, .device = Device::Cpu});
    return RunFolder{run}.model();
}

Waveform tonesInTurn(double seconds, double from, double to) {
    constexpr int kRate = 8000;
    Waveform sound{.samples = {}, .channels = 1, .sampleRate = kRate};
    const auto frames = static_cast<std::int64_t>(seconds * kRate);
    sound.samples.reserve(static_cast<std::size_t>(frames));
    double phase = 0;
    Random random({.seed = 7});
    for (std::int64_t i = 0; i < frames; ++i) {
        const double second = std::fmod(static_cast<double>(i) / kRate, 10.0);
        phase += 2 * M_PI * (second >= from && second < to ? 2200.0 : 400.0) / kRate;
        sound.samples.push_back(static_cast<float>(0.25 * std::sin(phase) + 0.05 * random.normal()));
    }
    return sound;
}

}  // namespace melscope::test
