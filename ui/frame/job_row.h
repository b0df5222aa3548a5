// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/frame/job_view.h"

class QPushButton;

namespace melscope {

class ShareBar;
class TextLabel;

/// One job of the strip: what it does, how far it is, how long it still takes, and Cancel.
class JobRow : public QWidget {
    Q_OBJECT

  public:
    explicit JobRow(int id, QWidget* parent = nullptr);

    int id() const { return m_job.id; }
    void setJob(const JobView& job);

  Q_SIGNALS:
    void cancelRequested(int id);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    JobView m_job;
    TextLabel* m_title;
    ShareBar* m_bar;
    TextLabel* m_facts;
    QPushButton* m_cancel;
};

/// "1 240 clips · 85 per second · 58 s left": what is known of it.
QString jobFacts(const JobView& job);

}  // namespace melscope
