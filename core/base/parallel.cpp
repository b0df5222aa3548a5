// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "core/base/error.h"

namespace melscope {

namespace {

constexpr std::chrono::milliseconds kBetweenReports{60};

/// What the threads share: which item is next, and how far they are.
class Crew {
  public:
    Crew(std::uint64_t count, const std::function<void(std::uint64_t)>& work)
        : m_count(count), m_work(work) {}

    /// One thread's share of the work.
    void run() {
        std::unique_lock lock(m_mutex);
        while (m_next < m_count && !m_halted) {
            const std::uint64_t item = m_next++;
            ++m_busy;
            lock.unlock();
            std::exception_ptr failure = failureOf(item);
            lock.lock();
            --m_busy;
            ++m_done;
            if (failure != nullptr && m_failure == nullptr) m_failure = failure;
            m_halted = m_halted || failure != nullptr;
        }
        if (isOver()) m_over.notify_all();
    }

    void halt() {
        const std::lock_guard lock(m_mutex);
        m_halted = true;
    }

    /// Waits for the end or the time of the next report; true at the end.
    bool waitForEnd(const std::stop_token& stop, std::uint64_t& done) {
        std::unique_lock lock(m_mutex);
        if (!m_halted)
            m_over.wait_for(lock, stop, kBetweenReports, [this] { return isOver(); });
        else
            m_over.wait(lock, [this] { return isOver(); });
        done = m_done;
        return isOver();
    }

    void rethrowFailure() {
        if (m_failure != nullptr) std::rethrow_exception(m_failure);
    }

  private:
    bool isOver() const { return m_busy == 0 && (m_halted || m_next == m_count); }

    std::exception_ptr failureOf(std::uint64_t item) {
        try {
            m_work(item);
            return nullptr;
        } catch (...) {
            return std::current_exception();
        }
    }

    const std::uint64_t m_count;
    const std::function<void(std::uint64_t)>& m_work;
    std::mutex m_mutex;
    std::condition_variable_any m_over;
    std::uint64_t m_next = 0, m_busy = 0, m_done = 0;
    bool m_halted = false;
    std::exception_ptr m_failure;
};

/// Threads that are told to end before they are waited for, however the block is left.
class Threads {
  public:
    Threads(Crew& crew, std::uint64_t number) : m_crew(crew) {
        for (std::uint64_t i = 0; i < number; ++i) m_threads.emplace_back([&crew] { crew.run(); });
    }
    Threads(const Threads&) = delete;
    Threads& operator=(const Threads&) = delete;
    ~Threads() { m_crew.halt(); }

  private:
    Crew& m_crew;
    std::vector<std::jthread> m_threads;
};

}  // namespace

void forEachInParallel(std::uint64_t count, const ParallelWork& how,
                       const std::function<void(std::uint64_t)>& work) {
    const auto wanted =
        static_cast<std::uint64_t>(how.threads > 0 ? how.threads : std::thread::hardware_concurrency());
    if (count > 0 && how.stop.stop_requested()) throw Stopped();  // before fast threads are done
    Crew crew(count, work);
    std::uint64_t done = 0;
    {
        const Threads threads(crew, std::clamp<std::uint64_t>(count, 1, std::max<std::uint64_t>(1, wanted)));
        for (bool over = false; !over;) {
            if (how.stop.stop_requested()) crew.halt();
            over = crew.waitForEnd(how.stop, done);
            if (how.listener) how.listener({.stage = how.stage, .done = done, .total = count});
        }
    }
    crew.rethrowFailure();
    if (done < count) throw Stopped();
}

}  // namespace melscope
