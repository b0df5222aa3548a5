// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/job_strip.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/frame/job_row.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

JobStrip::JobStrip(QWidget* parent)
    : QFrame(parent), m_column(new QVBoxLayout(this)), m_none(new TextLabel(TextRole::Small)) {
    setObjectName(QStringLiteral("jobStrip"));
    m_column->setContentsMargins(0, kUnit / 2, 0, kUnit / 2);
    m_column->setSpacing(0);
    m_none->setContentsMargins(kCardGap, kUnit / 2, kCardGap, kUnit / 2);
    m_column->addWidget(m_none);
    retranslate();
}

void JobStrip::setJobs(const QList<JobView>& jobs) {
    const auto gone = [&](const JobRow* row) {
        return std::none_of(jobs.begin(), jobs.end(),
                            [&](const JobView& job) { return job.id == row->id(); });
    };
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i)
        if (gone(m_rows[i])) m_rows.takeAt(i)->deleteLater();
    for (const JobView& job : jobs) rowOf(job.id)->setJob(job);
    m_none->setVisible(jobs.isEmpty());
}

JobRow* JobStrip::rowOf(int id) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const JobRow* row) { return row->id() == id; });
    if (found != m_rows.end()) return *found;
    auto* row = new JobRow(id, this);
    m_rows.append(row);
    m_column->addWidget(row);
    connect(row, &JobRow::cancelRequested, this, &JobStrip::cancelRequested);
    return row;
}

void JobStrip::retranslate() {
    m_none->setText(tr("Nothing is running in the background."));
    setAccessibleName(tr("Background jobs"));
}

void JobStrip::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
