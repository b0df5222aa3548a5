// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QResource>
#include <QSvgRenderer>

#include "ui/theme/colours.h"

namespace melscope {

namespace {

/// Draws in device pixels.
QPixmap drawn(const QString& name, const QColor& colour, const QSize& pixels) {
    const QString key = QStringLiteral("melscope/%1/%2/%3x%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QByteArray svg = QResource(QStringLiteral(":/icons/%1.svg").arg(name)).uncompressedData();
    svg.replace("currentColor", colour.name().toLatin1());
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    QSvgRenderer(svg).render(&painter);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor toneColour(IconTone tone) {
    const Colours& c = currentColours();
    return tone == IconTone::OnAccent ? c.onAccent : tone == IconTone::Muted ? c.muted : c.text;
}

/// Asks the theme for its colour whenever it is drawn.
class ThemedIconEngine : public QIconEngine {
  public:
    ThemedIconEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return drawn(m_name, colour(mode, state), size);
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }

  private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled)
            return QGuiApplication::palette().color(QPalette::Disabled, QPalette::Text);
        if (state == QIcon::On && m_tone != IconTone::OnAccent) return currentColours().accent;
        return toneColour(m_tone);
    }

    QString m_name;
    IconTone m_tone;
};

}  // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio) {
    QPixmap pixmap = drawn(name, colour, (QSizeF(size, size) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QIcon themedIcon(const QString& name, IconTone tone) { return QIcon(new ThemedIconEngine(name, tone)); }

}  // namespace melscope
