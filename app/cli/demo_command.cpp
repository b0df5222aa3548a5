// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "core/base/text.h"

namespace melscope {

int run(const DemoCommand& command, Console& console, std::stop_token stop) {
    writeDemoSounds(command.folder, command.settings, console.listener("sounds"), std::move(stop));
    console.wipe();
    const auto classes = demoClasses();
    const auto clips = static_cast<std::int64_t>(classes.size()) * command.settings.clipsPerClass;
    if (console.json()) {
        console.object({{"folder", jsonText(command.folder.native())},
                        {"table", jsonText((command.folder / "metadata.csv").native())},
                        {"clips", clips},
                        {"classes", classes}});
        return kDone;
    }
    const std::string folder = printablePath(command.folder);
    console.result(countWords(clips, "sound") + " of " + countWords(std::ssize(classes), "class") +
                   " written to " + folder);
    console.result("Learn from them, with whole instruments held out:");
    console.result("  melscope-cli train " + folder + " --table " + folder + "/metadata.csv --out run");
    return kDone;
}

}  // namespace melscope
