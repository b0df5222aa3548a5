// SPDX-License-Identifier: GPL-3.0-or-later
// What benchmarks of the window have in common.
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace melscope::bench {

/// Of this process, in MB of a million bytes: what it has now ("VmRSS"), or its peak ("VmHWM").
inline double memory(const char* field) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(field)) return std::stod(line.substr(line.find(':') + 1)) * 1024 / 1e6;
    return 0;
}

inline double milliseconds(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Lets the program run until `ready`. @return whether it came to that in this time, ms
/// @param every how often it is looked, ms
inline bool waitUntil(const std::function<bool()>& ready, int patience = 30'000, int every = 1) {
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (ready()) loop.quit();
    });
    QTimer::singleShot(patience, &loop, [&] { loop.exit(1); });
    look.start(every);
    return ready() || loop.exec() == 0;
}

/// Times of frames in turn, 60 a second as on a screen, while what they lack is made and comes in.
/// @param draw makes the frame of this number and paints it
inline void printFrames(const char* what, const std::function<void(int)>& draw) {
    constexpr int kFrames = 200;
    std::vector<double> frames;
    for (int i = 0; i < kFrames; ++i) {
        QElapsedTimer clock;
        clock.start();
        draw(i);
        frames.push_back(milliseconds(clock));
        waitUntil([&] { return clock.elapsed() >= 16; });
    }
    std::ranges::sort(frames);
    std::printf(
        "%s: a frame takes %.1f ms (median), %.1f ms (95 of 100), %.1f ms (longest); 60 a second leave 16.7 "
        "ms\n",
        what, frames[kFrames / 2], frames[kFrames * 95 / 100], frames.back());
}

}  // namespace melscope::bench
