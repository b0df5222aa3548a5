// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <vector>

#include "app/gui/background.h"
#include "app/gui/import_preview.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

class JobList;
class Session;

/// From folders and tables that were chosen or dropped to clips in a project: looks what is there, shows it,
/// and does what was decided.
class ImportWorkflow : public QObject {
    Q_OBJECT

  public:
    ImportWorkflow(Session& session, JobList& jobs, QWidget* window);

    /// For reading headers; 0: all cores.
    void setThreads(int threads) { m_threads = threads; }

    void askForFolder();
    void askForTable();
    /// For a new project, whatever is open.
    void askForNewProject();

    void importFolders(const std::vector<std::filesystem::path>& folders);
    void importTables(const std::vector<std::filesystem::path>& tables);

    /// What an import would bring is shown, and a decision is waited for.
    bool isShown() const { return m_dialog && m_dialog->isVisible(); }

    /// The project that was to be opened first could not be.
    void forgetWaiting();

  Q_SIGNALS:
    void openWanted(const std::filesystem::path& file);
    void shownChanged();
    /// Clips came into the project that is open.
    void added(std::int64_t clips);

  private:
    enum class Wish { Any, NewProject };
    struct Place;

    void start(ImportOptions options, Wish wish);
    void begin(const ImportOptions& options, Wish wish, const Place& place);
    void askAboutExisting(const ImportOptions& options, const Place& place);
    void importAgain(const ImportOptions& options, const std::filesystem::path& file);
    void showDialog(const ImportStart& start);
    void carryOut(const ImportOrder& order);
    void tellLeftOut(const ImportListing& listing, const Dataset& found);
    void commit(const ImportOrder& order, const FoundData& found);
    void makeNew(const ImportOrder& order, const FoundData& found);
    void addToOpen(const ImportOrder& order, const FoundData& found);
    void say(const Message& message);
    void fail(const QString& title, const Failure& failure);

    Session& m_session;
    JobList& m_jobs;
    QWidget* m_window;
    QPointer<ImportDialog> m_dialog;
    std::unique_ptr<QObject> m_waitingToOpen;  ///< null: no project has to be open first
    int m_threads = 0;
};

}  // namespace melscope
