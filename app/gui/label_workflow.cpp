// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/label_workflow.h"

#include <algorithm>

#include "app/gui/clip_list.h"
#include "app/gui/session.h"
#include "core/base/text.h"
#include "core/project/labels.h"
#include "core/project/project_split.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

using Clips = std::vector<std::int64_t>;

LabelWorkflow::LabelWorkflow(Session& session, ClipList& clips, QWidget* window)
    : QObject(window), m_session(session), m_clips(clips), m_window(window) {
    connect(&session, &Session::opened, this, [this] {
        m_keys.clear();
        m_keys.add(m_session.table().classes());
    });
    connect(&session, &Session::changed, this, [this] { m_keys.add(m_session.table().classes()); });
}

/// A key whose class is gone does nothing.
std::optional<std::string> LabelWorkflow::classOf(QChar key) const {
    const auto row = m_keys.classOf(key);
    if (!row || !m_session.isOpen()) return std::nullopt;
    for (const NamedRow& known : m_session.table().classes())
        if (known.row == *row) return known.name;
    return std::nullopt;
}

/// @param action gets the project and returns what it did, as EditEntry::what has it
template <class Action>
void LabelWorkflow::perform(Action action, Then then) {
    if (!m_session.isOpen()) return;
    ++m_pending;
    const auto task = [action](Project& project, const ProgressListener&, const std::stop_token&) {
        return action(project);
    };
    const auto done = [this, then = std::move(then)](const std::string& what, const Clips& written) {
        --m_pending;
        Q_EMIT performed(QString::fromStdString(what));
        if (then) then(what, written);
    };
    const auto failed = [this](const Failure& failure) {
        --m_pending;
        MessageDialog::say(
            {.title = LabelWorkflow::tr("This could not be saved"),
             .what = failure.reason,
             .next = LabelWorkflow::tr("Nothing of it was done; what was saved before is safe."),
             .details = failure.reason},
            m_window);
    };
    m_session.withProject({}, task, done, failed);
}

namespace {

/// What the latest action is called, if it did something.
std::string latest(const Project& project, bool done) {
    const auto entry = done ? nextUndo(project) : std::nullopt;
    return entry ? entry->what : std::string();
}

}  // namespace

void LabelWorkflow::label(const std::optional<std::string>& className) { label(m_clips.chosen(), className); }

void LabelWorkflow::label(const Clips& clips, const std::optional<std::string>& className) {
    if (clips.empty()) return;
    perform([clips,
             className](Project& project) { return latest(project, labelClips(project, clips, className)); },
            [this, clips](const std::string&, const Clips&) { Q_EMIT labelled(clips); });
}

void LabelWorkflow::ignore(bool ignored) {
    const Clips clips = m_clips.chosen();
    if (clips.empty()) return;
    perform([clips, ignored](Project& project) {
        return latest(project, ignoreClips(project, clips, ignored ? Ignored::Yes : Ignored::No));
    });
}

void LabelWorkflow::ignoreClass(std::int64_t classRow) {
    if (!m_session.isOpen()) return;
    const Clips clips = m_session.table().find({.classRow = classRow});
    if (clips.empty()) return;
    perform([clips](Project& project) { return latest(project, ignoreClips(project, clips, Ignored::Yes)); });
}

void LabelWorkflow::put(Split split) {
    const Clips clips = m_clips.chosen();
    if (clips.empty()) return;
    perform([clips, split](Project& project) { return latest(project, setSplit(project, clips, split)); });
}

void LabelWorkflow::note(std::int64_t clip, const std::string& text) {
    perform([clip, text](Project& project) { return latest(project, noteClip(project, clip, text)); });
}

void LabelWorkflow::split(double seconds) {
    if (const auto clip = m_clips.current())
        perform([clip = *clip, seconds](Project& project) {
            splitClip(project, clip, seconds);
            return latest(project, true);
        });
}

void LabelWorkflow::renameClass(const std::string& from, const std::string& to) {
    perform(
        [from, to](Project& project) { return latest(project, melscope::renameClass(project, from, to)); });
}

void LabelWorkflow::mergeClasses(const std::string& from, const std::string& into) {
    perform([from, into](Project& project) {
        return latest(project, melscope::mergeClasses(project, from, into));
    });
}

void LabelWorkflow::removeClass(const std::string& name) {
    perform([name](Project& project) { return latest(project, melscope::removeClass(project, name)); });
}

void LabelWorkflow::undo() {
    perform(
        [](Project& project) {
            const auto entry = melscope::undo(project);
            return entry ? entry->what : std::string();
        },
        [this](const std::string& what, const Clips& written) {
            m_clips.choose(written);
            if (!what.empty()) Q_EMIT undone(QString::fromStdString(printable(what)));
        });
}

void LabelWorkflow::redo() {
    perform(
        [](Project& project) {
            const auto entry = melscope::redo(project);
            return entry ? entry->what : std::string();
        },
        [this](const std::string& what, const Clips& written) {
            m_clips.choose(written);
            if (!what.empty()) Q_EMIT redone(QString::fromStdString(printable(what)));
        });
}

bool LabelWorkflow::chosenAreIgnored() const {
    const Clips clips = m_clips.chosen();
    return !clips.empty() && std::all_of(clips.begin(), clips.end(), [this](std::int64_t clip) {
        return m_session.table().row(clip).ignored;
    });
}

}  // namespace melscope
