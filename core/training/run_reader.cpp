// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "core/base/checked_json.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/dataset/delimited_text.h"
#include "core/training/run_columns.h"
#include "core/training/run_folder.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

constexpr TableLimits kLimits{.columns = 1 << 16};  // more than a network has classes
constexpr std::size_t kFirstProbability = 5;        // column of predictions.csv

/// What is wrong within a file becomes an Error that names it.
template <class Work>
auto reading(const fs::path& file, Work work) {
    try {
        return work();
    } catch (const std::invalid_argument& problem) {
        throw Error(printablePath(file) + " cannot be used: " + problem.what());
    } catch (const Json::exception& problem) {
        throw Error(printablePath(file) + " cannot be used: " + printable(problem.what()));
    }
}

std::string joined(const std::vector<std::string>& fields, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? "," : "") + fields[i];
    return text;
}

/// Gives the header and then each row of a table to these. @throws std::invalid_argument for a short row
template <class Look, class Take>
void readRows(const fs::path& file, Look lookAtHeader, Take take) {
    DelimitedReader reader(file, ',', kLimits);
    std::vector<std::string> fields;
    const std::size_t columns = reader.next(fields);
    fields.resize(columns);
    lookAtHeader(std::as_const(fields));
    while (const std::size_t count = reader.next(fields)) {
        if (count != columns)
            throw std::invalid_argument("line " + std::to_string(reader.line()) + " has " +
                                        std::to_string(count) + " fields instead of " +
                                        std::to_string(columns));
        take(std::as_const(fields));
    }
}

template <class Number>
Number numberOf(const std::string& text) {
    Number number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        throw std::invalid_argument('"' + printable(text) + "\" is no number");
    return number;
}

/// -1 where a score or the end of a clip is left out.
double scoreOf(const std::string& text) { return text.empty() ? -1 : numberOf<double>(text); }

EpochReport epochOf(const std::vector<std::string>& fields) {
    return {.epoch = numberOf<int>(fields[0]),
            .trainLoss = numberOf<double>(fields[1]),
            .trainAccuracy = numberOf<double>(fields[2]),
            .validLoss = scoreOf(fields[3]),
            .validAccuracy = scoreOf(fields[4]),
            .learningRate = numberOf<double>(fields[5]),
            .seconds = numberOf<double>(fields[6]),
            .clipsPerSecond = numberOf<double>(fields[7])};
}

std::vector<std::string> classesOf(const std::vector<std::string>& header) {
    if (header.size() <= kFirstProbability || joined(header, kFirstProbability) != kPredictionsHeader)
        throw std::invalid_argument("it has other columns than " + std::string(kPredictionsHeader));
    std::vector<std::string> classes;
    for (std::size_t i = kFirstProbability; i < header.size(); ++i) {
        if (!header[i].starts_with(kProbabilityOf))
            throw std::invalid_argument("column " + std::to_string(i + 1) + " is no probability");
        classes.push_back(header[i].substr(kProbabilityOf.size()));
    }
    return classes;
}

ClipScore scoreOf(const std::vector<std::string>& fields, int label) {
    ClipScore score{.path = fields[0],
                    .range = {numberOf<double>(fields[1]), scoreOf(fields[2])},
                    .label = label,
                    .probabilities = {}};
    for (std::size_t i = kFirstProbability; i < fields.size(); ++i)
        score.probabilities.push_back(numberOf<float>(fields[i]));
    return score;
}

}  // namespace

RunRecord readRecord(const RunFolder& run) {
    return reading(run.record(), [&] {
        std::ifstream file(run.record(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        if (!file) throw std::invalid_argument("it cannot be read");
        const Json json = parseCheckedJson(text);
        const Json& data = json.at("data");
        const Json& accuracy = json.at("valid_accuracy");
        return RunRecord{.program = json.at("program").get<std::string>(),
                         .recipe = json.at("recipe").get<std::string>(),
                         .settings = json.at("settings").dump(2),
                         .dataFolder = data.at("folder").get<std::string>(),
                         .dataFingerprint = data.at("fingerprint").get<std::string>(),
                         .device = json.at("device").get<std::string>(),
                         .classes = data.at("classes").get<std::vector<std::string>>(),
                         .trainClips = data.at("train_clips").get<std::int64_t>(),
                         .validClips = data.at("valid_clips").get<std::int64_t>(),
                         .threads = json.at("threads").get<int>(),
                         .end = json.at("end").get<std::string>(),
                         .bestEpoch = json.at("best_epoch").get<int>(),
                         .validAccuracy = accuracy.is_null() ? -1 : accuracy.get<double>()};
    });
}

std::vector<EpochReport> readHistory(const RunFolder& run) {
    std::vector<EpochReport> history;
    if (!fs::exists(run.history())) return history;
    const auto checkHeader = [](const std::vector<std::string>& header) {
        if (joined(header, header.size()) != kHistoryHeader)
            throw std::invalid_argument("it has other columns than " + std::string(kHistoryHeader));
    };
    const auto take = [&](const std::vector<std::string>& fields) { history.push_back(epochOf(fields)); };
    reading(run.history(), [&] { readRows(run.history(), checkHeader, take); });
    return history;
}

RunPredictions readPredictions(const RunFolder& run) {
    RunPredictions found;
    if (!fs::exists(run.predictions())) return found;
    std::unordered_map<std::string, int> labels;
    const auto lookAtHeader = [&](const std::vector<std::string>& header) {
        found.classes = classesOf(header);
        for (const std::string& name : found.classes) labels.emplace(name, static_cast<int>(labels.size()));
    };
    const auto take = [&](const std::vector<std::string>& fields) {
        const auto label = labels.find(fields[3]);
        if (label == labels.end())
            throw std::invalid_argument("there is no class \"" + printable(fields[3]) + '"');
        found.scores.push_back(scoreOf(fields, label->second));
    };
    reading(run.predictions(), [&] { readRows(run.predictions(), lookAtHeader, take); });
    return found;
}

}  // namespace melscope
