// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clip_model.h"
#include "ui/frame/page.h"

class QItemSelectionModel;
class QStackedWidget;

namespace melscope {

class BatchView;
class ClipPanel;
class LabelCard;
class PlayerStrip;
class Segments;
class SettingsCard;
class SoundPanel;

/// How a clip is looked at.
enum class ListenMode { Plain, AsTrainingSeesIt, Batch };

/// Clips to listen to, look at and label: the list, the sound with its player, and at the right labels and
/// settings. Its parts are told what to show by themselves; here they are put together, and keys that belong
/// to the whole page are understood.
class ListenPage : public Page {
    Q_OBJECT

  public:
    ListenPage(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent = nullptr);

    ClipPanel& clips() { return *m_clips; }
    SoundPanel& sound() { return *m_sound; }
    PlayerStrip& player() { return *m_player; }
    LabelCard& labels() { return *m_labels; }
    SettingsCard& augmentation() { return *m_augmentation; }
    SettingsCard& features() { return *m_features; }
    BatchView& batch() { return *m_batch; }

    void setMode(ListenMode mode);
    ListenMode mode() const { return m_mode; }
    /// "seed 7, epoch 3"; shown where chance is seen.
    void setDraw(const QString& text);

    void retranslate() override;

  Q_SIGNALS:
    void modeWanted(melscope::ListenMode mode);
    void reshuffleWanted();
    /// A letter or digit was typed where no text is entered, in lower case.
    void keyTyped(QChar key);
    void stepWanted(int clips);

  protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void makeTitle();
    void leaveFocusToTab();
    QWidget* makeMiddle();
    QWidget* makeRight();

    ListenMode m_mode = ListenMode::Plain;
    ClipPanel* m_clips;
    SoundPanel* m_sound;
    BatchView* m_batch;
    QStackedWidget* m_picture;
    PlayerStrip* m_player;
    LabelCard* m_labels;
    SettingsCard* m_augmentation;
    SettingsCard* m_features;
    Segments* m_modes;
    QPushButton* m_reshuffle;
    TextLabel* m_draw;
};

}  // namespace melscope
