// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>
#include <QWidget>
#include <filesystem>
#include <memory>

#include "app/gui/background.h"
#include "app/gui/dropped_files.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

class JobList;
class Session;
struct OpenProject;

/// Opening: from what the user asks for or drops to a project in the session, or to whom it concerns.
class ProjectWorkflow : public QObject {
    Q_OBJECT

  public:
    ProjectWorkflow(Session& session, JobList& jobs, QWidget* window);

    void open(const std::filesystem::path& file);
    /// @param folder where it lies or is to be made
    void openDemo(const std::filesystem::path& folder);
    void askForProject();
    void drop(const QList<QUrl>& files);

  Q_SIGNALS:
    void openFailed(const QString& file);
    void foldersDropped(const std::vector<std::filesystem::path>& folders);
    void tablesDropped(const std::vector<std::filesystem::path>& tables);
    /// Recordings were dropped, to be classified; or models, to be added.
    void recordingsDropped(const std::vector<std::filesystem::path>& files);
    void modelsDropped(const std::vector<std::filesystem::path>& files);

  private:
    bool isOpenAlready(const std::filesystem::path& file) const;
    bool waitsForClosing(const std::function<void()>& again);
    using Opened = std::unique_ptr<OpenProject>;
    void startOpening(const QString& title, const QString& file,
                      std::function<Opened(const ProgressListener&, const std::stop_token&)> task);
    void sort(const DroppedFiles& files);
    void fail(const QString& title, const QString& next, const Failure& failure);
    void say(const Message& message);

    Session& m_session;
    JobList& m_jobs;
    QWidget* m_window;
    bool m_opening = false;  ///< one project at a time
};

}  // namespace melscope
