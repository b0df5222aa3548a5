// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/live_classification.h"

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>

#include "core/learn/learn.h"

namespace melscope {

/// Answers and pictures on their way to the window.
class LiveNews {
  public:
    void add(SpectrogramColumns columns, std::optional<LiveAnswer> answer) {
        const std::lock_guard lock(m_mutex);
        m_columns.push_back(std::move(columns));
        if (answer) m_answers.push_back(std::move(*answer));
    }
    std::vector<SpectrogramColumns> takeColumns() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_columns, {});
    }
    std::vector<LiveAnswer> takeAnswers() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_answers, {});
    }

  private:
    std::mutex m_mutex;
    std::vector<SpectrogramColumns> m_columns;
    std::vector<LiveAnswer> m_answers;
};

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kEvery = std::chrono::milliseconds(125);

/// One classifier and what it listens to.
class LiveListener {
  public:
    LiveListener(const std::filesystem::path& model, const LiveWindow& sound)
        : m_classifier(learn().openModel(model, Device::Auto, 1)),
          m_sound(sound),
          m_frames(std::max<std::int64_t>(
              1, std::llround(m_classifier->model().features.clipSeconds * sound.sampleRate()))) {}

    /// None as long as nothing has come since the last time.
    std::optional<LiveAnswer> listen() {
        const std::int64_t end = m_sound.latest(m_frames, m_window);
        if (end <= m_heard) return std::nullopt;
        m_heard = end;
        const auto rate = static_cast<double>(m_sound.sampleRate());
        LiveAnswer answer{
            .window = {static_cast<double>(end - m_frames) / rate, static_cast<double>(end) / rate},
            .probabilities = {}};
        if (std::ranges::any_of(m_window.samples, [](float sample) { return sample != 0; }))
            answer.probabilities = m_classifier->classify(m_window).probabilities;
        const auto now = Clock::now();
        if (m_answered) answer.every = std::chrono::duration<double>(now - *m_answered).count();
        m_answered = now;
        return answer;
    }

  private:
    std::unique_ptr<Classifier> m_classifier;
    const LiveWindow& m_sound;
    const std::int64_t m_frames;  // of a clip, at the microphone's rate
    Waveform m_window;
    std::int64_t m_heard = 0;
    std::optional<Clock::time_point> m_answered;
};

/// Until it is stopped.
void listenOn(LiveListener& live, LiveSpectrogram& picture, LiveNews& news, const ProgressListener& told,
              const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    for (std::uint64_t count = 0; !stop.stop_requested();) {
        const auto next = Clock::now() + kEvery;
        news.add(picture.next(), live.listen());
        told({"windows", ++count, 0});
        never.wait_until(lock, stop, next, [] { return false; });
    }
}

}  // namespace

void LiveClassification::begin(const std::filesystem::path& model, const FeatureSettings& picture,
                               std::shared_ptr<const LiveWindow> sound) {
    end();
    m_news = std::make_shared<LiveNews>();
    const auto task = [model, picture, sound = std::move(sound), news = m_news](const ProgressListener& told,
                                                                                const std::stop_token& stop) {
        LiveListener live(model, *sound);
        LiveSpectrogram spectrogram(picture, *sound);
        told({"ready", 0, 0});
        listenOn(live, spectrogram, *news, told, stop);
        return true;
    };
    m_job = runInBackground(
        this, task, [](bool) {},
        [this](const Failure& failure) {
            m_job = nullptr;
            if (failure.kind != Failure::Kind::Stopped) Q_EMIT failed(failure.reason);
        });
    connect(m_job, &BackgroundJob::progressed, this, &LiveClassification::takeNews);
}

void LiveClassification::end() {
    delete m_job.data();
    m_news.reset();
    m_isReady = false;
}

void LiveClassification::takeNews() {
    if (!std::exchange(m_isReady, true)) Q_EMIT ready();
    if (!m_news) return;
    for (const SpectrogramColumns& columns : m_news->takeColumns()) Q_EMIT drawn(columns);
    for (const LiveAnswer& answer : m_news->takeAnswers()) Q_EMIT answered(answer);
}

}  // namespace melscope
