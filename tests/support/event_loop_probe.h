// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <cstdint>

namespace melscope::test {

/// How long the window's thread was away from its event loop, seen by a timer of 10 ms. Times during which
/// the thread was ready and no core was free are taken off: they are the machine's, not the program's.
class EventLoopProbe {
  public:
    EventLoopProbe();

    /// Forgets what was seen so far.
    void restart();

    double largestGap() const { return m_largest; }          ///< ms, without waiting for a core
    double largestWallGap() const { return m_largestWall; }  ///< ms
    int beats() const { return m_beats; }

    /// Prints the largest gap under a name and checks that the loop was alive. @return whether it is below
    /// 100 ms
    bool report(const char* name) const;

  private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_waited = 0;  // ms for a core, at the last beat
    double m_largest = 0;
    double m_largestWall = 0;
    int m_beats = 0;
};

}  // namespace melscope::test
