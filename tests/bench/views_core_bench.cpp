// SPDX-License-Identifier: GPL-3.0-or-later
// How long a person waits for the pictures of a recording, and what they cost: views_core_bench FILE
// [COLUMNS]
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "core/audio/peaks.h"
#include "core/features/spectrogram_tiles.h"

using namespace melscope;

namespace {

class Stopwatch {
  public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_begin).count();
    }

  private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// The most memory this process ever held, from Linux, in MiB.
double peakMemory() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

void report(const char* what, const Stopwatch& watch) {
    std::printf("%-44s %8.1f ms  %6.1f MiB at most\n", what, watch.milliseconds(), peakMemory());
}

void makeTiles(TileMaker& maker, int level, const TimeRange& range) {
    for (const TileId& id : maker.grid().tilesOf(level, range)) maker.make(id);
}

void measure(const char* path, int columns) {
    const Stopwatch open;
    AudioReader reader(path);
    TileMaker maker(path, FeatureSettings{.clipSeconds = 4});
    report("open", open);
    const double seconds = reader.info().seconds();
    const TimeRange all{0, seconds};
    const Stopwatch asked;
    glancePeaks(reader, all, columns);
    report("waveform, first impression", asked);
    const int level = maker.grid().levelFor(seconds, columns);
    makeTiles(maker, level + 3, all);
    report("  and coarse spectrogram", asked);
    const Stopwatch sharp;
    makeTiles(maker, level, all);
    report("sharp spectrogram of all", sharp);
    const Stopwatch pass;
    const PeakSummary summary = summarisePeaks(path);
    report("exact waveform of all (one pass)", pass);
    const Stopwatch again;
    readPeaks(reader, all, columns, &summary);
    report("waveform of all, after the pass", again);
    const TimeRange close{seconds / 2, seconds / 2 + 10};
    const Stopwatch near;
    readPeaks(reader, close, columns, &summary);
    makeTiles(maker, maker.grid().levelFor(10, columns), close);
    report("both, 10 s in the middle", near);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: views_core_bench FILE [COLUMNS]\n");
        return 2;
    }
    measure(argv[1], argc > 2 ? std::atoi(argv[2]) : 1000);
}
