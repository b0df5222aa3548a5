// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace melscope {

/// What each command's --help says below its options.

inline constexpr const char* kDemoHelp =
    R"(Writes DIR/audio/CLASS/*.wav and .flac and DIR/metadata.csv, whose groups are the synthetic
instruments. The same seed writes the same files.

Example:
  melscope-cli demo sounds --clips-per-class 40)";

inline constexpr const char* kImportHelp =
    R"(Recordings stay where they are and are only read. Imported again, a folder adds what is new; labels that a
person gave stay. A stop leaves the project as it was.

Examples:
  melscope-cli import sounds.melscope sounds/audio
  melscope-cli import digits.melscope recordings --pattern '(?<label>\d)_(?<group>[a-z]+)_\d+\.wav')";

inline constexpr const char* kLabelHelp =
    R"(Every label is on the disk before "saved N" is printed, N being the number of the line. A line that
cannot be used is named with its reason and the rest goes on; the exit code is then 1. A recording with several
clips means all of them; recording.wav@12.5 is the one that begins at 12.5 s.

Examples:
  melscope-cli label sounds.melscope bird/0001.wav robin
  melscope-cli label sounds.melscope --stdin < labels.tsv)";

inline constexpr const char* kSplitHelp =
    R"(Without options the first of these that the project allows: the split column of its table, its highest fold
held out, whole groups, or by chance within each class; where shares are given, groups or chance. The same seed divides the same clips alike; undo takes
the division back. Training and evaluation keep to it. Groups and equal sounds on both sides are listed.

Examples:
  melscope-cli split sounds.melscope --train 0.7 --valid 0.15 --test 0.15 --seed 1
  melscope-cli split birds.melscope --group recording
  melscope-cli split digits.melscope --test-folds 0-4)";

inline constexpr const char* kExportHelp =
    R"(Clips that are ignored are left out unless --all is given. A file of that name is replaced.

  csv       path, begin, end, label, group, fold, split, labelled_by, labelled_at, ignored, tags, note; tags with
            ; between; begin and end are empty for whole recordings; read again by: import --table
  jsonl     the same, one JSON object a line
  audacity  a label track; with several recordings FILE is a folder that gets one for each
  raven     a selection table; its times run on over the recordings, in the order of their paths

Clips without a label have an empty one in csv, null in jsonl, and are left out of the others. Bytes that are
not UTF-8 show as \x..; text is written as it is, so look before you open a stranger's labels in a spreadsheet.

Examples:
  melscope-cli export sounds.melscope --format csv --out labels.csv
  melscope-cli export sounds.melscope --format audacity --out tracks)";

inline constexpr const char* kShowHelp = R"(Examples:
  melscope-cli show sounds/audio
  melscope-cli show esc50/audio --table esc50/meta/esc50.csv --label-column category
  melscope-cli show recordings --pattern '(?<label>\d)_(?<group>[a-z]+)_\d+\.wav'
  melscope-cli show recording.flac)";

inline constexpr const char* kTrainHelp =
    R"(A stop (Ctrl-C, SIGTERM) keeps the best model and the last state, ends with exit code 1 and, with --json,
a last line with "stopped": true; --resume goes on from there. Files that cannot be read are listed, the
rest is trained on.

A project is asked for its settings, which hold where the command line says nothing else, and is told how the
run went: show PROJECT lists its runs.

Examples:
  melscope-cli train sounds/audio --out run
  melscope-cli train sounds --table sounds/metadata.csv --out run --seed 2 --json
  melscope-cli train recordings --pattern '(?<label>\d)_[a-z]+_(?<fold>\d+)\.wav' --valid-folds 0-4 \
      --out run --epochs 15 --set n_mels=40 --set hop_length=80

Keys of --set:

)";

inline constexpr const char* kCrossValidateHelp =
    R"(Folds are ready-made ones if the source has any, else whole groups, else chance within each class. The
held-out fold decides nothing about its network: the last epoch is the model.

Example:
  melscope-cli cross-validate recordings --pattern '(?<label>\d)_(?<group>[a-z]+)_\d+\.wav' --out cv

The keys of --set are explained by: melscope-cli train --help)";

inline constexpr const char* kEvaluateHelp =
    R"(The same SOURCE, split options and seed as in training give the same split. Classes are matched by name;
clips of classes that the model does not know are left out and counted.

Example:
  melscope-cli evaluate run/best.melmodel sounds/audio --split valid)";

inline constexpr const char* kPredictHelp =
    R"(Recordings longer than the model's clips are cut into windows, whose answers are averaged. A file that
cannot be read is an answer with a reason; the exit code is 1 only if no file could be read.

Examples:
  melscope-cli predict run/best.melmodel recording.wav
  melscope-cli predict run/best.melmodel field-recordings --top 1 --csv > answers.csv)";

inline constexpr const char* kSpectrogramHelp =
    R"(Without --set the settings are those that the standard recipe proposes for this recording. Without
--augment it is padded or cropped as in prediction.

Examples:
  melscope-cli spectrogram recording.wav --out recording.png
  melscope-cli spectrogram recording.wav --out numbers.csv --set sample_rate=22050 --set n_mels=80
  melscope-cli spectrogram recording.wav --out training.png --augment --seed 3

Keys of --set:

)";

inline constexpr const char* kInspectHelp = R"(Example:
  melscope-cli inspect run/best.melmodel)";

}  // namespace melscope
