// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/card.h"
#include "ui/train/run_curve.h"

class QMenu;
class QPushButton;

namespace melscope {

class CurveLegend;
class Segments;

/// A chart of one measure of the chosen runs, or of one of two: what it shows, the values of an epoch, and a
/// menu to copy it.
class CurveCard : public Card {
    Q_OBJECT

  public:
    /// @param measures one, or those to choose from
    explicit CurveCard(const QList<Measure>& measures, QWidget* parent = nullptr);

    void setRuns(const QList<RunCurve>& runs);
    void setSmoothing(Smoothing smoothing);
    /// That of the other charts.
    void setGuide(std::optional<int> epoch);
    CurveView& view() { return *m_view; }
    CurveLegend& legend() { return *m_legend; }
    Measure measure() const { return m_measures[m_shown]; }
    void setMeasure(Measure measure);
    void copyPicture();
    void copyValues();

  Q_SIGNALS:
    void guideChanged(std::optional<int> epoch);
    void smoothingWanted(melscope::Smoothing smoothing);

  protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

  private:
    QLayout* makeHead();
    QMenu* makeMenu();
    void show();
    void showLegend();
    void retranslate();

    QList<Measure> m_measures;
    qsizetype m_shown = 0;
    QList<RunCurve> m_runs;
    Smoothing m_smoothing = Smoothing::On;
    TextLabel* m_name;
    Segments* m_choice = nullptr;
    CurveLegend* m_legend;
    QPushButton* m_all;
    QPushButton* m_more;
    CurveView* m_view;
};

}  // namespace melscope
