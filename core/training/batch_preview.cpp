// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/batch_preview.h"

#include "core/training/mixup.h"
#include "core/training/training_plan.h"

namespace melscope {

namespace {

Spectrogram pictureOf(const Batch& batch, std::size_t item, const FeatureSettings& f) {
    const std::size_t size = batch.pictures.size() / batch.clips.size();
    const auto values = batch.pictures.subspan(item * size, size);
    return {{values.begin(), values.end()}, f.channels, f.nMels, f.nFrames()};
}

/// Mixes the pictures as training mixes normalised ones, which comes to the same: both are straight in dB.
void mixPictures(std::vector<BatchItem>& items, const Mix& mix) {
    std::vector<std::vector<float>> mixed;
    const auto share = static_cast<float>(mix.share);
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::vector<float> values = items[i].picture.values;
        const std::vector<float>& partner = items[static_cast<std::size_t>(mix.partner[i])].picture.values;
        for (std::size_t k = 0; k < values.size(); ++k)
            values[k] = share * values[k] + (1 - share) * partner[k];
        mixed.push_back(std::move(values));
    }
    for (std::size_t i = 0; i < items.size(); ++i) items[i].picture.values = std::move(mixed[i]);
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
    if (loaded->size() < 2) return preview;  // which is not trained on
    const auto number = static_cast<std::int64_t>(batch) + 1;
    const std::optional<Mix> mix =
        drawMix(settings.augment.mixup, settings.optimiser.seed, epoch, number, loaded->size());
    if (!mix) return preview;
    mixPictures(preview.items, *mix);
    preview.mixShare = mix->share;
    return preview;
}

}  // namespace melscope
