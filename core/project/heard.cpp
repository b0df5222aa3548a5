// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/heard.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <span>

#include "core/project/database.h"

namespace melscope {

namespace {

constexpr std::size_t kClipsAtOnce = 512;  // decoded before they are kept

/// What tells one state of a file from another.
struct FileState {
    std::int64_t bytes = -1;  ///< -1: not there
    std::int64_t time = 0;    ///< of the last change, ns since 1970
    bool operator==(const FileState&) const = default;
};

FileState stateOf(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return {};
    return {found.st_size, std::int64_t{found.st_mtim.tv_sec} * 1'000'000'000 + found.st_mtim.tv_nsec};
}

/// Reads what was heard before.
class KnownFacts {
  public:
    explicit KnownFacts(SQLite::Database& database)
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

/// A clip that has to be decoded.
struct ToHear {
    std::size_t clip = 0;  ///< index
    FileState file;
};

void keep(Project& project, const ProjectClips& clips, std::span<const ToHear> heard,
          std::span<const ClipFacts> facts) {
    SQLite::Database& database = project.writable();
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(database,
                             "INSERT OR REPLACE INTO heard(clip, begin_seconds, end_seconds, file_bytes, "
                             "file_time, problem, content_hash, "
                             "encoding, seconds, peak, rms, dc_offset, clipped_share, fingerprint) "
                             "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < heard.size(); ++i) {
        const TimeRange& range = clips.dataset.clips[heard[i].clip].range;
        const ClipFacts& found = facts[i];
        const auto fingerprint = found.fingerprint.bytes();
        insert.reset();
        insert.bind(1, clips.rows[heard[i].clip]);
        insert.bind(2, range.begin);
        insert.bind(3, range.end);
        insert.bind(4, heard[i].file.bytes);
        insert.bind(5, heard[i].file.time);
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
    transaction.commit();
}

/// Takes over what is known. @return what is not
std::vector<ToHear> takeKnown(Project& project, const ProjectClips& clips, std::vector<ClipFacts>& facts) {
    KnownFacts known(project.readable());
    std::vector<ToHear> unknown;
    const std::filesystem::path* last = nullptr;
    FileState file;
    for (std::size_t i = 0; i < clips.rows.size(); ++i) {
        const Clip& clip = clips.dataset.clips[i];
        if (last == nullptr || clip.path != *last) file = stateOf(clips.dataset.folder / clip.path);
        last = &clip.path;
        auto found = known.find(clips.rows[i], clip.range, file);
        if (found)
            facts[i] = std::move(*found);
        else
            unknown.push_back({i, file});
    }
    return unknown;
}

}  // namespace

std::vector<ClipFacts> heardIn(Project& project, const ProjectClips& clips, int threads,
                               const ProgressListener& listener, const std::stop_token& stop) {
    return withProjectErrors(project.file(), [&] {
        std::vector<ClipFacts> facts(clips.rows.size());
        const std::vector<ToHear> unknown = takeKnown(project, clips, facts);
        for (std::size_t begin = 0; begin < unknown.size(); begin += kClipsAtOnce) {
            const auto some =
                std::span(unknown).subspan(begin, std::min(kClipsAtOnce, unknown.size() - begin));
            Dataset part{.folder = clips.dataset.folder};
            for (const ToHear& item : some) part.clips.push_back(clips.dataset.clips[item.clip]);
            const auto inAll = [&](const Progress& progress) {
                if (listener) listener({progress.stage, begin + progress.done, unknown.size()});
            };
            std::vector<ClipFacts> heard = surveyClips(part, threads, inAll, stop);
            if (project.readOnlyBecause().empty()) keep(project, clips, some, heard);
            for (std::size_t i = 0; i < some.size(); ++i) facts[some[i].clip] = std::move(heard[i]);
        }
        return facts;
    });
}

}  // namespace melscope
