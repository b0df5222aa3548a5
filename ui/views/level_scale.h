// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/views/tile_picture.h"
#include "ui/views/view_colours.h"

namespace melscope {

/// The bar that says which colour stands for which level. Dragging near an end moves that end, in the middle
/// both; the arrow keys move both, with Shift the lower end; a double click brings back 0 to -80 dB.
class LevelScale : public QWidget {
    Q_OBJECT

  public:
    explicit LevelScale(QWidget* parent = nullptr);

    void setLevels(const LevelRange& levels);
    void setColourMap(ColourMap map);
    void setColours(const ViewColours& colours);
    const LevelRange& levels() const { return m_levels; }

  Q_SIGNALS:
    void levelsWanted(double lowest, double highest);

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void retranslate();
    QRect bar() const;
    void want(double lowest, double highest);

    LevelRange m_levels;
    LevelRange m_levelsPressed;
    double m_yPressed = 0;
    ColourMap m_map = ColourMap::Magma;
    ViewColours m_colours;
};

}  // namespace melscope
