// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include "core/project/runs.h"
#include "core/training/training_settings.h"

namespace melscope {

class Session;

/// What has become of a run.
enum class RunStatus {
    Running,    ///< here and now
    Paused,     ///< can go on where it was
    Finished,   ///< all epochs, or early because nothing got better
    Stopped,    ///< by a person; can go on all the same
    Failed,     ///< see RunEntry::problem
    BrokenOff,  ///< the program ended under it; can go on from its last checkpoint
};

/// A run of the open project, as a value.
struct RunEntry {
    std::int64_t id = 0;
    std::string name;              ///< that of its folder, as bytes
    std::filesystem::path folder;  ///< absolute
    std::filesystem::path model;   ///< of its best epoch; empty as long as there is none
    RunStatus status = RunStatus::Finished;
    std::string problem;  ///< why it failed or broke off, core's clause; empty otherwise
    bool hasCheckpoint = false;
    std::string recipe;
    std::string settingsText;                  ///< JSON
    std::optional<TrainingSettings> settings;  ///< none: the text cannot be read
    std::string dataFingerprint;
    std::int64_t started = 0;  ///< ms since 1970
    int epochs = 0;            ///< that were asked for
    int bestEpoch = 0;         ///< from 1; 0: none was completed
    std::optional<double> bestValid;
    std::vector<RunEpoch> history;
    std::string note;

    double seconds() const;                   ///< of its epochs
    std::optional<double> lastValid() const;  ///< accuracy of the last epoch
    /// It has epochs left and a checkpoint to go on from.
    bool canResume() const;
    bool operator==(const RunEntry&) const = default;
};

/// All runs of the open project, the latest first: what its table of runs says, and what lies in NAME.runs
/// beside it. Read again when the project is opened, when a run has ended and when someone asks for it.
class RunList : public QObject {
    Q_OBJECT

  public:
    explicit RunList(Session& session, QObject* parent = nullptr);

    const std::vector<RunEntry>& runs() const { return m_runs; }
    /// Nullptr if there is none.
    const RunEntry* find(std::int64_t id) const;
    /// The first reading is over.
    bool isKnown() const { return m_known; }

    /// The project is being asked; changed() follows if it says something new.
    bool isReading() const { return m_reading > 0; }

    void refresh();
    /// A run that goes on in this program: its epochs are told as they come, and the project's word on its
    /// state does not count until it has ended.
    void setRunning(const RunEntry& run);
    void addEpoch(std::int64_t id, const RunEpoch& epoch);
    void setEnded(std::int64_t id, RunStatus status, const std::string& problem);

  Q_SIGNALS:
    void changed();
    void failed(const QString& reason);

  private:
    void keep(const std::vector<std::filesystem::path>& folders);
    void take(std::vector<RunEntry> found);
    RunEntry* entry(std::int64_t id);

    Session& m_session;
    std::vector<RunEntry> m_runs;
    std::optional<std::int64_t> m_running;
    std::map<std::int64_t, std::string> m_problems;  ///< of runs that failed while the project was open
    bool m_known = false;
    int m_reading = 0;
};

/// "Run 4" for the folder run-4; the folder's name otherwise.
QString runName(const RunEntry& run);

/// NAME.runs beside NAME.melscope.
std::filesystem::path runsFolder(const std::filesystem::path& project);

}  // namespace melscope
