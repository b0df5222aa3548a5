// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QItemSelectionModel>

#include "ui/clips/clip_model.h"
#include "ui/frame/action_table.h"
#include "ui/frame/page.h"

class QPushButton;
class QScrollArea;

namespace melscope {

class ClassCard;
class ClipCard;
class HealthCard;
class SplitCard;

/// The clips of the project, its classes, its split and the health of its recordings.
class DataPage : public Page {
    Q_OBJECT

  public:
    DataPage(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent = nullptr);

    ClipCard& clips() { return *m_clips; }
    ClassCard& classes() { return *m_classes; }
    SplitCard& split() { return *m_split; }
    HealthCard& health() { return *m_health; }

    /// Columns in which no clip has anything.
    void setEmptyColumns(const std::vector<ClipColumn>& columns);

    void retranslate() override;

  Q_SIGNALS:
    void asked(melscope::ActionId what);
    /// A letter, as a small one, or a digit, while the clips have the focus.
    void keyTyped(QChar key);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeSide();
    void showColumns();

    ClipCard* m_clips;
    ClassCard* m_classes;
    SplitCard* m_split;
    HealthCard* m_health;
    QPushButton* m_importTable;
    QPushButton* m_importFolder;
    QScrollArea* m_side;
    std::vector<ClipColumn> m_emptyColumns;
};

}  // namespace melscope
