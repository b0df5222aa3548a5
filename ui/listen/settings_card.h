// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/listen/setting_specs.h"
#include "ui/theme/card.h"

class QComboBox;
class QGridLayout;

namespace melscope {

class ValueField;

/// Settings as a form. A value that cannot be taken stays in its field, and below it stands why.
class SettingsCard : public Card {
    Q_OBJECT

  public:
    explicit SettingsCard(const QList<SettingRow>& rows, QWidget* parent = nullptr);

    /// What holds now. A field whose value could not be taken keeps what was typed, unless it is set anew.
    void setValues(const SettingValues& values);
    /// What the recipe proposes: a value that is another has a name in the accent, and its tooltip says so.
    void setProposed(const SettingValues& values);
    /// Why the value that was wanted last for this key cannot be taken.
    void setProblem(std::string_view key, const QString& sentence);
    /// What all of it comes to, below the form.
    void setSummary(const QString& text);
    /// Why nothing can be set; empty: it can.
    void setWhyNot(const QString& reason);

  Q_SIGNALS:
    void wanted(const std::string& key, double value);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    struct Field {
        SettingSpec spec;
        ValueField* text = nullptr;   ///< either this
        QComboBox* choice = nullptr;  ///< or that
        TextLabel* problem = nullptr;
    };
    struct Name {
        SettingRow row;
        TextLabel* label;
    };

    void addRow(QGridLayout& grid, const SettingRow& row);
    QWidget* addField(const SettingSpec& spec, TextLabel* problem);
    void take(const std::string& key);
    void showProblem(Field& field, const QString& sentence);
    void showChanged();
    void retranslate();

    std::map<std::string, Field, std::less<>> m_fields;
    QList<Name> m_names;
    TextLabel* m_summary;
    SettingValues m_values;
    SettingValues m_proposed;
    QString m_whyNot;  ///< why nothing can be set; empty: it can
};

}  // namespace melscope
