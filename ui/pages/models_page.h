// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/models/model_facts_view.h"
#include "ui/models/model_table.h"

class QStackedWidget;

namespace melscope {

class Card;
class EmptyState;

/// The models there are, what is in each, and what can be done with them.
class ModelsPage : public Page {
    Q_OBJECT

  public:
    explicit ModelsPage(QWidget* parent = nullptr);

    ModelTable& models() { return *m_models; }
    /// Empty: it says how one comes here.
    void setModels(const std::vector<ModelEntry>& models);
    void setFacts(const QStringList& models, const std::vector<ModelFact>& facts);
    /// Whether the chosen one was opened from elsewhere, and so can be taken off the list.
    void setRemovable(const QString& whyNot);

    void retranslate() override;

  Q_SIGNALS:
    void importWanted();
    void exportWanted();
    void revealWanted();
    void removeWanted();
    /// Recordings are to be classified with the chosen model.
    void useWanted();
    void trainWanted();

  protected:
    bool event(QEvent* event) override;

  private:
    QWidget* makeBody();
    void showActions();

    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_train;
    ModelTable* m_models;
    ModelFactsView* m_facts;
    Card* m_factsCard;
    QPushButton* m_import;
    QPushButton* m_use;
    QPushButton* m_export;
    QPushButton* m_reveal;
    QPushButton* m_remove;
    QString m_whyNotRemovable;
};

}  // namespace melscope
