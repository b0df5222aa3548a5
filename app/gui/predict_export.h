// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

#include "core/inference/prediction_export.h"

namespace melscope {

class JobList;
struct Failure;

/// What is to be exported: predictions as they are at this moment.
struct PredictionsToExport {
    ClassifiedRecordings recordings;
    std::vector<std::string> classes;
    DetectionRules rules;
};

/// Writes predictions for other programs.
class PredictExport : public QObject {
    Q_OBJECT

  public:
    PredictExport(JobList& jobs, QWidget* window);

    /// Asks for format and place.
    void ask(const PredictionsToExport& what);
    void write(const PredictionsToExport& what, PredictionFormat format, const std::filesystem::path& out);

  Q_SIGNALS:
    void written(const melscope::PredictionExportSummary& summary);

  private:
    void askWhere(const PredictionsToExport& what, PredictionFormat format);
    void tell(const PredictionExportSummary& summary, const std::filesystem::path& out);
    void fail(const Failure& failure);

    JobList& m_jobs;
    QWidget* m_window;
};

}  // namespace melscope
