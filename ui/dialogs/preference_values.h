// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace melscope {

enum class ThemeChoice { System, Light, Dark };

/// What the user likes; nothing here changes a number.
struct PreferenceValues {
    ThemeChoice theme = ThemeChoice::System;
    QString language;          ///< "de"; empty: the system's
    QString audioDevice;       ///< its id; empty: the system's
    int threads = 0;           ///< for work in the background; 0: all cores
    int cacheMegabytes = 512;  ///< for spectrograms that were seen
    bool operator==(const PreferenceValues&) const = default;
};

/// Something that can be chosen, and its name.
struct NamedChoice {
    QString id;
    QString name;
};

}  // namespace melscope
