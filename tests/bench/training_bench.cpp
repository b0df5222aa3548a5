// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to watch a training: training_bench PROJECT EPOCHS PAIRS trains the same settings in the
// window, with its charts on the screen, and with melscope-cli train, in turn, and prints the clips that each
// learns from in a second, over all epochs but the first, and their ratio. The project is copied, not
// touched.
#include <unistd.h>

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <ctime>

#include "app/gui/path_text.h"
#include "app/gui/process.h"
#include "app/gui/program.h"
#include "app/gui/train_workflow.h"
#include "core/training/run_folder.h"
#include "tests/bench/window_process.h"

using namespace melscope;
using bench::waitUntil;

namespace {

constexpr int kPatience = 600'000, kEvery = 50;  // ms

/// Beside it, as it finds its recordings by their place.
std::filesystem::path copyOf(const std::filesystem::path& project) {
    const std::filesystem::path copy =
        project.parent_path() / ("training_bench-" + std::to_string(::getpid()) + ".melscope");
    std::filesystem::copy_file(project, copy);
    return copy;
}

/// Epochs a second of a run, without its first, in which files and memory are first touched.
double epochsASecond(const std::filesystem::path& run) {
    const std::vector<EpochReport> history = readHistory({run});
    double seconds = 0;
    for (std::size_t i = 1; i < history.size(); ++i) seconds += history[i].seconds;
    return static_cast<double>(history.size() - 1) / seconds;
}

/// CPU time, s.
double spent(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double inTheWindow(Program& program) {
    const double thread = spent(CLOCK_THREAD_CPUTIME_ID), process = spent(CLOCK_PROCESS_CPUTIME_ID);
    TrainWorkflow& train = program.train();
    const std::size_t before = train.runs().runs().size();
    program.window().actions().action(ActionId::StartTraining)->trigger();
    const bool done = waitUntil(
        [&] {
            return train.runs().runs().size() > before &&
                   train.queue().state() == TrainingQueue::State::Idle && !train.runs().isReading();
        },
        kPatience, kEvery);
    if (!done) std::exit(1);
    const double window = spent(CLOCK_THREAD_CPUTIME_ID) - thread;
    std::printf("the window's thread took %.2f s, %.1f %% of the program's CPU time\n", window,
                100 * window / (spent(CLOCK_PROCESS_CPUTIME_ID) - process));
    return epochsASecond(train.runs().runs().front().folder);
}

double onTheCommandLine(const std::filesystem::path& project, const std::filesystem::path& run, int epochs) {
    QProcess process;
    process.start(QStringLiteral(MELSCOPE_CLI),
                  {QStringLiteral("train"), pathText(project), QStringLiteral("--out"), pathText(run),
                   QStringLiteral("--epochs"), QString::number(epochs), QStringLiteral("--seed"),
                   QStringLiteral("1"), QStringLiteral("--json")});
    if (!process.waitForFinished(kPatience) || process.exitCode() != 0) {
        std::fprintf(stderr, "%s\n", process.readAllStandardError().constData());
        std::exit(1);
    }
    return epochsASecond(run);
}

/// Opens it with the Train page in front, and these epochs asked for.
void open(Program& program, const std::filesystem::path& project, int epochs) {
    program.projects().open(project);
    waitUntil([&] { return program.session().isOpen() && program.listen().recipe().settings(); });
    program.window().showPage(PageId::Train);
    program.listen().recipe().set("epochs", epochs);
    program.listen().recipe().set("seed", 1);
    const QAction* start = program.window().actions().action(ActionId::StartTraining);
    waitUntil([&] { return start->isEnabled() && !program.session().isSaving(); });
}

}  // namespace

int main(int argc, char** argv) {
    ignoreFileSignals();
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    if (argc != 4) {
        std::fprintf(stderr, "usage: training_bench PROJECT EPOCHS PAIRS\n");
        return 2;
    }
    QTemporaryDir home;
    const std::filesystem::path place = pathOf(home.path());
    const std::filesystem::path original = argv[1], project = copyOf(original);
    const int epochs = std::stoi(argv[2]);
    Program program(
        {.settings = place / "melscope.ini", .demo = place / "demo", .log = place / "melscope.log"});
    program.window().resize(1280, 800);
    program.start({});
    open(program, project, epochs);
    const auto clips = static_cast<double>(program.session().table().counts().clips);
    std::vector<double> ratios;
    for (int pair = 0; pair < std::stoi(argv[3]); ++pair) {
        const double line =
            clips * onTheCommandLine(original, place / ("run" + std::to_string(pair)), epochs);
        const double window = clips * inTheWindow(program);
        ratios.push_back(window / line);
        std::printf("command line %.1f clips/s, window %.1f clips/s, ratio %.3f\n", line, window,
                    ratios.back());
        std::fflush(stdout);
    }
    std::ranges::sort(ratios);
    std::printf("the window trains at %.3f of the command line's speed (median; %.3f to %.3f)\n",
                ratios[ratios.size() / 2], ratios.front(), ratios.back());
    std::fflush(nullptr);
    for (const char* part : {"", "-wal", "-shm", ".lock"})
        std::filesystem::remove(std::filesystem::path(project) += part);
    std::filesystem::remove_all(runsFolder(project));
    std::_Exit(0);
}
