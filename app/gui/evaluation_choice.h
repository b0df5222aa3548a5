// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "app/gui/evaluation_work.h"

namespace melscope {

class EvaluatePage;
class RunList;
class Session;
struct RunEntry;

/// Which model is evaluated, and on which clips: the two lists above the Evaluate page. The project's runs
/// stand first, the latest on top; models from elsewhere stay below them.
class EvaluationChoice : public QObject {
    Q_OBJECT

  public:
    EvaluationChoice(EvaluatePage& page, Session& session, RunList& runs);

    /// Null: there is none yet.
    const EvaluatedRun* model() const;
    QString modelName() const;
    EvaluatedPart part() const { return m_part; }
    /// Of EvaluatedPart::Folder.
    const std::filesystem::path& folder() const { return m_folder; }
    /// The run before the one that is looked at.
    std::optional<EvaluatedRun> runBefore() const;
    QString beforeName() const;

    void chooseRun(std::int64_t run);
    void retranslate();
    /// The project is gone, and its runs with it.
    void clear();

  Q_SIGNALS:
    /// Another model or other clips.
    void changed();

  private:
    struct Choice {
        QString name;
        EvaluatedRun run;  ///< id 0: a model from elsewhere
    };

    void takeRuns();
    void chooseModel(int index);
    void choosePart(int index);
    void askForModel();
    void askForFolder();
    void show();

    EvaluatePage& m_page;
    Session& m_session;
    RunList& m_runs;
    std::vector<Choice> m_models;
    int m_model = -1;
    EvaluatedPart m_part = EvaluatedPart::Valid;
    std::filesystem::path m_folder;
};

}  // namespace melscope
