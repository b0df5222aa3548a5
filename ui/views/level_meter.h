// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/views/view_colours.h"

namespace melscope {

/// How loud what is heard is: a bar from -60 to 0 dB below full scale.
class LevelMeter : public QWidget {
    Q_OBJECT

  public:
    explicit LevelMeter(QWidget* parent = nullptr);

    void setLevel(double decibel);
    double level() const { return m_decibel; }
    void setColours(const ViewColours& colours);
    QSize sizeHint() const override { return {70, 6}; }

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();

    double m_decibel = -200;
    ViewColours m_colours;
};

}  // namespace melscope
