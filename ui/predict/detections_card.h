// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/inference/tracks.h"
#include "ui/theme/card.h"

class QDoubleSpinBox;
class QSpinBox;
class QTableView;

namespace melscope {

/// Stretches in which a class was heard, as rows.
class DetectionModel : public QAbstractTableModel {
    Q_OBJECT

  public:
    using QAbstractTableModel::QAbstractTableModel;

    void setDetections(std::vector<Detection> detections, const QStringList& names);
    const Detection& at(int row) const { return m_detections[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<Detection> m_detections;
    QStringList m_names;
};

/// What was heard when in a long recording, and the rules by which it counts.
class DetectionsCard : public Card {
    Q_OBJECT

  public:
    explicit DetectionsCard(QWidget* parent = nullptr);

    /// @param names of all classes, as they may be shown
    void setDetections(std::vector<Detection> detections, const QStringList& names);
    void setRules(const DetectionRules& rules);
    QTableView& table() { return *m_table; }
    const DetectionModel& model() const { return *m_model; }
    /// The one that is chosen, if there is one.
    const Detection* chosen() const;

  Q_SIGNALS:
    void rulesWanted(const melscope::DetectionRules& rules);
    /// A click or Enter: this is to be heard.
    void playWanted(const melscope::Detection& detection);
    void chosenChanged();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QLayout* makeRules();
    void setUpTable();
    void takeRules();
    void play(const QModelIndex& index);
    void retranslate();

    DetectionModel* m_model;
    QTableView* m_table;
    TextLabel* m_count;
    TextLabel* m_thresholdName;
    QSpinBox* m_threshold;
    TextLabel* m_mergeName;
    QDoubleSpinBox* m_merge;
    TextLabel* m_shortestName;
    QDoubleSpinBox* m_shortest;
};

}  // namespace melscope
