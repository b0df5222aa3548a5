// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "ui/theme/card.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace melscope {

class SettingsCard;
class TextLabel;

/// What the recipe says of the clips, in words.
struct RecipeWords {
    QStringList names;  ///< of all recipes
    int chosen = -1;
    QString explanation;  ///< what is proposed and why
    QString sees;         ///< what the network gets and how large it is
    QString changes;      ///< e.g. "2 settings differ from what the recipe proposes."; empty: none does
    QString whyNot;       ///< nothing can be changed; empty: it can
};

/// How many clips learn and how many are held out.
struct SplitCounts {
    QString train;
    QString valid;
    QString sentence;
    bool isGood = true;
};

/// How the next run is to be trained: the recipe and every setting, at the left of the Train page.
class TrainForm : public QScrollArea {
    Q_OBJECT

  public:
    explicit TrainForm(QWidget* parent = nullptr);

    void setRecipe(const RecipeWords& words);
    void setSplit(const SplitCounts& words);
    SettingsCard& learning() { return *m_learning; }
    SettingsCard& augmentation() { return *m_augmentation; }
    SettingsCard& features() { return *m_features; }
    QComboBox& recipe() { return *m_recipe; }
    QPushButton& reset() { return *m_reset; }

  Q_SIGNALS:
    void recipeWanted(int index);
    void resetWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void makeRecipe();
    void makeSplit();
    void retranslate();

    QWidget* m_inner;
    Card* m_recipeCard;
    QComboBox* m_recipe;
    TextLabel* m_explanation;
    TextLabel* m_sees;
    QPushButton* m_why;
    TextLabel* m_changes;
    QPushButton* m_reset;
    SettingsCard* m_learning;
    SettingsCard* m_augmentation;
    SettingsCard* m_features;
    Card* m_splitCard;
    TextLabel* m_train;
    TextLabel* m_valid;
    TextLabel* m_split;
};

}  // namespace melscope
