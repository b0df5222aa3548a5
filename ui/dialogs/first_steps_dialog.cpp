// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/first_steps_dialog.h"

#include <QPushButton>

#include "ui/frame/page_id.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kWidth = 480;

}  // namespace

FirstStepsDialog::FirstStepsDialog(QWidget* parent) : Dialog(parent) {
    setWindowTitle(tr("First steps"));
    setMinimumWidth(kWidth);
    addStep(pageName(PageId::Data),
            tr("Drop a folder of recordings; look at what was understood, then take it in."));
    addStep(pageName(PageId::Listen), tr("Hear and see clips, and label them with the keys 1 to 9."));
    addStep(pageName(PageId::Train),
            tr("Start a run and watch it learn; you can go on labelling meanwhile."));
    addStep(pageName(PageId::Evaluate),
            tr("See which classes are taken for which, and listen to the mistakes."));
    addStep(pageName(PageId::Predict), tr("Drop a recording to see what is heard in it, and when."));
    addStep(pageName(PageId::Models), tr("Give a model to others, or take in theirs."));
    buttons()->addButton(tr("Close"), QDialogButtonBox::RejectRole);
}

void FirstStepsDialog::addStep(const QString& name, const QString& sentence) {
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    auto* heading = new TextLabel(TextRole::Heading);
    auto* words = new TextLabel(TextRole::Muted);
    heading->setText(name);
    words->setText(sentence);
    words->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(words);
    content()->addLayout(column);
}

}  // namespace melscope
