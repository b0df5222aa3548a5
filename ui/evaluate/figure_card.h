// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/card.h"
#include "ui/theme/text_label.h"

namespace melscope {

/// One figure, large, with its name above and what it rests on below.
class FigureCard : public Card {
    Q_OBJECT

  public:
    explicit FigureCard(QWidget* parent = nullptr);

    void setName(const QString& name);
    void setFigure(const QString& figure, const QString& restsOn);

  private:
    TextLabel* m_name;
    TextLabel* m_figure;
    TextLabel* m_below;
};

}  // namespace melscope
