// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/split_workflow.h"

#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "app/gui/split_words.h"
#include "core/base/text.h"
#include "ui/data/split_card.h"
#include "ui/theme/reason_words.h"
#include "ui/theme/sentence.h"

namespace melscope {

SplitWorkflow::SplitWorkflow(Session& session, SplitCard* card)
    : QObject(card), m_session(session), m_card(card) {
    connect(m_card, &SplitCard::applyWanted, this, &SplitWorkflow::divide);
    connect(&m_session, &Session::opened, this, [this] {
        m_shown.reset();
        m_card->setError({});
        show();
    });
    connect(&m_session, &Session::changed, this, &SplitWorkflow::show);
}

void SplitWorkflow::divide(const DivisionSettings& settings) {
    m_card->setError({});
    m_session.withProject(
        {},
        [settings](Project& project, const ProgressListener&, const std::stop_token&) {
            return divideProject(project, settings.split, settings.groupBy);
        },
        [this](const SplitReport&, const Session::Clips&) { show(); },
        [this](const Failure& failure) { m_card->setError(asSentence(reasonInWords(failure.reason))); });
}

void SplitWorkflow::show() {
    if (!m_session.isOpen()) return;
    const auto& division = m_session.facts().division;
    const std::string settings = division ? division->settings : std::string();
    m_card->setFolds(m_session.table().folds());
    if (m_shown != settings) m_card->setSettings(division ? settingsOf(*division) : DivisionSettings());
    m_shown = settings;
    m_card->setSentence(division ? SplitWords::sentencesOn(*division) : tr("The clips are not divided yet."));
    m_card->setAvailable(ProjectWords::whyReadOnly(m_session));
}

}  // namespace melscope
