// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the window and what joins each to the others.
#include <algorithm>

#include "app/gui/demo_start.h"
#include "app/gui/evaluate_workflow.h"
#include "app/gui/model_shelf.h"
#include "app/gui/models_workflow.h"
#include "app/gui/program.h"
#include "app/gui/run_list.h"
#include "app/gui/train_workflow.h"

namespace melscope {

void Program::makePages() {
    m_welcome = new WelcomePage;
    connect(m_welcome, &WelcomePage::asked, this, &Program::perform);
    connect(m_welcome, &WelcomePage::demoWanted, this, [this] { m_demo->begin(); });
    connect(m_welcome, &WelcomePage::recentChosen, this, &Program::openRecent);
    m_window.setWelcomePage(m_welcome);
    connect(&m_data, &DataWorkflow::asked, this, &Program::trigger);
    connect(&m_data, &DataWorkflow::listenWanted, this, [this] { m_window.showPage(PageId::Listen); });
    m_window.setPage(PageId::Data, m_data.place());
    auto* listen = new ListenPage(m_clips.model(), m_clips.selection());
    m_listen = new ListenWorkflow(*listen, {m_session, m_clips, m_labels, m_settings, m_window.actions()});
    m_window.setPage(PageId::Listen, listen);
    m_window.setPage(PageId::Predict, &m_predict.page());
    makeTrainPage();
    makeEvaluatePage();
    makeModelsPage();
    m_demo = new DemoStart({m_session, m_settings, m_projects, m_listen->recipe(), *m_train, m_folders.demo},
                           &m_window);
    joinNextStep();
    connect(&m_window, &MainWindow::pageShown, this, &Program::showSeen);
}

void Program::makeTrainPage() {
    m_train = new TrainWorkflow({m_session, m_jobs, m_listen->recipe(), m_window});
    connect(m_train, &TrainWorkflow::asked, this, &Program::trigger);
    m_window.setPage(PageId::Train, m_train->place());
}

void Program::makeEvaluatePage() {
    auto* page = new EvaluatePage;
    m_evaluate = new EvaluateWorkflow(
        *page, {m_session, m_clips, m_labels, m_train->runs(), m_jobs, m_settings, m_window});
    connect(m_evaluate, &EvaluateWorkflow::trainWanted, this, [this] { m_window.showPage(PageId::Train); });
    connect(m_evaluate, &EvaluateWorkflow::listenWanted, this, [this] { m_window.showPage(PageId::Listen); });
    connect(m_evaluate, &EvaluateWorkflow::dataWanted, this, [this] { m_window.showPage(PageId::Data); });
    m_window.setPage(PageId::Evaluate, page);
}

void Program::makeModelsPage() {
    auto* page = new ModelsPage;
    m_models = new ModelsWorkflow(*page, m_predict.shelf(), m_session, &m_window);
    connect(m_models, &ModelsWorkflow::predictWanted, this, [this] { m_window.showPage(PageId::Predict); });
    connect(m_models, &ModelsWorkflow::trainWanted, this, [this] { m_window.showPage(PageId::Train); });
    connect(m_models, &ModelsWorkflow::counted, this,
            [this](const QString& count) { m_window.setCount(PageId::Models, count); });
    connect(&m_train->runs(), &RunList::changed, this, [this] {
        const auto isRunning = [](const RunEntry& run) { return run.status == RunStatus::Running; };
        if (std::ranges::none_of(m_train->runs().runs(), isRunning)) m_predict.shelf().refresh();
    });
    m_window.setPage(PageId::Models, page);
}

/// What changes with clips and labels is told by showAvailable().
void Program::joinNextStep() {
    connect(&m_train->runs(), &RunList::changed, this, &Program::showNextStep);
    connect(&m_train->queue(), &TrainingQueue::changed, this, &Program::showNextStep);
    connect(m_evaluate, &EvaluateWorkflow::evaluated, this, &Program::showNextStep);
    connect(&m_imports, &ImportWorkflow::shownChanged, this, &Program::showNextStep);
}

void Program::trigger(ActionId what) { m_window.actions().action(what)->trigger(); }

/// What plays, draws or computes does it for a page that is seen.
void Program::showSeen(PageId page) {
    m_listen->setSeen(page == PageId::Listen);
    m_train->setSeen(page == PageId::Train);
    m_evaluate->setSeen(page == PageId::Evaluate);
    m_predict.setSeen(page == PageId::Predict);
    m_predict.showAvailable();
    m_evaluate->showAvailable();
}

/// The one that is chosen on the Train page, if it is seen; else the one that is evaluated anyway.
void Program::evaluateRun() {
    const auto run = m_train->chosenRun();
    if (m_window.shownPage() == PageId::Train && run) m_evaluate->showRun(*run);
    m_window.showPage(PageId::Evaluate);
}

}  // namespace melscope
