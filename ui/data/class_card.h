// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/class_bars.h"
#include "ui/theme/card.h"

class QPushButton;

namespace melscope {

class CardHead;
class SplitLegend;

/// The classes and how many clips each has.
class ClassCard : public Card {
    Q_OBJECT

  public:
    explicit ClassCard(QWidget* parent = nullptr);

    void setBars(const QList<ClassBar>& bars);
    void setChosen(int bar) { m_bars->setChosen(bar); }

  Q_SIGNALS:
    void barClicked(int bar);
    void editWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    CardHead* m_head;
    ClassBars* m_bars;
    SplitLegend* m_legend;
};

}  // namespace melscope
