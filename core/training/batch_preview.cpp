// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_preview.h"

#include "core/training/training_plan.h"

namespace melscope {

namespace {

Spectrogram pictureOf(const Batch& batch, std::size_t item, const FeatureSettings& f) {
    const std::size_t size = batch.pictures.size() / batch.clips.size();
    const auto values = batch.pictures.subspan(item * size, size);
    return {{values.begin(), values.end()}, f.channels, f.nMels, f.nFrames()};
}

}  // namespace

BatchPreview previewBatch(const Dataset& dataset, const TrainingSettings& settings, int epoch,
                          std::size_t batch) {
    TrainingPlan plan = planTraining({.dataset = dataset, .settings = settings, .recipe = {}, .folder = {}});
    plan.loader.workers = 0;  // no more than this one batch is to be read
    DataLoader loader(dataset, plan.loader);
    loader.start({.order = shuffledOrder(plan.train, settings.optimiser.seed, epoch),
                  .epoch = epoch,
                  .augment = settings.augment,
                  .firstBatch = batch});
    BatchPreview preview{.batches = plan.batches};
    const Batch* loaded = loader.next();
    if (loaded == nullptr) return preview;
    const FeatureSettings& f = settings.features;
    preview.shape = {loaded->size(), f.channels, f.nMels, f.nFrames()};
    preview.failures = loaded->failures;
    for (std::size_t i = 0; i < loaded->clips.size(); ++i) {
        const std::uint64_t id = dataset.clips[loaded->clips[i]].id;
        preview.items.push_back({.clip = loaded->clips[i],
                                 .drawn = drawAugmentation(settings.augment, f.nMels, f.nFrames(),
                                                           settings.optimiser.seed, epoch, id),
                                 .picture = pictureOf(*loaded, i, f)});
    }
    return preview;
}

}  // namespace melscope
