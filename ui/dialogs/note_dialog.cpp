// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/note_dialog.h"

#include <QPlainTextEdit>
#include <QPushButton>

#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr QSize kSize(420, 240);

}  // namespace

NoteDialog::NoteDialog(const QString& clip, const QString& note, QWidget* parent) : Dialog(parent) {
    setWindowTitle(tr("Note"));
    resize(kSize);
    auto* heading = new TextLabel(TextRole::Heading);
    heading->setElided(Qt::ElideMiddle);
    heading->setText(tr("Note on %1").arg(clip));
    content()->addWidget(heading);
    auto* text = new QPlainTextEdit(note);
    text->setTabChangesFocus(true);
    text->setAccessibleName(windowTitle());
    content()->addWidget(text, 1);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton* keep = buttons()->addButton(tr("Keep note"), QDialogButtonBox::AcceptRole);
    setButtonKind(*keep, ButtonKind::Primary);
    connect(this, &QDialog::accepted, this, [this, text] { Q_EMIT noted(text->toPlainText()); });
    text->setFocus();
}

}  // namespace melscope
