// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

#include "app/gui/system_scheme.h"
#include "ui/dialogs/preference_values.h"

namespace melscope {

/// Theme and language of the whole program, which may change while it runs.
class Appearance : public QObject {
    Q_OBJECT

  public:
    /// Speaks the language at once; colours come with the first apply(), once the widgets are made: one that
    /// is made under a style sheet is styled anew each time that it is put into another.
    explicit Appearance(const PreferenceValues& values, QObject* parent = nullptr);

    void apply(const PreferenceValues& values);
    void followSystem() { m_system.ask(); }

    /// The languages there are, each by its own name.
    static QList<NamedChoice> languages();

  private:
    void applyScheme();
    void applyLanguage(const QString& language);

    SystemScheme m_system;
    ThemeChoice m_theme = ThemeChoice::System;
    QString m_language;
    QTranslator m_ours;
    QTranslator m_qts;
};

}  // namespace melscope
