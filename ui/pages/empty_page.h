// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/action_table.h"
#include "ui/frame/page.h"
#include "ui/frame/page_id.h"

namespace melscope {

class EmptyState;

/// Stands in the place of a page that has nothing to show yet: what the page is for and what to do first.
class EmptyPage : public Page {
    Q_OBJECT

  public:
    /// Of Data or Train; the other pages have states of their own.
    explicit EmptyPage(PageId id, QWidget* parent = nullptr);

    void retranslate() override;

  Q_SIGNALS:
    void asked(melscope::ActionId what);

  private:
    void addButtons();

    PageId m_id;
    EmptyState* m_state;
    QList<QPushButton*> m_buttons;
};

}  // namespace melscope
