// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include <QPushButton>
#include <QRadioButton>

#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kWidth = 440;
constexpr int kIndent = 26;  // under the words of the choice

struct FormatWords {
    const char* name;
    const char* sentence;
};

constexpr std::array<FormatWords, 4> kFormats{{
    {QT_TRANSLATE_NOOP("melscope::ExportDialog", "Table (CSV)"),
     QT_TRANSLATE_NOOP("melscope::ExportDialog", "Every clip, for spreadsheets and to import again.")},
    {QT_TRANSLATE_NOOP("melscope::ExportDialog", "JSON lines"),
     QT_TRANSLATE_NOOP("melscope::ExportDialog", "Every clip, for programs.")},
    {QT_TRANSLATE_NOOP("melscope::ExportDialog", "Audacity label tracks"),
     QT_TRANSLATE_NOOP("melscope::ExportDialog",
                       "One text file for each recording that has a label. Files of the same "
                       "names are replaced.")},
    {QT_TRANSLATE_NOOP("melscope::ExportDialog", "Raven selection table"),
     QT_TRANSLATE_NOOP("melscope::ExportDialog", "One table whose times run on over all recordings.")},
}};

}  // namespace

ExportDialog::ExportDialog(QWidget* parent) : Dialog(parent) {
    setWindowTitle(tr("Export labels"));
    setMinimumWidth(kWidth);
    auto* heading = new TextLabel(TextRole::Heading);
    heading->setText(tr("Export labels"));
    content()->addWidget(heading);
    for (std::size_t i = 0; i < m_formats.size(); ++i) addFormat(i);
    m_formats.front()->setChecked(true);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton* primary = buttons()->addButton(tr("Choose where..."), QDialogButtonBox::AcceptRole);
    setButtonKind(*primary, ButtonKind::Primary);
    primary->setDefault(true);
}

void ExportDialog::addFormat(std::size_t index) {
    m_formats[index] = new QRadioButton(tr(kFormats[index].name));
    auto* sentence = new TextLabel(TextRole::Small);
    sentence->setText(tr(kFormats[index].sentence));
    sentence->setWordWrap(true);
    sentence->setContentsMargins(kIndent, 0, 0, 0);
    auto* both = new QVBoxLayout;
    both->setSpacing(0);
    both->addWidget(m_formats[index]);
    both->addWidget(sentence);
    content()->addLayout(both);
    m_formats[index]->setAccessibleDescription(sentence->text());
}

LabelFormat ExportDialog::format() const {
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        if (m_formats[i]->isChecked()) return static_cast<LabelFormat>(i);
    return LabelFormat::Csv;
}

}  // namespace melscope
