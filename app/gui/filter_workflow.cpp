// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/filter_workflow.h"

#include "app/gui/clip_list.h"
#include "app/gui/session.h"
#include "ui/clips/filter_bar.h"

namespace melscope {

FilterWorkflow::FilterWorkflow(Session& session, ClipList& clips, FilterBar* bar)
    : QObject(bar), m_session(session), m_clips(clips), m_bar(bar) {
    connect(m_bar, &FilterBar::wanted, &m_clips, &ClipList::want);
    connect(&m_clips, &ClipList::listed, this, &FilterWorkflow::show);
    connect(&m_session, &Session::changed, this, &FilterWorkflow::show);
    show();
}

void FilterWorkflow::show() {
    m_bar->setClasses(m_session.isOpen() ? m_session.table().classes() : std::vector<NamedRow>());
    m_bar->setWish(m_clips.wish(), m_clips.onlyName());
}

}  // namespace melscope
