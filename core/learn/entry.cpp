// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/entry.h"

#include <malloc.h>
#include <torch/version.h>

#include "core/inference/network_classifier.h"
#include "core/training/trainer.h"

namespace melscope {

namespace {

/// Large activations are kept by malloc instead of being mapped, faulted in and unmapped at every step; with it
/// channels_last convolutions are a third faster, without it slower.
void keepFreedMemory() {
    constexpr int kGiB = 1 << 30;
    mallopt(M_MMAP_THRESHOLD, kGiB);
    mallopt(M_TRIM_THRESHOLD, kGiB);
}

class TorchLearn : public Learn {
public:
    TorchLearn() { keepFreedMemory(); }

    TrainingResult train(const TrainingRequest& request, const TrainingListener& listener,
                         std::stop_token stop) const override {
        return trainNetwork(request, listener, std::move(stop));
    }

    std::unique_ptr<Classifier> openModel(const std::filesystem::path& path, Device device, int threads) const override {
        return openClassifier(path, device, threads);
    }

    std::string version() const override { return "LibTorch " TORCH_VERSION; }
};

}  // namespace

}  // namespace melscope

extern "C" const melscope::Learn* melscope_learn_1() {
    static const melscope::TorchLearn learn;
    return &learn;
}
