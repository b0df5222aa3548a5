// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialog.h"

class QCheckBox;
class QTableWidget;

namespace melscope {

/// What is said of runs side by side.
struct Comparison {
    struct Row {
        QString name;
        QStringList values;  ///< one a run
        bool isHeading = false;
        /// The runs are not the same in it; of one run nothing differs.
        bool differs() const;
        bool operator==(const Row&) const = default;
    };
    QStringList runs;
    QList<Row> rows;
};

/// Shows it as a table that can be copied; rows that differ stand out, and can be shown alone.
class CompareDialog : public Dialog {
    Q_OBJECT

  public:
    explicit CompareDialog(const Comparison& comparison, QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void fill(const Comparison& comparison);
    void showRows();
    void copy();

    Comparison m_comparison;
    QTableWidget* m_table;
    QCheckBox* m_onlyDifferent;
};

}  // namespace melscope
