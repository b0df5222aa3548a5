// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session.h"

#include "app/gui/path_text.h"

namespace melscope {

void Session::take(std::unique_ptr<OpenProject> open) {
    close();
    m_open = std::move(open);
    Q_EMIT opened();
}

void Session::close() {
    if (m_open == nullptr) return;
    const QString file = pathText(m_open->project.file());
    m_open.reset();
    Q_EMIT closed(file);
}

}  // namespace melscope
