// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/setting_specs.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <cmath>

#include "ui/listen/setting_words.h"
#include "ui/theme/reason_words.h"

namespace melscope {

namespace {

constexpr std::array<std::string_view, 6> kShares{"time_shift",      "speed", "freq_mask_share",
                                                  "time_mask_share", "mixup", "label_smoothing"};
constexpr double kPercent = 100;
constexpr double kMostSeed = 999'999'999;  // that fits its field

template <class Settings>
SettingSpec specOf(std::span<const SettingField<Settings>> fields, std::string_view key) {
    const SettingField<Settings>& field = *findSetting(fields, key);
    const bool share = std::ranges::find(kShares, key) != kShares.end();
    SettingSpec spec{.key = std::string(key),
                     .minimum = field.minimum,
                     .maximum = field.maximum,
                     .whole = field.whole,
                     .choices = {},
                     .scale = share ? kPercent : 1};
    for (const std::string_view choice : field.choices) spec.choices.emplace_back(choice);
    return spec;
}

template <class Settings>
QList<SettingRow> rowsOf(std::span<const SettingField<Settings>> fields,
                         std::initializer_list<std::initializer_list<std::string_view>> keys) {
    QList<SettingRow> rows;
    for (const auto& together : keys) {
        SettingRow row;
        for (const std::string_view key : together) row.append(specOf(fields, key));
        rows.append(row);
    }
    return rows;
}

template <class Settings>
SettingValues valuesOf(std::span<const SettingField<Settings>> fields, const Settings& settings) {
    SettingValues values;
    for (const auto& field : fields) values.emplace(field.key, field.get(settings));
    return values;
}

QString shown(double value) {
    const double rounded = std::round(value * 1e6) / 1e6;  // what a share in per cent adds in digits
    return QLocale().toString(rounded, 'g', 9);
}

}  // namespace

QString SettingSpec::textOf(double value) const {
    if (value == 0 && !settingWords(key).ofZero.isEmpty()) return {};
    return shown(value * scale);
}

QString SettingSpec::wordsOf(double value) const {
    const SettingWords words = settingWords(key);
    if (!choices.empty()) {
        const auto index = static_cast<std::size_t>(value);
        return index < choices.size() ? choiceWords(key, choices[index]) : QString();
    }
    if (value == 0 && !words.ofZero.isEmpty()) return words.ofZero;
    return words.unit.isEmpty() ? textOf(value) : textOf(value) + QChar(QChar::Nbsp) + words.unit;
}

std::optional<double> SettingSpec::valueOf(const QString& text) const {
    if (text.trimmed().isEmpty() && !settingWords(key).ofZero.isEmpty()) return 0;
    bool isNumber = false;
    double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber) number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    const double value = number / scale;
    const bool inRange = isNumber && value >= minimum && value <= maximum;
    if (!inRange || (whole && value != std::floor(value))) return std::nullopt;
    return value;
}

QString SettingSpec::rule() const {
    const QString from = shown(minimum * scale), to = shown(maximum * scale);
    return whole ? QCoreApplication::translate("Settings", "A whole number from %1 to %2.").arg(from, to)
                 : QCoreApplication::translate("Settings", "A number from %1 to %2.").arg(from, to);
}

QList<SettingRow> featureRows() {
    return rowsOf(featureFields(), {{"sample_rate"},
                                    {"channels"},
                                    {"clip_seconds"},
                                    {"n_fft"},
                                    {"win_length"},
                                    {"hop_length"},
                                    {"n_mels"},
                                    {"f_min"},
                                    {"f_max"},
                                    {"top_db"},
                                    {"mel_scale"},
                                    {"mel_norm"}});
}

QList<SettingRow> augmentRows() {
    return rowsOf(augmentFields(), {{"time_shift"},
                                    {"n_freq_masks", "freq_mask_share"},
                                    {"n_time_masks", "time_mask_share"},
                                    {"equaliser_db"},
                                    {"gain_db"},
                                    {"pitch_bands"},
                                    {"speed"},
                                    {"mixup"}});
}

QList<SettingRow> optimiserRows() {
    QList<SettingRow> rows = rowsOf(optimiserFields(), {{"network"},
                                                        {"normalisation"},
                                                        {"epochs"},
                                                        {"batch_size"},
                                                        {"learning_rate"},
                                                        {"schedule"},
                                                        {"weight_decay"},
                                                        {"label_smoothing"},
                                                        {"class_weights"},
                                                        {"patience"},
                                                        {"threads"}});
    rows.append({seedSpec()});
    return rows;
}

SettingSpec seedSpec() {
    return {.key = "seed", .minimum = 0, .maximum = kMostSeed, .whole = true, .choices = {}};
}

SettingValues valuesOf(const FeatureSettings& settings) { return valuesOf(featureFields(), settings); }
SettingValues valuesOf(const AugmentSettings& settings) { return valuesOf(augmentFields(), settings); }
SettingValues valuesOf(const OptimiserSettings& settings) { return valuesOf(optimiserFields(), settings); }

SettingValues valuesOf(const TrainingSettings& settings) {
    SettingValues all = valuesOf(settings.features);
    all.merge(valuesOf(settings.augment));
    all.merge(valuesOf(settings.optimiser));
    return all;
}

QString withSettingNames(const QString& sentence) {
    QString words = reasonInWords(sentence);
    for (const QList<SettingRow>& rows : {featureRows(), augmentRows(), optimiserRows()})
        for (const SettingRow& row : rows)
            for (const SettingSpec& spec : row)
                if (spec.key.find('_') != std::string::npos ||
                    words.startsWith(QString::fromStdString(spec.key)))
                    words.replace(
                        QRegularExpression(QStringLiteral("\\b%1\\b").arg(QString::fromStdString(spec.key))),
                        settingWords(spec.key).name);
    return words;
}

}  // namespace melscope
