// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sound_view.h"

#include <QGridLayout>
#include <QLocale>
#include <cmath>

namespace melscope {

SoundView::SoundView(QWidget* parent)
    : QWidget(parent),
      m_waveform(new WaveformView(this)),
      m_spectrogram(new SpectrogramView(this)),
      m_scale(new LevelScale(this)) {
    auto* const layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_waveform, 0, 0);
    layout->addWidget(m_spectrogram, 1, 0);
    layout->addWidget(m_scale, 1, 1);
    layout->setRowStretch(0, 1);
    layout->setRowStretch(1, 4);
    layout->setColumnStretch(0, 1);
    join(m_waveform);
    join(m_spectrogram);
    connect(m_waveform, &TimeView::cursorMoved, this,
            [this](double seconds) { Q_EMIT cursorTextChanged(timeText(seconds, 3)); });
    connect(m_spectrogram, &TimeView::cursorMoved, this, &SoundView::readCursor);
    connect(m_spectrogram, &SpectrogramView::tilesWanted, this, &SoundView::tilesWanted);
    connect(m_scale, &LevelScale::levelsWanted, this, [this](double lowest, double highest) {
        setLevels({lowest, highest});
    });
}

void SoundView::hideWaveform() {
    m_waveform->hide();
    qobject_cast<QGridLayout*>(layout())->setRowStretch(0, 0);
}

void SoundView::addBelow(TimeView* view) {
    auto* const grid = qobject_cast<QGridLayout*>(layout());
    grid->addWidget(view, grid->rowCount(), 0);
    join(view);
    view->setAxis(m_axis);
    connect(view, &TimeView::cursorMoved, this,
            [this](double seconds) { Q_EMIT cursorTextChanged(timeText(seconds, 3)); });
}

void SoundView::join(TimeView* view) {
    m_views.push_back(view);
    connect(view, &TimeView::seekWanted, this, &SoundView::seekWanted);
    connect(view, &TimeView::rangeWanted, this, [this](double begin, double end) {
        m_turnsPages = !m_spectrogram->playhead() ||
                       (*m_spectrogram->playhead() >= begin && *m_spectrogram->playhead() < end);
        showRange({begin, end});
    });
    connect(view, &TimeView::selectionWanted, this, [this](double begin, double end) {
        setSelection(TimeRange{begin, end});
        Q_EMIT selectionChanged(selection());
    });
    connect(view, &TimeView::selectionClearWanted, this, [this] {
        setSelection({});
        Q_EMIT selectionChanged({});
    });
    connect(view, &TimeView::cursorLeft, this, [this] { Q_EMIT cursorTextChanged({}); });
}

void SoundView::setRecording(const FeatureSettings& settings, double seconds) {
    m_axis.length = std::max(seconds, 0.001);
    m_axis = m_axis.fitted();
    m_turnsPages = true;
    setSelection({});
    setClip({});
    m_waveform->setOverview({});
    m_spectrogram->setRecording(settings, seconds);
    showRange(m_axis.range());
}

void SoundView::setOverviewPeaks(PeakColumns overview) { m_waveform->setOverview(std::move(overview)); }
void SoundView::setPeaks(PeakColumns peaks) { m_waveform->setPeaks(std::move(peaks)); }
void SoundView::addTile(SpectrogramTile tile) { m_spectrogram->addTile(std::move(tile)); }
void SoundView::setOverlay(const AugmentOverlay& overlay) { m_spectrogram->setOverlay(overlay); }

/// A person who looks elsewhere is left there until the playhead comes by.
void SoundView::setPlayhead(std::optional<double> seconds) {
    for (TimeView* view : m_views) view->setPlayhead(seconds);
    if (!seconds) return;
    const bool seen = *seconds >= m_axis.begin && *seconds < m_axis.end;
    if (seen) m_turnsPages = true;
    if (!seen && m_turnsPages && *seconds < m_axis.length) showRange(m_axis.following(*seconds).range());
}

void SoundView::setSelection(std::optional<TimeRange> selection) {
    for (TimeView* view : m_views) view->setSelection(selection);
}

void SoundView::setClip(std::optional<TimeRange> clip) {
    for (TimeView* view : m_views) view->setClip(clip);
}

void SoundView::showRange(const TimeRange& range) {
    m_axis = m_axis.showing(range.begin, range.end);
    for (TimeView* view : m_views) view->setAxis(m_axis);
    askForPictures();
}

void SoundView::setLevels(const LevelRange& levels) {
    m_spectrogram->setLevels(levels);
    m_scale->setLevels(levels);
}

void SoundView::setColourMap(ColourMap map) {
    m_spectrogram->setColourMap(map);
    m_scale->setColourMap(map);
}

void SoundView::setColours(const ViewColours& colours) {
    for (TimeView* view : m_views) view->setColours(colours);
    m_scale->setColours(colours);
}

void SoundView::askForPictures() {
    if (m_spectrogram->plot().width() < 1) return;
    if (!m_waveform->isHidden())
        Q_EMIT peaksWanted(m_axis.range(),
                           static_cast<int>(m_waveform->plot().width() * devicePixelRatioF()));
    m_spectrogram->askForTiles();
}

void SoundView::readCursor(double seconds, double y) {
    QString text = tr("%1 · %2", "time, frequency")
                       .arg(timeText(seconds, 3), frequencyText(m_spectrogram->frequencyAxis().toHz(y)));
    if (const auto level = m_spectrogram->levelAt(seconds, y)) {
        const QString number =
            QLocale().toString(std::round(*level), 'f', 0).replace(QLatin1Char('-'), QChar(0x2212));
        text = tr("%1 · %2 dB", "time and frequency, level").arg(text, number);
    }
    Q_EMIT cursorTextChanged(text);
}

void SoundView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layout()->activate();
    askForPictures();
}

}  // namespace melscope
