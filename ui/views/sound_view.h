// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/views/level_scale.h"
#include "ui/views/spectrogram_view.h"
#include "ui/views/waveform_view.h"

namespace melscope {

/// Waveform and mel spectrogram over one time axis, with the level scale. Told what to show, asks for the
/// pictures it lacks and for what the person wants.
class SoundView : public QWidget {
    Q_OBJECT

  public:
    explicit SoundView(QWidget* parent = nullptr);

    /// Another recording, all of it in view. Asks for its pictures.
    void setRecording(const FeatureSettings& settings, double seconds);
    void setOverviewPeaks(PeakColumns overview);
    void setPeaks(PeakColumns peaks);
    void addTile(SpectrogramTile tile);
    void setOverlay(const AugmentOverlay& overlay);

    void setPlayhead(std::optional<double> seconds);  ///< turns the page where it leaves what is seen
    void setSelection(std::optional<TimeRange> selection);
    /// The part of the recording that is the clip; none: all of it.
    void setClip(std::optional<TimeRange> clip);
    void showRange(const TimeRange& range);
    void setLevels(const LevelRange& levels);
    void setColourMap(ColourMap map);
    void setColours(const ViewColours& colours);
    /// Leaves the room to the spectrogram.
    void hideWaveform();
    /// Another view of the same recording on the same time axis, below the spectrogram; belongs to this one.
    void addBelow(TimeView* view);

    const TimeAxis& axis() const { return m_axis; }
    std::optional<TimeRange> selection() const { return m_spectrogram->selection(); }
    WaveformView& waveform() { return *m_waveform; }
    SpectrogramView& spectrogram() { return *m_spectrogram; }
    LevelScale& levelScale() { return *m_scale; }

  Q_SIGNALS:
    void seekWanted(double seconds);
    void selectionChanged(std::optional<melscope::TimeRange> selection);
    void peaksWanted(melscope::TimeRange range, int columns);
    void tilesWanted(const std::vector<melscope::TileId>& missing);
    void cursorTextChanged(const QString& text);  ///< time, frequency, level; empty where there is no cursor

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void join(TimeView* view);
    void askForPictures();
    void readCursor(double seconds, double y);

    TimeAxis m_axis;
    bool m_turnsPages = true;
    WaveformView* m_waveform;
    SpectrogramView* m_spectrogram;
    LevelScale* m_scale;
    std::vector<TimeView*> m_views;  ///< all that share the axis
};

}  // namespace melscope
