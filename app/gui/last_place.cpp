// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/last_place.h"

#include <QJsonDocument>
#include <QJsonObject>
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

QJsonValue jsonOf(const std::optional<std::int64_t>& row) {
    return row ? QJsonValue(static_cast<qint64>(*row)) : QJsonValue();
}

std::optional<std::int64_t> rowOf(const QJsonValue& value) {
    return value.isDouble() ? std::optional(static_cast<std::int64_t>(value.toInteger())) : std::nullopt;
}

/// One of count choices by its number; none for anything else.
template <class Choice>
std::optional<Choice> choiceOf(const QJsonValue& value, int count) {
    const int number = value.toInt(-1);
    if (number < 0 || number >= count) return std::nullopt;
    return static_cast<Choice>(number);
}

template <class Choice>
QJsonValue jsonOfChoice(const std::optional<Choice>& choice) {
    return choice ? QJsonValue(static_cast<int>(*choice)) : QJsonValue();
}

/// Which clips are listed and how. Clips of a finding, or missing ones, are other ones the next time.
QString listText(const ClipList& clips) {
    const ClipFilter& filter = clips.filter();
    const QJsonObject json{{QStringLiteral("order"), static_cast<int>(clips.order())},
                           {QStringLiteral("direction"), static_cast<int>(clips.direction())},
                           {QStringLiteral("text"), QString::fromStdString(filter.text)},
                           {QStringLiteral("class"), jsonOf(filter.classRow)},
                           {QStringLiteral("label"), jsonOfChoice(filter.label)},
                           {QStringLiteral("split"), jsonOfChoice(filter.split)},
                           {QStringLiteral("ignored"), static_cast<int>(filter.ignored)}};
    const bool isOwn = clips.wish().only == OnlyClips::Any;
    return isOwn ? QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) : QString();
}

void listAs(const QString& text, ClipList& clips) {
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    if (json.isEmpty()) return;
    clips.setOrder(
        choiceOf<ClipOrder>(json[QLatin1String("order")], static_cast<int>(ClipOrder::Channels) + 1)
            .value_or(ClipOrder::Path),
        choiceOf<Direction>(json[QLatin1String("direction")], 2).value_or(Direction::Ascending));
    clips.setFilter(
        {.text = json[QLatin1String("text")].toString().toStdString(),
         .classRow = rowOf(json[QLatin1String("class")]),
         .label = choiceOf<LabelState>(json[QLatin1String("label")], 3),
         .split = choiceOf<Split>(json[QLatin1String("split")], 4),
         .ignored = choiceOf<IgnoredClips>(json[QLatin1String("ignored")], 3).value_or(IgnoredClips::Hide)});
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
    connect(&m_clips, &ClipList::listed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_clips, &ClipList::currentChanged, this, [this](std::optional<std::int64_t> clip) {
        if (clip) m_clip = *clip;
        m_soon.start();
    });
}

void LastPlace::comeBack() {
    const Settings::Place place = m_settings.place(pathText(m_session.facts().file));
    listAs(place.list, m_clips);
    if (place.clip > 0) m_clips.choose(std::array{place.clip});
    if (!m_window.shownPage()) m_window.showPage(pageOf(place.page));
}

void LastPlace::writeDown() {
    m_soon.stop();
    if (!m_session.isOpen() || !m_window.shownPage()) return;
    m_settings.setPlace(pathText(m_session.facts().file),
                        {.page = pageKey(*m_window.shownPage()), .clip = m_clip, .list = listText(m_clips)});
}

}  // namespace melscope
