// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <vector>

#include "ui/theme/table.h"

namespace melscope {

/// One thing that is known of models: its name and what it is for each of them; texts are safe to show.
struct ModelFact {
    QString name;
    QStringList values;
};

/// What is known of one model, or of several side by side: what differs stands out.
class ModelFactsView : public Table {
    Q_OBJECT

  public:
    explicit ModelFactsView(QWidget* parent = nullptr);

    void setFacts(const QStringList& models, const std::vector<ModelFact>& facts);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QStandardItemModel m_rows;
};

}  // namespace melscope
