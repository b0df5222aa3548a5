// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/heard.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/project/database.h"

namespace melscope {

namespace {

constexpr std::size_t kClipsAtOnce = 512;  // decoded before they are kept

/// Reads what was heard before.
class StoredFacts {
  public:
    explicit StoredFacts(SQLite::Database& database)
        : m_query(database,
                  "SELECT problem, content_hash, encoding, seconds, peak, rms, dc_offset, clipped_share, "
                  "fingerprint FROM heard WHERE clip = ? AND begin_seconds = ? AND end_seconds = ? AND "
                  "file_bytes = ? AND file_time = ?") {}

    std::optional<ClipFacts> find(std::int64_t row, const TimeRange& range, const FileState& file) {
        m_query.reset();
        m_query.bind(1, row);
        m_query.bind(2, range.begin);
        m_query.bind(3, range.end);
        m_query.bind(4, file.bytes);
        m_query.bind(5, file.time);
        if (!m_query.executeStep()) return std::nullopt;
        const auto real = [this](int column) {
            return static_cast<float>(m_query.getColumn(column).getDouble());
        };
        return ClipFacts{.problem = m_query.getColumn(0).getString(),
                         .contentHash = m_query.getColumn(1).getString(),
                         .encoding = m_query.getColumn(2).getString(),
                         .seconds = m_query.getColumn(3).getDouble(),
                         .peak = real(4),
                         .rms = real(5),
                         .dcOffset = real(6),
                         .clippedShare = real(7),
                         .fingerprint = fingerprintOf(bytesOf(m_query.getColumn(8)))};
    }

  private:
    static Fingerprint fingerprintOf(const std::string& stored) {
        std::array<std::byte, Fingerprint::kBytes> bytes{};
        std::memcpy(bytes.data(), stored.data(), std::min(stored.size(), bytes.size()));
        return Fingerprint::fromBytes(bytes);
    }

    SQLite::Statement m_query;
};

void keepOne(SQLite::Statement& insert, const HeardClip& heard) {
    const ClipFacts& found = heard.facts;
    const auto fingerprint = found.fingerprint.bytes();
    insert.reset();
    insert.bind(1, heard.row);
    insert.bind(2, heard.range.begin);
    insert.bind(3, heard.range.end);
    insert.bind(4, heard.file.bytes);
    insert.bind(5, heard.file.time);
    insert.bind(6, found.problem);
    insert.bind(7, found.contentHash);
    insert.bind(8, found.encoding);
    insert.bind(9, found.seconds);
    insert.bind(10, static_cast<double>(found.peak));
    insert.bind(11, static_cast<double>(found.rms));
    insert.bind(12, static_cast<double>(found.dcOffset));
    insert.bind(13, static_cast<double>(found.clippedShare));
    insert.bind(14, static_cast<const void*>(fingerprint.data()), static_cast<int>(fingerprint.size()));
    insert.exec();
}

}  // namespace

FileState fileState(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return {};
    return {found.st_size, std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec};
}

std::vector<FileState> fileStates(const Dataset& dataset, const std::stop_token& stop) {
    std::vector<FileState> files;
    files.reserve(dataset.clips.size());
    const std::filesystem::path* last = nullptr;
    for (const Clip& clip : dataset.clips) {
        if (stop.stop_requested()) throw Stopped();
        const bool isSame = last != nullptr && clip.path == *last;
        files.push_back(isSame ? files.back() : fileState(dataset.folder / clip.path));
        last = &clip.path;
    }
    return files;
}

KnownFacts knownFacts(const Project& project, const ProjectClips& clips, std::span<const FileState> files) {
    return withProjectErrors(project.file(), [&] {
        KnownFacts known{.facts = std::vector<ClipFacts>(clips.rows.size()), .unknown = {}};
        StoredFacts stored(project.readable());
        for (std::size_t i = 0; i < clips.rows.size(); ++i) {
            auto found = stored.find(clips.rows[i], clips.dataset.clips[i].range, files[i]);
            if (found)
                known.facts[i] = std::move(*found);
            else
                known.unknown.push_back(i);
        }
        return known;
    });
}

std::vector<HeardClip> hear(const ProjectClips& clips, std::span<const FileState> files,
                            std::span<const std::size_t> some, int threads, const ProgressListener& listener,
                            const std::stop_token& stop) {
    Dataset part{.folder = clips.dataset.folder};
    for (const std::size_t clip : some) part.clips.push_back(clips.dataset.clips[clip]);
    std::vector<ClipFacts> facts = surveyClips(part, threads, listener, stop);
    std::vector<HeardClip> heard;
    heard.reserve(some.size());
    for (std::size_t i = 0; i < some.size(); ++i)
        heard.push_back({.clip = some[i],
                         .row = clips.rows[some[i]],
                         .range = part.clips[i].range,
                         .file = files[some[i]],
                         .facts = std::move(facts[i])});
    return heard;
}

void keepHeard(Project& project, std::span<const HeardClip> heard) {
    if (!project.readOnlyBecause().empty()) return;
    withProjectErrors(project.file(), [&] {
        SQLite::Database& database = project.writable();
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement insert(database,
                                 "INSERT OR REPLACE INTO heard(clip, begin_seconds, end_seconds, file_bytes, "
                                 "file_time, problem, content_hash, "
                                 "encoding, seconds, peak, rms, dc_offset, clipped_share, fingerprint) "
                                 "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const HeardClip& clip : heard) keepOne(insert, clip);
        transaction.commit();
    });
}

std::vector<ClipFacts> heardIn(Project& project, const ProjectClips& clips, int threads,
                               const ProgressListener& listener, const std::stop_token& stop) {
    const std::vector<FileState> files = fileStates(clips.dataset, stop);
    auto [facts, unknown] = knownFacts(project, clips, files);
    for (std::size_t begin = 0; begin < unknown.size(); begin += kClipsAtOnce) {
        const auto some =
            std::span(std::as_const(unknown)).subspan(begin, std::min(kClipsAtOnce, unknown.size() - begin));
        const auto inAll = [&, total = unknown.size()](const Progress& progress) {
            if (listener) listener({progress.stage, begin + progress.done, total});
        };
        std::vector<HeardClip> heard = hear(clips, files, some, threads, inAll, stop);
        keepHeard(project, heard);
        for (HeardClip& clip : heard) facts[clip.clip] = std::move(clip.facts);
    }
    return std::move(facts);
}

}  // namespace melscope
