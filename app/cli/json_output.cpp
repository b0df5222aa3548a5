// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_output.h"

#include <nlohmann/json.hpp>

#include "app/cli/words.h"
#include "core/dataset/split.h"

namespace melscope {

using Json = nlohmann::ordered_json;

Json namesJson(std::span<const std::string> names) {
    Json list = Json::array();
    for (const std::string& name : names) list.push_back(jsonText(name));
    return list;
}

Json problemsJson(std::span<const Problem> problems) {
    Json list = Json::array();
    for (const Problem& problem : problems)
        list.push_back({{"where", jsonText(problem.where)},
                        {"line", problem.line > 0 ? Json(problem.line) : Json(nullptr)},
                        {"reason", jsonText(problem.reason)}});
    return list;
}

Json leaksJson(const Dataset& dataset) {
    Json list = Json::array();
    for (const Leak& leak : findLeaks(dataset))
        list.push_back({{"group", jsonText(leak.group)},
                        {"train", leak.train},
                        {"valid", leak.valid},
                        {"test", leak.test}});
    return list;
}

Json matrixJson(const ConfusionMatrix& matrix) {
    Json rows = Json::array();
    for (int truth = 0; truth < matrix.classes; ++truth) {
        Json row = Json::array();
        for (int predicted = 0; predicted < matrix.classes; ++predicted)
            row.push_back(matrix.at(truth, predicted));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json measuredJson(double value) { return value >= 0 ? Json(value) : Json(nullptr); }

Json epochJson(const EpochReport& report) {
    return {{"epoch", report.epoch},
            {"train_loss", report.trainLoss},
            {"train_accuracy", report.trainAccuracy},
            {"valid_loss", measuredJson(report.validLoss)},
            {"valid_accuracy", measuredJson(report.validAccuracy)},
            {"learning_rate", report.learningRate},
            {"seconds", report.seconds},
            {"clips_per_second", report.clipsPerSecond}};
}

}  // namespace melscope
