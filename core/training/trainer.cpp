// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/version.h"
#include "core/nn/model_file.h"
#include "core/nn/test_vector.h"
#include "core/nn/torch_runtime.h"
#include "core/training/checkpoint.h"
#include "core/training/input_statistics.h"
#include "core/training/mixup.h"
#include "core/training/progress_meter.h"
#include "core/training/run_folder.h"
#include "core/training/schedule.h"
#include "core/training/training_plan.h"

namespace melscope {

namespace {

enum class Outcome { Done, Stopped, StoppedEarly, Diverged };

/// One run, from its first step or from a checkpoint to its end.
class Trainer {
  public:
    Trainer(const TrainingRequest& request, const TrainingListener& listener, std::stop_token stop);
    TrainingResult run();

  private:
    Outcome runEpochs();
    bool takeStatistics();
    void resumeFromCheckpoint();
    Outcome trainEpoch();
    Outcome learnFrom(const Batch& batch);
    bool validate(EpochReport& report);
    bool closeEpoch();
    bool outOfPatience() const;
    bool isBest(const EpochReport& report) const;
    void keepBest(const EpochReport& report);
    void keepCheckpoint() const;
    void keepRecord(const std::string& end) const;
    void noteFailures(const Batch& batch);
    TrainingResult conclude(Outcome outcome);

    const OptimiserSettings& optimiser() const { return m_request.settings.optimiser; }
    PictureBatch pictures(const Batch& batch) const {
        return {batch.pictures, batch.labels, m_request.settings.features.nFrames()};
    }

