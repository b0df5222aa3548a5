// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/audio/input_level.h"

namespace melscope {

/// How loud what comes in is: a bar from -60 to 0 dB below full scale, a mark at its highest of late, and the
/// scale below.
class InputMeter : public QWidget {
    Q_OBJECT

  public:
    explicit InputMeter(QWidget* parent = nullptr);

    void setReading(const InputReading& reading);
    const InputReading& reading() const { return m_reading; }
    /// A sample stood at full scale a moment ago.
    bool isClipping() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void retranslate();
    double xOf(double decibel) const;
    void paintBar(QPainter& painter) const;
    void paintScale(QPainter& painter) const;

    InputReading m_reading;
};

}  // namespace melscope
