// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace melscope {

class TextLabel;

/// A sentence that a person should know of, and the one thing to do about it. Without a sentence it is not
/// there.
class NoticeBar : public QFrame {
    Q_OBJECT

  public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void setNotice(const QString& sentence, const QString& action);

  Q_SIGNALS:
    void acted();

  private:
    TextLabel* m_sentence;
    QPushButton* m_action;
};

}  // namespace melscope
