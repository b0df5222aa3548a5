// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace melscope {

class ClipList;
class LabelCard;
class LabelWorkflow;
class ListenPage;
class Session;
class Settings;

/// Labelling on the Listen page: by key, by a click on a class, by the name of a new one; and what comes
/// after.
class ListenLabels : public QObject {
    Q_OBJECT

  public:
    ListenLabels(ListenPage& page, Session& session, ClipList& clips, LabelWorkflow& labels,
                 Settings& settings);

    void show() { showClasses(); }
    void removeLabel();
    void nextUnlabelled();
    void setAdvances(bool advances);
    void setPlaysAtOnce(bool plays);
    /// Why nothing can be labelled now; empty: it can.
    QString whyNot() const;

  Q_SIGNALS:
    /// It went on to the next clip, which is to be played.
    void playWanted();
    /// A preference is other than it was.
    void changed();

  private:
    void showClasses();
    void showChosen();
    void giveKey(QChar key);
    void giveClass(std::int64_t row);
    void give(const std::string& name);

    ListenPage& m_page;
    LabelCard& m_card;
    Session& m_session;
    ClipList& m_clips;
    LabelWorkflow& m_labels;
    Settings& m_settings;
};

}  // namespace melscope
