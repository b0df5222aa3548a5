// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace melscope {

/// A model that can be chosen, as it may be shown.
struct ModelItem {
    QString key;      ///< what is said when it is chosen
    QString name;     ///< "backyard-4"
    QString summary;  ///< "93.0 % on 80 clips"
    QString facts;    ///< classes, clip length, rate, scores, date, file: a line each
    bool operator==(const ModelItem&) const = default;
};

/// Which model classifies. The last entry opens a file.
class ModelChoice : public QComboBox {
    Q_OBJECT

  public:
    explicit ModelChoice(QWidget* parent = nullptr);

    /// @param chosen its key; empty: none is
    void setModels(const QList<ModelItem>& models, const QString& chosen);

  Q_SIGNALS:
    void modelWanted(const QString& key);
    void fileWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void show();
    void take(int index);

    QList<ModelItem> m_models;
    QString m_chosen;
};

}  // namespace melscope
