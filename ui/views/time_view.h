// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>
#include <optional>

#include "ui/views/time_axis.h"
#include "ui/views/view_colours.h"

namespace melscope {

/// A picture over time with a playhead and a selection. The picture is painted once and kept; what moves
/// above it repaints only the strip it leaves and the strip it enters. A click seeks, a drag selects; the
/// wheel and keys scroll and zoom, and so does a drag with the middle button or in the margin.
class TimeView : public QWidget {
    Q_OBJECT

  public:
    explicit TimeView(QWidget* parent = nullptr);

    void setAxis(const TimeAxis& axis);  ///< its width is this view's own
    const TimeAxis& axis() const { return m_axis; }
    void setPlayhead(std::optional<double> seconds);
    std::optional<double> playhead() const { return m_playhead; }
    void setSelection(std::optional<TimeRange> selection);
    std::optional<TimeRange> selection() const { return m_selection; }
    /// The part of the recording that is the clip; what lies around it is veiled. None: all of it is.
    void setClip(std::optional<TimeRange> clip);
    void setColours(const ViewColours& colours);

    QRect plot() const { return rect().marginsRemoved(m_margins); }  ///< where the picture lies

  Q_SIGNALS:
    void seekWanted(double seconds);
    void selectionWanted(double begin, double end);
    void selectionClearWanted();
    void rangeWanted(double begin, double end);  ///< to be seen
    void cursorMoved(double seconds, double y);  ///< y in pixels from the top of the plot
    void cursorLeft();

  protected:
    virtual void paintPicture(QPainter& painter) = 0;
    /// For screen readers, in the language that holds now.
    virtual QString name() const = 0;
    virtual QColor playheadColour() const = 0;

    const ViewColours& colours() const { return m_colours; }
    void setMargins(const QMargins& margins) { m_margins = margins; }
    void repaintPicture();  ///< because it has changed

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    enum class Drag { None, Click, Select, Scroll };

    double secondsAt(double x) const { return m_axis.toSeconds(x - plot().left()); }
    double xAt(double seconds) const { return plot().left() + m_axis.toPixel(seconds); }
    QRect playheadStrip() const;
    void want(const TimeAxis& axis);
    QRectF areaOf(const TimeRange& range) const;
    void paintClip(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void paintPlayhead(QPainter& painter) const;
    void paintFocus(QPainter& painter) const;

    TimeAxis m_axis;
    std::optional<double> m_playhead;
    std::optional<TimeRange> m_selection;
    std::optional<TimeRange> m_clip;
    ViewColours m_colours;
    QMargins m_margins;
    QPixmap m_picture;
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    TimeAxis m_axisPressed;
};

}  // namespace melscope
