// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/gui/background.h"
#include "core/training/train.h"

namespace melscope {

/// What the steps between two reports of a training came to.
struct TrainingPoint {
    double epoch = 0;  ///< where they end: 2.5 is the middle of the third epoch
    double loss = 0;   ///< mean over their clips
    double accuracy = 0;
    double learningRate = 0;
    bool operator==(const TrainingPoint&) const = default;
};

/// What a training has told since it was last heard of.
struct TrainingNews {
    std::optional<TrainingProgress> progress;  ///< the latest
    std::vector<TrainingPoint> points;
    std::vector<EpochReport> epochs;
    std::vector<LoadFailure> failures;
};

/// What is trained on what; values, so that the project is free meanwhile.
struct TrainingWork {
    std::shared_ptr<const Dataset> dataset;  ///< here, with the thread and with a run that is paused
    TrainingSettings settings;
    std::string recipe;
    std::filesystem::path folder;
    bool resume = false;
};

/// How a network is trained: Learn::train(), or what stands in for it in a test.
using TrainFunction =
    std::function<TrainingResult(const TrainingRequest&, const TrainingListener&, std::stop_token)>;

/// One training on a thread of its own, and the only bridge from there to the window.
class TrainingJob : public QObject {
    Q_OBJECT

  public:
    using Done = std::function<void(const TrainingResult&)>;

    /// Begins at once. @param done, failed at the end, on the window's thread
    TrainingJob(TrainingWork work, TrainFunction train, Done done, BackgroundJob::Failed failed,
                QObject* parent);
    ~TrainingJob() override;

    /// Until it has ended.
    BackgroundJob* job() { return m_job; }
    void stop() { m_job->stop(); }

  Q_SIGNALS:
    /// At most five times a second, and of the last before the end.
    void told(const melscope::TrainingNews& news);

  private:
    class Mailbox;
    void tell();

    std::shared_ptr<Mailbox> m_mailbox;  ///< here and with the thread
    BackgroundJob* m_job;
};

}  // namespace melscope
