// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/empty_page.h"

#include <QCoreApplication>
#include <QPushButton>
#include <optional>

#include "ui/frame/empty_state.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

struct Offer {
    ActionId action;
    const char* text;
};

struct Words {
    const char* headline;
    const char* sentence;
    std::optional<Offer> first;  ///< the primary action
    std::optional<Offer> second = std::nullopt;
    std::optional<Offer> third = std::nullopt;
};

constexpr std::array<Words, 2> kWords{{
    {QT_TRANSLATE_NOOP("EmptyPage", "Bring in recordings"),
     QT_TRANSLATE_NOOP(
         "EmptyPage",
         "Drop a folder of recordings or a table anywhere in this window. Each sub-folder becomes a "
         "class. Your recordings are only read: they are never moved, renamed or changed."),
     Offer{ActionId::ImportFolder, QT_TRANSLATE_NOOP("EmptyPage", "Import folder")},
     Offer{ActionId::ImportTable, QT_TRANSLATE_NOOP("EmptyPage", "Import table...")},
     Offer{ActionId::OpenDemo, QT_TRANSLATE_NOOP("EmptyPage", "Open demo project")}},
    {QT_TRANSLATE_NOOP("EmptyPage", "Train a classifier"),
     QT_TRANSLATE_NOOP("EmptyPage",
                       "Open a project to let a network learn from its labelled clips, and watch its loss "
                       "and accuracy as it "
                       "does."),
     Offer{ActionId::ShowData, QT_TRANSLATE_NOOP("EmptyPage", "Go to Data")}},
}};

const Words& wordsOf(PageId id) { return id == PageId::Data ? kWords[0] : kWords[1]; }

QString translated(const char* text) { return QCoreApplication::translate("EmptyPage", text); }

}  // namespace

EmptyPage::EmptyPage(PageId id, QWidget* parent)
    : Page(parent), m_id(id), m_state(new EmptyState(pageKey(id))) {
    setBody(m_state);
    addButtons();
    EmptyPage::retranslate();
}

void EmptyPage::addButtons() {
    for (const auto& offer : {wordsOf(m_id).first, wordsOf(m_id).second, wordsOf(m_id).third}) {
        if (!offer) continue;
        QPushButton* button = m_state->addButton();
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, what = offer->action] { Q_EMIT asked(what); });
    }
    setButtonKind(*m_buttons.first(), ButtonKind::Primary);
}

void EmptyPage::retranslate() {
    const Words& words = wordsOf(m_id);
    setTitle(pageName(m_id));
    m_state->setWords(translated(words.headline), translated(words.sentence));
    m_buttons.first()->setText(translated(words.first->text));
    if (words.second) m_buttons[1]->setText(translated(words.second->text));
    if (words.third) m_buttons[2]->setText(translated(words.third->text));
}

}  // namespace melscope
