// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tone_dataset.h"

#include "core/base/random.h"
#include "tests/support/test_data.h"

namespace melscope::test {

Dataset toneDataset(const std::filesystem::path& folder, int clipsPerClass) {
    Dataset dataset{.folder = folder, .classes = {"high", "low"}};
    for (int label = 0; label < 2; ++label)
        for (int i = 0; i < clipsPerClass; ++i) {
            Random random({.seed = 1, .item = static_cast<std::uint64_t>(2 * i + label)});
            const double hz = label == 0 ? random.uniform(1500, 3000) : random.uniform(200, 700);
            Waveform tone = sine(hz, random.uniform(0.1, 0.4), 8000);
            for (float& sample : tone.samples)
                sample = static_cast<float>(0.5 * sample + 0.05 * random.normal());
            Clip clip{
                .path = dataset.classes[static_cast<std::size_t>(label)] + "/" + std::to_string(i) + ".wav",
                .label = label,
                .split = i % 4 == 0 ? Split::Valid : Split::Train,
                .sampleRate = 8000,
                .channels = 1,
                .seconds = static_cast<float>(tone.seconds())};
            clip.id = clipId(clip.path, clip.range);
            writeWav(folder / clip.path, tone);
            dataset.clips.push_back(std::move(clip));
        }
    return dataset;
}

FeatureSettings toneFeatures() {
    return {.sampleRate = 8000,
            .channels = 1,
            .clipSeconds = 0.25,
            .nFft = 256,
            .winLength = 256,
            .hopLength = 128,
            .nMels = 16};
}

}  // namespace melscope::test
