// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/last_place.h"

#include <algorithm>
#include <array>

#include "app/gui/clip_list.h"
#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "app/gui/settings.h"
#include "ui/frame/main_window.h"

namespace melscope {

namespace {

constexpr int kSoon = 300;  // ms

PageId pageOf(const QString& key) {
    const auto found =
        std::find_if(kPages.begin(), kPages.end(), [&](PageId page) { return pageKey(page) == key; });
    return found == kPages.end() ? PageId::Data : *found;
}

}  // namespace

LastPlace::LastPlace(MainWindow& window, Session& session, ClipList& clips, Settings& settings)
    : m_window(window), m_session(session), m_clips(clips), m_settings(settings) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &LastPlace::writeDown);
    connect(&m_session, &Session::opened, this, &LastPlace::comeBack);
    connect(&m_session, &Session::closing, this, [this] {
        writeDown();
        m_clip = 0;
    });
    connect(&m_window, &MainWindow::pageShown, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_clips, &ClipList::currentChanged, this, [this](std::optional<std::int64_t> clip) {
        if (clip) m_clip = *clip;
        m_soon.start();
    });
}

void LastPlace::comeBack() {
    const Settings::Place place = m_settings.place(pathText(m_session.facts().file));
    if (place.clip > 0) m_clips.choose(std::array{place.clip});
    if (!m_window.shownPage()) m_window.showPage(pageOf(place.page));
}

void LastPlace::writeDown() {
    m_soon.stop();
    if (!m_session.isOpen() || !m_window.shownPage()) return;
    m_settings.setPlace(pathText(m_session.facts().file),
                        {.page = pageKey(*m_window.shownPage()), .clip = m_clip});
}

}  // namespace melscope
