// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/listen/settings_card.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QSignalBlocker>

#include "ui/listen/setting_words.h"
#include "ui/listen/value_field.h"
#include "ui/theme/metrics.h"
#include "ui/theme/text_label.h"

namespace melscope {

namespace {

constexpr int kFieldWidth = 98;

}  // namespace

SettingsCard::SettingsCard(const QList<SettingRow>& rows, QWidget* parent)
    : Card({}, parent), m_summary(new TextLabel(TextRole::Small)) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kUnit);
    grid->setVerticalSpacing(kUnit / 2);
    grid->setColumnStretch(0, 1);
    for (const SettingRow& row : rows) addRow(*grid, row);
    content()->addLayout(grid);
    content()->addWidget(m_summary);
    m_summary->setWordWrap(true);
    m_summary->hide();
    retranslate();
}

void SettingsCard::addRow(QGridLayout& grid, const SettingRow& row) {
    const int line = grid.rowCount();
    auto* name = new TextLabel(TextRole::Text);
    name->setProperty("form", true);
    name->setWordWrap(true);
    m_names.append({row, name});
    auto* problem = new TextLabel(TextRole::Bad);
    problem->setWordWrap(true);
    problem->hide();
    auto* fields = new QHBoxLayout;
    fields->setSpacing(kUnit / 2);
    for (const SettingSpec& spec : row) fields->addWidget(addField(spec, problem));
    grid.addWidget(name, line, 0);
    grid.addLayout(fields, line, 1);
    grid.addWidget(problem, line + 1, 0, 1, 2);
    if (row.size() == 1) fields->itemAt(0)->widget()->setFixedWidth(kFieldWidth);
    if (row.size() == 2)
        for (int i = 0; i < 2; ++i) fields->itemAt(i)->widget()->setFixedWidth((kFieldWidth - kUnit / 2) / 2);
}

QWidget* SettingsCard::addField(const SettingSpec& spec, TextLabel* problem) {
    Field field{.spec = spec, .problem = problem};
    if (!spec.choices.empty()) {
        field.choice = new QComboBox;
        for (const std::string& choice : spec.choices) field.choice->addItem(choiceWords(spec.key, choice));
        connect(field.choice, &QComboBox::activated, this, [this, key = spec.key] { take(key); });
    } else {
        field.text = new ValueField;
        connect(field.text, &QLineEdit::editingFinished, this, [this, key = spec.key] { take(key); });
        connect(field.text, &ValueField::takenBack, this,
                [this, key = spec.key] { showProblem(m_fields.at(key), {}); });
    }
    QWidget* input = field.text != nullptr ? static_cast<QWidget*>(field.text) : field.choice;
    input->setObjectName(QString::fromStdString(spec.key));
    m_fields.emplace(spec.key, field);
    return input;
}

/// What was typed and says the same as what holds is not asked for again.
void SettingsCard::take(const std::string& key) {
    Field& field = m_fields.at(key);
    const auto value = field.choice != nullptr ? std::optional<double>(field.choice->currentIndex())
                                               : field.spec.valueOf(field.text->text());
    if (!value) return showProblem(field, field.spec.rule());
    showProblem(field, {});
    const auto held = m_values.find(key);
    if (held != m_values.end() && field.spec.textOf(held->second) == field.spec.textOf(*value)) {
        if (field.text != nullptr) field.text->setHeld(field.spec.textOf(held->second));
        return;
    }
    Q_EMIT wanted(key, *value);
}

void SettingsCard::setValues(const SettingValues& values) {
    for (auto& [key, field] : m_fields) {
        const auto value = values.find(key);
        if (value == values.end()) continue;
        const auto held = m_values.find(key);
        const bool same = held != m_values.end() && held->second == value->second;
        if (same && field.text != nullptr && field.text->property("invalid").toBool()) continue;
        showProblem(field, {});
        if (field.choice != nullptr)
            field.choice->setCurrentIndex(static_cast<int>(value->second));
        else
            field.text->setHeld(field.spec.textOf(value->second));
    }
    m_values = values;
    showChanged();
}

void SettingsCard::setProposed(const SettingValues& values) {
    m_proposed = values;
    showChanged();
}

void SettingsCard::showChanged() {
    for (const Name& name : m_names) {
        QString help = settingWords(name.row.first().key).help;
        bool changed = false;
        for (const SettingSpec& spec : name.row) {
            const auto proposed = m_proposed.find(spec.key);
            const auto held = m_values.find(spec.key);
            if (proposed == m_proposed.end() || held == m_values.end()) continue;
            if (proposed->second == held->second) continue;
            changed = true;
            help += QLatin1Char(' ') + tr("The recipe proposes %1.").arg(spec.wordsOf(proposed->second));
        }
        name.label->setRole(changed ? TextRole::Accent : TextRole::Text);
        name.label->setToolTip(help);
    }
}

void SettingsCard::setProblem(std::string_view key, const QString& sentence) {
    if (const auto field = m_fields.find(key); field != m_fields.end()) showProblem(field->second, sentence);
}

void SettingsCard::showProblem(Field& field, const QString& sentence) {
    if (field.text != nullptr) field.text->setInvalid(!sentence.isEmpty());
    field.problem->setText(sentence);
    field.problem->setVisible(!sentence.isEmpty());
    QWidget* input = field.text != nullptr ? static_cast<QWidget*>(field.text) : field.choice;
    input->setAccessibleDescription(sentence.isEmpty() ? settingWords(field.spec.key).help : sentence);
}

void SettingsCard::setSummary(const QString& text) {
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
}

void SettingsCard::setWhyNot(const QString& reason) {
    m_whyNot = reason;
    retranslate();
}

void SettingsCard::retranslate() {
    for (auto& [key, field] : m_fields) {
        const SettingWords words = settingWords(key);
        QWidget* input = field.text != nullptr ? static_cast<QWidget*>(field.text) : field.choice;
        input->setAccessibleName(words.unit.isEmpty() ? words.name
                                                      : tr("%1 in %2").arg(words.name, words.unit));
        input->setEnabled(m_whyNot.isEmpty());
        input->setToolTip(!m_whyNot.isEmpty()       ? literalToolTip(m_whyNot)
                          : field.choice != nullptr ? words.help
                                                    : tr("%1 %2").arg(words.help, field.spec.rule()));
        if (field.text != nullptr) {
            field.text->setUnit(words.unit);
            field.text->setPlaceholderText(words.ofZero);
        } else {
            for (std::size_t i = 0; i < field.spec.choices.size(); ++i)
                field.choice->setItemText(static_cast<int>(i), choiceWords(key, field.spec.choices[i]));
        }
    }
    for (const Name& name : m_names) name.label->setText(settingWords(name.row.first().key).name);
    showChanged();
}

void SettingsCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
