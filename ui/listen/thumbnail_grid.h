// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/listen/batch_view.h"

namespace melscope {

/// Pictures in rows, as large as the room allows; arrows walk over them.
class ThumbnailGrid : public QWidget {
    Q_OBJECT

  public:
    explicit ThumbnailGrid(QWidget* parent = nullptr);

    void setThumbnails(QList<BatchThumbnail> thumbnails);
    const QList<BatchThumbnail>& thumbnails() const { return m_thumbnails; }

  Q_SIGNALS:
    void clipWanted(std::int64_t clip);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    int columns() const;
    QRect cell(int index) const;
    int indexAt(QPoint place) const;
    void setCurrent(int index);
    void paintCell(QPainter& painter, int index) const;

    QList<BatchThumbnail> m_thumbnails;
    int m_current = 0;
};

}  // namespace melscope
