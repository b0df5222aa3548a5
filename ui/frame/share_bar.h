// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>
#include <optional>

namespace melscope {

/// How far a job is: a thin bar without words. While nobody knows it is hatched, and does not move.
class ShareBar : public QProgressBar {
    Q_OBJECT

  public:
    explicit ShareBar(QWidget* parent = nullptr);

    /// @param share 0 to 1
    void setShare(const std::optional<double>& share);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace melscope
