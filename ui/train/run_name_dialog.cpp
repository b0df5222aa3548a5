// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_name_dialog.h"

#include <QLineEdit>
#include <QPushButton>

#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr int kWidth = 380;
constexpr int kLongest = 100;

bool canBeAFolder(const QString& name) {
    return !name.isEmpty() && !name.startsWith(QLatin1Char('.')) && !name.contains(QLatin1Char('/'));
}

}  // namespace

RunNameDialog::RunNameDialog(const QString& name, QWidget* parent) : Dialog(parent) {
    setWindowTitle(tr("Rename run"));
    setMinimumWidth(kWidth);
    auto* heading = new TextLabel(TextRole::Small);
    heading->setWordWrap(true);
    heading->setText(
        tr("Its folder gets this name too. A name cannot begin with a dot or have a slash in it."));
    auto* field = new QLineEdit(name);
    field->setMaxLength(kLongest);
    field->setAccessibleName(tr("Name of the run"));
    field->selectAll();
    content()->addWidget(field);
    content()->addWidget(heading);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton* rename = buttons()->addButton(tr("Rename"), QDialogButtonBox::AcceptRole);
    setButtonKind(*rename, ButtonKind::Primary);
    const auto check = [field, rename, heading] {
        const bool can = canBeAFolder(field->text().trimmed());
        rename->setEnabled(can);
        heading->setRole(can ? TextRole::Small : TextRole::Warning);
    };
    connect(field, &QLineEdit::textChanged, this, check);
    connect(this, &QDialog::accepted, this, [this, field] { Q_EMIT named(field->text().trimmed()); });
    check();
    field->setFocus();
}

}  // namespace melscope
