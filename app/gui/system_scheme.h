// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

#include "ui/theme/colours.h"

class QDBusVariant;

namespace melscope {

/// Whether the system likes it light or dark: what its palette says at first, then what the desktop portal
/// answers and reports. Never waits for an answer.
class SystemScheme : public QObject {
    Q_OBJECT

  public:
    explicit SystemScheme(QObject* parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    /// Asks the portal; later, since the window is to be seen first.
    void ask();

  Q_SIGNALS:
    void changed(melscope::Scheme scheme);

  private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

  private:
    void take(const QVariant& value);

    Scheme m_scheme;
};

}  // namespace melscope
