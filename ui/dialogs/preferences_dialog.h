// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/dialogs/dialog.h"
#include "ui/dialogs/preference_values.h"

class QComboBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace melscope {

/// Preferences that hold at once, without OK.
class PreferencesDialog : public Dialog {
    Q_OBJECT

  public:
    PreferencesDialog(const PreferenceValues& values, QList<NamedChoice> languages,
                      QList<NamedChoice> audioDevices, QWidget* parent = nullptr);

  Q_SIGNALS:
    void changed(const melscope::PreferenceValues& values);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void build();
    void fill();
    void retranslate();
    void take();

    PreferenceValues m_values;
    QList<NamedChoice> m_languages;
    QList<NamedChoice> m_devices;
    QFormLayout* m_form;
    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_device;
    QSpinBox* m_threads;
    QSpinBox* m_cache;
    QPushButton* m_close = nullptr;
};

}  // namespace melscope
