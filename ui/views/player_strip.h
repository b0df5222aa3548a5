// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/views/level_meter.h"
#include "ui/views/view_colours.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace melscope {

/// The controls of playback and what they say: told the state, emits what is wanted.
class PlayerStrip : public QWidget {
    Q_OBJECT

  public:
    enum class State { Stopped, Playing, Unavailable };

    explicit PlayerStrip(QWidget* parent = nullptr);

    void setState(State state);
    /// Why nothing can be heard, and what to do, in a line of its own; empty where all is well.
    void setProblem(const QString& sentence);
    void setPosition(double seconds, double length);
    void setLoops(bool loops);
    void setSpeed(double speed);
    void setVolume(double volume);  ///< 0 to 1
    void setLevel(double decibel);
    void setColours(const ViewColours& colours);

  Q_SIGNALS:
    void playWanted();
    void pauseWanted();
    void loopWanted(bool loops);
    void speedWanted(double speed);
    void volumeWanted(double volume);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void makeControls();
    void retranslate();
    void layOut();
    static QString playText(State state, bool withKey);
    void showPlayText();
    /// The widest that the button to play gets.
    int playWidth(bool withKey);
    void fitControls();
    void setNarrow(bool narrow);
    void keepTimeWidth(const QString& text);

    State m_state = State::Stopped;
    QPushButton* m_play;
    QPushButton* m_loop;
    QLabel* m_time;
    QLabel* m_problem;
    QComboBox* m_speed;
    QSlider* m_volume;
    LevelMeter* m_meter;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    bool m_saysKey = true;
    bool m_isNarrow = false;  ///< what has no room in the first line stands in the second
};

}  // namespace melscope
