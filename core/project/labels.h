// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/project/project.h"

namespace melscope {

/// Everything here is one action of a person: whatever it changes is one transaction and one entry of the
/// edit log, on the disk when the function returns, and can be taken back. Clips are named by their row. An
/// action that changes nothing leaves no entry and returns false. All throw ProjectError for a clip or class
/// that is not there, or if the project may only be read.

/// Gives the clips this class, which is made if it is new; none takes the label away.
bool labelClips(Project& project, std::span<const std::int64_t> clips,
                std::optional<std::string_view> className);

enum class Ignored { No, Yes };
/// Ignored clips stay in the project but count nowhere.
bool ignoreClips(Project& project, std::span<const std::int64_t> clips, Ignored ignored);

bool noteClip(Project& project, std::int64_t clip, std::string_view note);

/// Ends the clip at `seconds` from the recording's start and adds a clip that goes on from there with the
/// same label and tags.
/// @throws ProjectError also if that is not inside the clip. @return the new clip
std::int64_t splitClip(Project& project, std::int64_t clip, double seconds);

/// @throws ProjectError also if there is another class of that name: mergeClasses() is meant then.
bool renameClass(Project& project, std::string_view from, std::string_view to);
/// All clips of `from` become clips of `into`, and `from` is gone.
bool mergeClasses(Project& project, std::string_view from, std::string_view into);
/// Its clips lose their label, and it is gone.
bool removeClass(Project& project, std::string_view name);

/// An entry of the edit log.
struct EditEntry {
    std::int64_t id = 0;
    std::int64_t time = 0;  ///< ms since 1970
    std::string author;
    std::string what;  ///< e.g. "label 3 clips dog"
};

/// Takes back the latest action that is not taken back; undo and redo go on after the project was closed.
/// @return what it was, or nothing if there is none.
std::optional<EditEntry> undo(Project& project);
/// From here undo() goes back no further, nor redo() forward: for what was done to make the project.
/// @throws ProjectError
void endHistory(Project& project);
/// Does again what was undone last. An action after an undo leaves nothing to redo.
std::optional<EditEntry> redo(Project& project);

}  // namespace melscope
