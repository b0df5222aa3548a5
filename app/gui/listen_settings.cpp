// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/listen_settings.h"

#include "app/gui/project_recipe.h"
#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "ui/clips/clip_model.h"
#include "ui/listen/settings_card.h"
#include "ui/pages/listen_page.h"
#include "ui/theme/reason_words.h"
#include "ui/theme/sentence.h"

namespace melscope {

ListenSettings::ListenSettings(ListenPage& page, ProjectRecipe& recipe, Session& session)
    : QObject(&page), m_page(page), m_recipe(recipe), m_session(session) {
    join(page.features());
    join(page.augmentation());
    connect(&recipe, &ProjectRecipe::changed, this, &ListenSettings::show);
    show();
}

/// A value that does not go with the others is said where it was typed, and nothing changes.
void ListenSettings::join(SettingsCard& card) {
    connect(&card, &SettingsCard::wanted, this, [this, &card](const std::string& key, double value) {
        try {
            m_recipe.set(key, value);
        } catch (const std::invalid_argument& problem) {
            card.setProblem(key, asSentence(withSettingNames(QString::fromUtf8(problem.what()))));
        }
    });
}

void ListenSettings::show() {
    const auto& settings = m_recipe.settings();
    const QString whyNot = ProjectWords::whyNotChanged(m_session);
    for (SettingsCard* card : {&m_page.features(), &m_page.augmentation()}) card->setWhyNot(whyNot);
    if (!settings) return;
    const FeatureSettings& f = settings->features;
    m_page.features().setValues(valuesOf(f));
    m_page.features().setSummary(tr("Tensor [%1, %2, %3]").arg(f.channels).arg(f.nMels).arg(f.nFrames()));
    SettingValues chance = valuesOf(settings->augment);
    chance["seed"] = static_cast<double>(settings->optimiser.seed);
    m_page.augmentation().setValues(chance);
}

}  // namespace melscope
