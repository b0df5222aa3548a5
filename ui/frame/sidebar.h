// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <array>

#include "ui/frame/page_id.h"

namespace melscope {

class SidebarButton;

/// The six pages, one below the other.
class Sidebar : public QFrame {
    Q_OBJECT

  public:
    explicit Sidebar(QWidget* parent = nullptr);

    enum class Form { Full, Compact };
    void setForm(Form form);
    void setCurrent(PageId page);
    /// Nothing is chosen: the welcome page is shown.
    void clearCurrent();
    void setCount(PageId page, const QString& count);

  Q_SIGNALS:
    void pageChosen(melscope::PageId page);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    SidebarButton* button(PageId page) const { return m_buttons[static_cast<std::size_t>(page)]; }
    std::array<SidebarButton*, kPages.size()> m_buttons{};
};

}  // namespace melscope
