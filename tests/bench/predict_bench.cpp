// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the window names what is dropped on it: predict_bench MODEL RECORDING... prints for each recording
// the time until it is classified, how many times real time that is, the memory before and after, and the
// time of a frame while its tracks, waveform and spectrogram scroll.
#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "app/gui/path_text.h"
#include "app/gui/predict_workflow.h"
#include "app/gui/process.h"
#include "app/gui/program.h"
#include "tests/bench/window_process.h"
#include "ui/listen/sound_panel.h"
#include "ui/predict/track_view.h"

using namespace melscope;
using bench::memory;
using bench::milliseconds;
using bench::waitUntil;

namespace {

constexpr int kPatience = 3'600'000;  // ms

void classify(Program& program, const std::filesystem::path& recording) {
    PredictWorkflow& predict = program.predict();
    const std::size_t at = predict.classification().entries().size();
    const auto isDone = [&] {
        const auto& entries = predict.classification().entries();
        return entries.size() > at && entries[at].state != Classification::State::Waiting;
    };
    const double before = memory("VmRSS");
    QElapsedTimer clock;
    clock.start();
    predict.classify({recording});
    if (!waitUntil(isDone, kPatience)) std::exit(1);
    const double seconds = milliseconds(clock) / 1000;
    const double length = predict.classification().entries()[at].recording->seconds;
    std::printf(
        "%s: %.0f s of sound classified in %.2f s, %.0f times real time; memory %.0f MB before, %.0f "
        "MB after, %.0f MB at most\n",
        recording.filename().c_str(), length, seconds, length / seconds, before, memory("VmRSS"),
        memory("VmHWM"));
}

void scroll(Program& program) {
    SoundView& view = program.predict().page().sound().view();
    TrackView& tracks = program.predict().page().tracks();
    waitUntil([&] { return program.predict().recording().picture().loader().isIdle(); });
    const double length = view.axis().length, part = std::min(60.0, length);
    bench::printFrames("scrolling a minute of it", [&](int i) {
        const double begin = (length - part) * i / 200;
        view.showRange({begin, begin + part});
        view.repaint();
        tracks.repaint();
    });
    std::printf("memory after that: %.0f MB, %.0f MB at most\n", memory("VmRSS"), memory("VmHWM"));
}

}  // namespace

int main(int argc, char** argv) {
    ignoreFileSignals();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc < 3) {
        std::fprintf(stderr, "usage: predict_bench MODEL RECORDING...\n");
        return 2;
    }
    QTemporaryDir home;
    const std::filesystem::path place = pathOf(home.path());
    Program program(
        {.settings = place / "melscope.ini", .demo = place / "demo", .log = place / "melscope.log"});
    program.window().resize(1280, 800);
    program.start({});
    program.window().showPage(PageId::Predict);
    program.predict().addModels({argv[1]});
    if (!waitUntil([&] { return program.predict().shelf().chosen() != nullptr; })) return 1;
    for (int i = 2; i < argc; ++i) {
        classify(program, argv[i]);
        scroll(program);
    }
    std::fflush(nullptr);
    std::_Exit(0);
}
