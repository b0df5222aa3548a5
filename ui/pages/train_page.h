// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/frame/page.h"
#include "ui/train/run_curve.h"

namespace melscope {

class CurveCard;
class RunCard;
class TextLabel;
class TrainForm;

/// The Train page: settings of the next run at the left; curves of the chosen runs and the list of runs at
/// the right; start, pause and stop in the title.
class TrainPage : public Page {
    Q_OBJECT

  public:
    explicit TrainPage(QWidget* parent = nullptr);

    /// One of the buttons of the title. An empty reason: it can be pressed.
    struct Button {
        QString text;
        QString help;
        QString whyNot;
    };
    void setStart(const Button& button);
    void setPause(const Button& button);
    void setStop(const Button& button);
    /// Beside the title, e.g. "running · epoch 33 of 60"; empty: nothing.
    void setState(const QString& words);
    /// What went wrong and what to do; empty: nothing.
    void setProblem(const QString& sentence);
    /// What is to be known, but stops nothing; empty: nothing.
    void setWarning(const QString& sentence);
    void setCurves(const QList<RunCurve>& runs);

    TrainForm& form() { return *m_form; }
    RunCard& runs() { return *m_runs; }
    CurveCard& accuracy() { return *m_accuracy; }
    CurveCard& loss() { return *m_loss; }

    void retranslate() override;

  Q_SIGNALS:
    void startWanted();
    void pauseWanted();
    void stopWanted();

  private:
    QWidget* makeRight();
    void joinCharts(CurveCard& from, CurveCard& to);

    TextLabel* m_state;
    TextLabel* m_problem;
    TextLabel* m_warning;
    TrainForm* m_form;
    CurveCard* m_accuracy;
    CurveCard* m_loss;
    RunCard* m_runs;
    QPushButton* m_pause;
    QPushButton* m_stop;
    QPushButton* m_start;
};

}  // namespace melscope
