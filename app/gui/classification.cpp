// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/classification.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <unordered_set>

#include "app/gui/job_list.h"
#include "core/base/text.h"
#include "core/dataset/folder_scan.h"
#include "core/dataset/natural_order.h"
#include "core/learn/learn.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kFewFiles = 20;  // of so many, progress is told in seconds of sound

}  // namespace

/// What the thread has found out, on its way to the window.
class ResultQueue {
  public:
    /// News of one clip of the job.
    struct News {
        ClassTracks windows;
        std::optional<AudioInfo> header;
        std::optional<Prediction> answer;
    };

    template <class Change>
    void change(std::size_t clip, Change change) {
        const std::lock_guard lock(m_mutex);
        change(m_news[clip]);
    }
    std::map<std::size_t, News> takeAll() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_news, {});
    }

  private:
    std::mutex m_mutex;
    std::map<std::size_t, News> m_news;  // by clip
};

namespace {

/// What a job is asked to do.
struct Order {
    fs::path model;
    int threads = 0;
    std::vector<ClipRef> clips;
};

std::optional<AudioInfo> headerOf(const fs::path& file) {
    try {
        return probeAudio(file);
    } catch (const std::exception&) {
        return std::nullopt;  // the classifier says why
    }
}

/// Tells how far it is: in recordings, or of few in seconds of sound.
class ProgressCount {
  public:
    ProgressCount(const Order& order, const ProgressListener& listener)
        : m_files(order.clips.size()), m_listener(listener) {
        if (m_files >= kFewFiles) return;
        for (const ClipRef& clip : order.clips)
            if (const auto header = headerOf(clip.file)) m_seconds += header->seconds();
    }

    void window(std::size_t clip, const TimeRange& range) {
        if (m_seconds <= 0) return;
        double& reached = m_reached[clip];
        m_heard += std::max(0.0, range.end - reached);
        reached = std::max(reached, range.end);
        tell("seconds of sound", m_heard, std::max(m_seconds, m_heard));
    }
    void file() {
        ++m_done;
        if (m_seconds <= 0) tell("recordings", static_cast<double>(m_done), static_cast<double>(m_files));
    }

  private:
    void tell(const char* stage, double done, double total) const {
        if (m_listener)
            m_listener({stage, static_cast<std::uint64_t>(done), static_cast<std::uint64_t>(total)});
    }

    const std::size_t m_files;
    const ProgressListener& m_listener;
    std::size_t m_done = 0;
    double m_seconds = 0;  // of all recordings, 0 where these are counted
    double m_heard = 0;
    std::map<std::size_t, double> m_reached;
};

void classifyAll(const Order& order, ResultQueue& queue, const ProgressListener& listener,
                 const std::stop_token& stop) {
    const auto classifier = learn().openModel(order.model, Device::Auto, order.threads);
    ProgressCount count(order, listener);
    const auto onWindow = [&](const WindowPrediction& window) {
        queue.change(window.clip,
                     [&](ResultQueue::News& news) { news.windows.add(window.range, window.probabilities); });
        count.window(window.clip, window.range);
    };
    const auto onAnswer = [&](std::size_t clip, const Prediction& answer) {
        const auto header = headerOf(order.clips[clip].file);
        queue.change(clip, [&](ResultQueue::News& news) {
            news.header = header;
            news.answer = answer;
        });
        count.file();
    };
    classifier->classify(order.clips, onAnswer, stop, onWindow);
}

void append(ClassTracks& tracks, const ClassTracks& more) {
    if (more.windows.empty()) return;
    tracks.classes = more.classes;
    tracks.windows.insert(tracks.windows.end(), more.windows.begin(), more.windows.end());
    tracks.probabilities.insert(tracks.probabilities.end(), more.probabilities.begin(),
                                more.probabilities.end());
}

}  // namespace

/// Recordings that were dropped, and folders in which there may be more.
struct Classification::Found {
    struct File {
        fs::path path;
        std::string name;
    };
    std::vector<File> files;
    QStringList problems;
};

