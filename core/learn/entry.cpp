// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/entry.h"

#include "core/inference/network_classifier.h"
#include "core/nn/torch_runtime.h"
#include "core/training/trainer.h"

namespace melscope {

namespace {

class TorchLearn : public Learn {
  public:
    TorchLearn() { keepFreedMemory(); }

    TrainingResult train(const TrainingRequest& request, const TrainingListener& listener,
                         std::stop_token stop) const override {
        return trainNetwork(request, listener, std::move(stop));
    }

    std::unique_ptr<Classifier> openModel(const std::filesystem::path& path, Device device,
                                          int threads) const override {
        return openClassifier(path, device, threads);
    }

    std::string version() const override { return torchVersion(); }
};

}  // namespace

}  // namespace melscope

extern "C" const melscope::Learn* melscope_learn_1() {
    static const melscope::TorchLearn learn;
    return &learn;
}
