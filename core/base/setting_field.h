// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace melscope {

/// What is known of one member of a settings struct: its key in files and options, its unit, its range, what
/// it does. One table of these serves recipes, `--set`, model files and forms.
template <class Settings>
struct SettingField {
    std::string_view key;                   ///< snake_case, e.g. "hop_length"
    std::string_view unit;                  ///< e.g. "samples"; empty for a bare number
    std::string_view help;                  ///< one sentence
    double minimum = 0;                     ///< smallest allowed value
    double maximum = 0;                     ///< largest allowed value
    bool whole = false;                     ///< only whole numbers
    std::vector<std::string_view> choices;  ///< if not empty, the value is an index into these names
    double (*get)(const Settings&) = nullptr;
    void (*set)(Settings&, double) = nullptr;
};

/// The range or the choices of a field made by settingField().
struct SettingRange {
    double minimum = 0;
    double maximum = 0;
    std::vector<std::string_view> choices = {};
};

/// The field of a member, e.g. settingField<&FeatureSettings::nFft>("n_fft", "samples", "...", {32, 16384}):
/// whole numbers for an integer member, an index into `range.choices` for an enum.
template <auto member>
auto settingField(std::string_view key, std::string_view unit, std::string_view help, SettingRange range) {
    const auto make = [&]<class Settings, class Value>(Value Settings::*) {
        return SettingField<Settings>{
            .key = key,
            .unit = unit,
            .help = help,
            .minimum = range.minimum,
            .maximum = range.maximum,
            .whole = std::is_integral_v<Value>,
            .choices = std::move(range.choices),
            .get = [](const Settings& settings) { return static_cast<double>(settings.*member); },
            .set =
                [](Settings& settings, double value) {
                    if constexpr (std::is_enum_v<Value>)
                        settings.*member = static_cast<Value>(static_cast<int>(value));
                    else
                        settings.*member = static_cast<Value>(value);
                }};
    };
    return make(member);
}

/// Writes a number as shortly as it reads back the same, e.g. "0.1", "44100".
inline std::string numberText(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

/// The value of a field as people write it: a number or the name of a choice.
template <class Settings>
std::string settingText(const SettingField<Settings>& field, const Settings& settings) {
    const double value = field.get(settings);
    return field.choices.empty() ? numberText(value)
                                 : std::string(field.choices[static_cast<std::size_t>(value)]);
}

/// The sentence for a value a field cannot take.
template <class Settings>
std::invalid_argument badSetting(const SettingField<Settings>& field, std::string_view value) {
    std::string allowed;
    if (field.choices.empty()) {
        allowed = std::string(field.whole ? "a whole number from " : "a number from ") +
                  numberText(field.minimum) + " to " + numberText(field.maximum);
    } else {
        for (const std::string_view choice : field.choices)
            allowed += (allowed.empty() ? "" : ", ") + std::string(choice);
        allowed = "one of " + allowed;
    }
    return std::invalid_argument(std::string(field.key) + " must be " + allowed + ", not " +
                                 std::string(value));
}

/// Sets a number after checking it. @throws std::invalid_argument naming the key, the range and the value.
template <class Settings>
void setSettingNumber(const SettingField<Settings>& field, Settings& settings, double value) {
    const bool inRange = value >= field.minimum && value <= field.maximum;  // false for NaN
    if (!field.choices.empty() || !inRange || (field.whole && value != std::floor(value)))
        throw badSetting(field, numberText(value));
    field.set(settings, value);
}

/// Reads a number or the name of a choice. @throws std::invalid_argument naming the key, what is allowed, the
/// text.
template <class Settings>
void setSettingText(const SettingField<Settings>& field, Settings& settings, std::string_view text) {
    for (std::size_t i = 0; i < field.choices.size(); ++i)
        if (field.choices[i] == text) return field.set(settings, static_cast<double>(i));
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!field.choices.empty() || problem != std::errc() || end != text.data() + text.size())
        throw badSetting(field, "\"" + std::string(text) + "\"");
    setSettingNumber(field, settings, value);
}

/// @throws std::invalid_argument for the first member that is out of its range.
template <class Settings>
void checkSettings(std::span<const SettingField<Settings>> fields, const Settings& settings) {
    for (const auto& field : fields) {
        const double value = field.get(settings);
        const double top =
            field.choices.empty() ? field.maximum : static_cast<double>(field.choices.size()) - 1;
        if (!(value >= (field.choices.empty() ? field.minimum : 0) && value <= top))
            throw badSetting(field, numberText(value));
    }
}

/// The field with this key, or null.
template <class Settings>
const SettingField<Settings>* findSetting(std::span<const SettingField<Settings>> fields,
                                          std::string_view key) {
    for (const auto& field : fields)
        if (field.key == key) return &field;
    return nullptr;
}

}  // namespace melscope
