// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/drop_target.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QWidget>

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace melscope {

/// Lies over the window while files hover.
class DropHint : public QWidget {
  public:
    explicit DropHint(QWidget* window) : QWidget(window) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

    void cover() {
        setGeometry(parentWidget()->rect());
        raise();
        show();
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        const Colours& c = currentColours();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor veil = c.window;
        veil.setAlphaF(0.86F);
        painter.fillRect(rect(), veil);
        painter.setPen(QPen(c.accent, 2, Qt::DashLine));
        painter.drawRoundedRect(rect().adjusted(kPageMargin, kPageMargin, -kPageMargin, -kPageMargin),
                                kRadius, kRadius);
        painter.setPen(c.text);
        painter.setFont(textFont(TextSize::Title, TextWeight::Strong));
        painter.drawText(rect(), Qt::AlignCenter,
                         DropTarget::tr("Recordings are classified, a folder or table is imported,\n"
                                        "a project opens, a model is added."));
    }
};

DropTarget::DropTarget(QWidget* window) : QObject(window), m_window(window), m_hint(new DropHint(window)) {
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool DropTarget::isOurs(QObject* watched) const {
    const auto* widget = qobject_cast<QWidget*>(watched);
    return widget != nullptr && widget->window() == m_window;
}

bool DropTarget::eventFilter(QObject* watched, QEvent* event) {
    const QEvent::Type type = event->type();
    if (type == QEvent::DragLeave && isOurs(watched)) m_hint->hide();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop) return false;
    auto* drop = static_cast<QDropEvent*>(event);
    if (!isOurs(watched) || !drop->mimeData()->hasUrls()) return false;
    accept(drop);
    return true;
}

void DropTarget::accept(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (event->type() != QEvent::Drop) return m_hint->cover();
    m_hint->hide();
    QList<QUrl> files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) files.append(url);
    if (!files.isEmpty()) Q_EMIT dropped(files);
}

}  // namespace melscope
