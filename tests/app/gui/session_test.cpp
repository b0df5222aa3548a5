// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session.h"

#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>

#include "app/gui/job_list.h"
#include "app/gui/path_text.h"
#include "app/gui/process.h"
#include "core/base/error.h"
#include "core/project/labels.h"
#include "tests/app/gui/opened_program.h"
#include "tests/support/patience.h"
#include "tests/support/test_registry.h"

using namespace melscope;
namespace fs = std::filesystem;

namespace {

const auto kNothing = [](bool, const Session::Clips&) {};

/// Work that holds the project until it is let go.
struct Gate {
    std::shared_ptr<std::atomic<bool>> open = std::make_shared<std::atomic<bool>>(false);

    auto writing() const {
        return [open = open](Project&, const ProgressListener&, const std::stop_token& stop) {
            return wait(*open, stop);
        };
    }
    auto reading() const {
        return [open = open](const Project&, const ProgressListener&, const std::stop_token& stop) {
            return wait(*open, stop);
        };
    }
    static bool wait(const std::atomic<bool>& open, const std::stop_token& stop) {
        while (!open && !stop.stop_requested()) std::this_thread::yield();
        return true;
    }
};

/// Nothing of SQLite's lies beside it, as while somebody has it open.
bool liesInOneFile(const fs::path& file) {
    return !fs::exists(fs::path(file) += "-wal") && !fs::exists(fs::path(file) += "-shm");
}

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(m_home.make()); }

    void everythingThatIsWrittenCountsAsSaving() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("saving")));
        QVERIFY(program.settle());
        QTRY_VERIFY(!program.session().isSaving());
        QVERIFY(test::says(program, QStringLiteral("All labels saved")));
        const Gate gate;
        program.session().withProject({}, gate.writing(), kNothing, {});
        QVERIFY(program.session().isSaving());
        QVERIFY(test::says(program, QStringLiteral("Saving")));
        program.listen().recipe().set("epochs", 3);  // waits behind it
        *gate.open = true;
        QTRY_VERIFY(!program.session().isSaving());
        QVERIFY(test::says(program, QStringLiteral("All labels saved")));
    }

    void readingIsNoSaving() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("reading")));
        QTRY_VERIFY(!program.session().isSaving());
        const Gate gate;
        program.session().withProject({}, gate.reading(), kNothing, {});
        QVERIFY(!program.session().isSaving());
        *gate.open = true;
    }

    void aFailedWriteIsNotSavedForEver() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("failing")));
        QTRY_VERIFY(!program.session().isSaving());
        QString reason;
        const auto broken = [](Project&, const ProgressListener&, const std::stop_token&) -> bool {
            throw ProjectError("the disk is full");
        };
        program.session().withProject({}, broken, kNothing,
                                      [&](const Failure& failure) { reason = failure.reason; });
        QVERIFY(program.session().isSaving());
        QTRY_COMPARE(reason, QStringLiteral("the disk is full"));
        QVERIFY(!program.session().isSaving());
    }

    void closingLeavesOneFile() {
        const ProgramFolders places = m_home.folders(QStringLiteral("closed"));
        const fs::path file = places.demo / "demo.melscope";
        test::OpenedProgram program(places);
        program.labels().label("new");
        QVERIFY(program.settle());
        QVERIFY(!liesInOneFile(file));
        QSignalSpy fileClosed(&program.session(), &Session::fileClosed);
        bool wasStillClosing = false;  // which is not done on this thread
        connect(&program.session(), &Session::closed, this,
                [&] { wasStillClosing = program.session().isClosing() && fileClosed.isEmpty(); });
        program.session().close();
        QTRY_COMPARE(fileClosed.size(), 1);
        QVERIFY(wasStillClosing);
        QVERIFY(liesInOneFile(file));
    }

    void quittingEndsWhenTheFileIsClosed() {
        const ProgramFolders places = m_home.folders(QStringLiteral("quit"));
        test::OpenedProgram program(places);
        program.labels().label("last words");
        bool wasClean = false;
        connect(&program, &Program::finished, this,
                [&] { wasClean = liesInOneFile(places.demo / "demo.melscope"); });
        QSignalSpy finished(&program, &Program::finished);
        program.window().close();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(wasClean);
        QCOMPARE(openProject(places.demo / "demo.melscope")->facts.undo->what,
                 std::string("label 1 clip \"last words\""));
    }

    void openingWhatIsBeingClosedWaits() {
        const ProgramFolders places = m_home.folders(QStringLiteral("reopened"));
        test::OpenedProgram program(places);
        program.session().close();
        program.projects().open(places.demo / "demo.melscope");
        QTRY_VERIFY(program.session().isOpen());
        QCOMPARE(program.session().facts().readOnlyBecause, std::string());
    }

    void aJobThatIsAskedForWhileClosingIsTold() {
        test::OpenedProgram program(m_home.folders(QStringLiteral("refused")));
        const Gate gate;
        std::vector<Failure> failures;
        const auto keep = [&](const Failure& failure) { failures.push_back(failure); };
        program.session().withProject({}, gate.writing(), kNothing, {});
        program.session().withProject(QStringLiteral("Waiting"), gate.writing(), kNothing, keep);
        program.session().close();
        program.session().withProject(QStringLiteral("Too late"), gate.writing(), kNothing, keep);
        *gate.open = true;
        QTRY_COMPARE(failures.size(), 2U);
        QCOMPARE(failures[0].kind, Failure::Kind::Stopped);
        QCOMPARE(failures[1].reason, QStringLiteral("The project is being closed."));
        QTRY_VERIFY(!program.session().isOpen());
        QVERIFY(!program.session().isSaving());
    }

    void nothingIsTakenAtTheEnd() {
        const ProgramFolders places = m_home.folders(QStringLiteral("late"));
        const fs::path other = places.settings.parent_path() / "other.melscope";
        fs::copy_file(places.demo / "demo.melscope", other);
        test::OpenedProgram program(places);
        program.session().end();
        QSignalSpy opened(&program.session(), &Session::opened);
        program.session().take(openProject(other));
        QTRY_VERIFY(!program.session().isClosing());
        QVERIFY(!program.session().isOpen());
        QCOMPARE(opened.size(), 0);
        QVERIFY(liesInOneFile(other));
    }

    void whatAnotherProgramWritesIsSeen() {
        const ProgramFolders places = m_home.folders(QStringLiteral("shared"));
        auto writer = openProject(places.demo / "demo.melscope");
        test::OpenedProgram program(places);
        QVERIFY(!program.session().facts().readOnlyBecause.empty());
        const std::int64_t clip = *program.clips().current();
        labelClips(writer->project, std::array{clip}, "from elsewhere");
        QSignalSpy changed(&program.session(), &Session::changed);
        const auto look = [](const Project&, const ProgressListener&, const std::stop_token&) {
            return true;
        };
        program.session().withProject({}, look, kNothing, {});
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(program.labelOf(clip), std::string("from elsewhere"));
    }

    void aProcessThatNobodyBuriedHasEnded() {
        const pid_t child = ::fork();
        if (child == 0) ::_exit(0);
        QVERIFY(child > 0);
        siginfo_t ended{};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
        QVERIFY(!processRuns(child));
        ::waitpid(child, nullptr, 0);
        QVERIFY(processRuns(::getpid()));
    }

  private:
    test::DemoHome m_home;
};

MELSCOPE_TEST(SessionTest);
#include "session_test.moc"
