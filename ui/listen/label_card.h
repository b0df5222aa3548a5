// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/listen/class_list.h"
#include "ui/theme/card.h"

class QCheckBox;
class QLineEdit;

namespace melscope {

/// The classes to label with, a field for a new one, and what happens after a label was given.
class LabelCard : public Card {
    Q_OBJECT

  public:
    explicit LabelCard(QWidget* parent = nullptr);

    ClassList& classes() { return *m_classes; }
    /// Why nothing can be labelled; empty: it can.
    void setWhyNot(const QString& reason);
    void setAdvances(bool advances);
    void setPlaysAtOnce(bool plays);
    /// How many clips a label would go to.
    void setChosen(int clips);

  Q_SIGNALS:
    void classWanted(std::int64_t row);
    void newClassWanted(const QString& name);
    void advancesWanted(bool advances);
    void playsAtOnceWanted(bool plays);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void giveNew();

    ClassList* m_classes;
    TextLabel* m_hint;
    QLineEdit* m_new;
    QCheckBox* m_advances;
    QCheckBox* m_plays;
    int m_chosen = 0;
    QString m_whyNot;
};

}  // namespace melscope
