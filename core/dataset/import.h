// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/dataset/text_encoding.h"

namespace melscope {

/// What is done with recordings that nobody says a class of.
enum class Unlabelled { LeaveOut, Keep };

/// What a column of a table can say of a clip.
enum class ColumnRole { Path, Label, Group, Fold, Split, Begin, End };

/// A table and its columns. An empty column name is guessed from the header as a person would (e.g.
/// "filename", "category"); a column that was named but is not there is an error.
struct TableSource {
    /// CSV, TSV, semicolon or bar separated TXT, JSON (array of objects), JSON lines, a Raven selection
    /// table, an Audacity label track, or a folder of the last two. One that names no recordings belongs to
    /// the recording of its own name. If it is not there, it is looked for in the data set's folder.
    std::filesystem::path file;
    TextEncoding encoding = TextEncoding::Utf8;
    std::string pathColumn;
    std::string labelColumn;
    std::string groupColumn;
    std::string foldColumn;
    std::string splitColumn;
    std::string beginColumn;  ///< seconds from the recording's start; with endColumn a row is a stretch
    std::string endColumn;
    std::vector<ColumnRole> without = {};  ///< what no column says, however telling its name is
    bool operator==(const TableSource&) const = default;
};

/// Where clips come from. With neither a pattern nor a table the first sub-folder of a file is its class.
struct ImportOptions {
    std::filesystem::path folder;
    /// Sub-folders, relative to the folder: only they are walked, and the first sub-folder below what they
    /// have in common is the class. Empty: all of the folder. A table is not concerned.
    std::vector<std::filesystem::path> parts = {};
    /// PCRE2, searched in the relative path; named groups label, group, fold, split.
    std::optional<std::string> pattern;
    std::optional<TableSource> table;
    Unlabelled unlabelled = Unlabelled::LeaveOut;
    int threads = 0;  ///< for probing; 0 stands for all cores
    bool operator==(const ImportOptions&) const = default;
};

/// What a folder or table names, before anybody looked into a recording.
struct ImportListing {
    /// Where a clip was named.
    struct Origin {
        int table = -1;         ///< index into tables
        std::int64_t line = 0;  ///< of the table, 0 without one
    };
    Dataset dataset;                  ///< its clips as they were named, without what probing tells
    std::vector<std::string> tables;  ///< that were read, as problems name them
    std::vector<Origin> origins;      ///< [clips]
};

/// The first half of importDataset(): quick, so that a person can try columns and patterns and see what they
/// yield. @throws as importDataset()
ImportListing listDataset(const ImportOptions& options, const ProgressListener& listener = {},
                          std::stop_token stop = {});

/// The other half: reads every header; what cannot be used is left out and listed.
/// @param threads 0 stands for all cores. @throws Stopped
Dataset probeDataset(ImportListing listing, int threads, const ProgressListener& listener = {},
                     std::stop_token stop = {});

/// How a table is written, its columns and first rows, whatever they mean; of a folder of tables, the first.
/// @pre options.table. @throws DatasetError if it cannot be read
TablePreview previewTable(const ImportOptions& options);

/// Reads a data set: walks the folder (nested, any case of extension, hidden files skipped, symlink loops
/// survived, names in any bytes), labels its files, probes every one. What cannot be used is listed in
/// Dataset::problems.
/// @throws DatasetError if the folder or table cannot be read at all, a column is missing or the pattern does
/// not compile; Stopped.
Dataset importDataset(const ImportOptions& options, const ProgressListener& listener = {},
                      std::stop_token stop = {});

}  // namespace melscope
