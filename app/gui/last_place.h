// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <optional>

#include "ui/frame/page_id.h"

namespace melscope {

class ClipList;
class MainWindow;
class Session;
class Settings;

/// Writes down where the user is while they go, since a crash leaves no time for it, and brings them back
/// there when the project is opened again: the page, the clip, and the filter and order of the list.
class LastPlace : public QObject {
    Q_OBJECT

  public:
    LastPlace(MainWindow& window, Session& session, ClipList& clips, Settings& settings);

  private:
    void comeBack();
    void writeDown();

    MainWindow& m_window;
    Session& m_session;
    ClipList& m_clips;
    Settings& m_settings;
    QTimer m_soon;            ///< not at every key that goes through a list
    std::int64_t m_clip = 0;  ///< the latest; the list may have let go of it when the project closes
};

}  // namespace melscope
