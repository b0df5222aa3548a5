// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/source_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "app/cli/choice_option.h"

namespace melscope {

namespace {

constexpr int kMostFolds = 10'000;

int foldNumber(std::string_view text, std::string_view list) {
    int number = -1;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 0 || number >= kMostFolds)
        throw std::invalid_argument("a list of folds looks like 0-4,7 - not like " + std::string(list));
    return number;
}

void addRange(std::vector<int>& folds, std::string_view range, std::string_view list) {
    const auto dash = range.find('-');
    const int first = foldNumber(range.substr(0, dash), list);
    const int last = dash == range.npos ? first : foldNumber(range.substr(dash + 1), list);
    if (last < first)
        throw std::invalid_argument(std::string(range) + " is no range of folds: it runs backwards");
    for (int fold = first; fold <= last; ++fold) folds.push_back(fold);
}

TableSource& table(ImportOptions& options) {
    if (!options.table) options.table.emplace();
    return *options.table;
}

void addColumn(CLI::App& command, ImportOptions& options, const std::string& name,
               std::string TableSource::*column, const std::string& help) {
    command
        .add_option_function<std::string>(
            name, [&options, column](const std::string& value) { table(options).*column = value; }, help)
        ->option_text("NAME")
        ->group("Table");
}

TextEncoding encodingNamed(const std::string& name) {
    if (name == "utf-8") return TextEncoding::Utf8;
    if (name == "latin-1") return TextEncoding::Windows1252;
    throw std::invalid_argument("--encoding is utf-8 or latin-1, not " + name);
}

void addTableOptions(CLI::App& command, ImportOptions& options) {
    command
        .add_option_function<std::string>(
            "--table", [&options](const std::string& file) { table(options).file = file; },
            "CSV, TSV, TXT, JSON or JSON lines with a row a clip, a Raven selection table or an Audacity "
            "label "
            "track, or a folder of these two; paths are relative to the folder; columns that are not named "
            "below are guessed")
        ->option_text("FILE")
        ->group("Table");
    addColumn(command, options, "--path-column", &TableSource::pathColumn, "the column with the file");
    addColumn(command, options, "--label-column", &TableSource::labelColumn, "the column with the class");
    addColumn(command, options, "--group-column", &TableSource::groupColumn,
              "the column with what must not be on both sides of a split: a speaker, an artist, a site");
    addColumn(command, options, "--fold-column", &TableSource::foldColumn,
              "the column with a ready-made fold number");
    addColumn(command, options, "--split-column", &TableSource::splitColumn,
              "the column with train, valid or test");
    addColumn(command, options, "--begin-column", &TableSource::beginColumn,
              "the column with where the clip begins in its recording, in seconds");
    addColumn(command, options, "--end-column", &TableSource::endColumn,
              "the column with where it ends, in seconds");
    command
        .add_option_function<std::string>(
            "--encoding",
            [&options](const std::string& name) { table(options).encoding = encodingNamed(name); },
            "utf-8 (the default; UTF-16 is known by its mark) or latin-1 (Windows-1252)")
        ->option_text("NAME")
        ->group("Table");
}

void addFolds(CLI::App& command, std::vector<int>& folds, const std::string& name, const std::string& help) {
    command
        .add_option_function<std::string>(
            name, [&folds](const std::string& list) { folds = foldList(list); }, help)
        ->option_text("LIST")
        ->group("Split");
}

void addShare(CLI::App& command, double& share, const std::string& name, const std::string& help) {
    command.add_option(name, share, help)->option_text("SHARE")->check(CLI::Range(0.0, 0.9))->group("Split");
}

}  // namespace

void addSplitWays(CLI::App& command, SplitSettings& split) {
    const Choices<SplitBy> ways{{"auto", SplitBy::Auto},
                                {"column", SplitBy::Column},
                                {"folds", SplitBy::Folds},
                                {"groups", SplitBy::Groups},
                                {"stratified", SplitBy::Stratified}};
    addChoice(command, "--split-by", split.by, ways,
              "column, folds, groups or stratified (by chance within each class); auto, the default, takes "
              "the first "
              "of them that the source allows")
        ->group("Split");
    addFolds(command, split.validFolds, "--valid-folds", "folds held out for validation, e.g. 0-4,7");
    addFolds(command, split.testFolds, "--test-folds", "folds held out for testing");
}

namespace {

void addSplitOptions(CLI::App& command, SplitSettings& split) {
    addSplitWays(command, split);
    addShare(command, split.valid, "--valid-share",
             "share of the clips held out for validation, 0.2 if not given");
    addShare(command, split.test, "--test-share", "share of the clips held out for testing, 0 if not given");
}

}  // namespace

std::vector<int> foldList(std::string_view text) {
    std::vector<int> folds;
    for (std::string_view rest = text;;) {
        const auto comma = rest.find(',');
        addRange(folds, rest.substr(0, comma), text);
        if (comma == rest.npos) break;
        rest.remove_prefix(comma + 1);
    }
    std::ranges::sort(folds);
    folds.erase(std::unique(folds.begin(), folds.end()), folds.end());
    return folds;
}

void addClipOptions(CLI::App& command, ImportOptions& options, const std::string& name,
                    std::string_view help) {
    command.add_option(name, options.folder, std::string(help))->option_text(" ")->required();
    command
        .add_option("--pattern", options.pattern,
                    "regular expression (Perl-compatible) over a file's path inside " + name +
                        " with the named groups label, group, fold, split")
        ->option_text("REGEX");
    addTableOptions(command, options);
}

void addSourceOptions(CLI::App& command, SourceOptions& options, std::string_view sourceHelp) {
    addClipOptions(command, options.import, "SOURCE", sourceHelp);
    addSplitOptions(command, options.split);
}

void settle(const ImportOptions& options) {
    if (options.table && options.table->file.empty())
        throw std::invalid_argument("--encoding and the options that name columns need --table FILE");
    if (options.table && options.pattern)
        throw std::invalid_argument(
            "--pattern and --table exclude each other: both say what a clip's class is");
}

void settle(SourceOptions& options) {
    settle(options.import);
    auto& split = options.split;
    settleFolds(split);
    if (split.valid + split.test > 0.95)
        throw std::invalid_argument(
            "--valid-share and --test-share leave less than 5 % of the clips to train on");
    split.train = 1.0 - split.valid - split.test;
}

void settleFolds(SplitSettings& split) {
    if (!split.validFolds.empty() || !split.testFolds.empty()) {
        if (split.by != SplitBy::Auto && split.by != SplitBy::Folds)
            throw std::invalid_argument("--valid-folds and --test-folds go with --split-by folds only");
        split.by = SplitBy::Folds;
    }
}

}  // namespace melscope
