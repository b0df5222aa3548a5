// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/dialogs/dialog.h"

namespace melscope {

/// A part of the program and its version.
struct VersionRow {
    QString name;
    QString version;
    bool operator==(const VersionRow&) const = default;
};

/// What the program is, what it is made of, under which licence.
class AboutDialog : public Dialog {
    Q_OBJECT

  public:
    /// @param versions the program itself first
    explicit AboutDialog(const QList<VersionRow>& versions, QWidget* parent = nullptr);

  private:
    void addHead();
    void addVersions(const QList<VersionRow>& versions);
};

}  // namespace melscope
