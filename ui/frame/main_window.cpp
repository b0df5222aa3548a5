// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/main_window.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QVBoxLayout>

#include "ui/frame/drop_target.h"
#include "ui/frame/job_strip.h"
#include "ui/frame/notice_bar.h"
#include "ui/frame/sidebar.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_actions(new ActionSet(this)),
      m_menus(new Menus(*m_actions, menuBar(), this)),
      m_sidebar(new Sidebar),
      m_notice(new NoticeBar),
      m_stack(new QStackedWidget),
      m_jobs(new JobStrip),
      m_status(new StatusLine),
      m_projectName(new TextLabel(TextRole::Small, menuBar())),
      m_drops(new DropTarget(this)) {
    build();
    connectParts();
    setMinimumSize(720, 480);
    resize(1280, 800);
    retranslate();
}

void MainWindow::build() {
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    auto* pages = new QVBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_notice);
    pages->addWidget(m_stack, 1);
    middle->addLayout(pages, 1);
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_jobs);
    column->addWidget(m_status);
    setCentralWidget(central);
    m_jobs->hide();
    m_projectName->setObjectName(QStringLiteral("projectName"));
    menuBar()->setCornerWidget(m_projectName);
}

void MainWindow::connectParts() {
    connect(m_actions, &ActionSet::triggered, this, &MainWindow::perform);
    connect(m_menus, &Menus::recentChosen, this, &MainWindow::recentChosen);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_notice, &NoticeBar::acted, this, &MainWindow::noticeActed);
    connect(m_drops, &DropTarget::dropped, this, &MainWindow::filesDropped);
    connect(m_jobs, &JobStrip::cancelRequested, this, &MainWindow::cancelRequested);
    connect(m_status, &StatusLine::cancelRequested, this, &MainWindow::cancelRequested);
    connect(m_status, &StatusLine::pageWanted, this, &MainWindow::showPage);
    connect(m_status, &StatusLine::jobsClicked, m_actions->action(ActionId::ShowJobs), &QAction::trigger);
}

/// What concerns the window alone; everything else is for those who listen to the actions.
void MainWindow::perform(ActionId id) {
    for (const PageId page : kPages)
        if (id == showAction(page)) showPage(page);
    if (id == ActionId::ShowJobs) m_jobs->setVisible(m_actions->action(id)->isChecked());
    if (id == ActionId::FullScreen) setWindowState(windowState() ^ Qt::WindowFullScreen);
    if (id == ActionId::Quit) close();
}

void MainWindow::setNotice(const QString& sentence, const QString& action) {
    m_notice->setNotice(sentence, action);
}

void MainWindow::setPage(PageId id, QWidget* page) {
    m_pages[id] = page;
    keep(page);
    for (const ActionRow& row : actionTable()) {
        const bool plays = row.id == ActionId::Play || row.id == ActionId::PlaySelection;
        if (row.scope == ShortcutScope::ListenPage && *row.text != '\0' &&
            (id == PageId::Listen || (plays && (id == PageId::Predict || id == PageId::Evaluate))))
            page->addAction(m_actions->action(row.id));
    }
}

void MainWindow::setWelcomePage(QWidget* page) {
    m_welcome = page;
    keep(page);
}

/// Out of sight and out of the layout: styling and measuring what nobody sees yet would keep the window
/// waiting.
void MainWindow::keep(QWidget* page) {
    page->setParent(m_stack);
    page->hide();
}

void MainWindow::showPage(PageId id) {
    m_shown = id;
    m_sidebar->setCurrent(id);
    showWidget(m_pages.at(id));
    showNextStep();
    Q_EMIT pageShown(id);
}

void MainWindow::showWelcome() {
    m_shown.reset();
    m_sidebar->clearCurrent();
    showWidget(m_welcome);
    showNextStep();
}

/// Focus goes to the page, so that its keys work at once and Tab leads into it.
void MainWindow::showWidget(QWidget* page) {
    if (m_stack->indexOf(page) < 0) m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    auto* place = qobject_cast<QStackedWidget*>(page);
    (place != nullptr ? place->currentWidget() : page)->setFocus();
}

void MainWindow::setProjectName(const QString& name) {
    m_project = name;
    retranslate();
}

void MainWindow::setCount(PageId page, const QString& count) { m_sidebar->setCount(page, count); }

void MainWindow::setNextStep(const QString& sentence, std::optional<PageId> page) {
    m_nextStep = sentence;
    m_nextPage = page;
    showNextStep();
}

/// The way to a page is offered elsewhere only.
void MainWindow::showNextStep() {
    m_status->setNextStep(m_nextStep, m_nextPage == m_shown ? std::nullopt : m_nextPage);
}

void MainWindow::setJobs(const QList<JobView>& jobs) {
    m_jobs->setJobs(jobs);
    m_status->setJobs(jobs);
    m_actions->setAvailable(ActionId::CancelJob, jobs.isEmpty() ? tr("Nothing is running.") : QString());
}

void MainWindow::retranslate() {
    m_actions->retranslate();
    m_menus->retranslate();
    m_projectName->setText(m_project);
    m_projectName->setAccessibleName(tr("Open project: %1").arg(m_project));
    setWindowTitle(m_project.isEmpty() ? tr("Melscope") : tr("%1 - Melscope").arg(m_project));
    menuBar()->setCornerWidget(m_projectName);  // lays it out again for its new width
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_sidebar->setForm(width() < kCompactBelow ? Sidebar::Form::Compact : Sidebar::Form::Full);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->ignore();
    Q_EMIT closeRequested();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::WindowStateChange)
        m_actions->action(ActionId::FullScreen)->setChecked(isFullScreen());
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::StatusTip) {
        m_status->setHint(static_cast<QStatusTipEvent*>(event)->tip());
        return true;
    }
    return QMainWindow::event(event);
}

}  // namespace melscope
