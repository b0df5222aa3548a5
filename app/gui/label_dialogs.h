// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

namespace melscope {

class ClassDialog;
class ClipList;
class LabelWorkflow;
class Session;

/// Asks for labels, notes and what is to become of classes, on whichever page.
class LabelDialogs : public QObject {
    Q_OBJECT

  public:
    LabelDialogs(Session& session, ClipList& clips, LabelWorkflow& labels, QWidget* window);

    void askLabel();
    void askNote();
    void editClasses();

  private:
    void fill(ClassDialog& dialog) const;
    void connectClasses(ClassDialog& dialog);
    /// A class's name as it is, in bytes; empty if it is gone.
    std::string nameOf(qint64 row) const;

    Session& m_session;
    ClipList& m_clips;
    LabelWorkflow& m_labels;
    QWidget* m_window;
};

}  // namespace melscope