Classification::Classification(JobList& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void Classification::add(const std::vector<fs::path>& paths) {
    const auto search = [paths](const ProgressListener& listener, const std::stop_token& stop) {
        Found found;
        for (const fs::path& path : paths) {
            std::error_code ignored;
            const fs::path clean = path.has_filename() ? path : path.parent_path();
            if (!fs::is_directory(path, ignored)) {
                found.files.push_back({path, path.filename().native()});
                continue;
            }
            const FolderScan scan = scanFolder(clean, listener, stop);
            for (const std::string& file : scan.files)
                found.files.push_back({clean / file, (clean.filename() / file).native()});
            for (const Problem& problem : scan.problems)
                found.problems.append(QString::fromStdString(problem.where + ": " + problem.reason));
        }
        std::ranges::stable_sort(found.files, naturalLess, &Found::File::name);
        return found;
    };
    ++m_searches;
    auto* job = runInBackground(
        this, search,
        [this](const Found& found) {
            --m_searches;
            take(found);
        },
        [this](const Failure& failure) {
            --m_searches;
            if (failure.kind != Failure::Kind::Stopped) Q_EMIT nothingFound(failure.reason);
        });
    m_jobs.add(job, tr("Looking for recordings"));
}

void Classification::take(const Found& found) {
    std::unordered_set<std::string> known;
    for (const Entry& entry : m_entries) known.insert(entry.recording->file.native());
    const std::size_t first = m_entries.size();
    for (const Found::File& file : found.files) {
        if (!known.insert(file.path.native()).second) continue;
        auto recording = std::make_shared<ClassifiedRecording>();
        recording->file = file.path;
        m_entries.push_back({std::move(recording), file.name});
        ++m_waiting;
    }
    if (found.files.empty())
        Q_EMIT nothingFound(found.problems.isEmpty()
                                ? tr("There is no recording in what was dropped or chosen.")
                                : found.problems.join(QLatin1Char('\n')));
    if (m_entries.size() > first) Q_EMIT added(first);
    start();
}

void Classification::clear() {
    stop();
    m_entries.clear();
    m_waiting = 0;
    Q_EMIT cleared();
}

void Classification::setModel(const fs::path& model) {
    stop();
    m_model = model;
    forgetResults();
    start();
}

void Classification::forgetResults() {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        auto fresh = std::make_shared<ClassifiedRecording>();  // an export may still hold the other
        fresh->file = m_entries[i].recording->file;
        m_entries[i].recording = std::move(fresh);
        m_entries[i].state = State::Waiting;
        all.push_back(i);
    }
    m_waiting = m_entries.size();
    if (!all.empty()) Q_EMIT changed(all);
}

void Classification::resume() { start(); }

/// Nothing is heard of the job any more; it ends by itself.
void Classification::stop() {
    delete m_job.data();
    m_queue.reset();
}

void Classification::start() {
    if (m_job != nullptr || m_model.empty() || m_waiting == 0) return;
    Order order{.model = m_model, .threads = m_threads, .clips = {}};
    m_asked.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].state != State::Waiting) continue;
        m_entries[i].recording->tracks = {};  // of a stop in the middle
        m_asked.push_back(i);
        order.clips.push_back({.file = m_entries[i].recording->file, .range = {}});
    }
    m_queue = std::make_shared<ResultQueue>();
    const auto task = [order = std::move(order), queue = m_queue](const ProgressListener& listener,
                                                                  const std::stop_token& stop) {
        classifyAll(order, *queue, listener, stop);
        return true;
    };
    const auto done = [this](bool) {
        m_job = nullptr;
        takeResults();
        start();  // what was added meanwhile
        if (m_job == nullptr) Q_EMIT ended();
    };
    const auto givenUp = [this](const Failure& failure) {
        m_job = nullptr;
        takeResults();
        if (failure.kind != Failure::Kind::Stopped) Q_EMIT failed(failure.reason);
        Q_EMIT ended();
    };
    m_job = runInBackground(this, task, done, givenUp);
    m_jobs.add(m_job, tr("Classifying recordings"));
    connect(m_job, &BackgroundJob::progressed, this, &Classification::takeResults);
}

void Classification::takeResults() {
    std::vector<std::size_t> written;
    for (auto& [clip, news] : m_queue->takeAll()) {
        Entry& entry = m_entries[m_asked[clip]];
        ClassifiedRecording& recording = *entry.recording;
        append(recording.tracks, news.windows);
        if (!recording.tracks.windows.empty()) recording.seconds = recording.tracks.windows.back().end;
        if (news.header) recording.sampleRate = news.header->sampleRate;
        if (news.answer) {
            recording.prediction = std::move(*news.answer);
            if (!recording.prediction.error.empty()) recording.tracks = {};
            entry.state = recording.prediction.error.empty() ? State::Done : State::Failed;
            --m_waiting;
        }
        written.push_back(m_asked[clip]);
    }
    if (!written.empty()) Q_EMIT changed(written);
}

ClassifiedRecordings Classification::done() const {
    ClassifiedRecordings recordings;
    for (const Entry& entry : m_entries)
        if (entry.state != State::Waiting) recordings.push_back(entry.recording);
    return recordings;
}

}  // namespace melscope
