// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clip_view.h"
#include "ui/theme/card.h"

class QPushButton;
class QStackedLayout;

namespace melscope {

class EmptyState;
class FilterBar;
class TextLabel;

/// How many clips there are of what.
struct ClipCardCounts {
    qint64 listed = 0;
    qint64 all = 0;  ///< of the project
    int chosen = 0;
    bool operator==(const ClipCardCounts&) const = default;
};

/// The table of clips with its filter, and below it how many are shown and what can be done with the chosen
/// ones.
class ClipCard : public Card {
    Q_OBJECT

  public:
    ClipCard(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent = nullptr);

    FilterBar& filter() { return *m_filter; }
    ClipView& view() { return *m_view; }

    void setCounts(const ClipCardCounts& counts);
    /// The list is not what would be listed now.
    void setStale(bool stale);
    /// Columns that hold nothing, or for which there is no room.
    void hideColumns(std::span<const ClipColumn> columns);

  Q_SIGNALS:
    void openWanted(std::int64_t clip);
    /// What can be done with the chosen clips. @param place on the screen
    void menuWanted(const QPoint& place);
    void refreshWanted();
    /// There is no clip in the project.
    void importWanted();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void buildFoot();
    void retranslate();
    void showCounts();

    FilterBar* m_filter;
    ClipView* m_view;
    EmptyState* m_empty;
    QPushButton* m_wayOut;
    QStackedLayout* m_stack;
    TextLabel* m_shown;
    TextLabel* m_staleWords;
    QPushButton* m_refresh;
    QPushButton* m_actions;
    ClipCardCounts m_counts;
};

}  // namespace melscope
