// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <QtTest>
#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "tests/support/test_registry.h"

using namespace melscope;

class ParallelTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyItemIsDoneOnce() {
        for (const int threads : {0, 1, 3, 16}) {
            std::vector<int> times(1000);
            forEachInParallel(times.size(), {.stage = "", .threads = threads, .listener = {}, .stop = {}},
                              [&](std::uint64_t i) { ++times[i]; });
            QVERIFY(std::ranges::all_of(times, [](int n) { return n == 1; }));
        }
        forEachInParallel(0, {}, [](std::uint64_t) { throw std::logic_error("there is no item"); });
    }

    void progressComesFromTheCallingThreadAndEndsWithAll() {
        std::vector<Progress> reports;
        const auto caller = std::this_thread::get_id();
        bool elsewhere = false;
        const ProgressListener listener = [&](const Progress& progress) {
            reports.push_back(progress);
            elsewhere = elsewhere || std::this_thread::get_id() != caller;
        };
        forEachInParallel(50, {.stage = "making", .threads = 4, .listener = listener, .stop = {}},
                          [](std::uint64_t) {});
        QVERIFY(!elsewhere);
        QVERIFY(reports.back().stage == "making");
        QCOMPARE(reports.back().done, std::uint64_t{50});
        QCOMPARE(reports.back().total, std::uint64_t{50});
    }

    void theFirstFailureEndsTheWork() {
        std::atomic<int> begun = 0;
        const auto work = [&](std::uint64_t i) {
            ++begun;
            if (i == 10) throw Error("item 10");
        };
        QVERIFY_THROWS_EXCEPTION(
            Error,
            forEachInParallel(1'000'000, {.stage = "", .threads = 2, .listener = {}, .stop = {}}, work));
        QVERIFY(begun < 1'000'000);
    }

    void stopLeavesTheRestOut() {
        std::stop_source source;
        std::atomic<int> begun = 0;
        const auto work = [&](std::uint64_t) {
            if (++begun == 5) source.request_stop();
        };
        const ParallelWork how{.stage = "", .threads = 2, .listener = {}, .stop = source.get_token()};
        QVERIFY_THROWS_EXCEPTION(Stopped, forEachInParallel(100'000'000, how, work));
        QVERIFY(begun < 100'000'000);
    }

    void aListenerThatThrowsEndsTheWork() {
        const ProgressListener listener = [](const Progress&) { throw Error("no"); };
        QVERIFY_THROWS_EXCEPTION(
            Error,
            forEachInParallel(100'000'000, {.stage = "", .threads = 2, .listener = listener, .stop = {}},
                              [](std::uint64_t) {}));
    }
};

MELSCOPE_TEST(ParallelTest);
#include "parallel_test.moc"
