// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/augment/augmentation.h"
#include "core/features/feature_settings.h"
#include "core/training/training_settings.h"

namespace melscope {

/// What a form knows of a setting: what core says of it, and how it is shown.
struct SettingSpec {
    std::string key;
    double minimum = 0;
    double maximum = 0;
    bool whole = false;
    std::vector<std::string> choices;
    double scale = 1;  ///< of what is shown; 100 for a share in per cent

    QString textOf(double value) const;
    /// With its unit, or the words of a choice.
    QString wordsOf(double value) const;
    /// The value that was typed; nothing if it is none in range.
    std::optional<double> valueOf(const QString& text) const;
    /// What is allowed: "A whole number from 8 to 512."
    QString rule() const;
};

/// A row of a form: one setting, or two that belong together.
using SettingRow = QList<SettingSpec>;
QList<SettingRow> featureRows();
QList<SettingRow> augmentRows();
QList<SettingRow> optimiserRows();
/// The number that chance is drawn from.
SettingSpec seedSpec();

/// Values by key; a choice is its index.
using SettingValues = std::map<std::string, double, std::less<>>;
SettingValues valuesOf(const FeatureSettings& settings);
SettingValues valuesOf(const AugmentSettings& settings);
SettingValues valuesOf(const OptimiserSettings& settings);
/// Of all three.
SettingValues valuesOf(const TrainingSettings& settings);

/// Core's sentence with the names of settings in place of their keys.
QString withSettingNames(const QString& sentence);

}  // namespace melscope
