// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/setting_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace melscope {

namespace {

struct Row {
    std::string_view key;
    const char* name;
    const char* unit;
    const char* help;
    const char* ofZero = "";
};

constexpr Row kRows[] = {
    {"sample_rate", QT_TRANSLATE_NOOP("Settings", "Sample rate"), QT_TRANSLATE_NOOP("Settings", "Hz"),
     QT_TRANSLATE_NOOP("Settings", "Every recording is brought to this sample rate first.")},
    {"channels", QT_TRANSLATE_NOOP("Settings", "Channels"), "",
     QT_TRANSLATE_NOOP("Settings", "1 mixes to mono; 2 keeps stereo and shows a mono recording twice.")},
    {"clip_seconds", QT_TRANSLATE_NOOP("Settings", "Clip length"), QT_TRANSLATE_NOOP("Settings", "s"),
     QT_TRANSLATE_NOOP(
         "Settings",
         "What the network sees at once; shorter clips are padded with silence, longer ones cut.")},
    {"n_fft", QT_TRANSLATE_NOOP("Settings", "FFT size"), "",
     QT_TRANSLATE_NOOP("Settings",
                       "Samples of a Fourier transform, even: more resolve frequency better, time worse.")},
    {"win_length", QT_TRANSLATE_NOOP("Settings", "Window"), "",
     QT_TRANSLATE_NOOP("Settings",
                       "Samples of the Hann window inside a transform; left empty it is the FFT size."),
     QT_TRANSLATE_NOOP("Settings", "FFT size")},
    {"hop_length", QT_TRANSLATE_NOOP("Settings", "Hop length"), "",
     QT_TRANSLATE_NOOP("Settings", "Samples from one frame to the next.")},
    {"n_mels", QT_TRANSLATE_NOOP("Settings", "Mel bands"), "",
     QT_TRANSLATE_NOOP("Settings", "The height of the picture.")},
    {"f_min", QT_TRANSLATE_NOOP("Settings", "Lowest"), QT_TRANSLATE_NOOP("Settings", "Hz"),
     QT_TRANSLATE_NOOP("Settings", "Lower edge of the lowest band.")},
    {"f_max", QT_TRANSLATE_NOOP("Settings", "Highest"), QT_TRANSLATE_NOOP("Settings", "Hz"),
     QT_TRANSLATE_NOOP("Settings", "Upper edge of the highest band; left empty it is half the sample rate."),
     QT_TRANSLATE_NOOP("Settings", "half rate")},
    {"top_db", QT_TRANSLATE_NOOP("Settings", "Range"), QT_TRANSLATE_NOOP("Settings", "dB"),
     QT_TRANSLATE_NOOP("Settings", "Levels this far below the loudest of a clip are raised to that level.")},
    {"mel_scale", QT_TRANSLATE_NOOP("Settings", "Mel scale"), "",
     QT_TRANSLATE_NOOP("Settings", "The formula between Hz and mel.")},
    {"mel_norm", QT_TRANSLATE_NOOP("Settings", "Filters"), "",
     QT_TRANSLATE_NOOP("Settings", "How filters are scaled: to peaks of 1 or to equal areas.")},
    {"time_shift", QT_TRANSLATE_NOOP("Settings", "Time shift"), QT_TRANSLATE_NOOP("Settings", "%"),
     QT_TRANSLATE_NOOP("Settings",
                       "The clip is turned round in time, either way, by up to this share of its length.")},
    {"gain_db", QT_TRANSLATE_NOOP("Settings", "Gain"), QT_TRANSLATE_NOOP("Settings", "dB"),
     QT_TRANSLATE_NOOP("Settings", "Louder or quieter by up to this much.")},
    {"equaliser_db", QT_TRANSLATE_NOOP("Settings", "Equaliser"), QT_TRANSLATE_NOOP("Settings", "dB"),
     QT_TRANSLATE_NOOP("Settings",
                       "A random gain curve over frequency, by up to this much at its four knots.")},
    {"pitch_bands", QT_TRANSLATE_NOOP("Settings", "Pitch"), QT_TRANSLATE_NOOP("Settings", "bands"),
     QT_TRANSLATE_NOOP("Settings", "The picture moves up or down by up to this many bands.")},
    {"speed", QT_TRANSLATE_NOOP("Settings", "Speed"), QT_TRANSLATE_NOOP("Settings", "%"),
     QT_TRANSLATE_NOOP("Settings", "Played faster or slower by up to this share.")},
    {"n_freq_masks", QT_TRANSLATE_NOOP("Settings", "Frequency masks"), QT_TRANSLATE_NOOP("Settings", "×"),
     QT_TRANSLATE_NOOP("Settings", "How many stretches of bands are masked (SpecAugment).")},
    {"freq_mask_share", QT_TRANSLATE_NOOP("Settings", "Widest frequency mask"),
     QT_TRANSLATE_NOOP("Settings", "%"),
     QT_TRANSLATE_NOOP("Settings", "The widest frequency mask as a share of the bands.")},
    {"n_time_masks", QT_TRANSLATE_NOOP("Settings", "Time masks"), QT_TRANSLATE_NOOP("Settings", "×"),
     QT_TRANSLATE_NOOP("Settings", "How many stretches of time are masked (SpecAugment).")},
    {"time_mask_share", QT_TRANSLATE_NOOP("Settings", "Widest time mask"), QT_TRANSLATE_NOOP("Settings", "%"),
     QT_TRANSLATE_NOOP("Settings", "The widest time mask as a share of the clip.")},
    {"mixup", QT_TRANSLATE_NOOP("Settings", "Mixup"), QT_TRANSLATE_NOOP("Settings", "%"),
     QT_TRANSLATE_NOOP("Settings",
                       "In this share of the batches clips are blended in pairs; it is not shown here.")},
    {"seed", QT_TRANSLATE_NOOP("Settings", "Seed"), "",
     QT_TRANSLATE_NOOP("Settings", "All chance of a training is drawn from this number.")},
    {"network", QT_TRANSLATE_NOOP("Settings", "Network"), "",
     QT_TRANSLATE_NOOP("Settings", "What learns: four convolution blocks of growing width.")},
    {"normalisation", QT_TRANSLATE_NOOP("Settings", "Normalisation"), "",
     QT_TRANSLATE_NOOP(
         "Settings",
         "Levels are scaled by one mean and deviation of the training clips, or by those of each "
         "mel band.")},
    {"epochs", QT_TRANSLATE_NOOP("Settings", "Epochs"), "",
     QT_TRANSLATE_NOOP("Settings", "How often training goes through all clips.")},
    {"batch_size", QT_TRANSLATE_NOOP("Settings", "Batch size"), QT_TRANSLATE_NOOP("Settings", "clips"),
     QT_TRANSLATE_NOOP("Settings", "So many clips stand behind one step of the optimiser.")},
    {"learning_rate", QT_TRANSLATE_NOOP("Settings", "Learning rate"), "",
     QT_TRANSLATE_NOOP("Settings", "The size of a step where the schedule is at its highest.")},
    {"weight_decay", QT_TRANSLATE_NOOP("Settings", "Weight decay"), "",
     QT_TRANSLATE_NOOP("Settings", "How strongly the optimiser pulls weights towards zero.")},
    {"schedule", QT_TRANSLATE_NOOP("Settings", "Schedule"), "",
     QT_TRANSLATE_NOOP("Settings", "How the learning rate moves over the run.")},
    {"label_smoothing", QT_TRANSLATE_NOOP("Settings", "Label smoothing"), QT_TRANSLATE_NOOP("Settings", "%"),
     QT_TRANSLATE_NOOP("Settings", "This share of the target is spread over all classes.")},
    {"class_weights", QT_TRANSLATE_NOOP("Settings", "Class weights"), "",
     QT_TRANSLATE_NOOP("Settings", "Whether rare classes count as much as frequent ones.")},
    {"patience", QT_TRANSLATE_NOOP("Settings", "Patience"), QT_TRANSLATE_NOOP("Settings", "epochs"),
     QT_TRANSLATE_NOOP(
         "Settings",
         "The run ends after this many epochs without a new best; left empty it never ends early."),
     QT_TRANSLATE_NOOP("Settings", "off")},
    {"threads", QT_TRANSLATE_NOOP("Settings", "Processor cores"), "",
     QT_TRANSLATE_NOOP("Settings", "For reading clips and learning together; left empty it takes all."),
     QT_TRANSLATE_NOOP("Settings", "all")},
};

struct Choice {
    std::string_view choice;
    const char* words;
    std::string_view key = "";  ///< where several settings have a choice of this name
};

constexpr Choice kChoices[] = {{"htk", QT_TRANSLATE_NOOP("Settings", "HTK")},
                               {"slaney", QT_TRANSLATE_NOOP("Settings", "Slaney")},
                               {"none", QT_TRANSLATE_NOOP("Settings", "Peaks of 1"), "mel_norm"},
                               {"none", QT_TRANSLATE_NOOP("Settings", "None"), "class_weights"},
                               {"balanced", QT_TRANSLATE_NOOP("Settings", "Balanced")},
                               {"tutorial", QT_TRANSLATE_NOOP("Settings", "Tutorial")},
                               {"compact", QT_TRANSLATE_NOOP("Settings", "Compact")},
                               {"compact_small", QT_TRANSLATE_NOOP("Settings", "Compact, small")},
                               {"global", QT_TRANSLATE_NOOP("Settings", "Overall")},
                               {"per_frequency", QT_TRANSLATE_NOOP("Settings", "Per band")},
                               {"one_cycle", QT_TRANSLATE_NOOP("Settings", "One-cycle")},
                               {"one_cycle_linear", QT_TRANSLATE_NOOP("Settings", "One-cycle, linear")},
                               {"cosine", QT_TRANSLATE_NOOP("Settings", "Cosine")},
                               {"constant", QT_TRANSLATE_NOOP("Settings", "Constant")}};

QString translated(const char* text) {
    return *text == '\0' ? QString() : QCoreApplication::translate("Settings", text);
}

}  // namespace

SettingWords settingWords(std::string_view key) {
    const auto* row = std::ranges::find(kRows, key, &Row::key);
    if (row == std::end(kRows))
        return {.name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))};
    return {translated(row->name), translated(row->unit), translated(row->help), translated(row->ofZero)};
}

QString choiceWords(std::string_view key, std::string_view choice) {
    const auto* known = std::ranges::find_if(kChoices, [&](const Choice& one) {
        return one.choice == choice && (one.key.empty() || one.key == key);
    });
    if (known == std::end(kChoices))
        return QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size()));
    return translated(known->words);
}

}  // namespace melscope
