// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/message_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/theme/reason_words.h"
#include "ui/theme/sentence.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kWidth = 460;
constexpr int kDetailsHeight = 96;

}  // namespace

MessageDialog::MessageDialog(const Message& message, QWidget* parent) : Dialog(parent) {
    setWindowTitle(message.title);
    setMinimumWidth(kWidth);
    addWords(message);
    // What is said above is not said again below.
    if (!message.details.isEmpty() && message.details != message.what) addDetails(message.details);
    addButtons(message);
}

void MessageDialog::addWords(const Message& message) {
    const auto add = [this](TextRole role, const QString& text) {
        if (text.isEmpty()) return;
        auto* label = new TextLabel(role);
        label->setWordWrap(true);
        label->setText(text);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    };
    add(TextRole::Heading, message.title);
    add(TextRole::Text, asSentence(reasonInWords(message.what)));
    add(TextRole::Muted, message.next);
}

void MessageDialog::addDetails(const QString& details) {
    auto* text = new QPlainTextEdit(details);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFixedHeight(kDetailsHeight);
    text->setAccessibleName(tr("Details"));
    content()->addWidget(text);
    QPushButton* copy = buttons()->addButton(tr("Copy details"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [details] { QGuiApplication::clipboard()->setText(details); });
}

void MessageDialog::addButtons(const Message& message) {
    const bool asks = !message.action.isEmpty();
    if (asks) buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    if (!message.other.isEmpty()) {
        QPushButton* other = buttons()->addButton(message.other, QDialogButtonBox::ActionRole);
        connect(other, &QPushButton::clicked, this, [this] {
            done(Rejected);
            Q_EMIT otherChosen();
        });
    }
    QPushButton* primary =
        buttons()->addButton(asks ? message.action : tr("Close"), QDialogButtonBox::AcceptRole);
    setButtonKind(*primary, ButtonKind::Primary);
    primary->setDefault(true);
    primary->setFocus();
}

}  // namespace melscope
