// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/dialogs/dialog.h"

class QRadioButton;

namespace melscope {

/// A format that can be chosen.
struct FormatWords {
    QString name;
    QString sentence;  ///< what is in it and what for
};

/// Which program's format something is to be written in; where to is asked next.
class FormatDialog : public Dialog {
    Q_OBJECT

  public:
    FormatDialog(const QString& title, const std::vector<FormatWords>& formats, QWidget* parent = nullptr);

    std::size_t chosen() const;

  private:
    void addFormat(const FormatWords& words);

    std::vector<QRadioButton*> m_formats;
};

}  // namespace melscope
