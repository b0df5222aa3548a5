// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table_columns.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <string_view>

#include "core/audio/audio_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/candidate.h"

namespace melscope {

namespace {

using Column = std::optional<std::size_t>;
using CellTest = std::function<bool(std::string_view)>;

// Headers as bare(): small letters and digits only. Most telling first, with blanks between.
constexpr std::string_view kPathNames =
    "path filepath relativepath relpath audiopath audiofilepath wavpath clippath filename "
    "audiofilename slicefilename fname file audiofile wavfile soundfile wavfilename audio wav sound "
    "clip clipname recording beginfile name uri id";
constexpr std::string_view kLabelNames =
    "label labelname category categoryname class classname classlabel target targetname genre "
    "genretop species speciesname scientificname primarylabel commonname ebirdcode event eventlabel "
    "scene scenelabel instrument instrumentfamilystr emotion language word keyword command digit tag "
    "soundtype calltype annotation type classid labelid categoryid targetid y";
constexpr std::string_view kLabelNamesOfPeople = "speaker speakername speakerid singer artist artistname";
constexpr std::string_view kGroupNames =
    "group groupid speaker speakerid spk spkid singer singerid artist artistid artistname performer "
    "clientid userid user subject subjectid participant participantid patient patientid individual "
    "individualid actor recordist author fsid srcfile sourcefile source sourceid original originalfile "
    "recordingid recording parent parentid session sessionid identifier site";
constexpr std::string_view kFoldNames = "fold folds foldid foldnumber kfold cvfold";
constexpr std::string_view kBeginNames = "begintimes begin beginseconds";
constexpr std::string_view kEndNames = "endtimes end endseconds";
constexpr std::string_view kOffsetNames = "fileoffsets";
constexpr std::string_view kFullPathNames = "beginpath";  // absolute where it was written on another machine
constexpr std::string_view kSplitNames = "split subset set partition datasplit splitname usage phase";

std::string bare(std::string_view name) {
    std::string letters;
    for (const char c : lowerCase(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
    return letters;
}

bool isNumber(std::string_view text) {
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size();
}

bool namesAudio(std::string_view text) { return hasAudioExtension(std::filesystem::path(text)); }

/// What is known of a table when columns are chosen.
struct Header {
    const TableShape& shape;
    const std::vector<TableRow>& rows;
    std::vector<std::string> bareNames;
    std::vector<std::size_t> taken;  ///< columns that have a meaning already

    bool isFree(std::size_t column) const {
        return std::find(taken.begin(), taken.end(), column) == taken.end();
    }

    /// Share of the cells with text in a column that pass the test; 0 if all are empty.
    double share(std::size_t column, const CellTest& test) const {
        double filled = 0;
        double passed = 0;
        for (const TableRow& row : rows) {
            const std::string_view cell = trimmed(row.cells[column]);
            filled += cell.empty() ? 0 : 1;
            passed += !cell.empty() && test(cell) ? 1 : 0;
        }
        return filled > 0 ? passed / filled : 0;
    }

    /// Free columns with one of these names, in the order of the names.
    std::vector<std::size_t> named(std::string_view names) const {
        std::vector<std::size_t> columns;
        while (!names.empty()) {
            const std::string_view name = names.substr(0, names.find(' '));
            names.remove_prefix(std::min(name.size() + 1, names.size()));
            for (std::size_t i = 0; i < bareNames.size(); ++i)
                if (bareNames[i] == name && isFree(i)) columns.push_back(i);
        }
        return columns;
    }
};

std::string listColumns(const TableShape& shape) {
    constexpr std::size_t kShown = 40;
    std::string list;
    for (std::size_t i = 0; i < std::min(shape.columns.size(), kShown); ++i)
        list += (i > 0 ? ", " : "") + printable(shape.columns[i].substr(0, 60));
    return list + (shape.columns.size() > kShown ? ", ..." : "");
}

std::string tableName(const TableSource& source) {
    return "the table " + printablePath(source.file.filename());
}

/// The column that was asked for by name; none if none was.
Column givenColumn(const TableSource& source, const TableShape& shape, const std::string& name) {
    if (name.empty()) return std::nullopt;
    const auto found = std::find(shape.columns.begin(), shape.columns.end(), name);
    if (found == shape.columns.end())
        throw DatasetError(tableName(source) + " has no column " + printable(name) +
                           "; it has: " + listColumns(shape));
    if (std::find(found + 1, shape.columns.end(), name) != shape.columns.end())
        throw DatasetError(tableName(source) + " has two columns " + printable(name));
    return static_cast<std::size_t>(found - shape.columns.begin());
}

Column firstWhere(const std::vector<std::size_t>& columns, const std::function<bool(std::size_t)>& test) {
    const auto found = std::find_if(columns.begin(), columns.end(), test);
    if (found == columns.end()) return std::nullopt;
    return *found;
}

Column firstOf(const std::vector<std::size_t>& columns) {
    return firstWhere(columns, [](std::size_t) { return true; });
}

/// A column with a telling name that holds names of recordings, else any that holds them, else one with the
/// name.
Column guessPath(const Header& header) {
    const auto holdsAudio = [&](std::size_t column) { return header.share(column, namesAudio) > 0.5; };
    const auto isRelative = [](std::string_view path) {
        return path.find_first_of("\\:") > 1 && path[0] != '/';
    };
    const auto holdsRelative = [&](std::size_t column) { return header.share(column, isRelative) > 0.5; };
    if (const Column column = firstWhere(header.named(kFullPathNames), holdsRelative)) return column;
    const std::vector<std::size_t> named = header.named(kPathNames);
    if (const Column column = firstWhere(named, holdsAudio)) return column;
    for (std::size_t column = 0; column < header.shape.columns.size(); ++column)
        if (header.isFree(column) && holdsAudio(column)) return column;
    return firstOf(named);
}

/// A telling name whose cells are words, else one whose cells are numbers; people only if nothing else is
/// there.
Column guessLabel(const Header& header) {
    const auto holdsWords = [&](std::size_t column) { return header.share(column, isNumber) < 0.5; };
    const std::vector<std::size_t> named = header.named(kLabelNames);
    if (const Column column = firstWhere(named, holdsWords)) return column;
    if (const Column column = firstOf(named)) return column;
    if (const Column column = firstOf(header.named(kLabelNamesOfPeople))) return column;
    const bool twoColumns = header.shape.columns.size() == 2;
    if (!header.shape.hasHeader && twoColumns) return header.isFree(0) ? 0 : 1;
    return std::nullopt;
}

/// The first column with one of these names whose cells all pass the test.
Column guessChecked(const Header& header, std::string_view names, const CellTest& test) {
    return firstWhere(header.named(names),
                      [&](std::size_t column) { return header.share(column, test) == 1.0; });
}

bool isWithout(const TableSource& source, ColumnRole role) {
    return std::ranges::find(source.without, role) != source.without.end();
}

DatasetError noColumn(const TableSource& source, const TableShape& shape, const char* what) {
    return DatasetError(tableName(source) + " has no column that is plainly the " + what +
                        "; name one of its columns: " + listColumns(shape));
}

/// Begin and end, both or neither, and the offset that goes with guessed ones.
void takeTimes(const TableSource& source, const TableShape& shape, Header& header, TableColumns& columns) {
    const auto isTime = [](std::string_view text) { return parseSeconds(text).has_value(); };
    const auto guess = [&](std::string_view names) {  // a bad cell is a problem of its row, not of the column
        return firstWhere(header.named(names), [&](std::size_t i) { return header.share(i, isTime) > 0.5; });
    };
    if (source.beginColumn.empty() != source.endColumn.empty())
        throw DatasetError("a stretch needs both a begin and an end column");
    if (isWithout(source, ColumnRole::Begin) || isWithout(source, ColumnRole::End)) return;
    columns.begin = givenColumn(source, shape, source.beginColumn);
    columns.end = givenColumn(source, shape, source.endColumn);
    if (!columns.begin) {
        const Column begin = guess(kBeginNames);
        const Column end = guess(kEndNames);
        if (!begin || !end) return;
        columns.begin = begin;
        columns.end = end;
        columns.offset = guess(kOffsetNames);
    }
    for (const Column& column : {columns.begin, columns.end, columns.offset})
        if (column) header.taken.push_back(*column);
}

}  // namespace

TableColumns chooseColumns(const TableSource& source, const TableShape& shape,
                           const std::vector<TableRow>& firstRows, Unlabelled unlabelled) {
    Header header{shape, firstRows, {}, {}};
    for (const std::string& name : shape.columns) header.bareNames.push_back(bare(name));
    const auto take = [&header](const Column& column) {
        if (column) header.taken.push_back(*column);
        return column;
    };
    const Column path = take(givenColumn(source, shape, source.pathColumn));
    const Column label = take(givenColumn(source, shape, source.labelColumn));
    const Column group = take(givenColumn(source, shape, source.groupColumn));
    const Column fold = take(givenColumn(source, shape, source.foldColumn));
    const Column split = take(givenColumn(source, shape, source.splitColumn));

    TableColumns columns;
    takeTimes(source, shape, header, columns);
    const auto choose = [&](ColumnRole role, const Column& given, const auto& guess) {
        if (given || isWithout(source, role)) return given;
        return take(guess());
    };
    columns.path = choose(ColumnRole::Path, path, [&] { return guessPath(header); });
    if (!columns.path && !columns.begin) throw noColumn(source, shape, "path");
    columns.label = choose(ColumnRole::Label, label, [&] { return guessLabel(header); });
    if (!columns.label && unlabelled == Unlabelled::LeaveOut) throw noColumn(source, shape, "label");
    columns.group = choose(ColumnRole::Group, group, [&] {
        return guessChecked(header, kGroupNames, [](std::string_view) { return true; });
    });
    columns.fold = choose(ColumnRole::Fold, fold, [&] {
        return guessChecked(header, kFoldNames, [](auto text) { return parseFold(text).has_value(); });
    });
    columns.split = choose(ColumnRole::Split, split, [&] {
        return guessChecked(header, kSplitNames, [](auto text) { return parseSplit(text).has_value(); });
    });
    return columns;
}

std::vector<std::string> describeColumns(const TableColumns& columns, const TableShape& shape) {
    std::vector<std::string> described;
    const auto describe = [&](const char* meaning, const Column& column) {
        if (column) described.push_back(std::string(meaning) + " = " + printable(shape.columns[*column]));
    };
    describe("path", columns.path);
    describe("label", columns.label);
    describe("group", columns.group);
    describe("fold", columns.fold);
    describe("split", columns.split);
    describe("begin", columns.offset ? columns.offset : columns.begin);
    describe("end", columns.end);
    return described;
}

}  // namespace melscope
