// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "app/gui/model_facts.h"
#include "ui/pages/models_page.h"

namespace melscope {

class ModelShelf;
class Session;

/// Joins the Models page to the models there are.
class ModelsWorkflow : public QObject {
    Q_OBJECT

  public:
    ModelsWorkflow(ModelsPage& page, ModelShelf& shelf, Session& session, QWidget* window);

    void show();

  Q_SIGNALS:
    /// The chosen model is to classify.
    void predictWanted();
    void trainWanted();
    /// How many there are; empty: none.
    void counted(const QString& count);

  private:
    void showChosen();
    /// Those that are chosen on the page.
    std::vector<const ModelFacts*> chosen() const;
    bool isOwn(const ModelFacts& model) const;
    void ask();
    void saveCopy();
    void reveal();
    void use();

    ModelsPage& m_page;
    ModelShelf& m_shelf;
    Session& m_session;
    QWidget* m_window;
};

}  // namespace melscope
