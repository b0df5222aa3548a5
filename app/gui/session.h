// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "app/gui/project_making.h"

namespace melscope {

/// The project that is open, if there is one. It is used by the window's thread alone; opening and making
/// happen elsewhere and bring it here.
class Session : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;

    bool isOpen() const { return m_open != nullptr; }
    /// @pre isOpen()
    Project& project() { return m_open->project; }
    const Project& project() const { return m_open->project; }
    ClipTable& table() { return m_open->table; }
    const ClipTable& table() const { return m_open->table; }

    /// The one that was open is closed first.
    void take(std::unique_ptr<OpenProject> open);
    void close();

  Q_SIGNALS:
    void opened();
    /// @param file of the project that was open
    void closed(const QString& file);
    /// Clips or labels are other than they were; the table has it already.
    void changed();

  private:
    std::unique_ptr<OpenProject> m_open;
};

}  // namespace melscope
