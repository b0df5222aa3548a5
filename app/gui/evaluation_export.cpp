// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/evaluation_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPixmap>

#include "app/gui/background.h"
#include "app/gui/file_asking.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/score_tables.h"
#include "ui/dialogs/message_dialog.h"

namespace melscope {

namespace {

class EvaluationExporting {
    Q_DECLARE_TR_FUNCTIONS(EvaluationExporting)
};

constexpr const char* kFileNames[] = {"evaluation-clips.csv", "evaluation-scores.csv", "confusion-matrix.csv",
                                      "confusion-matrix.png"};

std::string bytesOf(const ClipEvaluation& evaluation, EvaluationExport what, ConfusionView& view) {
    if (what == EvaluationExport::Clips) return clipsCsv(evaluation);
    if (what == EvaluationExport::Scores) return scoresCsv(scoresOf(evaluation.matrix()), evaluation.classes);
    if (what == EvaluationExport::Matrix) return confusionCsv(evaluation.matrix(), evaluation.classes);
    QByteArray png;
    QBuffer buffer(&png);
    view.picture({640, 640}).save(&buffer, "PNG");
    return png.toStdString();
}

void write(const std::filesystem::path& file, std::string bytes, QWidget* window) {
    const auto task = [file, bytes = std::move(bytes)](const ProgressListener&, const std::stop_token&) {
        AtomicFile out(file);
        out.write(bytes);
        out.commit();
        return 0;
    };
    const auto fail = [window](const Failure& failure) {
        MessageDialog::say({.title = EvaluationExporting::tr("The file could not be written"),
                            .what = failure.reason,
                            .next = EvaluationExporting::tr("Choose another place and try again.")},
                           window);
    };
    runInBackground(
        window, task, [](int) {}, fail);
}

}  // namespace

void exportEvaluation(const ClipEvaluation& evaluation, EvaluationExport what, ConfusionView& view,
                      QWidget* window) {
    ask(window,
        {.title = EvaluationExporting::tr("Write to"),
         .mode = QFileDialog::AnyFile,
         .start = std::filesystem::path(kFileNames[static_cast<std::size_t>(what)])},
        [bytes = bytesOf(evaluation, what, view), window](const std::filesystem::path& file) {
            write(file, bytes, window);
        });
}

}  // namespace melscope
