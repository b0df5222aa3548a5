// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clip_list.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "app/gui/session.h"

namespace melscope {

namespace {

/// Every cell that is painted is looked for in all of them: with tens of thousands a table stands still.
constexpr qsizetype kMostStretches = 2000;

}  // namespace

ClipList::ClipList(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_selection(&m_model) {
    connect(&m_session, &Session::opened, this, [this] {
        m_wish = {};
        m_order = ClipOrder::Path;
        m_direction = Direction::Ascending;
        list();
        if (!m_model.clips().empty()) goTo(0);
    });
    connect(&m_session, &Session::closing, this, [this] { m_model.setClips(nullptr, {}); });
    connect(&m_session, &Session::closed, this, &ClipList::listed);
    connect(&m_session, &Session::changed, this, &ClipList::takeChange);
    connect(&m_model, &ClipModel::orderWanted, this, &ClipList::setOrder);
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this, &ClipList::chosenChanged);
    connect(&m_selection, &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
}

void ClipList::want(const ClipWish& wish) {
    if (wish == m_wish) return;
    m_wish = wish;
    refresh();
}

void ClipList::setOrder(ClipOrder order, Direction direction) {
    if (order == m_order && direction == m_direction) return;
    m_order = order;
    m_direction = direction;
    refresh();
}

void ClipList::showOnly(std::vector<std::int64_t> clips, const QString& name) {
    m_wish = {{.ignored = IgnoredClips::Show}, OnlyClips::Named};
    m_only = {clips.begin(), clips.end()};
    m_onlyName = name;
    refresh();
}

void ClipList::refresh() {
    if (!m_session.isOpen()) return;
    const std::vector<std::int64_t> before = chosen();
    const std::optional<std::int64_t> clip = current();
    list();
    select(before, clip);
    if (!current() && !m_model.clips().empty()) goTo(0);
    Q_EMIT currentChanged(current());
}

void ClipList::list() {
    std::vector<std::int64_t> clips = fitting();
    m_model.setClips(&m_session.table(), std::move(clips));
    setStale(false);
    Q_EMIT listed();
}

std::vector<std::int64_t> ClipList::fitting() {
    // A class that is gone cannot be chosen in a filter any more, nor be seen there as what hides all clips.
    const std::vector<NamedRow> classes = m_session.table().classes();
    if (m_wish.filter.classRow &&
        std::ranges::find(classes, *m_wish.filter.classRow, &NamedRow::row) == classes.end())
        m_wish.filter.classRow.reset();
    std::vector<std::int64_t> clips = m_session.table().find(m_wish.filter, m_order, m_direction);
    if (m_wish.only != OnlyClips::Any)
        std::erase_if(clips, [this](std::int64_t clip) { return !isWanted(clip); });
    return clips;
}

bool ClipList::isWanted(std::int64_t clip) const {
    if (m_wish.only == OnlyClips::Missing) return m_model.missing().contains(clip);
    if (m_wish.only == OnlyClips::WithFinding) return m_model.findings().contains(clip);
    return m_only.contains(clip);
}

void ClipList::takeChange(const std::vector<std::int64_t>& written) {
    const auto isListed = [this](std::int64_t clip) { return m_session.table().isPresent(clip); };
    const bool same = !written.empty() && m_model.rowsOf(written).size() == written.size() &&
                      std::ranges::all_of(written, isListed);
    if (same)
        m_model.tellChanged();
    else
        bringIn(written);
    setStale(m_wish.filter != ClipFilter() || m_order != ClipOrder::Path);
}

/// Clips that came to be, or came to fit, stand after those that they would follow in a new list; those that
/// are gone leave. All others stay.
/// @param written none: any may be new, as after an import
void ClipList::bringIn(const std::vector<std::int64_t>& written) {
    const std::vector<std::int64_t>& before = m_model.clips();
    const std::unordered_set<std::int64_t> listed(before.begin(), before.end());
    const std::unordered_set<std::int64_t> some(written.begin(), written.end());
    std::unordered_map<std::int64_t, std::vector<std::int64_t>>
        after;  // by the clip that is listed; 0: first
    std::int64_t last = 0;
    for (const std::int64_t clip : fitting()) {
        if (listed.contains(clip))
            last = clip;
        else if (written.empty() || some.contains(clip))
            after[last].push_back(clip);
    }
    std::vector<std::int64_t> now = std::move(after[0]);
    for (const std::int64_t clip : before) {
        if (m_session.table().isPresent(clip)) now.push_back(clip);
        if (const auto found = after.find(clip); found != after.end())
            now.insert(now.end(), found->second.begin(), found->second.end());
    }
    showRows(std::move(now));
}

/// Other rows under the same choice.
void ClipList::showRows(std::vector<std::int64_t> clips) {
    const std::vector<std::int64_t> before = chosen();
    const std::optional<std::int64_t> clip = current();
    m_model.setClips(&m_session.table(), std::move(clips));
    Q_EMIT listed();
    select(before, clip);
    if (!current() && !m_model.clips().empty()) goTo(0);
    Q_EMIT currentChanged(current());
}

void ClipList::setStale(bool stale) {
    if (stale == m_stale) return;
    m_stale = stale;
    Q_EMIT staleChanged(stale);
}

std::optional<std::int64_t> ClipList::current() const {
    const QModelIndex index = m_selection.currentIndex();
    if (!index.isValid()) return std::nullopt;
    return m_model.clipAt(index.row());
}

std::vector<std::int64_t> ClipList::chosen() const {
    std::vector<std::int64_t> clips;
    QItemSelection ranges = m_selection.selection();
    std::sort(ranges.begin(), ranges.end(),
              [](const QItemSelectionRange& a, const QItemSelectionRange& b) { return a.top() < b.top(); });
    for (const QItemSelectionRange& range : ranges)
        for (int row = range.top(); row <= range.bottom(); ++row) clips.push_back(m_model.clipAt(row));
    if (clips.empty() && current()) clips.push_back(*current());
    return clips;
}

int ClipList::chosenCount() const {
    int count = 0;
    for (const QItemSelectionRange& range : m_selection.selection()) count += range.height();
    return count;
}

void ClipList::chooseAll() {
    if (m_model.clips().empty()) return;
    const QItemSelection all(m_model.index(0, 0), m_model.index(m_model.rowCount() - 1, kClipColumns - 1));
    m_selection.select(all, QItemSelectionModel::ClearAndSelect);
}

void ClipList::choose(std::span<const std::int64_t> clips) { select(clips, std::nullopt); }

/// @param current that is to be the current one, if it is listed; else the first of clips is
void ClipList::select(std::span<const std::int64_t> clips, std::optional<std::int64_t> current) {
    const std::vector<int> rows = m_model.rowsOf(clips);
    if (rows.empty()) return;
    const std::vector<int> wanted = current ? m_model.rowsOf(std::array{*current}) : std::vector<int>();
    const int currentRow = wanted.empty() ? rows.front() : wanted.front();
    QItemSelection selection;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
        selection.append(QItemSelectionRange(m_model.index(rows[begin], 0),
                                             m_model.index(rows[end - 1], kClipColumns - 1)));
        begin = end;
    }
    if (selection.size() > kMostStretches) return goTo(currentRow);
    m_selection.select(selection, QItemSelectionModel::ClearAndSelect);
    m_selection.setCurrentIndex(m_model.index(currentRow, 0), QItemSelectionModel::NoUpdate);
}

bool ClipList::step(int rows) {
    const QModelIndex index = m_selection.currentIndex();
    const int row = index.isValid() ? index.row() + rows : 0;
    if (row < 0 || row >= m_model.rowCount()) return false;
    goTo(row);
    return true;
}

bool ClipList::stepToUnlabelled() {
    const int count = m_model.rowCount();
    const int from = m_selection.currentIndex().isValid() ? m_selection.currentIndex().row() : -1;
    for (int i = 1; i <= count; ++i) {
        const int row = (from + i) % count;
        if (!m_session.table().row(m_model.clipAt(row)).label.empty()) continue;
        goTo(row);
        return true;
    }
    return false;
}

void ClipList::goTo(int row) {
    m_selection.setCurrentIndex(m_model.index(row, 0),
                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

}  // namespace melscope
