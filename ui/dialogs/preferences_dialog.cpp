// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferences_dialog.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <algorithm>

#include "ui/theme/metrics.h"

namespace melscope {

namespace {

constexpr int kFieldWidth = 240;
constexpr int kMostThreads = 256;
constexpr int kMostCache = 65536;  // MB

void refill(QComboBox& box, const QList<NamedChoice>& choices, const QString& chosen) {
    const QSignalBlocker quiet(box);
    box.clear();
    for (const NamedChoice& choice : choices) box.addItem(choice.name, choice.id);
    box.setCurrentIndex(qMax(0, box.findData(chosen)));
}

QString idOf(ThemeChoice theme) { return QString::number(static_cast<int>(theme)); }

}  // namespace

PreferencesDialog::PreferencesDialog(const PreferenceValues& values, QList<NamedChoice> languages,
                                     QList<NamedChoice> audioDevices, QWidget* parent)
    : Dialog(parent),
      m_values(values),
      m_languages(std::move(languages)),
      m_devices(std::move(audioDevices)),
      m_form(new QFormLayout),
      m_theme(new QComboBox),
      m_language(new QComboBox),
      m_device(new QComboBox),
      m_threads(new QSpinBox),
      m_cache(new QSpinBox) {
    build();
    retranslate();
    for (QComboBox* box : {m_theme, m_language, m_device})
        connect(box, &QComboBox::currentIndexChanged, this, &PreferencesDialog::take);
    for (QSpinBox* box : {m_threads, m_cache})
        connect(box, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
}

void PreferencesDialog::build() {
    content()->addLayout(m_form);
    m_form->setHorizontalSpacing(kPageMargin * 2);
    m_form->setVerticalSpacing(kUnit);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget* field :
         {static_cast<QWidget*>(m_theme), static_cast<QWidget*>(m_language), static_cast<QWidget*>(m_device),
          static_cast<QWidget*>(m_threads), static_cast<QWidget*>(m_cache)}) {
        field->setMinimumWidth(kFieldWidth);
        m_form->addRow(new QLabel, field);
    }
    m_threads->setRange(0, kMostThreads);
    m_threads->setValue(m_values.threads);
    m_cache->setRange(16, kMostCache);
    m_cache->setSingleStep(64);
    m_cache->setValue(m_values.cacheMegabytes);
    m_close = buttons()->addButton(QString(), QDialogButtonBox::RejectRole);
}

void PreferencesDialog::fill() {
    refill(*m_theme,
           {{idOf(ThemeChoice::System), tr("As the system")},
            {idOf(ThemeChoice::Light), tr("Light")},
            {idOf(ThemeChoice::Dark), tr("Dark")}},
           idOf(m_values.theme));
    const NamedChoice system{{}, tr("As the system")};
    refill(*m_language, QList<NamedChoice>{system} + m_languages, m_values.language);
    QList<NamedChoice> devices = QList<NamedChoice>{system} + m_devices;
    const auto isIt = [this](const NamedChoice& device) { return device.id == m_values.audioDevice; };
    if (std::none_of(devices.begin(), devices.end(), isIt))
        devices.append({m_values.audioDevice, tr("%1 (not connected)").arg(m_values.audioDevice)});
    refill(*m_device, devices, m_values.audioDevice);
}

void PreferencesDialog::retranslate() {
    setWindowTitle(tr("Preferences"));
    fill();
    const QStringList names{tr("Theme"), tr("Language"), tr("Sound output"), tr("Threads"),
                            tr("Memory for views")};
    for (int row = 0; row < m_form->rowCount(); ++row) {
        static_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(names[row]);
        m_form->itemAt(row, QFormLayout::FieldRole)->widget()->setAccessibleName(names[row]);
    }
    m_threads->setSpecialValueText(tr("all cores"));
    m_threads->setToolTip(tr("How many threads work in the background uses at most."));
    m_cache->setSuffix(tr(" MB"));
    m_cache->setToolTip(
        tr("How much memory keeps spectrograms that were shown, so that they come back at once."));
    m_close->setText(tr("Close"));
}

void PreferencesDialog::take() {
    m_values.theme = static_cast<ThemeChoice>(m_theme->currentData().toString().toInt());
    m_values.language = m_language->currentData().toString();
    m_values.audioDevice = m_device->currentData().toString();
    m_values.threads = m_threads->value();
    m_values.cacheMegabytes = m_cache->value();
    Q_EMIT changed(m_values);
}

void PreferencesDialog::changeEvent(QEvent* event) {
    Dialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace melscope
