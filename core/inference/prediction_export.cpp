// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/prediction_export.h"

#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/base/line_file.h"
#include "core/base/text.h"
#include "core/inference/prediction_text.h"
#include "core/project/label_text.h"
#include "core/project/track_names.h"

namespace melscope {

namespace fs = std::filesystem;

namespace {

using Recordings = ClassifiedRecordings;

/// Where a detection is written by the formats that know clips only.
ClipRow clipOf(const ClassifiedRecording& recording, const Detection& detection,
               const PredictionExport& options) {
    ClipRow clip;
    clip.path = recording.file;
    clip.range = detection.range;
    clip.label = options.classes[static_cast<std::size_t>(detection.label)];
    clip.sampleRate = recording.sampleRate;
    return clip;
}

/// Looks at the stop token and says how far it is, recording by recording.
class Steps {
  public:
    Steps(const Recordings& recordings, const ProgressListener& listener, std::stop_token stop)
        : m_recordings(recordings), m_listener(listener), m_stop(std::move(stop)) {}

    template <class Write>
    void forEach(Write write) const {
        std::uint64_t done = 0;
        for (const auto& recording : m_recordings) {
            if (m_stop.stop_requested()) throw Stopped();
            if (m_listener) m_listener({.stage = "recordings", .done = done++, .total = m_recordings.size()});
            write(*recording);
        }
    }

  private:
    const Recordings& m_recordings;
    const ProgressListener& m_listener;
    std::stop_token m_stop;
};

PredictionExportSummary exportLines(const Steps& steps, const PredictionExport& options) {
    LineFile file(options.out);
    PredictionExportSummary summary{.files = 1};
    const auto add = [&](const std::string& line) {
        file.add(line + '\n');
        ++summary.lines;
    };
    if (options.format == PredictionFormat::Recordings) file.add(std::string(kPredictionCsvHeader) + '\n');
    if (options.format == PredictionFormat::Detections) file.add(std::string(kDetectionCsvHeader) + '\n');
    steps.forEach([&](const ClassifiedRecording& recording) {
        if (options.format == PredictionFormat::Recordings)
            return add(predictionCsv(recording.file, recording.prediction, options.classes, options.top));
        const std::vector<Detection> heard = detections(recording.tracks, options.rules);
        if (options.format == PredictionFormat::JsonLines)
            return add(
                predictionJson(recording.file, recording.prediction, options.classes, options.top, heard));
        for (const Detection& detection : heard)
            add(detectionCsv(recording.file, detection, options.classes));
    });
    file.commit();
    return summary;
}

PredictionExportSummary exportRaven(const Steps& steps, const PredictionExport& options) {
    LineFile file(options.out);
    PredictionExportSummary summary{.files = 1};
    file.add(ravenHeader());
    double begin = 0;
    steps.forEach([&](const ClassifiedRecording& recording) {
        for (const Detection& detection : detections(recording.tracks, options.rules))
            file.add(
                ravenLine(clipOf(recording, detection, options), {++summary.lines, begin, recording.file}));
        begin += recording.seconds;
    });
    file.commit();
    return summary;
}

/// The folder that all of them lie in.
fs::path commonFolder(const std::vector<fs::path>& files) {
    fs::path common = files.front().parent_path();
    for (const fs::path& file : files) {
        const fs::path folder = file.parent_path();
        fs::path both;
        const auto end = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end()).first;
        for (auto name = common.begin(); name != end; ++name) both /= *name;
        common = both;
    }
    return common;
}

/// Of each recording in which something was heard, the file of its track below the folder.
std::map<fs::path, fs::path> tracksOf(const Recordings& recordings, const PredictionExport& options) {
    std::vector<fs::path> files;
    for (const auto& recording : recordings)
        if (!detections(recording->tracks, options.rules).empty()) files.push_back(recording->file);
    if (files.empty()) return {};
    if (files.size() == 1) return {{files.front(), options.out}};
    const fs::path common = commonFolder(files);
    std::vector<fs::path> paths;
    for (const fs::path& file : files) paths.push_back(file.lexically_relative(common));
    const std::vector<fs::path> names = trackNames(paths);
    std::map<fs::path, fs::path> tracks;
    for (std::size_t i = 0; i < files.size(); ++i) tracks[files[i]] = options.out / names[i];
    return tracks;
}

void makeFolder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) throw Error("cannot make the folder " + printablePath(folder) + ": " + failure.message());
}

PredictionExportSummary exportAudacity(const Recordings& recordings, const Steps& steps,
                                       const PredictionExport& options) {
    const std::map<fs::path, fs::path> tracks = tracksOf(recordings, options);
    PredictionExportSummary summary;
    if (tracks.empty()) {
        LineFile(options.out).commit();
        summary.files = 1;
    }
    steps.forEach([&](const ClassifiedRecording& recording) {
        const auto track = tracks.find(recording.file);
        if (track == tracks.end()) return;
        if (tracks.size() > 1) makeFolder(track->second.parent_path());
        LineFile file(track->second);
        for (const Detection& detection : detections(recording.tracks, options.rules)) {
            file.add(audacityLine(clipOf(recording, detection, options)));
            ++summary.lines;
        }
        file.commit();
        ++summary.files;
    });
    return summary;
}

}  // namespace

std::int64_t heardIn(const Recordings& recordings, const DetectionRules& rules) {
    return std::ranges::count_if(
        recordings, [&](const auto& recording) { return !detections(recording->tracks, rules).empty(); });
}

PredictionExportSummary exportPredictions(const Recordings& recordings, const PredictionExport& options,
                                          const ProgressListener& listener, std::stop_token stop) {
    options.rules.validate();
    const Steps steps(recordings, listener, std::move(stop));
    switch (options.format) {
        case PredictionFormat::Audacity:
            return exportAudacity(recordings, steps, options);
        case PredictionFormat::Raven:
            return exportRaven(steps, options);
        default:
            return exportLines(steps, options);
    }
}

}  // namespace melscope
