// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>
#include <optional>
#include <string>

#include "app/gui/background.h"
#include "app/gui/class_keys.h"
#include "core/dataset/dataset.h"
#include "core/project/project.h"

namespace melscope {

class ClipList;
class Session;

/// What a person says of clips: each is one action on the disk when it is over, and can be taken back. It is
/// about the clips that are chosen in the list.
class LabelWorkflow : public QObject {
    Q_OBJECT

  public:
    LabelWorkflow(Session& session, ClipList& clips, QWidget* window);

    /// Which key labels with which class.
    const ClassKeys& keys() const { return m_keys; }
    /// The class of this key, if it has one.
    std::optional<std::string> classOf(QChar key) const;

    /// None takes the label away.
    void label(const std::optional<std::string>& className);
    /// The same of these clips, whichever are chosen.
    void label(const std::vector<std::int64_t>& clips, const std::optional<std::string>& className);
    void ignore(bool ignored);
    /// Of all clips of a class. @param classRow its row in the project
    void ignoreClass(std::int64_t classRow);
    void put(Split split);
    /// Of this clip, whichever is the current one when it was written.
    void note(std::int64_t clip, const std::string& text);
    /// @param seconds from the recording's start
    void split(double seconds);
    void renameClass(const std::string& from, const std::string& to);
    void mergeClasses(const std::string& from, const std::string& into);
    void removeClass(const std::string& name);
    void undo();
    void redo();

    /// How many actions wait to be written, of those that were asked for here.
    int pending() const { return m_pending; }
    /// Whether all of the chosen clips are ignored.
    bool chosenAreIgnored() const;

  Q_SIGNALS:
    /// A label is on the disk.
    void labelled(const std::vector<std::int64_t>& clips);
    /// What was done, undone or redone in core's words; empty: nothing was there to do.
    void performed(const QString& what);
    void undone(const QString& what);
    void redone(const QString& what);

  private:
    using Then = std::function<void(const std::string& what, const std::vector<std::int64_t>& written)>;
    template <class Action>
    void perform(Action action, Then then = {});

    Session& m_session;
    ClipList& m_clips;
    QWidget* m_window;
    ClassKeys m_keys;
    int m_pending = 0;
};

}  // namespace melscope
