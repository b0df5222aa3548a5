// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace melscope {

/// What all dialogs have: content above, buttons below, gone once closed. Shown by open(), which waits for
/// nothing.
class Dialog : public QDialog {
    Q_OBJECT

  public:
    explicit Dialog(QWidget* parent = nullptr);

  protected:
    QVBoxLayout* content() const { return m_content; }
    QDialogButtonBox* buttons() const { return m_buttons; }

  private:
    QVBoxLayout* m_content;
    QDialogButtonBox* m_buttons;
};

}  // namespace melscope
