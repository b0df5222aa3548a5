// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace melscope {

/// What a piece of text is, which decides its size, weight and colour.
enum class TextRole { Text, Muted, Small, Heading, Title, Figure, Accent, Good, Warning, Bad };

/// For tooltips of text from files: shown as it stands, and in several lines where it is long.
QString literalToolTip(const QString& text);

/// Text as it stands, never markup. An elided one gives way where there is no room, and says the whole in its
/// tooltip.
class TextLabel : public QLabel {
    Q_OBJECT

  public:
    explicit TextLabel(TextRole role, QWidget* parent = nullptr);

    void setRole(TextRole role);
    void setElided(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    bool isCut() const;
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

}  // namespace melscope
