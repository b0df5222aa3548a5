// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clip_model.h"
#include "ui/theme/table.h"

namespace melscope {

/// A list of clips: whole rows, several can be chosen, a heading orders. All of it stays fluid with a
/// million.
class ClipView : public Table {
    Q_OBJECT

  public:
    /// @param columns that are shown, the first takes the room that is left
    ClipView(ClipModel& clips, QItemSelectionModel& selection, std::span<const ClipColumn> columns,
             QWidget* parent = nullptr);

    void showOrder(ClipOrder order, Direction direction);

  Q_SIGNALS:
    /// Enter or a double click.
    void openWanted(std::int64_t clip);

  protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

  private:
    void fitWords();
    void setUpColumns(std::span<const ClipColumn> columns);

    ClipModel& m_clips;
};

}  // namespace melscope