    const TrainingRequest& m_request;
    const TrainingListener& m_listener;
    const std::stop_token m_stop;
    const RunFolder m_run;
    const TrainingPlan m_plan;
    const std::string m_fingerprint;
    Learner m_learner;
    DataLoader m_loader;
    ProgressMeter m_meter;
    TrainingState m_state;
    std::vector<ClipScore> m_scores;  // of the validation clips, in the latest epoch
    std::set<std::size_t> m_failedClips;
    std::vector<LoadFailure> m_failures;
    std::string m_message;
};

Trainer::Trainer(const TrainingRequest& request, const TrainingListener& listener, std::stop_token stop)
    : m_request(request),
      m_listener(listener),
      m_stop(std::move(stop)),
      m_run{request.folder},
      m_plan(planTraining(request)),
      m_fingerprint(request.dataset.fingerprint()),
      m_learner(m_plan.learner),
      m_loader(request.dataset, m_plan.loader),
      m_meter(listener) {
    checkRunFolder(request.folder, request.resume);
    std::filesystem::create_directories(request.folder);
}

TrainingResult Trainer::run() {
    if (std::filesystem::exists(m_run.checkpoint()))
        resumeFromCheckpoint();
    else if (keepRecord("running"); !takeStatistics())
        return conclude(Outcome::Stopped);
    return conclude(runEpochs());
}

Outcome Trainer::runEpochs() {
    while (m_state.epoch <= optimiser().epochs) {
        if (outOfPatience()) return Outcome::StoppedEarly;
        if (const Outcome outcome = trainEpoch(); outcome != Outcome::Done) return outcome;
        if (!closeEpoch()) return Outcome::Stopped;
    }
    return Outcome::Done;
}

bool Trainer::outOfPatience() const {
    return optimiser().patience > 0 && m_state.epoch - 1 - m_state.bestEpoch >= optimiser().patience;
}

/// Sets the input normalisation from the training clips. @return false if it was stopped.
bool Trainer::takeStatistics() {
    m_meter.begin({.epochs = optimiser().epochs,
                   .stage = "statistics",
                   .totalClips = static_cast<std::int64_t>(m_plan.sample.size())});
    const auto goOn = [this](std::int64_t read) {
        m_meter.update(read);
        return !m_stop.stop_requested();
    };
    const auto statistics = inputStatistics(m_loader, m_request.settings.features, m_plan.sample,
                                            optimiser().normalisation, goOn);
    if (m_stop.stop_requested()) return false;
    if (!statistics) throw TrainingError("none of the training clips can be read");
    m_learner.setInputStatistics(statistics->mean, statistics->deviation);
    return true;
}

void Trainer::resumeFromCheckpoint() {
    Checkpoint checkpoint = readCheckpoint(m_run.checkpoint());
    const auto insist = [this](bool same, std::string_view what) {
        if (!same)
            throw TrainingError("the run in " + printablePath(m_run.path) + " was begun with other " +
                                std::string(what) + "; resume it with the same, or begin a new run");
    };
    insist(checkpoint.settings == toJson(m_request.settings), "settings");
    insist(checkpoint.dataFingerprint == m_fingerprint, "data (clips, labels or split have changed)");
    insist(checkpoint.torchThreads == m_plan.threads.torch, "threads");
    insist(checkpoint.device == m_learner.device(), "hardware (CPU or CUDA)");
    m_learner.restore(checkpoint.network, checkpoint.firstMoment, checkpoint.secondMoment,
                      checkpoint.state.step);
    m_state = std::move(checkpoint.state);
}

Outcome Trainer::trainEpoch() {
    m_meter.begin({.epoch = m_state.epoch,
                   .epochs = optimiser().epochs,
                   .stage = "train",
                   .clips = m_state.clips,
                   .totalClips = static_cast<std::int64_t>(m_plan.train.size())});
    m_loader.start({.order = shuffledOrder(m_plan.train, optimiser().seed, m_state.epoch),
                    .epoch = m_state.epoch,
                    .augment = m_request.settings.augment,
                    .firstBatch = static_cast<std::size_t>(m_state.batch)});
    while (!m_stop.stop_requested()) {
        const Batch* batch = m_loader.next();
        if (batch == nullptr) return Outcome::Done;
        noteFailures(*batch);
        if (const Outcome outcome = learnFrom(*batch); outcome != Outcome::Done) return outcome;
    }
    m_state.seconds += m_meter.seconds();
    keepCheckpoint();
    return Outcome::Stopped;
}

Outcome Trainer::learnFrom(const Batch& batch) {
    const std::int64_t steps = m_plan.batches * optimiser().epochs;
    const auto [learningRate, beta1] =
        scheduledStep(optimiser().schedule, optimiser().learningRate,
                      (m_state.epoch - 1) * m_plan.batches + m_state.batch, steps);
    ++m_state.batch;
    if (batch.size() < 2) return Outcome::Done;  // what failures have left is too small for BatchNorm
    const auto mix = drawMix(m_request.settings.augment.mixup, optimiser().seed, m_state.epoch, m_state.batch,
                             batch.size());
    const StepResult step = m_learner.step(pictures(batch), mix, learningRate, beta1);
    if (!std::isfinite(step.loss)) {
        m_message = "the loss became " + std::to_string(step.loss) + " in epoch " +
                    std::to_string(m_state.epoch) + ", batch " + std::to_string(m_state.batch) +
                    "; the last good state is kept - a lower learning_rate may help";
        return Outcome::Diverged;
    }
    ++m_state.step;
    m_state.lossSum += step.loss * static_cast<double>(batch.size());
    m_state.hits += step.hits;
    m_state.clips += batch.size();
    const auto clips = static_cast<double>(m_state.clips);
    m_meter.update(m_state.clips, m_state.lossSum / clips, static_cast<double>(m_state.hits) / clips,
                   learningRate);
    return Outcome::Done;
}

/// Scores the validation clips. @return false if it was stopped.
bool Trainer::validate(EpochReport& report) {
    m_scores.clear();
    m_meter.begin({.epoch = m_state.epoch,
                   .epochs = optimiser().epochs,
                   .stage = "valid",
                   .totalClips = static_cast<std::int64_t>(m_plan.valid.size())});
    m_loader.start({.order = m_plan.valid, .epoch = m_state.epoch});
    double lossSum = 0;
    std::int64_t hits = 0;
    while (const Batch* batch = m_loader.next()) {
        if (m_stop.stop_requested()) return false;
        noteFailures(*batch);
        if (batch->size() == 0) continue;
        const auto [probabilities, loss] = m_learner.evaluate(pictures(*batch));
        lossSum += loss;
        const std::size_t classes = m_request.dataset.classes.size();
        for (std::size_t i = 0; i < batch->clips.size(); ++i) {
            const auto row = std::span(probabilities).subspan(i * classes, classes);
            hits += std::ranges::max_element(row) - row.begin() == batch->labels[i];
            const Clip& clip = m_request.dataset.clips[batch->clips[i]];
            m_scores.push_back({clip.path.native(),
                                clip.range,
                                static_cast<int>(batch->labels[i]),
                                {row.begin(), row.end()}});
        }
        m_meter.update(static_cast<std::int64_t>(m_scores.size()));
    }
    if (m_scores.empty()) return true;
    report.validLoss = lossSum / static_cast<double>(m_scores.size());
    report.validAccuracy = static_cast<double>(hits) / static_cast<double>(m_scores.size());
    return true;
}

/// Validates, reports, keeps what is worth keeping. A stop within validation leaves the epoch open: it is
/// resumed there.
/// @return false if it was stopped.
bool Trainer::closeEpoch() {
    const auto clips = static_cast<double>(m_state.clips);
    EpochReport report{.epoch = m_state.epoch};
    report.trainLoss = clips > 0 ? m_state.lossSum / clips : 0.0;
    report.trainAccuracy = clips > 0 ? static_cast<double>(m_state.hits) / clips : 0.0;
    report.learningRate =
        scheduledStep(optimiser().schedule, optimiser().learningRate, m_state.epoch * m_plan.batches - 1,
                      m_plan.batches * optimiser().epochs)
            .learningRate;
    m_state.seconds += m_meter.seconds();
    report.clipsPerSecond = m_state.seconds > 0 ? clips / m_state.seconds : 0.0;
    if (!validate(report)) {
        keepCheckpoint();
        return false;
    }
    report.seconds = m_state.seconds + m_meter.seconds();
    m_state.history.push_back(report);
    if (isBest(report)) keepBest(report);
    m_state = {.epoch = m_state.epoch + 1,
               .step = m_state.step,
               .bestEpoch = m_state.bestEpoch,
               .bestAccuracy = m_state.bestAccuracy,
               .bestLoss = m_state.bestLoss,
               .history = std::move(m_state.history)};
    writeHistory(m_run, m_state.history);
    keepCheckpoint();  // last: whatever is killed before it is done again, with the same result
    if (m_listener.epoch) m_listener.epoch(report);
    return true;
}

/// The most accurate epoch, among equals the one with the lower loss; without validation clips the latest.
bool Trainer::isBest(const EpochReport& report) const {
    if (m_state.bestEpoch == 0 || report.validAccuracy < 0) return true;
    if (report.validAccuracy != m_state.bestAccuracy) return report.validAccuracy > m_state.bestAccuracy;
    return report.validLoss < m_state.bestLoss;
}

void Trainer::keepBest(const EpochReport& report) {
    constexpr std::uint64_t kTestSeed = 1;
    const TrainingSettings& settings = m_request.settings;
    m_state.bestEpoch = report.epoch;
    m_state.bestAccuracy = report.validAccuracy;
    m_state.bestLoss = report.validLoss;
    const std::vector<float> picture = testPicture(settings.features, kTestSeed);
    TestVector answered{kTestSeed, m_learner.logits(picture, settings.features.nFrames())};
    Model model{.features = settings.features,
                .network = m_plan.learner.network,
                .classes = m_request.dataset.classes,
                .summary = {.program = programVersion() + ", " + torchVersion(),
                            .recipe = m_request.recipe,
                            .settings = toJson(settings),
                            .dataFingerprint = m_fingerprint,
                            .trainClips = static_cast<std::int64_t>(m_plan.train.size()),
                            .validClips = static_cast<std::int64_t>(m_plan.valid.size()),
                            .epochs = optimiser().epochs,
                            .bestEpoch = report.epoch,
                            .validAccuracy = report.validAccuracy,
                            .validLoss = report.validLoss,
                            .seed = optimiser().seed,
                            .threads = m_plan.threads.torch + m_plan.threads.workers},
                .testVector = std::move(answered),
                .tensors = m_learner.tensors(),
                .sha256 = {}};
    writeModel(model, m_run.model());
    if (!m_scores.empty()) writePredictions(m_run, m_request.dataset.classes, m_scores);
}

void Trainer::keepCheckpoint() const {
    writeCheckpoint({.state = m_state,
                     .settings = toJson(m_request.settings),
                     .dataFingerprint = m_fingerprint,
                     .torchThreads = m_plan.threads.torch,
                     .device = m_learner.device(),
                     .network = m_learner.tensors(),
                     .firstMoment = m_learner.firstMoment(),
                     .secondMoment = m_learner.secondMoment()},
                    m_run.checkpoint());
}

void Trainer::keepRecord(const std::string& end) const {
    writeRecord(m_run, {.program = programVersion() + ", " + torchVersion(),
                        .recipe = m_request.recipe,
                        .settings = toJson(m_request.settings),
                        .dataFolder = m_request.dataset.folder.native(),
                        .dataFingerprint = m_fingerprint,
                        .device = m_learner.device(),
                        .classes = m_request.dataset.classes,
                        .trainClips = static_cast<std::int64_t>(m_plan.train.size()),
                        .validClips = static_cast<std::int64_t>(m_plan.valid.size()),
                        .threads = m_plan.threads.torch + m_plan.threads.workers,
                        .end = end,
                        .bestEpoch = m_state.bestEpoch,
                        .validAccuracy = m_state.bestAccuracy});
}

void Trainer::noteFailures(const Batch& batch) {
    for (const LoadFailure& failure : batch.failures) {
        if (!m_failedClips.insert(failure.clip).second) continue;
        m_failures.push_back(failure);
        if (m_listener.failure) m_listener.failure(failure);
    }
}

TrainingResult Trainer::conclude(Outcome outcome) {
    struct End {
        TrainingEnd end;
        const char* name;
    };
    const End ends[] = {{TrainingEnd::Finished, "finished"},
                        {TrainingEnd::StoppedOnRequest, "stopped"},
                        {TrainingEnd::StoppedEarly, "stopped early"},
                        {TrainingEnd::Diverged, "diverged"}};
    const End& end = ends[static_cast<int>(outcome)];
    if (outcome == Outcome::Stopped) m_message = "stopped on request; best and last are kept";
    if (outcome == Outcome::StoppedEarly)
        m_message = "stopped early: " + std::to_string(optimiser().patience) + " epochs without a new best";
    keepRecord(end.name);
    return {.end = end.end,
            .message = m_message,
            .bestEpoch = m_state.bestEpoch,
            .validAccuracy = m_state.bestAccuracy,
            .model = m_state.bestEpoch > 0 ? m_run.model() : std::filesystem::path{},
            .history = std::move(m_state.history),
            .failures = std::move(m_failures)};
}

}  // namespace

TrainingResult trainNetwork(const TrainingRequest& request, const TrainingListener& listener,
                            std::stop_token stop) {
    return withTorchErrors([&] { return Trainer(request, listener, std::move(stop)).run(); });
}

}  // namespace melscope
