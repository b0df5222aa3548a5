// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clips/filter_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <array>

#include "ui/clips/clip_model.h"
#include "ui/clips/filter_choice.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kPause = 150;  // ms after the last key
constexpr int kLeastText = 90;

struct State {
    const char* text;
    ClipWish wish;  ///< its part of it
};

const std::array<State, 9>& states() {
    static const std::array<State, 9> kStates{{
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "all"), {}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "no label"), {{.label = LabelState::Unlabelled}}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "label as imported"), {{.label = LabelState::BySource}}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "label by a person"), {{.label = LabelState::ByPerson}}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "with a note"), {{.withNote = true}}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "ignored"), {{.ignored = IgnoredClips::Only}}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "missing"), {{}, OnlyClips::Missing}},
        {QT_TRANSLATE_NOOP("melscope::FilterBar", "with a finding"), {{}, OnlyClips::WithFinding}},
        {"", {{.ignored = IgnoredClips::Show}, OnlyClips::Named}},
    }};
    return kStates;
}

/// What the state drop-down decides, of a whole wish.
ClipWish stateOf(const ClipWish& wish) {
    const bool named = wish.only == OnlyClips::Named;
    return {{.label = wish.filter.label,
             .ignored = named ? IgnoredClips::Show : wish.filter.ignored,
             .withNote = wish.filter.withNote},
            wish.only};
}

constexpr std::array kSplits = {Split::Train, Split::Valid, Split::Test, Split::None};

}  // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent),
      m_text(new QLineEdit),
      m_class(new FilterChoice),
      m_split(new FilterChoice),
      m_state(new FilterChoice),
      m_clear(new QPushButton),
      m_soon(new QTimer(this)) {
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kUnit);
    line->addWidget(m_text, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_class, m_split, m_state, m_clear})
        line->addWidget(widget);
    m_text->setMinimumWidth(kLeastText);
    m_text->addAction(themedIcon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    m_text->installEventFilter(this);
    setButtonKind(*m_clear, ButtonKind::Quiet);
    m_clear->setProperty("dense", true);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kPause);
    connect(m_soon, &QTimer::timeout, this, &FilterBar::ask);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        showClear();
        m_soon->start();
    });
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::ask);
    for (FilterChoice* choice : {m_class, m_split, m_state})
        connect(choice, &QComboBox::activated, this, &FilterBar::ask);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    retranslate();
}

void FilterBar::setClasses(const std::vector<NamedRow>& classes) {
    if (classes == m_classes) return;
    m_classes = classes;
    fillClasses();
}

void FilterBar::fillClasses() {
    m_class->clear();
    m_class->addItem(tr("all"));
    for (const NamedRow& name : m_classes)
        m_class->addItem(shownText(name.name), static_cast<qlonglong>(name.row));
    const qlonglong row = m_asked.filter.classRow.value_or(0);
    m_class->setCurrentIndex(row == 0 ? 0 : qMax(0, m_class->findData(row)));
}

void FilterBar::fillStates() {
    const ClipWish now = stateOf(m_asked);
    m_state->clear();
    for (const State& state : states()) {
        if (state.wish.only == OnlyClips::Named && m_named.isEmpty()) continue;
        m_state->addItem(*state.text == '\0' ? m_named : tr(state.text));
        if (state.wish == now) m_state->setCurrentIndex(m_state->count() - 1);
    }
}

void FilterBar::setWish(const ClipWish& wish, const QString& name) {
    if (wish.filter.text != m_asked.filter.text) m_text->setText(QString::fromStdString(wish.filter.text));
    m_asked = wish;
    m_named = wish.only == OnlyClips::Named ? name : QString();
    fillStates();
    const qlonglong row = wish.filter.classRow.value_or(0);
    m_class->setCurrentIndex(row == 0 ? 0 : qMax(0, m_class->findData(row)));
    const auto* const split =
        wish.filter.split ? std::find(kSplits.begin(), kSplits.end(), *wish.filter.split) : kSplits.end();
    m_split->setCurrentIndex(split == kSplits.end() ? 0 : static_cast<int>(split - kSplits.begin()) + 1);
    showClear();
}

ClipWish FilterBar::wish() const {
    ClipWish wish = states()[static_cast<std::size_t>(qMax(0, m_state->currentIndex()))].wish;
    wish.filter.text = m_text->text().trimmed().toStdString();
    if (m_class->currentIndex() > 0) wish.filter.classRow = m_class->currentData().toLongLong();
    if (m_split->currentIndex() > 0)
        wish.filter.split = kSplits[static_cast<std::size_t>(m_split->currentIndex() - 1)];
    return wish;
}

void FilterBar::ask() {
    m_soon->stop();
    showClear();
    const ClipWish now = wish();
    if (now == m_asked) return;
    m_asked = now;
    Q_EMIT wanted(now);
}

void FilterBar::clear() {
    m_text->clear();
    for (FilterChoice* choice : {m_class, m_split, m_state}) choice->setCurrentIndex(0);
    ask();
    m_text->setFocus();
}

void FilterBar::showClear() { m_clear->setVisible(wish() != ClipWish()); }

void FilterBar::startTyping() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

/// Escape takes the text away, and only then means something to others.
bool FilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !m_text->text().isEmpty()) {
        m_text->clear();
        ask();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FilterBar::retranslate() {
    m_text->setPlaceholderText(tr("Filter by name, label, group, note"));
    m_text->setAccessibleName(tr("Filter by name, label, group or note"));
    m_class->setName(tr("Class"));
    m_split->setName(tr("Split"));
    m_state->setName(tr("State"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear the filter"));
    fillClasses();
    m_split->clear();
    m_split->addItem(tr("all"));
    for (const Split split : kSplits) m_split->addItem(split == Split::None ? tr("none") : splitText(split));
    fillStates();
    setWish(m_asked, m_named);
}

}  // namespace melscope
