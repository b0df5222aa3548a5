// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_values.h"
#include "ui/import/text_table.h"
#include "ui/theme/card.h"

class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace melscope {

class ClassCounts;
class TextLabel;

/// What was understood: how much of what, every clip, everything that was left out, the table as it is.
class FoundPanel : public Card {
    Q_OBJECT

  public:
    explicit FoundPanel(QWidget* parent = nullptr);

    void setReading();
    void setFound(const FoundData& found, HeaderState headers);
    void setFailed(const QString& reason, const QString& next);
    /// How many headers were read.
    void setHeaderProgress(std::uint64_t done, std::uint64_t total);
    void setTable(const TablePreview& table);
    void setVanished(const std::vector<std::string>& recordings);

  Q_SIGNALS:
    /// Proposals, where no recording has a class.
    void keepWanted();
    void namesWanted();

  private:
    QWidget* addTab(TextTable& rows, int stretched, const QString& name);
    void addProposals();
    void showSummary();
    void showClips();
    void showProblems();
    void showRemarks();
    void showState();
    void say(const QString& state);
    void nameTab(const QWidget* tab, const QString& name, std::int64_t count);

    FoundData m_found;
    HeaderState m_headers = HeaderState::Unread;
    TextTable m_clips;
    TextTable m_problems;
    TextTable m_remarks;
    TextTable m_table;
    TextTable m_vanished;
    TextLabel* m_summary;
    TextLabel* m_state;
    QWidget* m_proposals;
    ClassCounts* m_bars;
    QTabWidget* m_tabs;
    QWidget* m_clipTab;
    QWidget* m_problemTab;
    QWidget* m_remarkTab;
    QWidget* m_tableTab;
    QWidget* m_vanishedTab;
};

}  // namespace melscope
