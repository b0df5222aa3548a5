// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluate/confusion_view.h"
#include "ui/theme/card.h"

class QComboBox;
class QScrollArea;

namespace melscope {

class TextLabel;

/// The confusion matrix with the choice of its order, and below it what has to be said about it.
class ConfusionCard : public Card {
    Q_OBJECT

  public:
    explicit ConfusionCard(QWidget* parent = nullptr);

    ConfusionView& view() { return *m_view; }
    /// E.g. of clips that could not be read; empty: nothing. @param details for its tooltip
    void setNote(const QString& sentence, const QString& details = {});

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    TextLabel* m_heading;
    QComboBox* m_order;
    QScrollArea* m_scroll;
    ConfusionView* m_view;
    TextLabel* m_note;
};

}  // namespace melscope
