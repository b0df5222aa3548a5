// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/label_export.h"

#include <algorithm>
#include <vector>

#include "core/base/error.h"
#include "core/base/line_file.h"
#include "core/base/text.h"
#include "core/project/label_text.h"
#include "core/project/track_names.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kCheckEvery = 1024;  // clips between two looks at the stop token

/// Hands out the clips recording by recording, says how far it is and stops when asked to.
class Recordings {
  public:
    Recordings(const ClipTable& table, const ExportOptions& options, const ProgressListener& listener,
               std::stop_token stop)
        : m_table(table),
          m_clips(table.find(options.filter)),
          m_listener(listener),
          m_stop(std::move(stop)) {}

    /// The clips of the next recording; none at the end.
    std::vector<ClipRow> next() {
        std::vector<ClipRow> rows;
        for (; m_next < m_clips.size(); ++m_next) {
            ClipRow row = m_table.row(m_clips[m_next]);
            if (!rows.empty() && row.path != rows.front().path) break;
            if (m_next % kCheckEvery == 0) look();
            rows.push_back(std::move(row));
        }
        return rows;
    }

    void startAgain() { m_next = 0; }

  private:
    void look() const {
        if (m_stop.stop_requested()) throw Stopped();
        if (m_listener) m_listener({.stage = "clips", .done = m_next, .total = m_clips.size()});
    }

    const ClipTable& m_table;
    std::vector<std::int64_t> m_clips;
    const ProgressListener& m_listener;
    std::stop_token m_stop;
    std::size_t m_next = 0;
};

ExportSummary exportLines(Recordings& recordings, const ExportOptions& options) {
    const bool csv = options.format == LabelFormat::Csv;
    LineFile file(options.out);
    ExportSummary summary{.files = 1};
    if (csv) file.add(csvHeader());
    for (auto clips = recordings.next(); !clips.empty(); clips = recordings.next())
        for (const ClipRow& clip : clips) {
            file.add(csv ? csvLine(clip) : jsonLine(clip));
            ++summary.clips;
        }
    file.commit();
    return summary;
}

/// As the header says, or as far as its clips reach.
double lengthOf(const std::vector<ClipRow>& clips) {
    if (clips.front().recordingSeconds > 0) return clips.front().recordingSeconds;
    double end = 0;
    for (const ClipRow& clip : clips) end = std::max(end, clipEnd(clip));
    return end;
}

ExportSummary exportRaven(Recordings& recordings, const ExportOptions& options) {
    LineFile file(options.out);
    ExportSummary summary{.files = 1};
    file.add(ravenHeader());
    double begin = 0;
    for (auto clips = recordings.next(); !clips.empty(); clips = recordings.next()) {
        const fs::path path = (options.dataFolder / clips.front().path).lexically_normal();
        for (const ClipRow& clip : clips) {
            if (clip.label.empty())
                ++summary.unlabelled;
            else
                file.add(ravenLine(clip, {++summary.clips, begin, path}));
        }
        begin += lengthOf(clips);
    }
    file.commit();
    return summary;
}

/// The recordings that have a label.
std::vector<fs::path> labelledPaths(Recordings& recordings) {
    std::vector<fs::path> paths;
    for (auto clips = recordings.next(); !clips.empty(); clips = recordings.next())
        if (std::ranges::any_of(clips, [](const ClipRow& clip) { return !clip.label.empty(); }))
            paths.push_back(clips.front().path);
    recordings.startAgain();
    return paths;
}

void makeFolder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure || !fs::is_directory(folder))
        throw Error("cannot make the folder " + printablePath(folder) +
                    (failure ? ": " + failure.message() : std::string(": there is a file of that name")));
}

void writeTrack(const fs::path& path, const std::vector<ClipRow>& clips, ExportSummary& summary) {
    LineFile file(path);
    for (const ClipRow& clip : clips) {
        if (clip.label.empty()) continue;
        file.add(audacityLine(clip));
        ++summary.clips;
    }
    file.commit();
    ++summary.files;
}

ExportSummary exportAudacity(Recordings& recordings, const ExportOptions& options) {
    const std::vector<fs::path> paths = labelledPaths(recordings);
    ExportSummary summary;
    if (paths.empty()) writeTrack(options.out, {}, summary);
    const std::vector<fs::path> names = paths.size() > 1 ? trackNames(paths) : std::vector<fs::path>();
    std::size_t at = 0;
    for (auto clips = recordings.next(); !clips.empty(); clips = recordings.next()) {
        summary.unlabelled += std::ranges::count(clips, std::string(), &ClipRow::label);
        if (at == paths.size() || clips.front().path != paths[at]) continue;
        const fs::path path = names.empty() ? options.out : options.out / names[at];
        if (!names.empty()) makeFolder(path.parent_path());
        writeTrack(path, clips, summary);
        ++at;
    }
    return summary;
}

}  // namespace

ExportSummary exportLabels(const ClipTable& table, const ExportOptions& options,
                           const ProgressListener& listener, std::stop_token stop) {
    Recordings recordings(table, options, listener, std::move(stop));
    switch (options.format) {
        case LabelFormat::Audacity:
            return exportAudacity(recordings, options);
        case LabelFormat::Raven:
            return exportRaven(recordings, options);
        case LabelFormat::Csv:
        case LabelFormat::JsonLines:
            break;
    }
    return exportLines(recordings, options);
}

}  // namespace melscope
