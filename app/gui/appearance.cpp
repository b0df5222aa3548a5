// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/appearance.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QWidget>

#include "ui/theme/theme.h"

namespace melscope {

namespace {

const QString kEnglish = QStringLiteral("en");

/// "de" of "as the system" on a German system.
QString resolved(const QString& language) {
    if (!language.isEmpty()) return language;
    for (const NamedChoice& choice : Appearance::languages())
        if (QLocale::system().name().startsWith(choice.id)) return choice.id;
    return kEnglish;
}

/// Puts its words in place of those that it had before; an empty file takes them away.
void install(QTranslator& translator, const QString& file, const QString& folder) {
    QCoreApplication::removeTranslator(&translator);
    if (!file.isEmpty() && translator.load(file, folder)) QCoreApplication::installTranslator(&translator);
}

}  // namespace

Appearance::Appearance(const PreferenceValues& values, QObject* parent) : QObject(parent) {
    connect(&m_system, &SystemScheme::changed, this, &Appearance::applyScheme);
    beginTheme();
    applyLanguage(resolved(values.language));
}

void Appearance::apply(const PreferenceValues& values) {
    m_theme = values.theme;
    applyScheme();
    applyLanguage(resolved(values.language));
}

void Appearance::applyScheme() {
    const bool dark =
        m_theme == ThemeChoice::System ? m_system.scheme() == Scheme::Dark : m_theme == ThemeChoice::Dark;
    applyTheme(dark ? Scheme::Dark : Scheme::Light);
}

void Appearance::applyLanguage(const QString& language) {
    if (language == m_language) return;
    m_language = language;
    QLocale::setDefault(QLocale(language));
    for (QWidget* window : QApplication::topLevelWidgets()) window->setLocale(QLocale());
    install(m_qts, language == kEnglish ? QString() : QStringLiteral("qtbase_") + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(m_ours, QStringLiteral("melscope_") + language, QStringLiteral(":/translations"));
}

QList<NamedChoice> Appearance::languages() {
    return {{kEnglish, QStringLiteral("English")}, {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

}  // namespace melscope
