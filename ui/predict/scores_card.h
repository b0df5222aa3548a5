// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/predict/score_bars.h"
#include "ui/theme/card.h"

class QPushButton;

namespace melscope {

/// What a model makes of the chosen recording, or of the moment under the playhead.
class ScoresCard : public Card {
    Q_OBJECT

  public:
    explicit ScoresCard(QWidget* parent = nullptr);

    /// @param what the recording's name @param where e.g. "at 20:48", "mean of 120 windows"
    void setWords(const QString& what, const QString& where);
    void setScores(const QList<Score>& scores) { m_bars->setScores(scores); }
    const QList<Score>& scores() const { return m_bars->scores(); }
    /// Below the scores: a reason, what to do.
    void setSentence(const QString& sentence);
    /// @param label that a click adds what is chosen with; empty: there is nothing to add
    /// @param whyNot a sentence; empty: it can be done
    void setAdding(const QString& label, const QString& whyNot);

  Q_SIGNALS:
    void addWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    TextLabel* m_what;
    TextLabel* m_where;
    ScoreBars* m_bars;
    TextLabel* m_sentence;
    QPushButton* m_add;
    QString m_label;
    QString m_whyNot;
};

}  // namespace melscope
