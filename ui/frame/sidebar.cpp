// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/sidebar.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/frame/sidebar_button.h"
#include "ui/theme/metrics.h"

namespace melscope {

Sidebar::Sidebar(QWidget* parent) : QFrame(parent) {
    setObjectName(QStringLiteral("sidebar"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kUnit, kCardGap, kUnit, kCardGap);
    layout->setSpacing(2);
    for (const PageId page : kPages) {
        auto* button = new SidebarButton(page, this);
        m_buttons[static_cast<std::size_t>(page)] = button;
        layout->addWidget(button);
        connect(button, &SidebarButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    }
    layout->addStretch();
    setForm(Form::Full);
    setAccessibleName(tr("Pages"));
}

void Sidebar::setForm(Form form) { setFixedWidth(form == Form::Full ? kSidebarWidth : kCompactSidebarWidth); }

void Sidebar::setCurrent(PageId page) { button(page)->setChecked(true); }

void Sidebar::clearCurrent() {
    for (SidebarButton* each : m_buttons) {
        each->setAutoExclusive(false);
        each->setChecked(false);
        each->setAutoExclusive(true);
    }
}

void Sidebar::setCount(PageId page, const QString& count) { button(page)->setCount(count); }

void Sidebar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    for (SidebarButton* each : m_buttons) each->retranslate();
    setAccessibleName(tr("Pages"));
}

}  // namespace melscope
