// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/window_loader.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include "core/dataset/clip_transform.h"
#include "core/inference/window_reader.h"

namespace melscope {

namespace {

/// Reads clips window by window; each thread has one.
class ClipCursor {
  public:
    explicit ClipCursor(const FeatureSettings& features)
        : m_transform(features), m_seconds(features.clipSeconds) {}

    bool active() const { return m_active; }
    void begin(std::size_t clip) {
        m_clip = clip;
        m_active = true;
        m_reader.reset();
    }

    /// The next window of the clip, or its end.
    WindowItem advance(const ClipRef& clip, std::vector<float> memory) {
        WindowItem item{.clip = m_clip, .picture = std::move(memory), .range = {}, .error = {}};
        try {
            if (!m_reader) m_reader.emplace(clip.file, clip.range, m_seconds);
            if (m_reader->next(m_window)) {
                item.range = m_reader->range();
                item.picture.resize(m_transform.pictureSize());
                m_transform(m_window, nullptr, item.picture);
                return item;
            }
        } catch (const std::exception& problem) {
            item.error = problem.what()[0] != '\0' ? problem.what() : "it cannot be read";
        }
        item.picture.clear();
        item.last = true;
        m_active = false;
        return item;
    }

  private:
    ClipTransform m_transform;
    double m_seconds;
    std::optional<WindowReader> m_reader;
    Waveform m_window;
    std::size_t m_clip = 0;
    bool m_active = false;
};

}  // namespace

class WindowLoader::Work {
  public:
    Work(std::span<const ClipRef> clips, const FeatureSettings& features, int workers)
        : m_clips(clips),
          m_features(features),
          m_own(features),
          m_room(static_cast<std::size_t>(32 + 8 * workers)) {
        for (int i = 0; i < workers; ++i)
            m_workers.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
    ~Work() { m_workers.clear(); }  // before what they use goes

    bool next(WindowItem& item) {
        std::unique_lock lock(m_mutex);
        if (m_workers.empty()) return computeOwn(item);
        m_filled.wait(lock, [this] { return !m_items.empty() || m_clipsDone == m_clips.size(); });
        if (m_items.empty()) return false;
        item = std::move(m_items.front());
        m_items.pop_front();
        m_emptied.notify_one();
        return true;
    }

    void recycle(std::vector<float> picture) {
        const std::lock_guard lock(m_mutex);
        if (m_spare.size() < m_room) m_spare.push_back(std::move(picture));
    }

  private:
    bool computeOwn(WindowItem& item) {
        if (!m_own.active()) {
            if (m_nextClip == m_clips.size()) return false;
            m_own.begin(m_nextClip++);
        }
        item = m_own.advance(m_clips[m_nextClip - 1], takeSpare());
        return true;
    }

    std::vector<float> takeSpare() {
        if (m_spare.empty()) return {};
        std::vector<float> memory = std::move(m_spare.back());
        m_spare.pop_back();
        return memory;
    }

    void work(const std::stop_token& stop) {
        ClipCursor cursor(m_features);
        std::unique_lock lock(m_mutex);
        while (!stop.stop_requested() && m_nextClip < m_clips.size()) {
            const std::size_t clip = m_nextClip++;
            cursor.begin(clip);
            while (cursor.active() && m_emptied.wait(lock, stop, [this] {
                return m_items.size() < m_room;
            }) && !stop.stop_requested())
                computeNext(cursor, clip, lock);
        }
    }

    void computeNext(ClipCursor& cursor, std::size_t clip, std::unique_lock<std::mutex>& lock) {
        std::vector<float> memory = takeSpare();
        lock.unlock();
        WindowItem item = cursor.advance(m_clips[clip], std::move(memory));
        lock.lock();
        if (item.last) ++m_clipsDone;
        m_items.push_back(std::move(item));
        m_filled.notify_one();
    }

    const std::span<const ClipRef> m_clips;
    const FeatureSettings m_features;
    ClipCursor m_own;  // used without workers
    const std::size_t m_room;
    std::size_t m_nextClip = 0;
    std::size_t m_clipsDone = 0;
    std::deque<WindowItem> m_items;
    std::vector<std::vector<float>> m_spare;
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::condition_variable_any m_emptied;
    std::vector<std::jthread> m_workers;  // last: they use everything above
};

WindowLoader::WindowLoader(std::span<const ClipRef> clips, const FeatureSettings& features, int workers)
    : m_work(std::make_unique<Work>(clips, features, workers)) {}
WindowLoader::~WindowLoader() = default;

bool WindowLoader::next(WindowItem& item) { return m_work->next(item); }
void WindowLoader::recycle(std::vector<float> picture) { m_work->recycle(std::move(picture)); }

}  // namespace melscope
