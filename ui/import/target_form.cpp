// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/target_form.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

#include "core/base/text.h"
#include "ui/clips/clip_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

QString forButton(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

TargetForm::TargetForm(const ImportStart& start, QWidget* parent)
    : Card(tr("Where it goes"), parent),
      m_start(start),
      m_file(start.projectFile),
      m_new(new QRadioButton(tr("A new project"))),
      m_open(new QRadioButton(tr("Add to %1").arg(forButton(shownText(start.openProject))))),
      m_path(new TextLabel(TextRole::Text)),
      m_choose(new QPushButton(tr("Choose..."))),
      m_words(new TextLabel(TextRole::Small)) {
    auto* row = new QHBoxLayout;
    row->setSpacing(kUnit);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    for (QRadioButton* button : {m_open, m_new}) {
        button->setVisible(!start.openProject.empty());
        content()->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this] {
            showWords();
            Q_EMIT changed();
        });
    }
    content()->addLayout(row);
    content()->addWidget(m_words);
    m_path->setElided(Qt::ElideLeft);
    m_words->setWordWrap(true);
    m_choose->setAccessibleName(tr("Choose the project's file"));
    connect(m_choose, &QPushButton::clicked, this, &TargetForm::fileWanted);
    (start.target == ImportTarget::OpenProject ? m_open : m_new)->setChecked(true);
    setNotIntoOpen(QString::fromStdString(start.notIntoOpen));
}

ImportTarget TargetForm::target() const {
    return m_open->isChecked() ? ImportTarget::OpenProject : ImportTarget::NewProject;
}

void TargetForm::setFile(const std::filesystem::path& file) {
    m_file = file;
    m_problem.clear();
    showWords();
}

void TargetForm::setFileProblem(const QString& reason) {
    m_problem = reason;
    showWords();
}

void TargetForm::setNotIntoOpen(const QString& reason) {
    m_start.notIntoOpen = reason.toStdString();
    m_open->setEnabled(reason.isEmpty());
    m_open->setToolTip(reason.isEmpty() ? QString() : literalToolTip(reason));
    if (!reason.isEmpty()) m_new->setChecked(true);
    showWords();
}

void TargetForm::setComparison(const std::optional<ImportComparison>& comparison) {
    m_comparison = comparison;
    showWords();
}

void TargetForm::showWords() {
    const bool isNew = target() == ImportTarget::NewProject;
    const QString path = QString::fromStdString(printablePath(m_file));
    m_path->setText(path);
    m_path->setToolTip(literalToolTip(path));
    m_path->setVisible(isNew);
    m_choose->setVisible(isNew);
    m_words->setRole(isNew && !m_problem.isEmpty() ? TextRole::Warning : TextRole::Small);
    if (isNew) {
        const QString why = QString::fromStdString(m_start.notIntoOpen);
        m_words->setText(!m_problem.isEmpty() ? m_problem
                         : m_open->isVisibleTo(this) && !why.isEmpty()
                             ? why
                             : tr("The recordings stay where they are, unchanged."));
        return;
    }
    if (!m_comparison) return m_words->setText(tr("Adds only what is new and keeps labels."));
    QStringList parts{
        tr("%Ln clip(s) are new.", nullptr, static_cast<int>(m_comparison->added)),
        tr("%Ln are known and keep their labels.", nullptr, static_cast<int>(m_comparison->known))};
    if (!m_comparison->vanished.empty())
        parts.append(tr("%Ln recording(s) of the project were not found; they stay in it.", nullptr,
                        static_cast<int>(m_comparison->vanished.size())));
    m_words->setText(parts.join(QLatin1Char(' ')));
}

}  // namespace melscope
