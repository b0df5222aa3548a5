// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

class QPushButton;

namespace melscope {

/// What is said to the user: what is, what to do next, and the details for those who help.
struct Message {
    QString title;
    QString what;
    QString next;
    QString details = {};
    QString action = {};  ///< what the button does; empty: there is nothing to decide
    QString other = {};   ///< another thing that can be done
    bool operator==(const Message&) const = default;
};

/// Says it and, if there is something to decide, asks: accepted() is the action, rejected() is Cancel.
class MessageDialog : public Dialog {
    Q_OBJECT

  public:
    explicit MessageDialog(const Message& message, QWidget* parent = nullptr);
    /// Opens one in which nothing is decided.
    static void say(const Message& message, QWidget* parent) { (new MessageDialog(message, parent))->open(); }

  Q_SIGNALS:
    /// Closed, for the other thing.
    void otherChosen();

  private:
    void addWords(const Message& message);
    void addDetails(const QString& details);
    void addButtons(const Message& message);
};

}  // namespace melscope
