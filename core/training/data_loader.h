// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/augment/augmentation.h"
#include "core/dataset/dataset.h"
#include "core/features/feature_settings.h"

namespace melscope {

/// What a loader reads.
struct LoaderSettings {
    FeatureSettings features;
    int batchSize = 32;
    int workers = 1;  ///< threads beside the caller's; with 0 the caller computes everything
    std::uint64_t seed = 0;
};

/// One way through a data set.
struct LoaderPass {
    std::vector<std::size_t> order;  ///< clips, as indices into the data set
    int epoch = 0;
    std::optional<AugmentSettings> augment;  ///< none: clips are read as in prediction
    std::size_t firstBatch =
        0;  ///< begins there, as a resumed run does; the batches are those of a whole pass
};

/// A clip that could not be read, as a value.
struct LoadFailure {
    std::size_t clip = 0;  ///< index into the data set
    std::string reason;
};

/// One batch in memory that the loader owns; valid until the loader is asked for the next one.
struct Batch {
    std::span<const float> pictures;    ///< [size, channels, nMels, nFrames], dB
    std::vector<std::int64_t> labels;   ///< [size]
    std::vector<std::size_t> clips;     ///< [size], indices into the data set
    std::vector<LoadFailure> failures;  ///< clips of this batch that were left out
    std::int64_t size() const { return static_cast<std::int64_t>(clips.size()); }
};

/// Reads clips on worker threads, writes their pictures straight into batch memory and delivers batches in
/// order. The caller computes too while it would otherwise wait. Memory is a fixed number of batches,
/// whatever the data set. What a batch holds is a pure function of (settings, order, epoch): threads cannot
/// change it.
class DataLoader {
  public:
    /// @param dataset has to outlive the loader.
    DataLoader(const Dataset& dataset, LoaderSettings settings);
    ~DataLoader();
    DataLoader(const DataLoader&) = delete;
    DataLoader& operator=(const DataLoader&) = delete;

    /// Begins a pass; what is left of an earlier one is dropped. A last batch of one is merged into the one
    /// before it (BatchNorm cannot learn from a single clip).
    void start(LoaderPass pass);

    /// Batches of the whole pass.
    std::size_t batchCount() const;

    /// The next batch, or null at the end of the pass. Failed clips are left out and listed; a batch can be
    /// empty.
    const Batch* next();

  private:
    class Work;
    std::unique_ptr<Work> m_work;
};

/// The clips in the order that training sees them in an epoch.
std::vector<std::size_t> shuffledOrder(std::span<const std::size_t> clips, std::uint64_t seed, int epoch);

}  // namespace melscope
