// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include "app/gui/background.h"
#include "ui/frame/job_view.h"

namespace melscope {

/// The jobs that run now, in the user's words.
class JobList : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    /// Shows a job until it ends.
    void add(BackgroundJob* job, const QString& title);
    /// Words of a job that knows more of itself than counts; its id and whether it is stopping stay.
    void describe(const BackgroundJob* job, const JobView& words);
    bool isEmpty() const { return m_entries.isEmpty(); }
    QList<JobView> views() const;

    void stop(int id);
    void stopAll();

  Q_SIGNALS:
    void changed(const QList<melscope::JobView>& jobs);
    void emptied();

  private:
    struct Entry {
        BackgroundJob* job;
        JobView view;
    };
    void showProgress(int id, const JobProgress& progress);
    void remove(int id);
    void report();

    QList<Entry> m_entries;
    int m_next = 1;
};

}  // namespace melscope
