// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>

#include "ui/frame/job_view.h"

class QVBoxLayout;

namespace melscope {

class JobRow;
class TextLabel;

/// All work in the background, a row each; above the status line.
class JobStrip : public QFrame {
    Q_OBJECT

  public:
    explicit JobStrip(QWidget* parent = nullptr);

    /// Rows of jobs that go on stay the same widgets, so that focus and pointer stay where they are.
    void setJobs(const QList<JobView>& jobs);

  Q_SIGNALS:
    void cancelRequested(int id);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    JobRow* rowOf(int id);
    void retranslate();

    QList<JobRow*> m_rows;
    QVBoxLayout* m_column;
    TextLabel* m_none;
};

}  // namespace melscope
