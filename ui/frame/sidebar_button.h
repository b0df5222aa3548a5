// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/frame/page_id.h"

namespace melscope {

/// A page in the sidebar: icon, name and a quiet count; only the icon where there is no room.
class SidebarButton : public QAbstractButton {
    Q_OBJECT

  public:
    explicit SidebarButton(PageId page, QWidget* parent = nullptr);

    PageId page() const { return m_page; }
    void setCount(const QString& count);
    void retranslate();

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void paintGround(QPainter& painter) const;
    void paintWords(QPainter& painter, const QColor& colour) const;

    PageId m_page;
    QString m_count;
};

}  // namespace melscope
