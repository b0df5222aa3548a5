// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace melscope {

/// A class and its probability, as it may be shown.
struct Score {
    QString name;
    double probability = 0;
    bool operator==(const Score&) const = default;
};

/// Classes and their probabilities as bars, best first.
class ScoreBars : public QListWidget {
    Q_OBJECT

  public:
    explicit ScoreBars(QWidget* parent = nullptr);

    void setScores(const QList<Score>& scores);
    const QList<Score>& scores() const { return m_scores; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  private:
    QList<Score> m_scores;
};

}  // namespace melscope
