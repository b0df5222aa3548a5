// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace melscope {

class TextLabel;

/// The first line of a card: its heading, and at the right what can be done with it.
class CardHead : public QWidget {
    Q_OBJECT

  public:
    explicit CardHead(QWidget* parent = nullptr);

    void setWords(const QString& heading, const QString& button);
    QPushButton* button() const { return m_button; }

  private:
    TextLabel* m_heading;
    QPushButton* m_button;
};

}  // namespace melscope
