// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace melscope {

class TextLabel;

/// What stands where there is nothing to show yet: what the place is for, and what to do.
class EmptyState : public QWidget {
    Q_OBJECT

  public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);

    void setWords(const QString& headline, const QString& sentence);
    QPushButton* addButton();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void drawIcon();

    QString m_icon;
    QLabel* m_picture;
    TextLabel* m_headline;
    TextLabel* m_sentence;
    QHBoxLayout* m_buttons;
};

}  // namespace melscope
