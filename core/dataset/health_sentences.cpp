// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/health_sentences.h"

#include <array>
#include <cmath>

#include "core/base/setting_field.h"

namespace melscope {

namespace {

std::string clipCount(std::size_t count) { return std::to_string(count) + (count == 1 ? " clip" : " clips"); }

/// " (a.wav, b.wav, c.wav, ...)"
std::string namesOf(const HealthFinding& finding) {
    if (finding.names.empty()) return {};
    std::string list;
    for (const std::string& name : finding.names) list += (list.empty() ? " (" : ", ") + name;
    return list + (finding.hasMoreNames ? ", ...)" : ")");
}

std::string ofClips(const HealthFinding& finding, const std::string& what) {
    return clipCount(finding.clips.size()) + " " + what + namesOf(finding);
}

std::string ofSets(const HealthFinding& finding, const std::string& what) {
    const std::size_t sets = finding.sets.size();
    return clipCount(finding.clips.size()) + " in " + std::to_string(sets) +
           (sets == 1 ? " set " : " sets ") + what + namesOf(finding);
}

std::string ofLength(const HealthFinding& finding) {
    const double usual = std::round(100 * std::get<UsualLength>(finding.detail).seconds) / 100;
    return ofClips(finding, "far from the usual length of " + numberText(usual) + " s");
}

/// @param what they have too few of
std::string ofClasses(const SmallClasses& small, const std::string& what) {
    std::string text =
        std::to_string(small.count) + (small.count == 1 ? " class has " : " classes have ") + what;
    for (std::size_t i = 0; i < small.first.size(); ++i)
        text +=
            (i == 0 ? ": " : ", ") + small.first[i].name + " (" + std::to_string(small.first[i].clips) + ")";
    return small.count > small.first.size() ? text + ", ..." : text;
}

std::string ofImbalance(const SmallClasses& small) {
    return ofClasses(small, "at most a tenth of the " +
                                clipCount(static_cast<std::size_t>(small.largest.clips)) + " of " +
                                small.largest.name);
}

/// "44100 Hz", "mono", "6-channel", "WAV, 16 bit PCM"
std::string valueText(HealthKind kind, const std::string& value) {
    if (kind == HealthKind::ConfoundSampleRate) return value + " Hz";
    if (kind != HealthKind::ConfoundChannels) return value;
    return value == "1" ? "mono" : value == "2" ? "stereo" : value + "-channel";
}

/// "all others 8000 Hz", "none of the others", "12 of the 540 others"
std::string ofOthers(HealthKind kind, const ValueTie& tie) {
    if (tie.othersTied > 0)
        return std::to_string(tie.othersTied) + " of the " + std::to_string(tie.others) + " others";
    if (tie.valueOfOthers.empty()) return "none of the others";
    return "all others " + valueText(kind, tie.valueOfOthers);
}

std::string ofTie(HealthKind kind, const ValueTie& tie) {
    std::string text = (tie.tied == tie.clips ? "all " : std::to_string(tie.tied) + " of ") +
                       std::to_string(tie.clips) + " clips of " + tie.className + " are " +
                       valueText(kind, tie.value) + ", " + ofOthers(kind, tie);
    if (tie.moreClasses > 0)
        text += "; " + std::to_string(tie.moreClasses) + " more classes are tied in the same way";
    return text;
}

std::string ofLoudness(const LoudnessTie& tie) {
    return "clips of " + tie.className + " are " + (tie.isLouder ? "louder" : "quieter") +
           " than those of other classes in " + std::to_string(tie.percent) + " % of all pairs (median " +
           std::to_string(tie.median) + " dBFS, others " + std::to_string(tie.medianOfOthers) + " dBFS)";
}

}  // namespace

std::string sentenceOf(const HealthFinding& finding) {
    switch (finding.kind) {
        case HealthKind::Unreadable:
            return ofClips(finding, "cannot be decoded");
        case HealthKind::Silent:
            return ofClips(finding, "with nothing to be heard");
        case HealthKind::Clipped:
            return ofClips(finding, "clipped at full scale");
        case HealthKind::DcOffset:
            return ofClips(finding, "with a constant offset");
        case HealthKind::TooShort:
            return ofClips(finding, "shorter than " + numberText(1000 * kShortestClipSeconds) + " ms");
        case HealthKind::UnusualLength:
            return ofLength(finding);
        case HealthKind::ExactDuplicate:
            return ofSets(finding, "hold the very same audio");
        case HealthKind::NearDuplicate:
            return ofSets(finding, "sound nearly the same");
        case HealthKind::DuplicateWithOtherLabel:
            return ofSets(finding, "sound the same but are labelled differently");
        case HealthKind::ClassImbalance:
            return ofImbalance(std::get<SmallClasses>(finding.detail));
        case HealthKind::FewClips:
            return ofClasses(std::get<SmallClasses>(finding.detail),
                             "fewer than " + std::to_string(kFewestClipsOfClass) + " clips");
        case HealthKind::ConfoundLoudness:
            return ofLoudness(std::get<LoudnessTie>(finding.detail));
        default:
            return ofTie(finding.kind, std::get<ValueTie>(finding.detail));
    }
}

std::string_view adviceOn(HealthKind kind) {
    constexpr std::array<std::string_view, 15> kAdvice{
        "They would be missing in training: convert or replace them, or leave them out.",
        "A network learns that silence has their label: replace them, or give silence a class of its own.",
        "Clipping adds overtones that the sound does not have: record again at a lower level if it is not so "
        "everywhere.",
        "The offset comes from the sound card, not from the sound, and fills the lowest band: remove it with "
        "a high-pass filter.",
        "They are padding but for an instant: look whether they were cut wrongly.",
        "They are mostly padding or mostly cut away in training, and are often mistakes: look at them, and "
        "cut long ones into pieces.",
        "Copies count twice in training, and one to train on gives away one to validate with: keep one of "
        "each set.",
        "They seem to be one recording, changed in level, format or length; listen, and keep one of each set "
        "or put the set on one side of the split.",
        "One of the labels is wrong, and no network can learn both: listen and correct them.",
        "Accuracy then hides whether rare classes are found at all: look at macro F1, balance the classes in "
        "training or record more of the rare ones.",
        "So few clips can neither be learned from nor tell how well a class is recognised: record more of "
        "them, or join or leave out the class.",
        "A network can tell the label by this instead of by the sound, and fails on other recordings: "
        "resample all clips to the lowest rate, or record every class in every way.",
        "A network can tell the label by this instead of by the sound, and fails on other recordings: train "
        "on one channel, or record every class in every way.",
        "A network can tell the label by this instead of by the sound, and fails on other recordings: go "
        "back to the originals, or bring all clips through the same encoding.",
        "A network can tell the label by this instead of by the sound, and fails on other recordings: train "
        "with random gain unless loudness belongs to the sound, or record at other levels."};
    return kAdvice[static_cast<std::size_t>(kind)];
}

}  // namespace melscope
