// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/notice_bar.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_sentence(new TextLabel(TextRole::Warning)), m_action(new QPushButton) {
    setObjectName(QStringLiteral("noticeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPageMargin, kUnit, kPageMargin, kUnit);
    row->setSpacing(kPageMargin);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    m_sentence->setWordWrap(true);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::acted);
    hide();
}

void NoticeBar::setNotice(const QString& sentence, const QString& action) {
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

}  // namespace melscope
