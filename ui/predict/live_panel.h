// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/audio/input_level.h"
#include "ui/dialogs/preference_values.h"
#include "ui/theme/text_label.h"

class QComboBox;
class QPushButton;

namespace melscope {

class Card;
class DetectionsCard;
class InputMeter;
class LiveSpectrogramView;
class ScoresCard;
class TrackView;

/// What a microphone hears: how loud it is, the classes of the last moment and those of the last minute.
class LivePanel : public QWidget {
    Q_OBJECT

  public:
    explicit LivePanel(QWidget* parent = nullptr);

    ScoresCard& scores() { return *m_scores; }
    DetectionsCard& detections() { return *m_detections; }
    TrackView& tracks() { return *m_tracks; }
    LiveSpectrogramView& picture() { return *m_picture; }
    InputMeter& meter() { return *m_meter; }
    QComboBox& devices() { return *m_devices; }

    /// @param chosen id of one of them; empty: the system's
    void setDevices(const QList<NamedChoice>& devices, const QString& chosen);
    void setReading(const InputReading& reading);
    /// @param seconds of sound that came @param shown what is seen of it, in seconds
    void setTime(double seconds, double shown);
    /// What is going on, or what is wrong and what to do.
    void setSentence(TextRole role, const QString& sentence);
    const QString& sentence() const { return m_words; }
    /// How many classes there is room for below the picture.
    std::size_t lanes() const;
    /// Of the column at the right; the Predict page has one as wide.
    void setRightWidth(int width);

    void retranslate();

  Q_SIGNALS:
    /// The id of a device; empty: the system's.
    void deviceWanted(const QString& id);
    void leaveWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeTracks();
    void fillDevices();

    QComboBox* m_devices;
    InputMeter* m_meter;
    TextLabel* m_level;
    TextLabel* m_time;
    QPushButton* m_leave;
    TextLabel* m_sentence;
    Card* m_tracksCard;
    LiveSpectrogramView* m_picture;
    TrackView* m_tracks;
    TextLabel* m_earlier;
    TextLabel* m_now;
    ScoresCard* m_scores;
    DetectionsCard* m_detections;
    QWidget* m_right;
    QList<NamedChoice> m_choices;
    QString m_chosen;
    QString m_words;
    TextRole m_role = TextRole::Small;
    double m_seconds = 0;
    double m_shown = 1;
};

}  // namespace melscope
