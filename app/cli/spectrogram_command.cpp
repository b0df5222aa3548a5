// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>

#include "app/cli/commands.h"
#include "app/cli/words.h"
#include "core/base/atomic_file.h"
#include "core/base/text.h"
#include "core/dataset/clip_transform.h"
#include "core/features/spectrogram_image.h"

namespace melscope {

namespace {

enum class FileKind { Png, Csv };

FileKind kindOf(const std::filesystem::path& out) {
    std::string extension = out.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    if (extension == ".png") return FileKind::Png;
    if (extension == ".csv") return FileKind::Csv;
    throw std::invalid_argument("--out must end in .png or .csv, not " + printablePath(out.filename()));
}

/// Settings of learning change nothing here: taking them would be a lie.
void checkKeys(const std::vector<Setting>& settings) {
    for (const auto& [key, value] : settings)
        if (findSetting(featureFields(), key) == nullptr && findSetting(augmentFields(), key) == nullptr)
            throw std::invalid_argument(printable(key) + " does not change a spectrogram");
}

/// The recording as a data set of one clip, for which the standard recipe proposes its settings.
Dataset datasetOf(const std::filesystem::path& file) {
    const AudioInfo info = probeAudio(file);
    const auto name = file.filename();
    Dataset dataset{.folder = file.parent_path(),
                    .classes = {"recording"},
                    .groups = {},
                    .clips = {},
                    .problems = {},
                    .columnsFound = {}};
    dataset.clips.push_back({.path = name,
                             .range = {},
                             .id = clipId(name, {}),
                             .label = 0,
                             .split = Split::Train,
                             .sampleRate = info.sampleRate,
                             .channels = info.channels,
                             .seconds = static_cast<float>(info.seconds())});
    return dataset;
}

Spectrogram spectrogramOf(const SpectrogramCommand& command, const TrainingSettings& settings,
                          std::uint64_t clip) {
    const FeatureSettings& f = settings.features;
    Spectrogram picture{.values = {}, .channels = f.channels, .nMels = f.nMels, .nFrames = f.nFrames()};
    ClipTransform transform(f);
    picture.values.resize(transform.pictureSize());
    if (!command.augment) {
        transform(command.file, {}, nullptr, picture.values);
        return picture;
    }
    const Augmentation drawn =
        drawAugmentation(settings.augment, f.nMels, f.nFrames(), command.seed, 1, clip);
    transform(command.file, {}, &drawn, picture.values);
    return picture;
}

std::string settingsWords(const FeatureSettings& f) {
    return countWords(f.channels, "channel") + ", " + std::to_string(f.nMels) + " mel bands, " +
           countWords(f.nFrames(), "frame") + ": " + shortNumber(f.clipSeconds) + " s at " +
           std::to_string(f.sampleRate) + " Hz, n_fft " + std::to_string(f.nFft) + ", hop_length " +
           std::to_string(f.hopLength);
}

}  // namespace

int run(const SpectrogramCommand& command, Console& console, std::stop_token) {
    const FileKind kind = kindOf(command.out);
    checkKeys(command.settings);
    const Dataset dataset = naming(command.file, [&] { return datasetOf(command.file); });
    const Proposal proposal = proposeSettings(loadRecipe("standard"), dataset);
    const TrainingSettings settings = changed(proposal.settings, command.settings);
    settings.validate();
    const Spectrogram picture =
        naming(command.file, [&] { return spectrogramOf(command, settings, dataset.clips.front().id); });
    if (kind == FileKind::Png)
        writePng(picture, command.out);
    else
        writeFileAtomically(command.out, toCsv(picture));
    console.tell(printablePath(command.out) + ": " + settingsWords(settings.features));
    return kDone;
}

}  // namespace melscope
