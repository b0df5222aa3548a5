// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "core/base/checked_json.h"
#include "core/base/setting_field.h"
#include "core/base/text.h"

namespace melscope {

/// The value of a setting as JSON: the name of a choice, a whole number or a number.
template <class Settings>
Json settingToJson(const SettingField<Settings>& field, const Settings& settings) {
    if (!field.choices.empty()) return settingText(field, settings);
    const double value = field.get(settings);
    return field.whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

/// Sets a setting from JSON. @throws std::invalid_argument naming the key, what is allowed and the value.
template <class Settings>
void setSettingJson(const SettingField<Settings>& field, Settings& settings, const Json& value) {
    if (!field.choices.empty() && value.is_string())
        setSettingText(field, settings, value.template get_ref<const std::string&>());
    else if (field.choices.empty() && value.is_number())
        setSettingNumber(field, settings, value.template get<double>());
    else
        throw badSetting(field, printable(value.dump().substr(0, 60)));
}

}  // namespace melscope
