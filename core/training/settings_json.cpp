// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/settings_json.h"

#include <stdexcept>
#include <string>

#include "core/base/setting_json.h"
#include "core/base/text.h"
#include "core/training/setting_tables.h"

namespace melscope {

namespace {

constexpr int kIndent = 2;

void setValue(TrainingSettings& settings, const std::string& key, const Json& value) {
    bool known = false;
    forEachSetting(settings, [&](const auto& field, auto& part) {
        if (field.key != key) return;
        setSettingJson(field, part, value);
        known = true;
    });
    if (!known) throw std::invalid_argument("there is no setting \"" + printable(key) + "\"");
}

}  // namespace

TrainingSettings settingsFrom(const Json& object, TrainingSettings base) {
    if (!object.is_object()) throw std::invalid_argument("settings have to be a JSON object");
    for (const auto& [key, value] : object.items()) setValue(base, key, value);
    base.validate();
    return base;
}

TrainingSettings settingsFromJson(std::string_view json, const TrainingSettings& base) {
    return settingsFrom(parseCheckedJson(json), base);
}

std::string toJson(const TrainingSettings& settings) {
    nlohmann::ordered_json object;
    forEachSetting(settings, [&](const auto& field, const auto& part) {
        object[std::string(field.key)] = settingToJson(field, part);
    });
    return object.dump(kIndent);
}

}  // namespace melscope
