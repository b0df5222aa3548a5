// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "core/base/text.h"
#include "core/project/label_export.h"

namespace melscope {

int run(const ExportCommand& command, Console& console, std::stop_token stop) {
    const Project project = Project::open(command.project);
    const ClipTable table(project);
    const ExportSummary summary =
        exportLabels(table,
                     {.format = command.format,
                      .out = command.out,
                      .dataFolder = project.dataFolder(),
                      .filter = {.ignored = command.all ? IgnoredClips::Show : IgnoredClips::Hide}},
                     console.listener("clips"), std::move(stop));
    console.wipe();
    if (console.json()) {
        console.object({{"out", jsonText(command.out.native())},
                        {"clips", summary.clips},
                        {"unlabelled", summary.unlabelled},
                        {"files", summary.files}});
        return kDone;
    }
    console.result(countWords(summary.clips, "clip") + " written to " + printablePath(command.out) +
                   (summary.files > 1 ? ", " + countWords(summary.files, "file") : ""));
    if (summary.unlabelled > 0)
        console.result(countWords(summary.unlabelled, "clip") + " without a label left out");
    return kDone;
}

}  // namespace melscope
