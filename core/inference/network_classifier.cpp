// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/network_classifier.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/dataset/clip_transform.h"
#include "core/inference/window_loader.h"
#include "core/nn/predictor.h"
#include "core/nn/torch_runtime.h"
#include "core/training/training_plan.h"

namespace melscope {

namespace {

/// Windows that wait for a forward pass, and what has come out of it so far.
class Tally {
  public:
    Tally(Predictor& predictor, std::size_t clips, int classes, const PredictionListener& listener,
          const WindowListener& windows)
        : m_predictor(predictor),
          m_classes(static_cast<std::size_t>(classes)),
          m_listener(listener),
          m_windowListener(windows),
          m_results(clips),
          m_ended(clips) {}

    void add(const WindowItem& item) {
        if (item.last) {
            m_results[item.clip].error = item.error;
            m_endings.push_back(item.clip);
        } else {
            m_pictures.insert(m_pictures.end(), item.picture.begin(), item.picture.end());
            m_waiting.push_back({item.clip, item.range});
        }
        if (m_waiting.size() == Predictor::kBatchSize) flush();
    }

    /// Runs what waits and reports the clips that are complete, in their order.
    void flush() {
        if (!m_waiting.empty()) {
            const std::vector<float> shares = m_predictor.probabilities(m_pictures);  // [windows, classes]
            for (std::size_t i = 0; i < m_waiting.size(); ++i)
                addWindow(m_waiting[i], std::span(shares).subspan(i * m_classes, m_classes));
        }
        m_waiting.clear();
        m_pictures.clear();
        for (const std::size_t clip : m_endings) close(clip);
        m_endings.clear();
        for (; m_told < m_results.size() && m_ended[m_told]; ++m_told)
            if (m_listener) m_listener(m_told, m_results[m_told]);
    }

    std::vector<Prediction> take() { return std::move(m_results); }

  private:
    struct Waiting {
        std::size_t clip;
        TimeRange range;
    };

    void addWindow(const Waiting& window, std::span<const float> shares) {
        if (m_windowListener) m_windowListener({window.clip, window.range, shares});
        Prediction& result = m_results[window.clip];
        result.probabilities.resize(m_classes);
        for (std::size_t c = 0; c < m_classes; ++c) result.probabilities[c] += shares[c];
        ++result.windows;
    }

    void close(std::size_t clip) {
        Prediction& result = m_results[clip];
        for (float& probability : result.probabilities) probability /= static_cast<float>(result.windows);
        if (!result.error.empty())
            result.probabilities.clear();  // half a recording is no answer about the whole
        m_ended[clip] = true;
    }

    Predictor& m_predictor;
    const std::size_t m_classes;
    const PredictionListener& m_listener;
    const WindowListener& m_windowListener;
    std::vector<Prediction> m_results;
    std::vector<bool> m_ended;
    std::size_t m_told = 0;
    std::vector<float> m_pictures;       // [waiting windows, channels, nMels, nFrames]
    std::vector<Waiting> m_waiting;      // [waiting windows]
    std::vector<std::size_t> m_endings;  // clips whose last window waits or has been run
};

class NetworkClassifier : public Classifier {
  public:
    NetworkClassifier(Model model, Device device, const ThreadSplit& threads)
        : m_model(std::move(model)),
          m_workers(threads.workers),
          m_predictor(m_model, device, threads.torch) {}

    const Model& model() const override { return m_model; }

    std::vector<Prediction> classify(std::span<const ClipRef> clips, const PredictionListener& listener,
                                     std::stop_token stop, const WindowListener& windows) override {
        const int workers = std::min(m_workers, static_cast<int>(std::min<std::size_t>(clips.size(), 1024)));
        WindowLoader loader(clips, m_model.features, workers);
        Tally tally(m_predictor, clips.size(), m_model.network.classes, listener, windows);
        WindowItem item;
        while (loader.next(item)) {
            if (stop.stop_requested()) throw Stopped();
            withTorchErrors([&] { tally.add(item); });
            loader.recycle(std::move(item.picture));
        }
        withTorchErrors([&] { tally.flush(); });
        return tally.take();
    }

    Prediction classify(const Waveform& window) override {
        ClipTransform transform(m_model.features);
        std::vector<float> picture(transform.pictureSize());
        transform(window, nullptr, picture);
        return withTorchErrors([&] {
            return Prediction{.probabilities = m_predictor.probabilities(picture), .windows = 1, .error = {}};
        });
    }

  private:
    Model m_model;
    int m_workers;
    Predictor m_predictor;
};

}  // namespace

std::unique_ptr<Classifier> openClassifier(const std::filesystem::path& path, Device device, int threads) {
    return withTorchErrors([&]() -> std::unique_ptr<Classifier> {
        return std::make_unique<NetworkClassifier>(readModel(path), device, splitThreads(threads));
    });
}

}  // namespace melscope
