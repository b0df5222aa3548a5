// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/gui/background.h"
#include "core/inference/prediction_export.h"

namespace melscope {

class JobList;
class ResultQueue;

/// Recordings and what the chosen model makes of them. They are classified one after the other by one job,
/// which tells of windows and answers as they come; another model begins anew.
class Classification : public QObject {
    Q_OBJECT

  public:
    enum class State { Waiting, Done, Failed };
    /// One recording; what it holds grows until it is done.
    struct Entry {
        std::shared_ptr<ClassifiedRecording> recording;  ///< owned here and, once done, by an export
        std::string name;                                ///< the file, from what was dropped
        State state = State::Waiting;
    };

    Classification(JobList& jobs, QObject* parent);

    /// For decoding and the network together; 0: all cores.
    void setThreads(int threads) { m_threads = threads; }
    /// Files are taken as they are, folders are searched. What is listed already is not listed twice.
    void add(const std::vector<std::filesystem::path>& paths);
    void clear();
    /// All over again with this model; empty: with none.
    void setModel(const std::filesystem::path& model);
    /// Goes on with what a stop or an error left.
    void resume();

    const std::vector<Entry>& entries() const { return m_entries; }
    ClassifiedRecordings done() const;
    std::size_t waiting() const { return m_waiting; }
    bool isRunning() const { return m_job != nullptr; }
    bool isSearching() const { return m_searches > 0; }

  Q_SIGNALS:
    void added(std::size_t first);
    void cleared();
    /// These are other than they were; ascending.
    void changed(const std::vector<std::size_t>& entries);
    /// All are classified, or it was stopped.
    void ended();
    /// The model could not be used, and why; or the machine's trouble.
    void failed(const QString& reason);
    /// Nothing that was dropped can be classified; or folders that could not be read.
    void nothingFound(const QString& reason);

  private:
    struct Found;
    void take(const Found& found);
    void start();
    void stop();
    void takeResults();
    void forgetResults();

    JobList& m_jobs;
    int m_threads = 0;
    int m_searches = 0;
    std::filesystem::path m_model;
    std::vector<Entry> m_entries;
    std::size_t m_waiting = 0;
    QPointer<BackgroundJob> m_job;
    std::shared_ptr<ResultQueue> m_queue;  // owned here and by the thread
    std::vector<std::size_t> m_asked;      // entries that the job works on
};

}  // namespace melscope
