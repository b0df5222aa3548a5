// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/job_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

#include "ui/frame/share_bar.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kTitleWidth = 260;
constexpr int kFactsWidth = 320;

}  // namespace

JobRow::JobRow(int id, QWidget* parent)
    : QWidget(parent),
      m_job{.id = id},
      m_title(new TextLabel(TextRole::Text)),
      m_bar(new ShareBar),
      m_facts(new TextLabel(TextRole::Small)),
      m_cancel(new QPushButton) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(kCardGap, kUnit / 2, kCardGap, kUnit / 2);
    line->setSpacing(kCardGap);
    m_title->setElided(Qt::ElideMiddle);
    m_title->setFixedWidth(kTitleWidth);
    m_facts->setElided(Qt::ElideRight);
    m_facts->setFixedWidth(kFactsWidth);
    line->addWidget(m_title);
    line->addWidget(m_bar, 1);
    line->addWidget(m_facts);
    line->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job.id); });
    retranslate();
}

void JobRow::setJob(const JobView& job) {
    m_job = job;
    m_title->setText(job.title);
    m_bar->setShare(job.share);
    m_facts->setText(jobFacts(job));
    m_cancel->setEnabled(!job.stopping);
    retranslate();
}

void JobRow::retranslate() {
    m_cancel->setText(m_job.stopping ? tr("Stopping") : tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(m_job.title));
    m_bar->setAccessibleName(tr("Progress of: %1").arg(m_job.title));
}

void JobRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

QString jobFacts(const JobView& job) {
    QStringList facts{job.count, job.rate, job.left};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

}  // namespace melscope
