// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop_probe.h"

#include <algorithm>
#include <fstream>

namespace melscope::test {

namespace {

constexpr int kInterval = 10;      // ms
constexpr double kMostAway = 100;  // ms

/// How long this thread waited for a core so far, in ms: the second figure of the kernel's schedstat.
double waitedForCore() {
    std::ifstream file("/proc/thread-self/schedstat");
    std::uint64_t ran = 0;
    std::uint64_t waited = 0;
    file >> ran >> waited;
    return static_cast<double>(waited) / 1e6;
}

}  // namespace

EventLoopProbe::EventLoopProbe() {
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.start(kInterval);
    restart();
}

void EventLoopProbe::restart() {
    m_largest = m_largestWall = 0;
    m_beats = 0;
    m_waited = waitedForCore();
    m_clock.start();
}

void EventLoopProbe::beat() {
    const double wall = static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - kInterval;
    m_clock.start();
    const double waited = waitedForCore();
    m_largestWall = std::max(m_largestWall, wall);
    m_largest = std::max(m_largest, wall - (waited - m_waited));
    m_waited = waited;
    ++m_beats;
}

bool EventLoopProbe::report(const char* name) const {
    qInfo("largest gap of the event loop, %s: %.0f ms (%.0f ms with waiting for a core), %d beats", name,
          m_largest, m_largestWall, m_beats);
    return m_beats > 0 && m_largest < kMostAway;
}

}  // namespace melscope::test
