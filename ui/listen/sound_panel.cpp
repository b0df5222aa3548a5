// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/sound_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <cmath>

#include "ui/frame/empty_state.h"
#include "ui/listen/themed_colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kMapWidth = 92;
constexpr int kLowestLevel = -160, kHighestLevel = 40, kNarrowest = 10;  // dB, as of LevelScale

QSpinBox* levelBox() {
    auto* box = new QSpinBox;
    box->setRange(kLowestLevel, kHighestLevel);
    box->setSingleStep(5);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(52);
    return box;
}

}  // namespace

SoundPanel::SoundPanel(QWidget* parent)
    : Card({}, parent),
      m_stack(new QStackedWidget),
      m_words(new EmptyState(QStringLiteral("listen"))),
      m_view(new SoundView),
      m_readout(new TextLabel(TextRole::Small)),
      m_mapName(new TextLabel(TextRole::Small)),
      m_map(new QComboBox),
      m_lowest(levelBox()),
      m_highest(levelBox()),
      m_to(new TextLabel(TextRole::Small)) {
    m_stack->addWidget(makePicture());
    m_stack->addWidget(m_words);
    content()->addWidget(m_stack, 1);
    content()->setContentsMargins(kUnit, kUnit, kUnit, kUnit);
    connect(m_view, &SoundView::cursorTextChanged, m_readout, &TextLabel::setText);
    connect(&m_view->levelScale(), &LevelScale::levelsWanted, this, [this](double lowest, double highest) {
        Q_EMIT levelsWanted({lowest, highest});
    });
    connect(m_map, &QComboBox::activated, this,
            [this](int index) { Q_EMIT colourMapWanted(kColourMaps[static_cast<std::size_t>(index)]); });
    for (QSpinBox* box : {m_lowest, m_highest})
        connect(box, &QSpinBox::valueChanged, this, &SoundPanel::takeLevels);
    m_view->setColours(themedViewColours());
    retranslate();
    setLevels({});
}

QWidget* SoundPanel::makePicture() {
    auto* picture = new QWidget;
    auto* column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kUnit / 2);
    column->addWidget(m_view, 1);
    column->addLayout(makeTools());
    return picture;
}

QLayout* SoundPanel::makeTools() {
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kUnit, 0, kUnit, 0);
    line->setSpacing(kUnit);
    for (const ColourMap map : kColourMaps) m_map->addItem(colourMapName(map));
    line->addWidget(m_readout, 1);
    for (QWidget* tool : std::initializer_list<QWidget*>{m_mapName, m_map, m_lowest, m_to, m_highest})
        line->addWidget(tool);
    m_readout->setElided(Qt::ElideRight);
    m_map->setFixedWidth(kMapWidth);
    return line;
}

void SoundPanel::setToolsVisible(bool visible) {
    for (QWidget* tool :
         std::initializer_list<QWidget*>{m_readout, m_mapName, m_map, m_lowest, m_to, m_highest})
        tool->setVisible(visible);
}

void SoundPanel::showSound() { m_stack->setCurrentIndex(0); }

void SoundPanel::showWords(const QString& headline, const QString& sentence) {
    m_words->setWords(headline, sentence);
    m_stack->setCurrentIndex(1);
}

bool SoundPanel::showsSound() const { return m_stack->currentIndex() == 0; }

void SoundPanel::setColourMap(ColourMap map) {
    m_map->setCurrentIndex(static_cast<int>(map));
    m_view->setColourMap(map);
}

void SoundPanel::setLevels(const LevelRange& levels) {
    const QSignalBlocker lowest(m_lowest), highest(m_highest);
    m_highest->setMinimum(static_cast<int>(levels.lowest) + kNarrowest);
    m_lowest->setMaximum(static_cast<int>(levels.highest) - kNarrowest);
    m_lowest->setValue(static_cast<int>(std::lround(levels.lowest)));
    m_highest->setValue(static_cast<int>(std::lround(levels.highest)));
    m_view->setLevels(levels);
}

void SoundPanel::takeLevels() {
    Q_EMIT levelsWanted({static_cast<double>(m_lowest->value()), static_cast<double>(m_highest->value())});
}

void SoundPanel::retranslate() {
    for (std::size_t i = 0; i < kColourMaps.size(); ++i)
        m_map->setItemText(static_cast<int>(i), colourMapName(kColourMaps[i]));
    m_mapName->setText(tr("Colours"));
    m_map->setAccessibleName(tr("Colours"));
    m_to->setText(tr("to", "a level to a level"));
    m_highest->setSuffix(tr(" dB"));
    m_highest->setFixedWidth(64);
    m_lowest->setAccessibleName(tr("Lowest level of the colours in dB"));
    m_highest->setAccessibleName(tr("Highest level of the colours in dB"));
    m_lowest->setToolTip(tr("This level and all below it are darkest"));
    m_highest->setToolTip(tr("This level and all above it are brightest"));
    m_readout->setAccessibleName(tr("Under the cursor"));
}

void SoundPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) m_view->setColours(themedViewColours());
}

}  // namespace melscope
