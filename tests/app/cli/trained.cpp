// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/trained.h"

#include "tests/support/test_data.h"

namespace melscope::test {

void writeTones(const std::filesystem::path& folder) {
    int hz = 0;
    for (const char* singer : {"ann", "bob", "eve"})
        for (int take = 0; take < 4; ++take, hz += 13) {
            const std::string name = std::string(singer) + '_' + std::to_string(take) + ".wav";
            writeWav(folder / "low" / name, sine(250 + hz, 0.4, 8000));
            writeWav(folder / "high" / name, sine(2500 + hz, 0.4, 8000));
        }
}

std::vector<std::string> trainArguments(const std::filesystem::path& source, const std::filesystem::path& out,
                                        int epochs) {
    return {"train",     source,       "--out",    out,
            "--pattern", kTonePattern, "--epochs", std::to_string(epochs),
            "--threads", "1",          "--set",    "batch_size=4",
            "--json"};
}

const SharedRun& sharedRun() {
    static const TemporaryFolder folder;
    static const SharedRun run = [] {
        SharedRun made{.source = folder.path() / "tones",
                       .folder = folder.path() / "run",
                       .model = folder.path() / "run" / "best.melmodel",
                       .answer = {}};
        writeTones(made.source);
        made.answer = melscopeCli(trainArguments(made.source, made.folder));
        return made;
    }();
    return run;
}

}  // namespace melscope::test
