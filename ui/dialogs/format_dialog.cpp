// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/format_dialog.h"

#include <QPushButton>
#include <QRadioButton>

#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kWidth = 440;
constexpr int kIndent = 26;  // under the words of the choice

}  // namespace

FormatDialog::FormatDialog(const QString& title, const std::vector<FormatWords>& formats, QWidget* parent)
    : Dialog(parent) {
    setWindowTitle(title);
    setMinimumWidth(kWidth);
    auto* heading = new TextLabel(TextRole::Heading);
    heading->setText(title);
    content()->addWidget(heading);
    for (const FormatWords& words : formats) addFormat(words);
    m_formats.front()->setChecked(true);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton* primary = buttons()->addButton(tr("Choose where..."), QDialogButtonBox::AcceptRole);
    setButtonKind(*primary, ButtonKind::Primary);
    primary->setDefault(true);
}

void FormatDialog::addFormat(const FormatWords& words) {
    auto* format = new QRadioButton(words.name);
    auto* sentence = new TextLabel(TextRole::Small);
    sentence->setText(words.sentence);
    sentence->setWordWrap(true);
    sentence->setContentsMargins(kIndent, 0, 0, 0);
    auto* both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(format);
    both->addWidget(sentence);
    content()->addLayout(both);
    format->setAccessibleDescription(words.sentence);
    m_formats.push_back(format);
}

std::size_t FormatDialog::chosen() const {
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        if (m_formats[i]->isChecked()) return i;
    return 0;
}

}  // namespace melscope
