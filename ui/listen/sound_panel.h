// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/card.h"
#include "ui/views/sound_view.h"

class QComboBox;
class QSpinBox;
class QStackedWidget;

namespace melscope {

class EmptyState;

/// The picture of a sound with what belongs to it: read-out, colours, level range. Where there is no picture
/// it says why.
class SoundPanel : public Card {
    Q_OBJECT

  public:
    explicit SoundPanel(QWidget* parent = nullptr);

    SoundView& view() { return *m_view; }

    void showSound();
    /// Instead of a picture: what is the matter, and what to do.
    void showWords(const QString& headline, const QString& sentence);
    bool showsSound() const;

    /// Read-out, colours and levels: not where there is little room.
    void setToolsVisible(bool visible);
    void setColourMap(ColourMap map);
    void setLevels(const LevelRange& levels);

  Q_SIGNALS:
    void colourMapWanted(melscope::ColourMap map);
    void levelsWanted(const melscope::LevelRange& levels);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makePicture();
    QLayout* makeTools();
    void takeLevels();
    void retranslate();

    QStackedWidget* m_stack;
    EmptyState* m_words;
    SoundView* m_view;
    TextLabel* m_readout;
    TextLabel* m_mapName;
    QComboBox* m_map;
    QSpinBox* m_lowest;
    QSpinBox* m_highest;
    TextLabel* m_to;
};

}  // namespace melscope
