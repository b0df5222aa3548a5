// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/label_dialog.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include "ui/theme/card.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr QSize kSize(380, 420);
constexpr int kNew = -1;

}  // namespace

LabelDialog::LabelDialog(const QStringList& classes, int clips, QWidget* parent)
    : Dialog(parent), m_classes(classes), m_text(new QLineEdit), m_list(new QListWidget) {
    setWindowTitle(tr("Label clips"));
    resize(kSize);
    auto* heading = new TextLabel(TextRole::Heading);
    heading->setText(tr("Label %Ln clip(s) as", nullptr, clips));
    content()->addWidget(heading);
    m_text->setPlaceholderText(tr("Type a class, or choose one"));
    m_text->setAccessibleName(tr("Class"));
    m_text->installEventFilter(this);
    content()->addWidget(m_text);
    auto* card = new Card;
    card->content()->setContentsMargins(kUnit / 2, kUnit / 2, kUnit / 2, kUnit / 2);
    card->content()->addWidget(m_list);
    content()->addWidget(card, 1);
    m_list->setAccessibleName(tr("Classes"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setObjectName(QStringLiteral("choices"));
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    QPushButton* give = buttons()->addButton(tr("Label"), QDialogButtonBox::AcceptRole);
    setButtonKind(*give, ButtonKind::Primary);
    give->setDefault(true);
    connect(m_text, &QLineEdit::textChanged, this, &LabelDialog::narrow);
    connect(m_list, &QListWidget::itemClicked, this, &LabelDialog::accept);
    narrow();
    m_text->setFocus();
}

void LabelDialog::narrow() {
    const QString text = m_text->text().trimmed();
    m_list->clear();
    bool isClass = text.isEmpty();
    int best = 0;
    for (int i = 0; i < m_classes.size(); ++i) {
        if (!m_classes[i].contains(text, Qt::CaseInsensitive)) continue;
        auto* item = new QListWidgetItem(m_classes[i], m_list);
        item->setData(Qt::UserRole, i);
        if (m_classes[i] == text) {
            isClass = true;
            best = m_list->row(item);
        }
    }
    if (!isClass) {
        auto* item = new QListWidgetItem(tr("New class \"%1\"").arg(text), m_list);
        item->setData(Qt::UserRole, kNew);
    }
    m_list->setCurrentRow(best);
}

void LabelDialog::accept() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) return;  // there is no class and no name yet
    const int index = item->data(Qt::UserRole).toInt();
    if (index == kNew)
        Q_EMIT newClassWanted(m_text->text().trimmed());
    else
        Q_EMIT classChosen(index);
    Dialog::accept();
}

/// Arrow keys go through the list while the text keeps the focus.
bool LabelDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, qMax(0, m_list->count() - 1)));
            return true;
        }
    }
    return Dialog::eventFilter(watched, event);
}

}  // namespace melscope
