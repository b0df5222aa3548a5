// SPDX-License-Identifier: GPL-3.0-or-later
// An input that begins as SQLite's files do is a project file. Any other says which cells of a sound project
// get which values: what a file that is whole, but not of our making, may hold.
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <cstring>
#include <iterator>

#include "core/base/error.h"
#include "core/dataset/split.h"
#include "core/project/labels.h"
#include "core/project/project.h"
#include "tests/fuzz/fuzz_folder.h"

using namespace melscope;
using melscope::fuzz::require;

namespace {

constexpr std::string_view kMagic = "SQLite format 3";
constexpr int kMostCells = 16;

struct Column {
    const char* table;
    const char* name;
    const char* row = "id = ?";
};
// New ones come last, so that kept inputs mean what they meant.
constexpr Column kColumns[] = {{"facts", "value", "key != ?"},
                               {"facts", "key", "key != ?"},
                               {"recordings", "id"},
                               {"recordings", "path"},
                               {"recordings", "sample_rate"},
                               {"recordings", "channels"},
                               {"classes", "id"},
                               {"classes", "name"},
                               {"classes", "present"},
                               {"classes", "clips"},
                               {"groups", "id"},
                               {"groups", "name"},
                               {"clips", "id"},
                               {"clips", "recording"},
                               {"clips", "begin_seconds"},
                               {"clips", "end_seconds"},
                               {"clips", "seconds"},
                               {"clips", "class"},
                               {"clips", "label_by"},
                               {"clips", "label_time"},
                               {"clips", "group_id"},
                               {"clips", "fold"},
                               {"clips", "split"},
                               {"clips", "ignored"},
                               {"clips", "note"},
                               {"clips", "present"},
                               {"edits", "id"},
                               {"edits", "time"},
                               {"edits", "author"},
                               {"edits", "what"},
                               {"edits", "state"},
                               {"changes", "edit", "number = ?"},
                               {"changes", "number", "number = ?"},
                               {"changes", "field", "number = ?"},
                               {"changes", "row", "number = ?"},
                               {"changes", "before", "number = ?"},
                               {"changes", "after", "number = ?"}};

/// Takes an input apart from its front; at its end there are only zeros.
class Bytes {
  public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}
    bool empty() const { return m_bytes.empty(); }

    std::string text(std::size_t most) {
        std::string taken(m_bytes.substr(0, most));
        m_bytes.remove_prefix(taken.size());
        return taken;
    }

    template <class Number>
    Number number() {
        const std::string taken = text(sizeof(Number));
        Number value{};
        std::memcpy(&value, taken.data(), taken.size());
        return value;
    }

  private:
    std::string_view m_bytes;
};

void bindValue(SQLite::Statement& statement, int index, Bytes& input) {
    switch (input.number<std::uint8_t>() % 6) {
        case 0:
            return statement.bind(index);
        case 1:
            return statement.bind(index, input.number<std::int8_t>());
        case 2:
            return statement.bind(index, input.number<std::int64_t>());
        case 3:
            return statement.bind(index, input.number<double>());
        case 4:
            return statement.bind(index, input.text(input.number<std::uint8_t>()));
        default:
            const std::string blob = input.text(input.number<std::uint8_t>());
            statement.bind(index, blob.data(), static_cast<int>(blob.size()));
    }
}

/// One cell; what the tables do not let in stays out.
void changeCell(SQLite::Database& database, Bytes& input) try {
    const Column& column = kColumns[input.number<std::uint8_t>() % std::size(kColumns)];
    SQLite::Statement update(
        database, std::string("UPDATE ") + column.table + " SET " + column.name + " = ? WHERE " + column.row);
    update.bind(2, input.number<std::uint8_t>());
    bindValue(update, 1, input);
    update.exec();
} catch (const SQLite::Exception&) {
}

