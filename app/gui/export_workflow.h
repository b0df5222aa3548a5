// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

#include "core/project/label_export.h"

namespace melscope {

class JobList;
class Session;
struct Failure;

/// Writes labels for other programs.
class ExportWorkflow : public QObject {
    Q_OBJECT

  public:
    ExportWorkflow(Session& session, JobList& jobs, QWidget* window);

    /// Asks for format and place.
    void ask();
    void write(LabelFormat format, const std::filesystem::path& out);

  Q_SIGNALS:
    void written(const melscope::ExportSummary& summary);

  private:
    void askWhere(LabelFormat format);
    bool hasOneLabelledRecording() const;
    void run(std::shared_ptr<const ClipTable> table, const ExportOptions& options);
    void tell(const ExportSummary& summary, const ExportOptions& options);
    void fail(const Failure& failure);

    Session& m_session;
    JobList& m_jobs;
    QWidget* m_window;
};

}  // namespace melscope
