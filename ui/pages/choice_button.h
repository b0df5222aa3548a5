// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace melscope {

/// A large button with an icon, a name and a sentence that says what will happen.
class ChoiceButton : public QAbstractButton {
    Q_OBJECT

  public:
    explicit ChoiceButton(const QString& icon, QWidget* parent = nullptr);

    void setWords(const QString& name, const QString& sentence);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void paintGround(QPainter& painter) const;

    QString m_icon;
    QString m_sentence;
};

}  // namespace melscope