/// A project with something in every table, some of it undone.
std::string soundProject(const std::filesystem::path& file) {
    {
        Project project = Project::create(file, file.parent_path() / "sounds");
        project.writable().exec(
            "INSERT INTO recordings(path, sample_rate, channels) VALUES(x'612e776176', 8000, 1), "
            "(x'622f632e666c6163', 44100, 2), (x'64', 16000, 1);"
            "INSERT INTO classes(name, present) VALUES(x'6f6e65', 1), (x'74776f', 1);"
            "INSERT INTO groups(name) VALUES(x'67');"
            "INSERT INTO clips(recording, begin_seconds, end_seconds, seconds, class, group_id, fold, split) "
            "VALUES(1, 0, -1, 0.5, 1, 1, 0, 1), (2, 0, 1.5, 1.5, 2, NULL, 1, 2), (3, 0, -1, 0, NULL, 1, "
            "NULL, 0)");
        labelClips(project, std::vector<std::int64_t>{1, 3}, "two");
        noteClip(project, 2, "a note");
        undo(project);
    }
    return fuzz::readBytes(file);
}

void changeCells(const std::filesystem::path& file, std::string_view bytes) {
    SQLite::Database database(file.native(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    Bytes input(bytes);
    for (int i = 0; i < kMostCells && !input.empty(); ++i) changeCell(database, input);
    database.exec("COMMIT");
}

void checkClip(const Clip& clip, const Dataset& dataset) {
    require(!clip.path.is_absolute() && *clip.path.lexically_normal().begin() != "..",
            "recordings lie in the folder");
    require(clip.range.begin >= 0 && (clip.range.end < 0 || clip.range.end > clip.range.begin),
            "clips are stretches");
    require(clip.label < std::ssize(dataset.classes) && clip.group < std::ssize(dataset.groups),
            "names have their places");
    require(clip.split <= Split::Test, "there are three splits");
}

void readAll(const Project& project) {
    project.classes();
    Dataset dataset = datasetOf(project);
    for (const Clip& clip : dataset.clips) checkClip(clip, dataset);
    dataset.classCounts();
    dataset.fingerprint();
    if (!dataset.clips.empty()) project.clipsOf(dataset.clips.front().path);
    findLeaks(dataset);
    assignSplits(dataset, {});
    leaveOutMissing(dataset);
}

/// Does `work`, which may be refused.
template <class Work>
void attempt(Work work) {
    try {
        work();
    } catch (const Error&) {
    }
}

/// One kind of action a run, so that runs are short.
void change(Project& project, unsigned which) {
    const std::vector<std::int64_t> clips{1, 2};
    switch (which % 4) {
        case 0:
            undo(project);
            undo(project);
            return;
        case 1:
            redo(project);
            return;
        case 2:
            labelClips(project, clips, "three");
            return;
        default:
            attempt([&] { splitClip(project, 2, 0.75); });
            mergeClasses(project, "one", "two");
    }
}

void useProject(Project& project, unsigned which) {
    attempt([&] { readAll(project); });
    attempt([&] { change(project, which); });
    attempt([&] { readAll(project); });
}

/// @return false if it was refused
bool openAndUse(const std::filesystem::path& file, unsigned which) {
    try {
        Project project = Project::open(file);
        useProject(project, which);
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::FuzzFolder folder;
    const std::filesystem::path file = folder / "fuzz.melscope";
    static const std::string sound = soundProject(file);
    const std::string_view bytes = fuzz::textOf(data, size);
    const bool isFile = bytes.starts_with(kMagic);
    fuzz::writeBytes(file, isFile ? bytes : std::string_view(sound));
    if (!isFile) changeCells(file, bytes);
    const std::string given = fuzz::readBytes(file);
    const unsigned which = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.back());
    if (!openAndUse(file, which)) require(fuzz::readBytes(file) == given, "what is refused is left as it is");
    for (const char* beside : {"-wal", "-shm", "-journal", ".lock"})
        require(!std::filesystem::exists(file.native() + beside), "nothing is left beside the project");
    return 0;
}
