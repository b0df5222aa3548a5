// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

#include "core/base/text.h"
#include "ui/import/found_panel.h"
#include "ui/import/source_form.h"
#include "ui/import/target_form.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"
#include "ui/theme/theme.h"

namespace melscope {

namespace {

constexpr QSize kSize(1040, 720);
constexpr QSize kSmallest(720, 480);
constexpr int kFormWidth = 340;

}  // namespace

ImportDialog::ImportDialog(const ImportStart& start, QWidget* parent)
    : Dialog(parent),
      m_source(new SourceForm(start.options)),
      m_target(new TargetForm(start)),
      m_panel(new FoundPanel),
      m_primary(nullptr) {
    const QString name = QString::fromStdString(nameOf(start.options));
    setWindowTitle(tr("Import %1").arg(name));
    auto* title = new TextLabel(TextRole::Title);
    title->setText(tr("Import %1").arg(name));
    title->setElided(Qt::ElideMiddle);
    content()->addWidget(title);
    build();
    connectParts();
    setMinimumSize(kSmallest);
    QSize size = kSize;
    if (parent != nullptr)
        size = size.boundedTo(parent->window()->size() - QSize(2 * kPageMargin, 2 * kPageMargin));
    resize(size.expandedTo(kSmallest));
    m_source->showSource(sourceOf(start.options));  // takes the focus, now that it has a window
    showPrimary();
}

void ImportDialog::build() {
    auto* forms = new QWidget;
    forms->setObjectName(QStringLiteral("scrolled"));
    auto* column = new QVBoxLayout(forms);
    column->setContentsMargins(0, 0, kUnit, 0);
    column->setSpacing(kCardGap);
    column->addWidget(m_source);
    column->addWidget(m_target);
    column->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(forms);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(kFormWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* row = new QHBoxLayout;
    row->setSpacing(kCardGap);
    row->addWidget(scroll);
    row->addWidget(m_panel, 1);
    content()->addLayout(row, 1);
    buttons()->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_primary = buttons()->addButton(QString(), QDialogButtonBox::AcceptRole);
    setButtonKind(*m_primary, ButtonKind::Primary);
    m_primary->setDefault(true);
}

void ImportDialog::connectParts() {
    connect(m_source, &SourceForm::changed, this, &ImportDialog::optionsChanged);
    connect(m_source, &SourceForm::tableWanted, this, &ImportDialog::tableWanted);
    connect(m_source, &SourceForm::folderWanted, this, &ImportDialog::folderWanted);
    connect(m_target, &TargetForm::fileWanted, this, &ImportDialog::projectFileWanted);
    connect(m_target, &TargetForm::changed, this, [this] {
        showPrimary();
        Q_EMIT targetChanged();
    });
    connect(m_panel, &FoundPanel::keepWanted, m_source, &SourceForm::keepUnlabelled);
    connect(m_panel, &FoundPanel::namesWanted, this, [this] {
        m_source->showSource(ImportSource::FileNames);
        Q_EMIT optionsChanged();
    });
}

ImportOptions ImportDialog::options() const { return m_source->options(); }
ImportTarget ImportDialog::target() const { return m_target->target(); }
const std::filesystem::path& ImportDialog::projectFile() const { return m_target->file(); }

void ImportDialog::setReading() {
    m_reading = true;
    m_panel->setReading();
    showPrimary();
}

void ImportDialog::setTable(const TablePreview& table) {
    m_source->setColumns(table);
    m_panel->setTable(table);
}

void ImportDialog::setFound(const FoundData& found, HeaderState headers) {
    m_reading = false;
    m_found = found;
    if (!found->table) m_panel->setTable({});
    m_source->setFound(*found);
    m_panel->setFound(found, headers);
    showPrimary();
}

void ImportDialog::setFailed(const QString& reason) {
    m_reading = false;
    m_found.reset();
    m_source->setProblem(reason);
    const ImportSource source = sourceOf(options());
    m_panel->setFailed(reason, source == ImportSource::Table
                                   ? tr("Choose its columns or encoding at the left, "
                                        "or another table.")
                               : source == ImportSource::FileNames ? tr("Mend the pattern at the left.")
                                                                   : tr("Choose another folder."));
    showPrimary();
}

void ImportDialog::setHeaderProgress(std::uint64_t done, std::uint64_t total) {
    if (!m_reading && m_found) m_panel->setHeaderProgress(done, total);
}

void ImportDialog::setComparison(const std::optional<ImportComparison>& comparison) {
    m_comparison = comparison;
    m_target->setComparison(comparison);
    m_panel->setVanished(comparison ? comparison->vanished : std::vector<std::string>());
    showPrimary();
}

void ImportDialog::setProjectFile(const std::filesystem::path& file) {
    m_target->setFile(file);
    showPrimary();
}

void ImportDialog::setFileProblem(const QString& reason) {
    m_target->setFileProblem(reason);
    showPrimary();
}

QString ImportDialog::primaryText(int clips) const {
    if (target() == ImportTarget::NewProject) {
        return clips == 0 ? tr("Make project") : tr("Make project with %Ln clip(s)", nullptr, clips);
    }
    if (!m_comparison) return tr("Add to the project");
    if (m_comparison->added == 0) return tr("Bring up to date");
    return tr("Add %Ln clip(s)", nullptr, static_cast<int>(m_comparison->added));
}

QString ImportDialog::whyNot() const {
    if (m_reading) return tr("It is still being read.");
    if (!m_found || m_found->clips.empty()) return tr("There is no clip to import yet.");
    const bool intoNew = target() == ImportTarget::NewProject;
    return intoNew ? m_target->fileProblem() : QString();
}

void ImportDialog::showPrimary() {
    const QString why = whyNot();
    m_primary->setText(primaryText(m_found ? static_cast<int>(m_found->clips.size()) : 0));
    m_primary->setEnabled(why.isEmpty());
    m_primary->setToolTip(why.isEmpty() ? QString() : literalToolTip(why));
}

}  // namespace melscope
