// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/background.h"

#include <QPointer>
#include <QtTest>
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "app/gui/job_list.h"
#include "core/base/error.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"

using namespace melscope;

namespace {

/// Blocks until the stop comes.
void waitForStop(const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any woken;
    std::unique_lock lock(mutex);
    woken.wait(lock, stop, [] { return false; });
}

}  // namespace

class BackgroundTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void resultComesBackToTheWindowsThread() {
        QThread* const here = QThread::currentThread();
        QThread* there = nullptr;
        std::unique_ptr<int> result;
        runInBackground(
            this,
            [&there, input = std::make_unique<int>(6)](const ProgressListener&, std::stop_token) {
                there = QThread::currentThread();
                return std::make_unique<int>(*input * 7);
            },
            [&](std::unique_ptr<int> value) {
                QCOMPARE(QThread::currentThread(), here);
                result = std::move(value);
            },
            [](const Failure& failure) { QFAIL(qPrintable(failure.reason)); });
        QTRY_VERIFY(result != nullptr);
        QCOMPARE(*result, 42);
        QVERIFY(there != here);
    }

    void whatItCallsMayDeleteIt() {
        QPointer<BackgroundJob> job;
        bool isDone = false;
        job = runInBackground(
            this, [](const ProgressListener&, std::stop_token) { return 1; },
            [&](int) {
                delete job.data();
                isDone = true;
            },
            [](const Failure& failure) { QFAIL(qPrintable(failure.reason)); });
        QTRY_VERIFY(isDone);
        QVERIFY(job == nullptr);
    }

    void exceptionsBecomeAFailure() {
        std::optional<Failure> failed;
        QTest::ignoreMessage(QtWarningMsg, "A job failed: the disk is full");
        runInBackground(
            this, [](const ProgressListener&, std::stop_token) -> int { throw Error("the disk is full"); },
            [](int) { QFAIL("it cannot be done"); }, [&](const Failure& failure) { failed = failure; });
        QTRY_VERIFY(failed.has_value());
        QCOMPARE(failed->kind, Failure::Kind::Failed);
        QCOMPARE(failed->reason, QStringLiteral("the disk is full"));
    }

    void stopIsHeard() {
        std::optional<Failure> failed;
        JobList list;
        BackgroundJob* job = runInBackground(
            this,
            [](const ProgressListener&, std::stop_token stop) -> int {
                waitForStop(stop);
                throw Stopped();
            },
            [](int) { QFAIL("it was stopped"); }, [&](const Failure& failure) { failed = failure; });
        list.add(job, QStringLiteral("Waiting"));
        QSignalSpy emptied(&list, &JobList::emptied);
        list.stopAll();
        QVERIFY(list.views().first().stopping);
        QTRY_COMPARE(emptied.size(), 1);
        QCOMPARE(failed->kind, Failure::Kind::Stopped);
    }

    void progressIsRareAndMeasured() {
        constexpr std::uint64_t kSteps = 2'000'000;
        QList<JobProgress> reports;
        bool done = false;
        QElapsedTimer clock;
        clock.start();
        BackgroundJob* job = runInBackground(
            this,
            [](const ProgressListener& listener, std::stop_token) {
                for (std::uint64_t i = 0; i < kSteps; ++i)
                    listener({.stage = "counting", .done = i, .total = kSteps});
                return 0;
            },
            [&](int) { done = true; }, [](const Failure&) { QFAIL("it cannot fail"); });
        connect(job, &BackgroundJob::progressed, this,
                [&](const JobProgress& report) { reports.append(report); });
        QTRY_VERIFY(done);
        QVERIFY(!reports.isEmpty());
        QCOMPARE(reports.first().stage, std::string("counting"));
        QVERIFY(reports.size() <= 2 + clock.elapsed() / 60);
    }

    void nothingIsHeardOnceTheContextIsGone() {
        std::atomic<bool> ended = false;
        bool heard = false;
        auto context = std::make_unique<QObject>();
        runInBackground(
            context.get(),
            [&ended](const ProgressListener&, std::stop_token stop) {
                waitForStop(stop);
                ended = true;
                return 1;
            },
            [&](int) { heard = true; }, [&](const Failure&) { heard = true; });
        context.reset();  // asks it to stop and does not wait
        QTRY_VERIFY(ended);
        QCoreApplication::sendPostedEvents();
        QVERIFY(!heard);
    }
};

MELSCOPE_TEST(BackgroundTest);
#include "background_test.moc"
