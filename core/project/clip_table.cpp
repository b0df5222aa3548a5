// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/clip_table.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <stdexcept>

#include "core/project/clip_query.h"
#include "core/project/clip_reading.h"
#include "core/project/database.h"
#include "core/project/row_journal.h"

namespace melscope {

namespace {

/// Another number once another program has written the file.
std::int64_t dataVersion(SQLite::Database& database) {
    return database.execAndGet("PRAGMA data_version").getInt64();
}

std::vector<NamedRow> listOf(const NameColumn& names) {
    std::vector<NamedRow> list;
    for (const std::uint32_t row : names.sorted()) list.push_back({row, names[row]});
    return list;
}

double secondsOf(const RecordingColumns& recordings, std::size_t at) {
    const bool known = recordings.frames[at] > 0 && recordings.sampleRates[at] > 0;
    return known ? static_cast<double>(recordings.frames[at]) / recordings.sampleRates[at] : 0;
}

std::vector<std::string> tagNames(const TableColumns& columns, std::size_t clip) {
    std::vector<std::uint32_t> rows;
    const auto [begin, end] = columns.tagsOf(clip);
    for (std::size_t at = begin; at < end; ++at) rows.push_back(columns.clips.tagsOfClips[at].second);
    std::ranges::sort(rows, {}, [&](std::uint32_t row) { return columns.tags.ranks()[row]; });
    std::vector<std::string> names;
    for (const std::uint32_t row : rows) names.push_back(columns.tags[row]);
    return names;
}

ClipCounts countsOf(const TableColumns& columns) {
    const ClipColumns& clips = columns.clips;
    const NameColumn& classes = columns.classes;
    ClipCounts counts;
    std::vector<std::array<std::int64_t, 4>> byRank(classes.sorted().size() + 1);  // 0: without a label
    for (std::size_t at = 0; at < clips.size(); ++at) {
        if ((clips.flags[at] & kPresent) == 0) continue;
        if ((clips.flags[at] & kIgnored) != 0) {
            ++counts.ignored;
            continue;
        }
        ++counts.clips;
        counts.seconds += clips.seconds[at];
        ++byRank[classes.ranks()[clips.classes[at]]][static_cast<std::size_t>(clips.splits[at])];
        ++counts.splits[static_cast<std::size_t>(clips.splits[at])];
        ++counts.labels[static_cast<std::size_t>(labelState(clips, at))];
    }
    counts.classSplits.assign(byRank.begin() + 1, byRank.end());
    for (const auto& splits : counts.classSplits)
        counts.classes.push_back(std::accumulate(splits.begin(), splits.end(), std::int64_t{0}));
    return counts;
}

std::vector<int> foldsOf(const ClipColumns& clips) {
    std::set<int> folds;
    for (std::size_t at = 0; at < clips.size(); ++at)
        if ((clips.flags[at] & kPresent) != 0 && clips.folds[at] >= 0) folds.insert(clips.folds[at]);
    return {folds.begin(), folds.end()};
}

}  // namespace

struct ClipTable::State {
    TableColumns columns;
    std::uint64_t journalEnd = 0;
    std::int64_t dataVersion = 0;
    std::optional<ClipCounts> counts;  // once asked for
    std::optional<std::vector<int>> folds;
};

ClipTable::ClipTable(const Project& project) : m_state(std::make_unique<State>()) {
    withProjectErrors(project.file(), [&] {
        // Asked before the clips are read: what changes in between is then read once more, never missed.
        m_state->journalEnd = project.journal().end();
        m_state->dataVersion = dataVersion(project.readable());
        m_state->columns = readTable(project.readable());
    });
}

ClipTable::~ClipTable() = default;
ClipTable::ClipTable(ClipTable&&) noexcept = default;
ClipTable& ClipTable::operator=(ClipTable&&) noexcept = default;

void ClipTable::refresh(const Project& project) {
    if (!refreshRows(project)) *this = ClipTable(project);
}

bool ClipTable::refreshRows(const Project& project) {
    return withProjectErrors(project.file(), [&] {
        if (mustBeReadAnew(project)) return false;
        const auto rows = project.journal().since(m_state->journalEnd);
        if (rows->empty()) return true;
        m_state->counts.reset();
        m_state->folds.reset();
        readAgain(project.readable(), *rows, m_state->columns);
        m_state->journalEnd = project.journal().end();
        return true;
    });
}

bool ClipTable::mustBeReadAnew(const Project& project) const {
    return withProjectErrors(project.file(), [&] {
        const auto rows = project.journal().since(m_state->journalEnd);
        return !rows || std::ranges::find(*rows, NotedTable::Recordings, &NotedRow::table) != rows->end() ||
               dataVersion(project.readable()) != m_state->dataVersion;
    });
}

std::vector<std::int64_t> ClipTable::find(const ClipFilter& filter, ClipOrder order,
                                          Direction direction) const {
    std::vector<std::uint32_t> found = fitting(m_state->columns, filter);
    sortClips(m_state->columns, order, direction, found);
    std::vector<std::int64_t> clips(found.size());
    std::ranges::transform(found, clips.begin(), [](std::uint32_t at) { return std::int64_t{at} + 1; });
    return clips;
}

ClipRow ClipTable::row(std::int64_t clip) const {
    const TableColumns& columns = m_state->columns;
    const ClipColumns& clips = columns.clips;
    if (clip < 1 || clip > std::ssize(clips.recordings))
        throw std::out_of_range("there is no clip " + std::to_string(clip));
    const auto at = static_cast<std::size_t>(clip - 1);
    const std::size_t recording = clips.recordings[at];
    const bool hasNote = (clips.flags[at] & kHasNote) != 0;
    const bool hasTime = clips.labelTimes[at] != kNoTime;
    return {.id = clip,
            .path = columns.recordings.path(recording),
            .range = {clips.begins[at], clips.ends[at]},
            .seconds = clips.seconds[at],
            .recordingSeconds = secondsOf(columns.recordings, recording),
            .label = columns.classes[clips.classes[at]],
            .labelledBy = columns.authors[clips.authors[at]],
            .labelTime = hasTime ? std::optional(clips.labelTimes[at]) : std::nullopt,
            .group = columns.groups[clips.groups[at]],
            .fold = clips.folds[at],
            .split = clips.splits[at],
            .ignored = (clips.flags[at] & kIgnored) != 0,
            .note = hasNote ? clips.notes.at(static_cast<std::uint32_t>(at)) : std::string(),
            .tags = tagNames(columns, at),
            .sampleRate = columns.recordings.sampleRates[recording],
            .channels = columns.recordings.channels[recording]};
}

bool ClipTable::isPresent(std::int64_t clip) const {
    const auto& flags = m_state->columns.clips.flags;
    return clip >= 1 && clip <= std::ssize(flags) &&
           (flags[static_cast<std::size_t>(clip - 1)] & kPresent) != 0;
}

const ClipCounts& ClipTable::counts() const {
    if (!m_state->counts) m_state->counts = countsOf(m_state->columns);
    return *m_state->counts;
}

std::vector<NamedRow> ClipTable::classes() const { return listOf(m_state->columns.classes); }
std::vector<NamedRow> ClipTable::groups() const { return listOf(m_state->columns.groups); }
std::vector<NamedRow> ClipTable::tags() const { return listOf(m_state->columns.tags); }

const std::vector<int>& ClipTable::folds() const {
    if (!m_state->folds) m_state->folds = foldsOf(m_state->columns.clips);
    return *m_state->folds;
}

}  // namespace melscope
