// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/train_settings.h"

#include <QLocale>
#include <algorithm>

#include "app/gui/project_recipe.h"
#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "app/gui/split_words.h"
#include "app/gui/words.h"
#include "core/base/text.h"
#include "core/nn/network_config.h"
#include "ui/clips/clip_model.h"
#include "ui/listen/setting_specs.h"
#include "ui/listen/settings_card.h"
#include "ui/train/train_form.h"

namespace melscope {

namespace {

int changesIn(const TrainingSettings& settings, const TrainingSettings& proposed) {
    const SettingValues now = valuesOf(settings), then = valuesOf(proposed);
    return static_cast<int>(
        std::ranges::count_if(now, [&](const auto& value) { return then.at(value.first) != value.second; }));
}

/// What the network gets, and how large it is.
QString seenWith(const TrainingSettings& settings, std::size_t classes) {
    const FeatureSettings& f = settings.features;
    QString parameters = QStringLiteral("-");
    try {
        const NetworkConfig network =
            networkConfig(settings, static_cast<int>(std::max<std::size_t>(2, classes)));
        parameters = Words::number(static_cast<quint64>(parameterCount(network)));
    } catch (const std::invalid_argument&) {  // more classes than a network has: the start says so
    }
    return TrainSettings::tr("The network sees %1 s at %2 kHz in %3 mel bands and has %4 parameters.")
        .arg(QLocale().toString(f.clipSeconds), QLocale().toString(f.sampleRate / 1000.0),
             QString::number(f.nMels), parameters);
}

}  // namespace

TrainSettings::TrainSettings(TrainForm& form, ProjectRecipe& recipe, Session& session)
    : QObject(&form), m_form(form), m_recipe(recipe), m_session(session), m_recipes(recipeNames()) {
    for (SettingsCard* card : {&form.learning(), &form.augmentation(), &form.features()}) join(*card);
    connect(&form, &TrainForm::recipeWanted, this,
            [this](int index) { m_recipe.choose(m_recipes.at(static_cast<std::size_t>(index))); });
    connect(&form, &TrainForm::resetWanted, &recipe, &ProjectRecipe::reset);
    connect(&recipe, &ProjectRecipe::changed, this, &TrainSettings::show);
    connect(&session, &Session::changed, this, &TrainSettings::showSplit);
    connect(&session, &Session::opened, this, &TrainSettings::show);
    show();
}

void TrainSettings::join(SettingsCard& card) {
    connect(&card, &SettingsCard::wanted, this, [this, &card](const std::string& key, double value) {
        try {
            m_recipe.set(key, value);
        } catch (const std::invalid_argument& problem) {
            card.setProblem(key, withSettingNames(QString::fromUtf8(problem.what())));
        }
    });
}

void TrainSettings::show() {
    const QString whyNot = ProjectWords::whyNotChanged(m_session);
    showRecipe(whyNot);
    showCards(whyNot);
    showSplit();
}

void TrainSettings::showRecipe(const QString& whyNot) {
    RecipeWords words{.whyNot = whyNot};
    if (m_recipe.settings()) {
        const auto known = std::ranges::find(m_recipes, m_recipe.name());
        words.chosen = static_cast<int>(known - m_recipes.begin());
        if (known == m_recipes.end()) m_recipes.push_back(m_recipe.name());
        words.explanation = shownText(m_recipe.explanation());
        words.sees = seenWith(*m_recipe.settings(),
                              m_session.isOpen() ? m_session.table().counts().classes.size() : 0);
        if (const int changes = changesIn(*m_recipe.settings(), m_recipe.proposed()); changes > 0)
            words.changes = tr("%n setting(s) differ from what the recipe proposes.", nullptr, changes);
    }
    for (const std::string& name : m_recipes) words.names.append(shownText(name));
    m_form.setRecipe(words);
}

void TrainSettings::showCards(const QString& whyNot) {
    for (SettingsCard* card : {&m_form.learning(), &m_form.augmentation(), &m_form.features()}) {
        card->setWhyNot(whyNot);
        if (!m_recipe.settings()) continue;
        card->setProposed(valuesOf(m_recipe.proposed()));
        card->setValues(valuesOf(*m_recipe.settings()));
    }
}

void TrainSettings::showSplit() {
    if (!m_session.isOpen()) return m_form.setSplit({});
    const ClipCounts counts = m_session.table().counts();
    const auto clipsIn = [&](Split split) {
        return static_cast<int>(counts.splits[static_cast<std::size_t>(split)]);
    };
    SplitCounts words{.train = tr("%Ln clip(s) learn", "train", clipsIn(Split::Train)),
                      .valid = tr("%Ln clip(s) check", "valid", clipsIn(Split::Valid))};
    const auto& division = m_session.facts().division;
    if (!division) {
        words.sentence = tr("The clips are not divided yet.");
        words.isGood = false;
    } else if (clipsIn(Split::Valid) == 0) {
        words.sentence = tr("No clip is held out, so how good a run is will not be known.");
        words.isGood = false;
    } else {
        words.sentence = SplitWords::sentencesOn(*division);
    }
    m_form.setSplit(words);
}

}  // namespace melscope
