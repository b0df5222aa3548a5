// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "ui/theme/card.h"

namespace melscope {

class CardHead;
class TextLabel;

/// A line about the recordings.
struct HealthLine {
    QString number;  ///< e.g. how many clips; empty: just a note that nothing is wrong
    QString sentence;
    QString why;
    bool operator==(const HealthLine&) const = default;
};

/// What was heard in the recordings that may spoil what is learned from them.
class HealthCard : public Card {
    Q_OBJECT

  public:
    enum class State {
        Looking,    ///< at what is known
        Unheard,    ///< some recordings were not listened to yet
        Listening,  ///< to them
        Heard       ///< all of them
    };

    explicit HealthCard(QWidget* parent = nullptr);

    /// @param unheard clips
    void setState(State state, int unheard);
    void setLines(const QList<HealthLine>& lines);
    /// They are from before the latest changes.
    void setFromBefore(bool before);

  Q_SIGNALS:
    void checkWanted();
    void cancelWanted();
    void lineClicked(int line);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    CardHead* m_head;
    TextLabel* m_said;
    TextLabel* m_before;
    QWidget* m_shown = nullptr;
    QList<HealthLine> m_lines;
    State m_state = State::Looking;
    int m_unheard = 0;
};

}  // namespace melscope
