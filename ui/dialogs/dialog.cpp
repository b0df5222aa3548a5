// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialog.h"

#include "ui/theme/metrics.h"

namespace melscope {

Dialog::Dialog(QWidget* parent)
    : QDialog(parent), m_content(new QVBoxLayout), m_buttons(new QDialogButtonBox) {
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageMargin);
    column->addLayout(m_content, 1);
    column->addWidget(m_buttons);
    m_content->setSpacing(kCardGap);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

}  // namespace melscope
