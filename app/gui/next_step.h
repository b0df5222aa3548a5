// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>

#include "ui/frame/page_id.h"

namespace melscope {

/// How far the latest run is, or the one that trains.
enum class RunStage {
    None,  ///< nothing was trained yet, or nothing is left of it
    Preparing,
    Training,
    Paused,
    Stopped,    ///< by a person; its best is kept and it can go on
    BrokenOff,  ///< the program ended under it; it can go on
    Failed,
    Trained,
    Evaluated,
};

/// The run that counts for the next step.
struct RunProgress {
    RunStage stage = RunStage::None;
    std::int64_t run = 0;
    QString name;
    int epoch = 0;  ///< that is trained, or the last one that was
    int epochs = 0;
    std::int64_t started = 0;   ///< ms since 1970
    std::int64_t mistakes = 0;  ///< of Evaluated
    bool operator==(const RunProgress&) const = default;
};

/// How far the work is, from opening to predicting.
struct ProjectProgress {
    bool isOpen = false;
    bool isImportShown = false;  ///< what an import would bring stands there and waits for a decision
    bool areRecordingsMissing = false;
    bool areSidesMixed = false;  ///< what is in train is in valid, too
    bool isEditedSinceRun = false;
    std::int64_t clips = 0;
    std::int64_t classes = 0;  ///< that have clips
    std::int64_t unlabelled = 0;
    std::int64_t validClips = 0;
    std::int64_t unheard = 0;  ///< nobody has looked for silence, clipping and duplicates there
    QString whyNotTrain;       ///< empty: training can start
    RunProgress run;
    bool operator==(const ProjectProgress&) const = default;
};

/// A sentence, and the page where it is done if there is one.
struct NextStep {
    QString sentence;
    std::optional<PageId> page;
    bool operator==(const NextStep&) const = default;
};

/// What is best done next; there always is something.
NextStep nextStep(const ProjectProgress& progress);

}  // namespace melscope
