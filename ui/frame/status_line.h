// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <optional>

#include "ui/frame/job_view.h"
#include "ui/frame/page_id.h"

class QPushButton;

namespace melscope {

class ShareBar;
class TextLabel;

/// Whether all labels are on the disk.
enum class SaveState { NoProject, Saving, Saved, ReadOnly, Failed };

/// The next step at the left; the job that runs and whether labels are saved at the right.
class StatusLine : public QFrame {
    Q_OBJECT

  public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// @param page where it is done, to be gone to; none: there is no need to
    void setNextStep(const QString& sentence, std::optional<PageId> page);
    /// What a menu says of the action that is pointed at, in place of the next step; empty: no longer.
    void setHint(const QString& hint);
    void setJobs(const QList<JobView>& jobs);
    void setSaveState(SaveState state, const QString& why = {});

  Q_SIGNALS:
    void cancelRequested(int id);
    void jobsClicked();
    void pageWanted(melscope::PageId page);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void buildJob();
    void showLeft();
    void retranslate();

    QString m_nextStep;
    std::optional<PageId> m_page;
    QString m_hint;
    QList<JobView> m_jobs;
    SaveState m_state = SaveState::NoProject;
    QString m_why;
    TextLabel* m_left;
    QPushButton* m_go;
    QPushButton* m_job;
    ShareBar* m_bar;
    QPushButton* m_cancel;
    TextLabel* m_saved;
};

}  // namespace melscope
