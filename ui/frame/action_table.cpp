// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/action_table.h"

#include <QCoreApplication>
#include <array>

namespace melscope {

namespace {

using enum ActionId;
using enum MenuId;

constexpr auto kOnListen = ShortcutScope::ListenPage;
constexpr auto kSwitch = ActionKind::Switch;

constexpr ActionRow line(MenuId menu) { return {.id = NewProject, .menu = menu, .text = "", .shortcut = ""}; }

constexpr ActionRow kTable[] = {
    {NewProject, File, QT_TRANSLATE_NOOP("Actions", "&New project..."), "Ctrl+N", "project"},
    {OpenProject, File, QT_TRANSLATE_NOOP("Actions", "&Open project..."), "Ctrl+O", "folder"},
    {OpenDemo, File, QT_TRANSLATE_NOOP("Actions", "Open &demo project"), "", "demo"},
    line(File),
    {ImportFolder, File, QT_TRANSLATE_NOOP("Actions", "&Import folder..."), "Ctrl+I", "data"},
    {ImportTable, File, QT_TRANSLATE_NOOP("Actions", "Import &table..."), "Ctrl+Shift+I", "table"},
    {LocateFolder, File, QT_TRANSLATE_NOOP("Actions", "&Locate recordings..."), ""},
    {OpenRecordings, File, QT_TRANSLATE_NOOP("Actions", "&Classify recordings..."), "Ctrl+Shift+O",
     "predict"},
    {ListenLive, File, QT_TRANSLATE_NOOP("Actions", "Listen li&ve"), "Ctrl+Shift+M", "microphone"},
    {ExportLabels, File, QT_TRANSLATE_NOOP("Actions", "&Export labels..."), "Ctrl+E", "export"},
    line(File),
    {CloseProject, File, QT_TRANSLATE_NOOP("Actions", "Close pro&ject"), "Ctrl+W"},
    {Preferences, File, QT_TRANSLATE_NOOP("Actions", "&Preferences..."), "Ctrl+,", "settings"},
    {Quit, File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"},

    {Undo, Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo"},
    {Redo, Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo"},
    line(Edit),
    {Copy, Edit, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C"},
    {SelectAll, Edit, QT_TRANSLATE_NOOP("Actions", "Select &all clips"), "Ctrl+A"},
    {Find, Edit, QT_TRANSLATE_NOOP("Actions", "&Find clips"), "Ctrl+F", "search"},

    {ShowData, View, QT_TRANSLATE_NOOP("Actions", "&Data"), "Ctrl+1", "data"},
    {ShowListen, View, QT_TRANSLATE_NOOP("Actions", "&Listen"), "Ctrl+2", "listen"},
    {ShowTrain, View, QT_TRANSLATE_NOOP("Actions", "&Train"), "Ctrl+3", "train"},
    {ShowEvaluate, View, QT_TRANSLATE_NOOP("Actions", "&Evaluate"), "Ctrl+4", "evaluate"},
    {ShowPredict, View, QT_TRANSLATE_NOOP("Actions", "&Predict"), "Ctrl+5", "predict"},
    {ShowModels, View, QT_TRANSLATE_NOOP("Actions", "&Models"), "Ctrl+6", "models"},
    line(View),
    {ZoomIn, View, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "Ctrl++ Ctrl+="},
    {ZoomOut, View, QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "Ctrl+-"},
    {ZoomAll, View, QT_TRANSLATE_NOOP("Actions", "Zoom to the whole &clip"), "Ctrl+0"},
    {AsTrainingSeesIt, View, QT_TRANSLATE_NOOP("Actions", "As training &sees it"), "Ctrl+T", "", {}, kSwitch},
    {Reshuffle, View, QT_TRANSLATE_NOOP("Actions", "&Reshuffle"), "R Ctrl+R", "shuffle", kOnListen},
    line(View),
    {ShowJobs, View, QT_TRANSLATE_NOOP("Actions", "Background &jobs"), "Ctrl+J", "clock", {}, kSwitch},
    {FullScreen, View, QT_TRANSLATE_NOOP("Actions", "&Full screen"), "F11", "", {}, kSwitch},

    {Play, Playback, QT_TRANSLATE_NOOP("Actions", "&Play or pause"), "Space", "play", kOnListen},
    {PlaySelection, Playback, QT_TRANSLATE_NOOP("Actions", "Play &selection"), "Shift+Space", "", kOnListen},
    {Loop, Playback, QT_TRANSLATE_NOOP("Actions", "&Loop"), "Ctrl+Shift+L", "loop", {}, kSwitch},
    line(Playback),
    {Slower, Playback, QT_TRANSLATE_NOOP("Actions", "Slo&wer"), "Ctrl+["},
    {Faster, Playback, QT_TRANSLATE_NOOP("Actions", "&Faster"), "Ctrl+]"},
    line(Playback),
    {PreviousClip, Playback, QT_TRANSLATE_NOOP("Actions", "P&revious clip"), "Alt+Up"},
    {NextClip, Playback, QT_TRANSLATE_NOOP("Actions", "&Next clip"), "Alt+Down"},

    {LabelClip, Label, QT_TRANSLATE_NOOP("Actions", "&Label clips..."), "Ctrl+L", "label"},
    {RemoveLabel, Label, QT_TRANSLATE_NOOP("Actions", "&Remove label"), "Backspace", "", kOnListen},
    {NextUnlabelled, Label, QT_TRANSLATE_NOOP("Actions", "Next &unlabelled clip"), "Ctrl+Down"},
    {IgnoreClip, Label, QT_TRANSLATE_NOOP("Actions", "&Ignore clips"), "Ctrl+D", "", {}, kSwitch},
    {SplitClip, Label, QT_TRANSLATE_NOOP("Actions", "&Split at the playhead"), "Ctrl+Shift+S"},
    {NoteClip, Label, QT_TRANSLATE_NOOP("Actions", "&Note..."), "Ctrl+Shift+N"},
    line(Label),
    {RenameClass, Label, QT_TRANSLATE_NOOP("Actions", "Rename &class..."), ""},
    {MergeClasses, Label, QT_TRANSLATE_NOOP("Actions", "&Merge classes..."), ""},
    line(Label),
    {AdvanceAfterLabel,
     Label,
     QT_TRANSLATE_NOOP("Actions", "Next clip &after labelling"),
     "",
     "",
     {},
     kSwitch},
    {PlayAfterAdvance, Label, QT_TRANSLATE_NOOP("Actions", "&Play it at once"), "", "", {}, kSwitch},

    {StartTraining, Run, QT_TRANSLATE_NOOP("Actions", "&Start training"), "Ctrl+Return", "train"},
    {PauseTraining, Run, QT_TRANSLATE_NOOP("Actions", "&Pause"), "", "pause"},
    {StopTraining, Run, QT_TRANSLATE_NOOP("Actions", "Stop and &keep"), "", "stop"},
    line(Run),
    {EvaluateRun, Run, QT_TRANSLATE_NOOP("Actions", "&Evaluate run"), "", "evaluate"},
    line(Run),
    {CancelJob, Run, QT_TRANSLATE_NOOP("Actions", "Cancel the running &job"), "Ctrl+.", "close"},

    {FirstSteps, Help, QT_TRANSLATE_NOOP("Actions", "&First steps"), "F1"},
    {Shortcuts, Help, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+/"},
    {ShowLog, Help, QT_TRANSLATE_NOOP("Actions", "Show &log file"), ""},
    line(Help),
    {About, Help, QT_TRANSLATE_NOOP("Actions", "&About Melscope"), "", "info"},
};

constexpr std::array<const char*, 7> kMenuTitles{
    QT_TRANSLATE_NOOP("Actions", "&File"),  QT_TRANSLATE_NOOP("Actions", "&Edit"),
    QT_TRANSLATE_NOOP("Actions", "&View"),  QT_TRANSLATE_NOOP("Actions", "&Playback"),
    QT_TRANSLATE_NOOP("Actions", "&Label"), QT_TRANSLATE_NOOP("Actions", "&Run"),
    QT_TRANSLATE_NOOP("Actions", "&Help")};

}  // namespace

std::span<const ActionRow> actionTable() { return kTable; }

const char* menuTitle(MenuId menu) { return kMenuTitles[static_cast<std::size_t>(menu)]; }

}  // namespace melscope
