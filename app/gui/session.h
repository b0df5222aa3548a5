// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <deque>
#include <functional>
#include <memory>

#include "app/gui/background.h"
#include "app/gui/project_making.h"

namespace melscope {

class JobList;

/// The project that is open, if there is one. The window's thread reads facts and table; the project itself
/// is only ever in the hands of one piece of work at a time, away from it, in the order they were asked for.
class Session : public QObject {
    Q_OBJECT

  public:
    using Clips = std::vector<std::int64_t>;
    using Done = std::function<void(const Clips& written)>;
    using Work = std::function<Done(Project&, const ProgressListener&, std::stop_token)>;

    explicit Session(JobList& jobs, QObject* parent = nullptr);

    bool isOpen() const { return m_open != nullptr; }
    /// @pre isOpen()
    const ProjectFacts& facts() const { return m_open->facts; }
    /// Its address stays the same as long as the project is open. @pre isOpen()
    const ClipTable& table() const { return m_open->table; }

    /// Does work on the project elsewhere, then `done(result, clips that were written)` here, when facts and
    /// table know of it already; or `failed`. Labels that were given meanwhile wait, so work that takes
    /// longer than a second gives the project back in between. Nothing happens if no project is open; while
    /// one closes, the work of a moment is still done, a listed job fails.
    /// @param title under which it is listed as a job and can be stopped; empty for the work of a moment
    /// @param task that takes a `const Project&` only reads; any other counts as saving until it is done
    template <class Task, class Finished>
    void withProject(const QString& title, Task task, Finished done, BackgroundJob::Failed failed);

    /// Something that was asked for is not on the disk yet.
    bool isSaving() const { return m_writes > 0; }

    /// The one that was open is closed first.
    void take(std::unique_ptr<OpenProject> open);
    /// Once what was asked for is done, which listed jobs are not waited for: they are stopped.
    void close();
    /// Closes, and takes no project any more: the program ends.
    void end();
    /// A project is about to be closed, or its file is still being closed.
    bool isClosing() const { return m_closing || m_filesClosing > 0; }
    /// Something is being written that would be lost or left beside the file if the program ended now.
    bool isWriting() const { return isSaving() || m_filesClosing > 0; }

  Q_SIGNALS:
    void opened();
    /// The table is about to go: whoever holds rows of it lets go.
    void closing();
    /// Nothing of it is shown or asked for any more. Its file is closed elsewhere, which may take a moment.
    /// @param file of the project that was open
    void closed(const QString& file);
    /// A project's file is closed: all of it is in one file, and another program may open it.
    void fileClosed();
    void savingChanged(bool saving);
    /// Clips, labels or the folder of the recordings are other than they were; table and facts have it
    /// already.
    /// @param written the clips concerned; all may be if there are none
    void changed(const std::vector<std::int64_t>& written);
    /// The project's file could not be read any more; what is shown is as it was before.
    void unreadable(const QString& reason);

  private:
    enum class Access { Read, Write };
    struct Request {
        QString title;
        Access access;
        Work work;
        BackgroundJob::Failed failed;
    };
    struct Outcome;

    void ask(Request request);
    void refuse(const Request& request, const Failure& failure);
    void startNext();
    static Outcome outcomeOf(OpenProject& open, const Work& work, const ProgressListener& listener,
                             std::stop_token stop);
    static void readAnew(const OpenProject& open, ProjectMoment before, Outcome& outcome);
    void takeOver(Outcome& outcome);
    void endOne();
    void closeNow();
    void closeFile(std::shared_ptr<OpenProject> open);
    void countWrites(int more);

    JobList& m_jobs;
    std::shared_ptr<OpenProject> m_open;  ///< owned here and by the work that goes on
    std::deque<Request> m_waiting;
    BackgroundJob* m_running = nullptr;
    bool m_runningIsListed = false;
    bool m_closing = false;
    bool m_ended = false;
    int m_writes = 0;  ///< that wait or are being done
    int m_filesClosing = 0;
    std::unique_ptr<OpenProject> m_next;
};

template <class Task, class Finished>
void Session::withProject(const QString& title, Task task, Finished done, BackgroundJob::Failed failed) {
    auto work = [task = std::move(task), done = std::move(done)](
                    Project& project, const ProgressListener& listener, std::stop_token stop) -> Done {
        using Result = std::invoke_result_t<Task, Project&, const ProgressListener&, std::stop_token>;
        // std::function wants copies, results such as a plan are only moved.
        auto result = std::make_shared<Result>(task(project, listener, std::move(stop)));
        return [result, done](const Clips& written) { done(std::move(*result), written); };
    };
    constexpr bool reads =
        std::is_invocable_v<Task&, const Project&, const ProgressListener&, std::stop_token>;
    ask({title, reads ? Access::Read : Access::Write, std::move(work), std::move(failed)});
}

}  // namespace melscope
