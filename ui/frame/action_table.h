// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace melscope {

/// Everything a user can ask for from the menus.
enum class ActionId {
    // File
    NewProject,
    OpenProject,
    OpenDemo,
    ImportFolder,
    ImportTable,
    LocateFolder,
    OpenRecordings,
    ListenLive,
    ExportLabels,
    CloseProject,
    Preferences,
    Quit,
    // Edit
    Undo,
    Redo,
    Copy,
    SelectAll,
    Find,
    // View
    ShowData,
    ShowListen,
    ShowTrain,
    ShowEvaluate,
    ShowPredict,
    ShowModels,
    ZoomIn,
    ZoomOut,
    ZoomAll,
    AsTrainingSeesIt,
    Reshuffle,
    ShowJobs,
    FullScreen,
    // Playback
    Play,
    PlaySelection,
    Loop,
    Slower,
    Faster,
    PreviousClip,
    NextClip,
    // Label
    LabelClip,
    RemoveLabel,
    NextUnlabelled,
    IgnoreClip,
    SplitClip,
    NoteClip,
    RenameClass,
    MergeClasses,
    AdvanceAfterLabel,
    PlayAfterAdvance,
    // Run
    StartTraining,
    PauseTraining,
    StopTraining,
    EvaluateRun,
    CancelJob,
    // Help
    FirstSteps,
    Shortcuts,
    ShowLog,
    About
};

enum class MenuId { File, Edit, View, Playback, Label, Run, Help };

/// Where a shortcut works: keys without Ctrl would be in the way elsewhere.
enum class ShortcutScope { Window, ListenPage };

enum class ActionKind { Plain, Switch };

struct ActionRow {
    ActionId id;
    MenuId menu;
    const char* text;      ///< with `&` before its letter; in the context "Actions"
    const char* shortcut;  ///< portable; several are divided by a blank; empty: none
    const char* icon = "";
    ShortcutScope scope = ShortcutScope::Window;
    ActionKind kind = ActionKind::Plain;
};

/// In the order of the menus; an empty text is a line between actions.
std::span<const ActionRow> actionTable();

/// In the context "Actions".
const char* menuTitle(MenuId menu);

}  // namespace melscope
