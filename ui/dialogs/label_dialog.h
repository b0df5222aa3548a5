// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/dialogs/dialog.h"

class QLineEdit;
class QListWidget;

namespace melscope {

/// Asks for a label: typing narrows the classes, Enter gives the one that is marked; what is no class yet can
/// be made one.
class LabelDialog : public Dialog {
    Q_OBJECT

  public:
    /// @param clips that are to be labelled
    LabelDialog(const QStringList& classes, int clips, QWidget* parent = nullptr);

  Q_SIGNALS:
    void classChosen(int index);
    void newClassWanted(const QString& name);

  public Q_SLOTS:
    void accept() override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void narrow();

    QStringList m_classes;
    QLineEdit* m_text;
    QListWidget* m_list;
};

}  // namespace melscope
