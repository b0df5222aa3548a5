// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/frame/empty_state.h"
#include "ui/frame/page_id.h"
#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace melscope {

ModelsPage::ModelsPage(QWidget* parent)
    : Page(parent),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(pageKey(PageId::Models))),
      m_train(m_empty->addButton()),
      m_models(new ModelTable),
      m_facts(new ModelFactsView),
      m_factsCard(new Card),
      m_import(addTitleButton()),
      m_use(new QPushButton),
      m_export(new QPushButton),
      m_reveal(new QPushButton),
      m_remove(new QPushButton) {
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeBody());
    setBody(m_stack);
    setButtonKind(*m_import, ButtonKind::Primary);
    connect(m_import, &QPushButton::clicked, this, &ModelsPage::importWanted);
    connect(m_train, &QPushButton::clicked, this, &ModelsPage::trainWanted);
    connect(m_use, &QPushButton::clicked, this, &ModelsPage::useWanted);
    connect(m_export, &QPushButton::clicked, this, &ModelsPage::exportWanted);
    connect(m_reveal, &QPushButton::clicked, this, &ModelsPage::revealWanted);
    connect(m_remove, &QPushButton::clicked, this, &ModelsPage::removeWanted);
    connect(m_models, &ModelTable::chosenChanged, this, &ModelsPage::showActions);
    setFirstFocus(m_models);
    ModelsPage::retranslate();
    showActions();
}

QWidget* ModelsPage::makeBody() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    auto* list = new Card;
    auto* line = new QHBoxLayout;
    line->setSpacing(kUnit);
    for (QPushButton* button : {m_use, m_export, m_reveal, m_remove}) {
        button->setProperty("dense", true);
        line->addWidget(button);
    }
    line->addStretch(1);
    list->content()->addWidget(m_models, 1);
    list->content()->addLayout(line);
    m_factsCard->content()->addWidget(m_facts, 1);
    column->addWidget(list, 2);
    column->addWidget(m_factsCard, 3);
    return body;
}

void ModelsPage::setModels(const std::vector<ModelEntry>& models) {
    m_models->setModels(models);
    m_stack->setCurrentIndex(models.empty() ? 0 : 1);
    showActions();
}

void ModelsPage::setFacts(const QStringList& models, const std::vector<ModelFact>& facts) {
    m_factsCard->setHeading(models.size() > 1 ? tr("Compared; what differs stands out") : models.value(0));
    m_facts->setFacts(models, facts);
}

void ModelsPage::setRemovable(const QString& whyNot) {
    m_whyNotRemovable = whyNot;
    showActions();
}

/// What is done with one model is done with one, and says so.
void ModelsPage::showActions() {
    const auto count = m_models->chosen().size();
    const QString one = count == 1 ? QString() : tr("Choose one model.");
    for (QPushButton* button : {m_use, m_export, m_reveal}) {
        button->setEnabled(one.isEmpty());
        button->setToolTip(one);
    }
    const QString why = one.isEmpty() ? m_whyNotRemovable : one;
    m_remove->setEnabled(why.isEmpty());
    m_remove->setToolTip(why.isEmpty() ? tr("The file stays where it is") : why);
}

bool ModelsPage::event(QEvent* event) {
    const bool done = Page::event(event);
    if (event->type() == QEvent::LanguageChange) showActions();
    return done;
}

void ModelsPage::retranslate() {
    setTitle(pageName(PageId::Models));
    m_import->setText(tr("Open model..."));
    m_use->setText(tr("Classify with it"));
    m_export->setText(tr("Save a copy..."));
    m_reveal->setText(tr("Show in folder"));
    m_remove->setText(tr("Take off the list"));
    m_train->setText(tr("Go to Train"));
    m_empty->setWords(tr("Models of this project"),
                      tr("Each training leaves a model here. Models of others come here when they are opened "
                         "or dropped on the window."));
}

}  // namespace melscope
