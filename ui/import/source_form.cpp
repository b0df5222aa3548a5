// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/source_form.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>

#include "core/base/text.h"
#include "ui/import/column_form.h"
#include "ui/import/pattern_builder.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr std::size_t kMostExamples = 50;

QString shownPath(const std::filesystem::path& path) { return QString::fromStdString(printablePath(path)); }

/// Names of recordings, those that were refused among them.
QStringList examplesOf(const Dataset& found) {
    QStringList names;
    for (std::size_t i = 0; i < found.clips.size() && i < kMostExamples; ++i)
        names.append(shownPath(found.clips[i].path));
    for (std::size_t i = 0; i < found.problems.size() && i < kMostExamples && names.isEmpty(); ++i)
        if (found.problems[i].line == 0) names.append(QString::fromStdString(found.problems[i].where));
    return names;
}

/// A name, and a button to choose another.
QWidget* chooser(const QString& title, TextLabel*& name, QPushButton*& button) {
    auto* widget = new QWidget;
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kUnit);
    name = new TextLabel(TextRole::Text);
    name->setElided(Qt::ElideMiddle);
    row->addWidget(name, 1);
    button = new QPushButton(SourceForm::tr("Choose..."));
    button->setAccessibleName(SourceForm::tr("%1: choose").arg(title));
    row->addWidget(button);
    return widget;
}

}  // namespace

SourceForm::SourceForm(const ImportOptions& options, QWidget* parent)
    : Card(tr("What says the class"), parent),
      m_options(options),
      m_table(options.table ? options.table->file : std::filesystem::path()),
      m_source(sourceOf(options)),
      m_pattern(new PatternBuilder),
      m_columns(new ColumnForm(options.table.value_or(TableSource{}))),
      m_keep(new QCheckBox(tr("Keep recordings without a class"))) {
    addSources();
    addTableRows();
    m_parts = {makeFolderPart(), m_pattern, m_columns};
    for (QWidget* part : m_parts) content()->addWidget(part);
    content()->addWidget(m_keep);
    m_keep->setToolTip(tr("They come into the project unlabelled, and are labelled there by hand."));
    m_keep->setChecked(options.unlabelled == Unlabelled::Keep);
    if (options.pattern) m_pattern->setPattern(QString::fromStdString(*options.pattern));
    connect(m_keep, &QCheckBox::toggled, this, &SourceForm::changed);
    connect(m_pattern, &PatternBuilder::changed, this, &SourceForm::changed);
    connect(m_columns, &ColumnForm::changed, this, &SourceForm::changed);
    showPaths();
    showSource(m_source);
}

void SourceForm::addSources() {
    const std::array<QString, 3> names{tr("The sub-folder it lies in"), tr("Its file name"), tr("A table")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_sources[i] = new QRadioButton(names[i]);
        content()->addWidget(m_sources[i]);
        connect(m_sources[i], &QRadioButton::clicked, this,
                [this, i] { choose(static_cast<ImportSource>(i)); });
    }
}

QWidget* SourceForm::makeFolderPart() {
    auto* words = new TextLabel(TextRole::Small);
    words->setWordWrap(true);
    words->setText(tr("Recordings may lie deeper: the first sub-folder on the way to them is their class."));
    return words;
}

void SourceForm::addTableRows() {
    QPushButton* table = nullptr;
    QPushButton* folder = nullptr;
    m_columns->insertRow(0, tr("Table"), chooser(tr("Table"), m_tableName, table));
    m_columns->insertRow(1, tr("Sounds in"), chooser(tr("Folder of the recordings"), m_folderName, folder));
    connect(table, &QPushButton::clicked, this, &SourceForm::tableWanted);
    connect(folder, &QPushButton::clicked, this, &SourceForm::folderWanted);
}

void SourceForm::showPaths() {
    m_tableName->setText(m_table.empty() ? tr("none") : shownPath(m_table.filename()));
    m_folderName->setText(shownPath(m_options.folder.filename()));
    m_folderName->setToolTip(literalToolTip(shownPath(m_options.folder)));
}

void SourceForm::choose(ImportSource source) {
    showSource(source);
    if (source == ImportSource::Table && m_table.empty()) Q_EMIT tableWanted();
    Q_EMIT changed();
}

void SourceForm::showSource(ImportSource source) {
    m_source = source;
    m_sources[static_cast<std::size_t>(source)]->setChecked(true);
    m_sources[static_cast<std::size_t>(source)]->setFocus();
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setVisible(i == static_cast<std::size_t>(source));
}

ImportOptions SourceForm::options() const {
    ImportOptions options = m_options;
    options.pattern.reset();
    options.table.reset();
    options.unlabelled = m_keep->isChecked() ? Unlabelled::Keep : Unlabelled::LeaveOut;
    if (m_source == ImportSource::FileNames) options.pattern = m_pattern->pattern().toStdString();
    if (m_source == ImportSource::Table) {
        options.table = TableSource{.file = m_table};
        m_columns->apply(*options.table);
    }
    return options;
}

void SourceForm::setTable(const std::filesystem::path& file) {
    m_table = file;
    showPaths();
    showSource(ImportSource::Table);
    Q_EMIT changed();
}

void SourceForm::setFolder(const std::filesystem::path& folder) {
    m_options.folder = folder;
    m_options.parts.clear();
    showPaths();
    Q_EMIT changed();
}

void SourceForm::keepUnlabelled() { m_keep->setChecked(true); }

void SourceForm::setColumns(const TablePreview& table) { m_columns->setColumns(table.columns); }

void SourceForm::setFound(const Dataset& found) {
    m_columns->setGuessed(found.columnsFound);
    m_pattern->setNames(examplesOf(found));
    setProblem({});
}

void SourceForm::setProblem(const QString& reason) {
    m_pattern->setProblem(m_source == ImportSource::FileNames ? reason : QString());
}

}  // namespace melscope
