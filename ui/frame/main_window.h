// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <QUrl>
#include <map>
#include <optional>

#include "ui/frame/action_set.h"
#include "ui/frame/job_view.h"
#include "ui/frame/menus.h"
#include "ui/frame/page_id.h"
#include "ui/frame/status_line.h"

class QStackedWidget;

namespace melscope {

class DropTarget;
class JobStrip;
class NoticeBar;
class Sidebar;
class TextLabel;

/// The window: menus, sidebar, one page at a time, background jobs, status line. It knows no page but by its
/// place, and nothing of what is shown there.
class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    explicit MainWindow(QWidget* parent = nullptr);

    ActionSet& actions() { return *m_actions; }

    void setPage(PageId id, QWidget* page);
    void setWelcomePage(QWidget* page);
    void showPage(PageId id);
    void showWelcome();
    /// None: the welcome page is shown.
    std::optional<PageId> shownPage() const { return m_shown; }

    /// Empty: none is open.
    void setProjectName(const QString& name);
    void setCount(PageId page, const QString& count);
    void setRecent(const QList<RecentProject>& projects) { m_menus->setRecent(projects); }
    /// @param page where it is done; none: on any
    void setNextStep(const QString& sentence, std::optional<PageId> page = std::nullopt);
    void setSaveState(SaveState state, const QString& why = {}) { m_status->setSaveState(state, why); }
    /// Above whatever page is shown; without a sentence there is none.
    void setNotice(const QString& sentence, const QString& action);
    void setJobs(const QList<JobView>& jobs);

  Q_SIGNALS:
    void pageShown(melscope::PageId page);
    void recentChosen(const QString& path);
    void filesDropped(const QList<QUrl>& files);
    void cancelRequested(int job);
    void noticeActed();
    /// The user wants to close it; whoever knows what still runs closes it or asks.
    void closeRequested();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void build();
    void connectParts();
    void perform(ActionId id);
    void retranslate();
    void keep(QWidget* page);
    void showWidget(QWidget* page);
    void showNextStep();

    ActionSet* m_actions;
    Menus* m_menus;
    Sidebar* m_sidebar;
    NoticeBar* m_notice;
    QStackedWidget* m_stack;
    JobStrip* m_jobs;
    StatusLine* m_status;
    TextLabel* m_projectName;
    DropTarget* m_drops;
    std::map<PageId, QWidget*> m_pages;
    QWidget* m_welcome = nullptr;
    std::optional<PageId> m_shown;
    QString m_project;
    QString m_nextStep;
    std::optional<PageId> m_nextPage;
};

}  // namespace melscope
