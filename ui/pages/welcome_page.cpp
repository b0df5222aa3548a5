// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcome_page.h"

#include <QGridLayout>
#include <QIcon>

#include "ui/pages/choice_button.h"
#include "ui/pages/recent_list.h"
#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kLogo = 48;
constexpr int kColumn = 400;
constexpr int kHeight = 330;

}  // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : Page(parent),
      m_name(new TextLabel(TextRole::Figure)),
      m_sentence(new TextLabel(TextRole::Muted)),
      m_notice(new TextLabel(TextRole::Warning)),
      m_drop(new TextLabel(TextRole::Small)),
      m_noRecent(new TextLabel(TextRole::Small)),
      m_demo(addDemo()),
      m_folder(addChoice(QStringLiteral("folder"), ActionId::ImportFolder)),
      m_project(addChoice(QStringLiteral("project"), ActionId::OpenProject)),
      m_recentCard(new Card),
      m_recent(new RecentList) {
    auto* body = new QWidget;
    auto* grid = new QGridLayout(body);
    grid->setSpacing(kPageMargin);
    grid->addWidget(makeHead(), 1, 1, 1, 2);
    grid->addWidget(m_notice, 2, 1, 1, 2);
    grid->addWidget(makeChoices(), 3, 1);
    grid->addWidget(makeRecent(), 3, 2);
    for (const int edge : {0, 3}) grid->setColumnStretch(edge, 1);
    for (const int column : {1, 2}) grid->setColumnStretch(column, 1000);  // up to their width
    grid->setRowStretch(0, 2);
    grid->setRowStretch(4, 3);
    m_notice->setWordWrap(true);
    setTitle({});
    setBody(body);
    setNotice({});
    setRecent({});
    WelcomePage::retranslate();
}

ChoiceButton* WelcomePage::addDemo() {
    auto* button = new ChoiceButton(QStringLiteral("demo"), this);
    connect(button, &ChoiceButton::clicked, this, &WelcomePage::demoWanted);
    return button;
}

ChoiceButton* WelcomePage::addChoice(const QString& icon, ActionId what) {
    auto* button = new ChoiceButton(icon, this);
    connect(button, &ChoiceButton::clicked, this, [this, what] { Q_EMIT asked(what); });
    return button;
}

QWidget* WelcomePage::makeHead() {
    auto* head = new QWidget;
    auto* grid = new QGridLayout(head);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kPageMargin);
    grid->setVerticalSpacing(0);
    auto* logo = new QLabel;
    logo->setPixmap(QIcon(QStringLiteral(":/icons/melscope.svg")).pixmap(kLogo));
    grid->addWidget(logo, 0, 0, 2, 1);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_sentence, 1, 1);
    grid->setColumnStretch(1, 1);
    return head;
}

QWidget* WelcomePage::makeChoices() {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kCardGap);
    for (QWidget* choice : {m_demo, m_folder, m_project}) layout->addWidget(choice);
    layout->addWidget(m_drop);
    layout->addStretch();
    m_drop->setWordWrap(true);
    column->setMinimumWidth(kColumn - 120);
    column->setMaximumWidth(kColumn);
    return column;
}

QWidget* WelcomePage::makeRecent() {
    m_recentCard->setMinimumWidth(kColumn - 120);
    m_recentCard->setMaximumWidth(kColumn);
    m_recentCard->setFixedHeight(kHeight);
    m_recentCard->content()->setContentsMargins(1, kCardGap, 1, 1);
    m_recentCard->content()->itemAt(0)->widget()->setContentsMargins(kCardGap, 0, kCardGap, 0);
    m_noRecent->setContentsMargins(kCardGap, 0, kCardGap, 0);
    m_noRecent->setWordWrap(true);
    m_noRecent->setAlignment(Qt::AlignTop);
    m_recentCard->content()->addWidget(m_noRecent, 1);
    m_recentCard->content()->addWidget(m_recent, 1);
    connect(m_recent, &RecentList::chosen, this, &WelcomePage::recentChosen);
    return m_recentCard;
}

void WelcomePage::setRecent(const QList<RecentProject>& projects) {
    m_recent->setProjects(projects);
    m_recent->setVisible(!projects.isEmpty());
    m_noRecent->setVisible(projects.isEmpty());
}

void WelcomePage::setNotice(const QString& notice) {
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void WelcomePage::retranslate() {
    setAccessibleName(tr("Welcome"));
    m_name->setText(tr("Melscope"));
    m_sentence->setText(tr("From a folder of recordings to a sound classifier, on this computer alone."));
    m_demo->setWords(tr("Try it with the demo project"),
                     tr("Makes 400 sounds of ten kinds and trains a network on them, in about a minute."));
    m_folder->setWords(tr("Open a folder of recordings"),
                       tr("Sub-folders become classes. Nothing in the folder is moved or changed."));
    m_project->setWords(tr("Open a project"), tr("A file that ends in .melscope."));
    m_drop->setText(tr("Or drop recordings, a folder, a table or a project anywhere in this window."));
    m_recentCard->setHeading(tr("Recent projects"));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_noRecent->setText(tr("Projects that you open are listed here."));
}

}  // namespace melscope
