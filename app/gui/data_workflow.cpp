// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data_workflow.h"

#include "app/gui/clip_list.h"
#include "app/gui/filter_workflow.h"
#include "app/gui/label_dialogs.h"
#include "app/gui/label_workflow.h"
#include "app/gui/project_words.h"
#include "app/gui/session.h"
#include "ui/data/class_card.h"
#include "ui/data/clip_card.h"
#include "ui/frame/main_window.h"

namespace melscope {

DataWorkflow::DataWorkflow(const DataParts& parts)
    : QObject(&parts.window),
      m_with(parts),
      m_place(new QStackedWidget),
      m_empty(new EmptyPage(PageId::Data)),
      m_page(new DataPage(parts.clips.model(), parts.clips.selection())),
      m_health(new HealthWorkflow(parts.session, parts.clips, parts.jobs, m_page)),
      m_split(new SplitWorkflow(parts.session, &m_page->split())) {
    m_place->addWidget(m_empty);
    m_place->addWidget(m_page);
    new FilterWorkflow(parts.session, parts.clips, &m_page->clips().filter());
    connect(m_empty, &EmptyPage::asked, this, &DataWorkflow::asked);
    connect(m_page, &DataPage::asked, this, &DataWorkflow::asked);
    connect(m_page, &DataPage::keyTyped, this, [this](QChar key) {
        const bool canLabel = m_with.window.actions().action(ActionId::LabelClip)->isEnabled();
        if (const auto name = m_with.labels.classOf(key); name && canLabel) m_with.labels.label(*name);
    });
    connect(&m_page->classes(), &ClassCard::barClicked, this, &DataWorkflow::filterBy);
    connect(&m_page->classes(), &ClassCard::editWanted, this, [this] { m_with.dialogs.editClasses(); });
    connect(&parts.session, &Session::opened, this, &DataWorkflow::show);
    connect(&parts.session, &Session::closed, this, &DataWorkflow::show);
    connect(&parts.session, &Session::changed, this, &DataWorkflow::show);
    connectClips();
    show();
}

DataWorkflow::~DataWorkflow() { delete m_place.data(); }

void DataWorkflow::connectClips() {
    ClipCard& card = m_page->clips();
    ClipList& clips = m_with.clips;
    connect(&clips, &ClipList::listed, this, [this, &card, &clips] {
        card.view().showOrder(clips.order(), clips.direction());
        showCounts();
        showBars();
    });
    connect(&clips, &ClipList::chosenChanged, this, &DataWorkflow::showCounts);
    connect(&clips, &ClipList::staleChanged, &card, &ClipCard::setStale);
    connect(&card, &ClipCard::refreshWanted, &clips, &ClipList::refresh);
    connect(&card, &ClipCard::openWanted, this, &DataWorkflow::listenWanted);
    connect(&card, &ClipCard::menuWanted, this, &DataWorkflow::popUp);
}

void DataWorkflow::show() {
    const bool open = m_with.session.isOpen();
    m_place->setCurrentWidget(open ? static_cast<QWidget*>(m_page) : m_empty);
    m_page->setShown(open ? ProjectWords::summary(m_with.session) : QString());
    showCounts();
    if (!open) return;
    showBars();
    showColumns();
}

void DataWorkflow::retranslate() {
    show();
    m_health->retranslate();
    m_split->show();
}

void DataWorkflow::showCounts() {
    ClipCardCounts counts;
    if (m_with.session.isOpen()) {
        counts.listed = m_with.clips.model().rowCount();
        const ClipCounts all = m_with.session.table().counts();
        // Ignored clips are among all where they are listed.
        const bool ignored = m_with.clips.filter().ignored != IgnoredClips::Hide;
        counts.all = all.clips + (ignored ? all.ignored : 0);
        counts.chosen = m_with.clips.chosenCount();
    }
    m_page->clips().setCounts(counts);
}

void DataWorkflow::showBars() {
    if (!m_with.session.isOpen()) return;
    const ClipCounts counts = m_with.session.table().counts();
    const std::vector<NamedRow> classes = m_with.session.table().classes();
    const ClipFilter& filter = m_with.clips.filter();
    int chosen = -1;
    m_bars.clear();
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (filter.classRow == classes[i].row) chosen = static_cast<int>(i);
        const auto key = m_with.labels.keys().keyOf(classes[i].row);
        m_bars.append({.name = shownText(classes[i].name),
                       .row = classes[i].row,
                       .key = key ? QString(*key) : QString()});
        std::copy(counts.classSplits[i].begin(), counts.classSplits[i].end(), m_bars.back().splits.begin());
    }
    const auto addRest = [&](const QString& name, qint64 count, ClassBar::Kind kind, bool isChosen) {
        if (count == 0) return;
        if (isChosen) chosen = static_cast<int>(m_bars.size());
        m_bars.append({.name = name, .splits = {count}, .kind = kind});
    };
    addRest(tr("no label"), counts.labels[static_cast<std::size_t>(LabelState::Unlabelled)],
            ClassBar::Kind::Unlabelled, filter.label == LabelState::Unlabelled);
    addRest(tr("ignored"), counts.ignored, ClassBar::Kind::Ignored, filter.ignored == IgnoredClips::Only);
    m_page->classes().setBars(m_bars);
    m_page->classes().setChosen(chosen);
}

/// Columns in which nothing stands take room from those that say something.
void DataWorkflow::showColumns() {
    std::vector<ClipColumn> empty;
    if (m_with.session.table().groups().empty()) empty.push_back(ClipColumn::Group);
    if (m_with.session.table().folds().empty()) empty.push_back(ClipColumn::Fold);
    m_page->setEmptyColumns(empty);
}

/// A second click on the same bar shows all again.
void DataWorkflow::filterBy(int bar) {
    const ClassBar& clicked = m_bars.at(bar);
    ClipFilter filter{.text = m_with.clips.filter().text, .split = m_with.clips.filter().split};
    ClipFilter wanted = filter;
    if (clicked.kind == ClassBar::Kind::Class) wanted.classRow = clicked.row;
    if (clicked.kind == ClassBar::Kind::Unlabelled) wanted.label = LabelState::Unlabelled;
    if (clicked.kind == ClassBar::Kind::Ignored) wanted.ignored = IgnoredClips::Only;
    m_with.clips.setFilter(m_with.clips.wish() == ClipWish{wanted} ? filter : wanted);
}

void DataWorkflow::popUp(const QPoint& at) {
    ClipMenu* menu = makeClipMenu(m_with);
    connect(menu, &ClipMenu::listenWanted, this, &DataWorkflow::listenWanted);
    menu->popup(at);
}

ClipMenu* makeClipMenu(const DataParts& parts) {
    const std::vector<NamedRow> classes = parts.session.table().classes();
    parts.window.actions().action(ActionId::IgnoreClip)->setChecked(parts.labels.chosenAreIgnored());
    auto* menu = new ClipMenu(parts.window.actions(), classes, &parts.window);
    LabelWorkflow& labels = parts.labels;
    QObject::connect(menu, &ClipMenu::labelWanted, &labels, [&labels, classes](std::int64_t row) {
        for (const NamedRow& name : classes)
            if (name.row == row) labels.label(name.name);
    });
    QObject::connect(menu, &ClipMenu::splitWanted, &labels, &LabelWorkflow::put);
    return menu;
}

}  // namespace melscope
