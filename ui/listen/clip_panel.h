// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clips/clip_view.h"
#include "ui/theme/card.h"

class QLineEdit;
class QPushButton;

namespace melscope {

/// The clips beside what is heard: a filter, how many there are, and the list.
class ClipPanel : public Card {
    Q_OBJECT

  public:
    ClipPanel(ClipModel& clips, QItemSelectionModel& selection, QWidget* parent = nullptr);

    ClipView& view() { return *m_view; }
    QLineEdit& filter() { return *m_filter; }
    /// What is filtered for, as it was set elsewhere.
    void setFilterText(const QString& text);
    /// More than the text decides what is listed, as it was set on another page.
    void setNarrowed(bool narrowed);

  Q_SIGNALS:
    void filterWanted(const QString& text);
    void allWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void retranslate();
    void showCount();

    ClipModel& m_clips;
    QLineEdit* m_filter;
    TextLabel* m_count;
    QPushButton* m_all;
    ClipView* m_view;
};

}  // namespace melscope
