// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/model_facts.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include "app/gui/path_text.h"
#include "app/gui/words.h"
#include "core/base/text.h"
#include "core/training/run_folder.h"
#include "ui/clips/clip_model.h"
#include "ui/predict/prediction_model.h"

namespace melscope {

namespace {

constexpr std::size_t kNamesShown = 12;

struct ModelWords {
    Q_DECLARE_TR_FUNCTIONS(ModelWords)
};

QString classNames(const ModelFacts& model) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(model.classes.size(), kNamesShown); ++i)
        names.append(shownText(model.classes[i]));
    if (model.classes.size() > kNamesShown) names.append(QStringLiteral("..."));
    return names.join(QStringLiteral(", "));
}

QString clipWords(const ModelFacts& model) {
    return ModelWords::tr("%1 s at %2")
        .arg(QLocale().toString(model.features.clipSeconds, 'g', 4), rateText(model.features.sampleRate));
}

}  // namespace

ModelFacts readModelFacts(const std::filesystem::path& file) {
    Model model = readModel(file);
    const QFileInfo info(pathText(file));
    return {.file = file,
            .written = info.lastModified(),
            .bytes = info.size(),
            .features = model.features,
            .classes = std::move(model.classes),
            .summary = std::move(model.summary),
            .sha256 = std::move(model.sha256)};
}

QString modelName(const std::filesystem::path& file) {
    const bool ofRun = file.filename() == RunFolder{}.model();
    return shownPath(ofRun ? file.parent_path().filename() : file.stem());
}

QString modelScore(const ModelFacts& model) {
    if (model.summary.validAccuracy < 0) return {};
    return ModelWords::tr("%1 on %Ln clip(s)", nullptr, static_cast<int>(model.summary.validClips))
        .arg(percentText(model.summary.validAccuracy, 1));
}

QString modelSummary(const ModelFacts& model) {
    return ModelWords::tr("%Ln class(es)", nullptr, static_cast<int>(model.classes.size())) +
           QStringLiteral(" · ") + clipWords(model);
}

QString modelDetails(const ModelFacts& model) {
    QStringList lines{
        modelName(model.file), ModelWords::tr("Classes: %1").arg(classNames(model)),
        ModelWords::tr("Clips: %1").arg(clipWords(model)),
        ModelWords::tr("Trained on: %Ln clip(s)", nullptr, static_cast<int>(model.summary.trainClips))};
    if (const QString score = modelScore(model); !score.isEmpty())
        lines.append(ModelWords::tr("Right: %1 kept for checking").arg(score));
    lines.append(ModelWords::tr("Written: %1").arg(Words::when(model.written)));
    lines.append(ModelWords::tr("File: %1").arg(shownPath(model.file)));
    return lines.join(QLatin1Char('\n'));
}

}  // namespace melscope
