// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model_fact_list.h"

#include <QLocale>

#include "app/gui/path_text.h"
#include "core/training/training_settings.h"
#include "ui/clips/clip_model.h"
#include "ui/listen/setting_specs.h"
#include "ui/listen/setting_words.h"

namespace melscope {

namespace {

using Models = std::vector<const ModelFacts*>;

QString number(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

template <class Of>
void add(std::vector<ModelFact>& facts, const Models& models, const QString& name, Of of) {
    ModelFact fact{.name = name, .values = {}};
    for (const ModelFacts* model : models) fact.values.append(of(*model));
    facts.push_back(std::move(fact));
}

QString classNames(const ModelFacts& model) {
    QStringList names;
    for (const std::string& name : model.classes) names.append(shownText(name));
    return names.join(QStringLiteral(", "));
}

/// None if the text of the settings cannot be read.
std::optional<TrainingSettings> settingsOf(const ModelFacts& model) try {
    return settingsFromJson(model.summary.settings);
} catch (const std::invalid_argument&) {
    return std::nullopt;
}

void addSettings(std::vector<ModelFact>& facts, const Models& models, const QList<SettingRow>& rows) {
    std::vector<SettingValues> values;
    for (const ModelFacts* model : models) {
        const auto settings = settingsOf(*model);
        values.push_back(settings ? valuesOf(*settings) : SettingValues());
    }
    for (const SettingRow& row : rows)
        for (const SettingSpec& spec : row) {
            ModelFact fact{.name = settingWords(spec.key).name, .values = {}};
            for (const SettingValues& of : values) {
                const auto found = of.find(spec.key);
                fact.values.append(found == of.end() ? QString() : spec.wordsOf(found->second));
            }
            facts.push_back(std::move(fact));
        }
}

}  // namespace

std::vector<ModelFact> ModelFactList::of(const Models& models) {
    std::vector<ModelFact> facts;
    if (models.empty()) return facts;
    add(facts, models, tr("Classes"), classNames);
    add(facts, models, tr("Accuracy"), modelScore);
    add(facts, models, tr("Best epoch"), [](const ModelFacts& m) {
        return tr("%1 of %2").arg(number(m.summary.bestEpoch), number(m.summary.epochs));
    });
    add(facts, models, tr("Trained on"), [](const ModelFacts& m) {
        return tr("%Ln clip(s)", nullptr, static_cast<int>(m.summary.trainClips));
    });
    add(facts, models, tr("Recipe"), [](const ModelFacts& m) { return shownText(m.summary.recipe); });
    add(facts, models, tr("Made with"), [](const ModelFacts& m) { return shownText(m.summary.program); });
    add(facts, models, tr("Written"),
        [](const ModelFacts& m) { return QLocale().toString(m.written, QLocale::ShortFormat); });
    add(facts, models, tr("File"), [](const ModelFacts& m) { return shownPath(m.file); });
    add(facts, models, tr("Data fingerprint"),
        [](const ModelFacts& m) { return shownText(m.summary.dataFingerprint).left(16); });
    add(facts, models, tr("SHA-256"), [](const ModelFacts& m) { return shownText(m.sha256); });
    for (const QList<SettingRow>& rows : {featureRows(), augmentRows(), optimiserRows(), {{seedSpec()}}})
        addSettings(facts, models, rows);
    return facts;
}

}  // namespace melscope
