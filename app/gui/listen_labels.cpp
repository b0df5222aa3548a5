// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listen_labels.h"

#include <algorithm>

#include "app/gui/clip_list.h"
#include "app/gui/label_workflow.h"
#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "ui/listen/label_card.h"
#include "ui/pages/listen_page.h"

namespace melscope {

namespace {

/// By ranges, since all of a large project may be chosen.
int chosenRows(const QItemSelection& selection) {
    int rows = 0;
    for (const QItemSelectionRange& range : selection) rows += range.height();
    return rows;
}

}  // namespace

ListenLabels::ListenLabels(ListenPage& page, Session& session, ClipList& clips, LabelWorkflow& labels,
                           Settings& settings)
    : QObject(&page),
      m_page(page),
      m_card(page.labels()),
      m_session(session),
      m_clips(clips),
      m_labels(labels),
      m_settings(settings) {
    connect(&page, &ListenPage::keyTyped, this, &ListenLabels::giveKey);
    connect(&m_card, &LabelCard::classWanted, this, &ListenLabels::giveClass);
    connect(&m_card, &LabelCard::newClassWanted, this, [this](const QString& name) {
        give(name.toStdString());
        m_page.setFocus();
    });
    connect(&m_card, &LabelCard::advancesWanted, this, &ListenLabels::setAdvances);
    connect(&m_card, &LabelCard::playsAtOnceWanted, this, &ListenLabels::setPlaysAtOnce);
    connect(&session, &Session::opened, this, &ListenLabels::showClasses);
    connect(&session, &Session::changed, this, &ListenLabels::showClasses);
    connect(&session, &Session::closed, this, &ListenLabels::showClasses);
    connect(&clips, &ClipList::currentChanged, this, &ListenLabels::showChosen);
    connect(&clips, &ClipList::chosenChanged, this, &ListenLabels::showChosen);
    m_card.setAdvances(settings.listen().advances);
    m_card.setPlaysAtOnce(settings.listen().playsAtOnce);
    showClasses();
}

QString ListenLabels::whyNot() const {
    if (const QString why = ProjectWords::whyNotChanged(m_session); !why.isEmpty()) return why;
    return m_clips.current() ? QString() : tr("No clip is chosen.");
}

void ListenLabels::showClasses() {
    QList<ClassEntry> entries;
    if (m_session.isOpen()) {
        const std::vector<NamedRow> classes = m_session.table().classes();
        const ClipCounts counts = m_session.table().counts();
        for (std::size_t i = 0; i < classes.size(); ++i) {
            const auto key = m_labels.keys().keyOf(classes[i].row);
            entries.append({.row = classes[i].row,
                            .name = shownText(classes[i].name),
                            .key = key ? QString(*key) : QString(),
                            .clips = counts.classes[i]});
        }
    }
    m_card.classes().setClasses(entries);
    showChosen();
}

void ListenLabels::showChosen() {
    m_card.setWhyNot(whyNot());
    m_card.setChosen(chosenRows(m_clips.selection().selection()));
    std::int64_t current = 0;
    if (m_session.isOpen() && m_clips.current()) {
        const std::string label = m_session.table().row(*m_clips.current()).label;
        for (const NamedRow& known : m_session.table().classes())
            if (!label.empty() && known.name == label) current = known.row;
    }
    m_card.classes().setCurrentClass(current);
}

void ListenLabels::giveKey(QChar key) {
    if (const auto name = m_labels.classOf(key)) give(*name);
}

/// A key whose class is gone does nothing.
void ListenLabels::giveClass(std::int64_t row) {
    if (!m_session.isOpen()) return;
    for (const NamedRow& known : m_session.table().classes())
        if (known.row == row) return give(known.name);
}

/// It goes on at once, not only when the label is on the disk: the next key is for the next clip. Where many
/// got a label they stay chosen.
void ListenLabels::give(const std::string& name) {
    if (!whyNot().isEmpty()) return;
    const bool one = m_clips.chosen().size() == 1;
    m_labels.label(name);
    const ListenChoices choices = m_settings.listen();
    if (one && choices.advances && m_clips.step(1) && choices.playsAtOnce) Q_EMIT playWanted();
}

void ListenLabels::removeLabel() { m_labels.label(std::nullopt); }

void ListenLabels::nextUnlabelled() {
    if (m_clips.stepToUnlabelled() && m_settings.listen().playsAtOnce) Q_EMIT playWanted();
}

void ListenLabels::setAdvances(bool advances) {
    m_settings.changeListen(&ListenChoices::advances, advances);
    m_card.setAdvances(advances);
    Q_EMIT changed();
}

void ListenLabels::setPlaysAtOnce(bool plays) {
    m_settings.changeListen(&ListenChoices::playsAtOnce, plays);
    m_card.setPlaysAtOnce(plays);
    Q_EMIT changed();
}

}  // namespace melscope
