// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_form.h"

#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/listen/settings_card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kWidth = 238;
constexpr int kScrollBarWidth = 12;

}  // namespace

TrainForm::TrainForm(QWidget* parent)
    : QScrollArea(parent),
      m_inner(new QWidget),
      m_recipeCard(new Card),
      m_recipe(new QComboBox),
      m_explanation(new TextLabel(TextRole::Small)),
      m_sees(new TextLabel(TextRole::Small)),
      m_why(new QPushButton),
      m_changes(new TextLabel(TextRole::Small)),
      m_reset(new QPushButton),
      m_learning(new SettingsCard(optimiserRows())),
      m_augmentation(new SettingsCard(augmentRows())),
      m_features(new SettingsCard(featureRows())),
      m_splitCard(new Card),
      m_train(new TextLabel(TextRole::Text)),
      m_valid(new TextLabel(TextRole::Text)),
      m_split(new TextLabel(TextRole::Good)) {
    m_inner->setObjectName(QStringLiteral("scrolled"));
    auto* column = new QVBoxLayout(m_inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kCardGap);
    makeRecipe();
    makeSplit();
    for (QWidget* card :
         std::initializer_list<QWidget*>{m_recipeCard, m_splitCard, m_learning, m_augmentation, m_features})
        column->addWidget(card);
    column->addStretch();
    m_inner->setFixedWidth(kWidth);
    setWidget(m_inner);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(kWidth + kScrollBarWidth);
    retranslate();
}

void TrainForm::makeRecipe() {
    for (TextLabel* label : {m_explanation, m_sees, m_changes}) label->setWordWrap(true);
    for (QPushButton* button : {m_why, m_reset}) button->setProperty("dense", true);
    m_why->setCheckable(true);
    m_explanation->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(kUnit);
    line->addWidget(m_why);
    line->addWidget(m_reset);
    line->addStretch();
    for (QWidget* part : std::initializer_list<QWidget*>{m_recipe, m_sees, m_explanation, m_changes})
        m_recipeCard->content()->addWidget(part);
    m_recipeCard->content()->addLayout(line);
    connect(m_why, &QPushButton::toggled, m_explanation, &QWidget::setVisible);
    connect(m_recipe, &QComboBox::activated, this, &TrainForm::recipeWanted);
    connect(m_reset, &QPushButton::clicked, this, &TrainForm::resetWanted);
}

void TrainForm::makeSplit() {
    m_split->setWordWrap(true);
    for (TextLabel* label : {m_train, m_valid}) label->setProperty("form", true);
    for (TextLabel* label : {m_train, m_valid, m_split}) m_splitCard->content()->addWidget(label);
}

void TrainForm::setRecipe(const RecipeWords& words) {
    const QSignalBlocker quiet(m_recipe);
    QStringList names;
    for (int i = 0; i < m_recipe->count(); ++i) names.append(m_recipe->itemText(i));
    if (names != words.names) {
        m_recipe->clear();
        m_recipe->addItems(words.names);
    }
    m_recipe->setCurrentIndex(words.chosen);
    m_recipe->setEnabled(words.whyNot.isEmpty());
    m_recipe->setToolTip(
        literalToolTip(words.whyNot.isEmpty() ? tr("Settings with a name to start from") : words.whyNot));
    m_explanation->setText(words.explanation);
    m_why->setEnabled(!words.explanation.isEmpty());
    m_sees->setText(words.sees);
    m_sees->setVisible(!words.sees.isEmpty());
    m_changes->setText(words.changes);
    m_changes->setVisible(!words.changes.isEmpty());
    m_reset->setEnabled(words.whyNot.isEmpty() && !words.changes.isEmpty());
    m_reset->setToolTip(literalToolTip(!words.whyNot.isEmpty() ? words.whyNot
                                       : words.changes.isEmpty()
                                           ? tr("All settings are as the recipe proposes them.")
                                           : tr("Set all as the recipe proposes it")));
}

void TrainForm::setSplit(const SplitCounts& words) {
    m_train->setText(words.train);
    m_valid->setText(words.valid);
    m_split->setText(words.sentence);
    m_split->setVisible(!words.sentence.isEmpty());
    m_split->setRole(words.isGood ? TextRole::Good : TextRole::Warning);
}

void TrainForm::retranslate() {
    m_recipeCard->setHeading(tr("Recipe"));
    m_recipe->setAccessibleName(tr("Recipe"));
    m_why->setText(tr("Why?"));
    m_why->setToolTip(tr("What the recipe proposes for these clips, and why"));
    m_reset->setText(tr("Reset"));
    m_reset->setAccessibleName(tr("Reset all settings"));
    m_learning->setHeading(tr("Training"));
    m_augmentation->setHeading(tr("Augmentation"));
    m_features->setHeading(tr("Mel spectrogram"));
    m_splitCard->setHeading(tr("Split"));
}

void TrainForm::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
