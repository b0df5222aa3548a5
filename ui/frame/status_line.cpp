// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/status_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/frame/share_bar.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kHeight = 28;
constexpr int kBarWidth = 140;

TextRole roleOf(SaveState state) {
    if (state == SaveState::Saved) return TextRole::Good;
    if (state == SaveState::Saving) return TextRole::Small;
    return state == SaveState::Failed ? TextRole::Bad : TextRole::Warning;
}

}  // namespace

StatusLine::StatusLine(QWidget* parent)
    : QFrame(parent),
      m_left(new TextLabel(TextRole::Small)),
      m_go(new QPushButton),
      m_job(new QPushButton),
      m_bar(new ShareBar),
      m_cancel(new QPushButton),
      m_saved(new TextLabel(TextRole::Good)) {
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(kHeight);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kCardGap, 0, kCardGap, 0);
    line->setSpacing(kUnit);
    m_left->setElided(Qt::ElideRight);
    line->addWidget(m_left);
    line->addWidget(m_go);
    line->addStretch(1);
    line->addWidget(m_job);
    line->addWidget(m_bar);
    line->addWidget(m_cancel);
    line->addWidget(m_saved);
    buildJob();
    setJobs({});
}

void StatusLine::buildJob() {
    setButtonKind(*m_job, ButtonKind::Quiet);
    setButtonKind(*m_cancel, ButtonKind::Quiet);
    m_bar->setFixedWidth(kBarWidth);
    m_cancel->setIcon(themedIcon(QStringLiteral("close"), IconTone::Muted));
    m_cancel->setIconSize({12, 12});
    setButtonKind(*m_go, ButtonKind::Quiet);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_page) Q_EMIT pageWanted(*m_page);
    });
    connect(m_job, &QPushButton::clicked, this, &StatusLine::jobsClicked);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (!m_jobs.isEmpty()) Q_EMIT cancelRequested(m_jobs.first().id);
    });
}

void StatusLine::setNextStep(const QString& sentence, std::optional<PageId> page) {
    m_nextStep = sentence;
    m_page = page;
    showLeft();
}

void StatusLine::setHint(const QString& hint) {
    m_hint = hint;
    showLeft();
}

void StatusLine::showLeft() {
    m_left->setText(m_hint.isEmpty() ? m_nextStep : m_hint);
    if (m_page) m_go->setText(tr("Go to %1").arg(pageName(*m_page)));
    m_go->setVisible(m_page && m_hint.isEmpty());
}

void StatusLine::setJobs(const QList<JobView>& jobs) {
    m_jobs = jobs;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_job), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(!jobs.isEmpty());
    retranslate();
}

void StatusLine::setSaveState(SaveState state, const QString& why) {
    m_state = state;
    m_why = why;
    m_saved->setRole(roleOf(state));
    retranslate();
}

void StatusLine::retranslate() {
    showLeft();
    switch (m_state) {
        case SaveState::NoProject:
            m_saved->setText({});
            break;
        case SaveState::Saving:
            m_saved->setText(tr("Saving"));
            break;
        case SaveState::Saved:
            m_saved->setText(tr("All labels saved"));
            break;
        case SaveState::ReadOnly:
            m_saved->setText(tr("Read only"));
            break;
        case SaveState::Failed:
            m_saved->setText(tr("Not saved"));
            break;
    }
    m_saved->setToolTip(m_why.isEmpty() ? QString() : literalToolTip(m_why));
    m_cancel->setAccessibleName(tr("Cancel the running job"));
    m_cancel->setToolTip(tr("Cancel the running job"));
    m_bar->setAccessibleName(tr("Progress of the running job"));
    if (m_jobs.isEmpty()) return;
    const JobView& job = m_jobs.first();
    QStringList words{job.title, job.stopping ? tr("stopping") : job.left.isEmpty() ? job.count : job.left};
    if (m_jobs.size() > 1) words.append(tr("and %n more", nullptr, static_cast<int>(m_jobs.size() - 1)));
    words.removeAll(QString());
    m_job->setText(words.join(QStringLiteral(" · ")));
    m_job->setToolTip(tr("Show all background jobs"));
    m_bar->setShare(job.share);
    m_cancel->setEnabled(!job.stopping);
}

void StatusLine::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
