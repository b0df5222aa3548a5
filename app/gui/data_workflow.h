// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QStackedWidget>

#include "app/gui/health_workflow.h"
#include "app/gui/split_workflow.h"
#include "ui/clips/clip_menu.h"
#include "ui/data/class_bars.h"
#include "ui/pages/data_page.h"
#include "ui/pages/empty_page.h"

namespace melscope {

class ClipList;
class LabelDialogs;
class LabelWorkflow;
class MainWindow;

/// What the Data page works on.
struct DataParts {
    Session& session;
    ClipList& clips;
    LabelWorkflow& labels;
    LabelDialogs& dialogs;
    JobList& jobs;
    MainWindow& window;
};

/// Joins the Data page to the project; without one it says how to begin.
class DataWorkflow : public QObject {
    Q_OBJECT

  public:
    explicit DataWorkflow(const DataParts& parts);
    ~DataWorkflow() override;

    /// What stands in the window.
    QWidget* place() { return m_place; }
    HealthWorkflow& health() { return *m_health; }
    /// Sets all words and numbers that come from here.
    void show();
    /// In the language that holds now.
    void retranslate();

  Q_SIGNALS:
    void asked(melscope::ActionId what);
    /// A clip is to be heard.
    void listenWanted();

  private:
    void connectClips();
    void showCounts();
    void showBars();
    void showColumns();
    void filterBy(int bar);
    void popUp(const QPoint& at);

    DataParts m_with;
    QPointer<QStackedWidget> m_place;  ///< goes before what it shows
    EmptyPage* m_empty;
    DataPage* m_page;
    HealthWorkflow* m_health;
    SplitWorkflow* m_split;
    QList<ClassBar> m_bars;
};

/// What can be done with the chosen clips, for a list of clips on whichever page. Shown by popup().
ClipMenu* makeClipMenu(const DataParts& parts);

}  // namespace melscope
