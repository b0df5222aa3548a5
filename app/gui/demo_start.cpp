// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/demo_start.h"

#include "app/gui/path_text.h"
#include "app/gui/project_making.h"
#include "app/gui/project_recipe.h"
#include "app/gui/project_workflow.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "app/gui/train_workflow.h"

namespace melscope {

DemoStart::DemoStart(const DemoNeeds& needs, QObject* parent) : QObject(parent), m_(needs) {
    connect(&m_.session, &Session::opened, this, &DemoStart::goOn);
    connect(&m_.recipe, &ProjectRecipe::changed, this, &DemoStart::goOn);
    connect(&m_.train.runs(), &RunList::changed, this, &DemoStart::goOn);
    connect(&m_.projects, &ProjectWorkflow::openFailed, this, [this] { m_wanted = false; });
}

/// A new demo is seen first where something is about to happen.
void DemoStart::begin() {
    m_wanted = true;
    const QString file = pathText(demoFile(m_.folder));
    if (m_.settings.place(file).page.isEmpty()) m_.settings.setPlace(file, {.page = pageKey(PageId::Train)});
    m_.projects.openDemo(m_.folder);
}

void DemoStart::goOn() {
    if (!m_wanted || !m_.session.isOpen()) return;
    const bool isDemo = m_.session.facts().file == demoFile(m_.folder);
    if (isDemo && (!m_.train.runs().isKnown() || !m_.recipe.settings())) return;
    m_wanted = false;
    if (isDemo && m_.train.runs().runs().empty()) m_.train.perform(ActionId::StartTraining);
}

}  // namespace melscope
