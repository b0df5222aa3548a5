// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace melscope {

/// What the window says of a setting, by its key.
struct SettingWords {
    QString name;
    QString unit;
    QString help;    ///< one sentence
    QString ofZero;  ///< what stands in the field where 0 stands for something; empty: 0 is 0
};
SettingWords settingWords(std::string_view key);

/// What a choice of a setting is called, by its name in files.
QString choiceWords(std::string_view key, std::string_view choice);

}  // namespace melscope
