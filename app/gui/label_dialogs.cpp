// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/label_dialogs.h"

#include "app/gui/clip_list.h"
#include "app/gui/label_workflow.h"
#include "app/gui/path_text.h"
#include "app/gui/session.h"
#include "core/base/text.h"
#include "ui/dialogs/class_dialog.h"
#include "ui/dialogs/label_dialog.h"
#include "ui/dialogs/note_dialog.h"

namespace melscope {

LabelDialogs::LabelDialogs(Session& session, ClipList& clips, LabelWorkflow& labels, QWidget* window)
    : QObject(window), m_session(session), m_clips(clips), m_labels(labels), m_window(window) {}

void LabelDialogs::askLabel() {
    const std::size_t clips = m_session.isOpen() ? m_clips.chosen().size() : 0;
    if (clips == 0) return;
    const std::vector<NamedRow> classes = m_session.table().classes();
    QStringList names;
    for (const NamedRow& name : classes) names.append(shownText(name.name));
    auto* dialog = new LabelDialog(names, static_cast<int>(clips), m_window);
    connect(dialog, &LabelDialog::classChosen, this,
            [this, classes](int index) { m_labels.label(classes[static_cast<std::size_t>(index)].name); });
    connect(dialog, &LabelDialog::newClassWanted, this,
            [this](const QString& name) { m_labels.label(name.toStdString()); });
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    dialog->open();
}

void LabelDialogs::askNote() {
    const auto clip = m_session.isOpen() ? m_clips.current() : std::nullopt;
    if (!clip) return;
    const ClipRow row = m_session.table().row(*clip);
    auto* dialog = new NoteDialog(shownPath(row.path), QString::fromStdString(row.note), m_window);
    connect(dialog, &NoteDialog::noted, this,
            [this, clip = *clip](const QString& note) { m_labels.note(clip, note.toStdString()); });
    connect(&m_session, &Session::closing, dialog, &QDialog::reject);
    dialog->open();
}

void LabelDialogs::editClasses() {
    if (!m_session.isOpen()) return;
    auto* dialog = new ClassDialog(m_window);
    fill(*dialog);
    connect(&m_session, &Session::changed, dialog, [this, dialog] { fill(*dialog); });
    connect(&m_session, &Session::closing, dialog, &QDialog::close);
    connectClasses(*dialog);
    dialog->open();
}

void LabelDialogs::fill(ClassDialog& dialog) const {
    const std::vector<NamedRow> classes = m_session.table().classes();
    const ClipCounts counts = m_session.table().counts();
    QList<EditedClass> entries;
    for (std::size_t i = 0; i < classes.size(); ++i)
        entries.append({classes[i].row, shownText(classes[i].name), counts.classes[i]});
    dialog.setClasses(entries);
    const auto& undo = m_session.facts().undo;
    dialog.setUndo(undo ? QString::fromStdString(printable(undo->what)) : QString());
}

void LabelDialogs::connectClasses(ClassDialog& dialog) {
    connect(&dialog, &ClassDialog::renameWanted, this, [this](qint64 row, const QString& name) {
        m_labels.renameClass(nameOf(row), name.toStdString());
    });
    connect(&dialog, &ClassDialog::mergeWanted, this,
            [this](qint64 row, qint64 into) { m_labels.mergeClasses(nameOf(row), nameOf(into)); });
    connect(&dialog, &ClassDialog::removeWanted, this,
            [this](qint64 row) { m_labels.removeClass(nameOf(row)); });
    connect(&dialog, &ClassDialog::ignoreWanted, &m_labels, &LabelWorkflow::ignoreClass);
    connect(&dialog, &ClassDialog::undoWanted, &m_labels, &LabelWorkflow::undo);
}

std::string LabelDialogs::nameOf(qint64 row) const {
    for (const NamedRow& name : m_session.table().classes())
        if (name.row == row) return name.name;
    return {};
}

}  // namespace melscope
