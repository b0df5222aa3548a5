// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QIcon>
#include <QPushButton>

#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kLogo = 48;

QString listed(const QList<VersionRow>& versions) {
    QStringList lines;
    for (const VersionRow& row : versions) lines.append(row.name + QLatin1Char(' ') + row.version);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

AboutDialog::AboutDialog(const QList<VersionRow>& versions, QWidget* parent) : Dialog(parent) {
    setWindowTitle(tr("About Melscope"));
    addHead();
    addVersions(versions);
    QPushButton* copy = buttons()->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [text = listed(versions)] { QGuiApplication::clipboard()->setText(text); });
    buttons()->addButton(tr("Close"), QDialogButtonBox::RejectRole);
}

void AboutDialog::addHead() {
    auto* line = new QHBoxLayout;
    line->setSpacing(kPageMargin);
    auto* logo = new QLabel;
    logo->setPixmap(QIcon(QStringLiteral(":/icons/melscope.svg")).pixmap(kLogo));
    auto* words = new TextLabel(TextRole::Text);
    words->setText(
        tr("From a folder of recordings to a sound classifier, on this computer alone.\n"
           "Free software under the GNU General Public License, version 3 or later."));
    line->addWidget(logo, 0, Qt::AlignTop);
    line->addWidget(words, 1);
    content()->addLayout(line);
}

void AboutDialog::addVersions(const QList<VersionRow>& versions) {
    auto* card = new Card;
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(kUnit / 2);
    int line = 0;
    for (const VersionRow& row : versions) {
        auto* name = new TextLabel(TextRole::Small);
        auto* version = new TextLabel(TextRole::Text);
        name->setText(row.name);
        version->setText(row.version);
        version->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, line, 0);
        grid->addWidget(version, line++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(kPageMargin * 2);
    card->content()->addLayout(grid);
    content()->addWidget(card);
}

}  // namespace melscope
