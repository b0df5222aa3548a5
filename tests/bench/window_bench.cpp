// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for in the window, as peers measure it: window_bench FOLDER, which holds one recording.
// Prints the time to the first window, to waveform and spectrogram of the recording after asking for them,
// the time of a frame while scrolling and zooming, the memory, and how a project of 100 000 clips opens.
#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <functional>

#include "app/gui/path_text.h"
#include "app/gui/process.h"
#include "app/gui/program.h"
#include "tests/bench/window_process.h"
#include "ui/clips/clip_view.h"
#include "ui/listen/sound_panel.h"

using namespace melscope;
using bench::memory;
using bench::milliseconds;
using bench::waitUntil;

namespace {

std::filesystem::path makeProjectOf(const std::filesystem::path& folder, const std::filesystem::path& home) {
    const auto plan = planImport(nullptr, {.folder = folder, .unlabelled = Unlabelled::Keep});
    makeProject(home / "one.melscope", plan, {}, {});
    return home / "one.melscope";
}

std::filesystem::path makeLargeProject(const std::filesystem::path& home) {
    ImportPlan plan{.found = {.folder = home, .classes = {"call", "song"}}, .added = 100'000};
    for (int i = 0; i < 100'000; ++i) {
        const std::filesystem::path path = "r" + std::to_string(1'000'000 + i) + ".wav";
        plan.found.clips.push_back({.path = path, .id = clipId(path, {}), .label = i % 2, .seconds = 3});
    }
    makeProject(home / "large.melscope", plan, {}, {});
    return home / "large.melscope";
}

void printFrames(Program& program, const char* what, const std::function<TimeRange(int)>& rangeOf) {
    SoundView& view = program.listen().page().sound().view();
    bench::printFrames(what, [&](int i) {
        view.showRange(rangeOf(i));
        view.repaint();
    });
}

void lookAtRecording(Program& program, const std::filesystem::path& project) {
    program.projects().open(project);
    waitUntil([&] { return program.session().isOpen(); });
    const double before = memory("VmRSS");
    SoundLoader& loader = program.listen().picture().loader();
    QElapsedTimer clock;
    double waveform = 0;
    double spectrogram = 0;
    QObject::connect(&loader, &SoundLoader::overviewReady, &program, [&] {
        if (waveform == 0) waveform = milliseconds(clock);
    });
    QObject::connect(&loader, &SoundLoader::tileReady, &program, [&] {
        if (spectrogram == 0) spectrogram = milliseconds(clock);
    });
    clock.start();
    program.window().showPage(PageId::Listen);
    waitUntil([&] { return waveform > 0 && spectrogram > 0; });
    program.window().repaint();
    const double both = milliseconds(clock);
    waitUntil([&] { return loader.isIdle(); });
    program.window().repaint();
    std::printf(
        "asked for a recording of %.0f s: waveform after %.0f ms, first of the spectrogram after %.0f ms, "
        "both "
        "painted after %.0f ms, all sharp after %.0f ms\n",
        program.listen().page().sound().view().axis().length, waveform, spectrogram, both,
        milliseconds(clock));
    std::printf("memory: %.0f MB before, %.0f MB with it, %.0f MB at most\n", before, memory("VmRSS"),
                memory("VmHWM"));
}

void openLarge(Program& program, const std::filesystem::path& project) {
    program.window().showPage(PageId::Data);
    QElapsedTimer clock;
    clock.start();
    program.projects().open(project);
    waitUntil([&] { return program.session().isOpen() && program.clips().model().rowCount() == 100'000; });
    program.window().repaint();
    const double open = milliseconds(clock);
    const auto views = program.window().findChildren<ClipView*>();
    auto* view = *std::ranges::find_if(views, &QWidget::isVisible);
    std::vector<double> frames;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer frame;
        frame.start();
        view->scrollTo(view->model()->index(i * 497, 0));
        view->viewport()->repaint();
        frames.push_back(milliseconds(frame));
    }
    std::ranges::sort(frames);
    std::printf(
        "a project of 100 000 clips: open and painted after %.0f ms; a page of it takes %.1f ms (median), "
        "%.1f ms "
        "(95 of 100)\n",
        open, frames[100], frames[190]);
}

}  // namespace

int main(int argc, char** argv) {
    QElapsedTimer clock;
    clock.start();
    ignoreFileSignals();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: window_bench FOLDER\n");
        return 2;
    }
    QTemporaryDir home;
    const std::filesystem::path place = pathOf(home.path());
    Program program(
        {.settings = place / "melscope.ini", .demo = place / "demo", .log = place / "melscope.log"});
    program.window().resize(1280, 800);
    program.start({});
    program.window().repaint();
    std::printf("first window %.0f ms after main()\n", milliseconds(clock));
    lookAtRecording(program, makeProjectOf(argv[1], place));
    const double length = program.listen().page().sound().view().axis().length;
    const double part = std::min(10.0, length);
    printFrames(program, "scrolling", [&](int i) {
        const double begin = (length - part) * i / 200;
        return TimeRange{begin, begin + part};
    });
    printFrames(program, "zooming", [&](int i) {
        const double shown = length * std::pow(part / length, (i % 50) / 49.0);
        return TimeRange{(length - shown) / 2, (length + shown) / 2};
    });
    std::printf("memory after that: %.0f MB, %.0f MB at most\n", memory("VmRSS"), memory("VmHWM"));
    openLarge(program, makeLargeProject(place));
    std::fflush(nullptr);
    std::_Exit(0);
}
