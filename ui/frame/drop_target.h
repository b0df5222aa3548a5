// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

class QDropEvent;
class QWidget;

namespace melscope {

class DropHint;

/// Takes files that are dropped anywhere in a window, over whatever is there, and says while they hover what
/// will become of them.
class DropTarget : public QObject {
    Q_OBJECT

  public:
    explicit DropTarget(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

  Q_SIGNALS:
    /// URLs, since a path as QString would lose names that are not UTF-8.
    void dropped(const QList<QUrl>& files);

  private:
    bool isOurs(QObject* watched) const;
    void accept(QDropEvent* event);

    QWidget* m_window;
    DropHint* m_hint;
};

}  // namespace melscope
