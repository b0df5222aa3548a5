// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardItemModel>
#include <vector>

#include "ui/theme/table.h"

namespace melscope {

/// A model as the list shows it; texts are safe to show.
struct ModelEntry {
    QString name;
    QString origin;  ///< "this project" or the folder of its file
    QString classes;
    QString accuracy;  ///< of its validation clips; empty: not known
    QString written;
    QString size;
    bool operator==(const ModelEntry&) const = default;
};

/// The models there are. One or several can be chosen, several to be compared.
class ModelTable : public Table {
    Q_OBJECT

  public:
    explicit ModelTable(QWidget* parent = nullptr);

    void setModels(const std::vector<ModelEntry>& models);
    void choose(int model);
    /// Ascending.
    std::vector<int> chosen() const;

  Q_SIGNALS:
    void chosenChanged();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void retranslate();

    QStandardItemModel m_rows;
    std::vector<ModelEntry> m_models;
};

}  // namespace melscope
