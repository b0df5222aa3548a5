// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/predict/model_choice.h"

#include <QEvent>

#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kWidth = 250, kNarrowest = 120;

}  // namespace

ModelChoice::ModelChoice(QWidget* parent) : QComboBox(parent) {
    setMinimumWidth(kNarrowest);
    setMaximumWidth(kWidth);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(28);
    connect(this, &QComboBox::activated, this, &ModelChoice::take);
    show();
}

void ModelChoice::setModels(const QList<ModelItem>& models, const QString& chosen) {
    if (models == m_models && chosen == m_chosen) return;
    m_models = models;
    m_chosen = chosen;
    show();
}

void ModelChoice::show() {
    setAccessibleName(tr("Model"));
    setPlaceholderText(tr("No model"));
    clear();
    int current = -1;
    for (const ModelItem& model : m_models) {
        if (model.key == m_chosen) current = count();
        addItem(model.summary.isEmpty() ? model.name : tr("%1 · %2").arg(model.name, model.summary),
                model.key);
        setItemData(count() - 1, literalToolTip(model.facts), Qt::ToolTipRole);
    }
    if (count() > 0) insertSeparator(count());
    addItem(tr("Open model file..."));
    setCurrentIndex(current);
    setToolTip(current < 0 ? tr("Which model classifies") : itemData(current, Qt::ToolTipRole).toString());
}

/// What was chosen is shown once it is told.
void ModelChoice::take(int index) {
    const QString key = itemData(index).toString();
    show();
    if (key.isEmpty())
        Q_EMIT fileWanted();
    else if (key != m_chosen)
        Q_EMIT modelWanted(key);
}

void ModelChoice::changeEvent(QEvent* event) {
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) show();
}

}  // namespace melscope
