// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/probe_all.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "core/audio/audio_file.h"
#include "core/base/error.h"

namespace melscope {

namespace {

constexpr std::size_t kClipsAtOnce = 64;               // taken by a worker in one go
constexpr std::chrono::milliseconds kReportEvery{64};  // about 16 times a second

/// What the workers share.
struct Probing {
    Probing(const std::filesystem::path& from, std::span<Clip> all, const std::stop_token& token)
        : folder(from), clips(all), stop(token) {}

    const std::filesystem::path& folder;
    std::span<Clip> clips;
    const std::stop_token& stop;
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    std::mutex mutex;
    std::condition_variable workerEnded;
    int working = 0;  // workers, guarded by the mutex as are the next two
    std::vector<ProbeFailure> failures;
    std::exception_ptr broken;  // what no recording can be blamed for, e.g. no memory
};

void probe(const std::filesystem::path& folder, Clip& clip) {
    const AudioInfo info = probeAudio(folder / clip.path);
    clip.sampleRate = info.sampleRate;
    clip.channels = info.channels;
    clip.seconds = static_cast<float>(info.seconds());
}

void probeSome(Probing& work, std::size_t begin, std::vector<ProbeFailure>& failures) {
    const std::size_t end = std::min(begin + kClipsAtOnce, work.clips.size());
    for (std::size_t i = begin; i < end && !work.stop.stop_requested(); ++i) {
        try {
            probe(work.folder, work.clips[i]);
        } catch (const AudioFileError& error) {
            failures.push_back({i, error.what()});
        }
        ++work.done;
    }
}

void runWorker(Probing& work) {
    std::vector<ProbeFailure> failures;
    std::exception_ptr broken;
    try {
        for (std::size_t begin = work.next.fetch_add(kClipsAtOnce);
             begin < work.clips.size() && !work.stop.stop_requested();
             begin = work.next.fetch_add(kClipsAtOnce))
            probeSome(work, begin, failures);
    } catch (...) {
        broken = std::current_exception();
    }
    const std::lock_guard lock(work.mutex);
    std::move(failures.begin(), failures.end(), std::back_inserter(work.failures));
    if (broken) work.broken = broken;
    --work.working;
    work.workerEnded.notify_one();
}

void reportUntilDone(Probing& work, const ProgressListener& listener) {
    std::unique_lock lock(work.mutex);
    while (!work.workerEnded.wait_for(lock, kReportEvery, [&] { return work.working == 0; })) {
        lock.unlock();
        if (listener) listener({"reading headers", work.done, work.clips.size()});
        lock.lock();
    }
}

int workersFor(std::size_t clips, int threads) {
    const int wanted =
        threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    const std::size_t useful = (clips + kClipsAtOnce - 1) / kClipsAtOnce;
    return static_cast<int>(std::min(static_cast<std::size_t>(wanted), useful));
}

}  // namespace

std::vector<ProbeFailure> probeAll(const std::filesystem::path& folder, std::span<Clip> clips, int threads,
                                   const ProgressListener& listener, const std::stop_token& stop) {
    Probing work(folder, clips, stop);
    work.working = workersFor(clips.size(), threads);
    std::vector<std::jthread> workers;
    for (int i = work.working; i > 0; --i) workers.emplace_back([&work] { runWorker(work); });
    reportUntilDone(work, listener);
    workers.clear();
    if (stop.stop_requested()) throw Stopped();
    if (work.broken) std::rethrow_exception(work.broken);
    if (listener) listener({"reading headers", clips.size(), clips.size()});
    std::sort(work.failures.begin(), work.failures.end(),
              [](const ProbeFailure& a, const ProbeFailure& b) { return a.clip < b.clip; });
    return std::move(work.failures);
}

}  // namespace melscope
