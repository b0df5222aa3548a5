// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/training_job.h"

#include <QTimer>
#include <chrono>
#include <mutex>
#include <utility>

namespace melscope {

namespace {

/// As often as figures can be read; each time costs the training a few milliseconds of a core.
constexpr std::chrono::milliseconds kBetweenNews(200);

/// Makes of means since the beginning of an epoch what came between two of them.
class PointMaker {
  public:
    std::optional<TrainingPoint> take(const TrainingProgress& now) {
        if (now.stage != "train") return std::nullopt;
        if (now.epoch != m_epoch) {  // the first report tells where the stage begins, and no loss yet
            *this = {};
            m_epoch = now.epoch;
            m_isKnown = now.clips == 0;
            return std::nullopt;
        }
        const auto clips = static_cast<double>(now.clips);
        const double seen = clips - std::exchange(m_clips, clips);
        const double loss = now.loss * clips - std::exchange(m_loss, now.loss * clips);
        const double hits = now.accuracy * clips - std::exchange(m_hits, now.accuracy * clips);
        if (!std::exchange(m_isKnown, true) || seen <= 0) return std::nullopt;
        return TrainingPoint{.epoch = now.epoch - 1 + clips / static_cast<double>(now.totalClips),
                             .loss = loss / seen,
                             .accuracy = hits / seen,
                             .learningRate = now.learningRate};
    }

  private:
    int m_epoch = 0;
    bool m_isKnown = false;  ///< what the clips so far came to; not yet where an epoch is resumed
    double m_clips = 0;
    double m_loss = 0;  ///< sums over the clips
    double m_hits = 0;
};

}  // namespace

/// Where the thread leaves word. However often it does, the window hears of it once for all there is.
class TrainingJob::Mailbox {
  public:
    explicit Mailbox(TrainingJob* to) : m_to(to) {}

    void close() {
        const std::lock_guard lock(m_mutex);
        m_to = nullptr;
    }

    template <class Write>
    void leave(Write write) {
        const std::lock_guard lock(m_mutex);
        if (m_to == nullptr) return;
        write(m_news);
        if (std::exchange(m_posted, true)) return;
        QMetaObject::invokeMethod(
            m_to, [to = m_to] { QTimer::singleShot(kBetweenNews, to, [to] { to->tell(); }); },
            Qt::QueuedConnection);
    }

    /// Nothing, if there is no news.
    std::optional<TrainingNews> taken() {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_posted, false)) return std::nullopt;
        return std::exchange(m_news, {});
    }

  private:
    std::mutex m_mutex;
    TrainingJob* m_to;
    TrainingNews m_news;
    bool m_posted = false;
};

TrainingJob::TrainingJob(TrainingWork work, TrainFunction train, Done done, BackgroundJob::Failed failed,
                         QObject* parent)
    : QObject(parent), m_mailbox(std::make_shared<Mailbox>(this)) {
    auto task = [work = std::move(work), train = std::move(train), mailbox = m_mailbox](
                    const ProgressListener&, std::stop_token stop) {
        PointMaker points;
        const TrainingListener listener{
            .progress =
                [&](const TrainingProgress& progress) {
                    mailbox->leave([&, point = points.take(progress)](TrainingNews& news) {
                        news.progress = progress;
                        if (point) news.points.push_back(*point);
                    });
                },
            .epoch =
                [&](const EpochReport& report) {
                    mailbox->leave([&](TrainingNews& news) { news.epochs.push_back(report); });
                },
            .failure =
                [&](const LoadFailure& failure) {
                    mailbox->leave([&](TrainingNews& news) { news.failures.push_back(failure); });
                }};
        return train({.dataset = *work.dataset,
                      .settings = work.settings,
                      .recipe = work.recipe,
                      .folder = work.folder,
                      .resume = work.resume},
                     listener, std::move(stop));
    };
    m_job = runInBackground(
        this, std::move(task),
        [this, done = std::move(done)](const TrainingResult& result) {
            tell();
            done(result);
        },
        [this, failed = std::move(failed)](const Failure& failure) {
            tell();
            failed(failure);
        });
}

void TrainingJob::tell() {
    if (const auto news = m_mailbox->taken()) Q_EMIT told(*news);
}

TrainingJob::~TrainingJob() { m_mailbox->close(); }

}  // namespace melscope
