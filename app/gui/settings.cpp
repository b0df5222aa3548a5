// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/settings.h"

#include <QCryptographicHash>

namespace melscope {

namespace {

constexpr int kMostRecent = 12;

QString key(const char* name) { return QString::fromLatin1(name); }

/// What is known of one project; its path itself would make a key with any character in it.
QString projectKey(const char* what, const QString& path) {
    const QByteArray digest = QCryptographicHash::hash(
        QByteArray(reinterpret_cast<const char*>(path.utf16()), path.size() * 2), QCryptographicHash::Sha1);
    return QStringLiteral("%1/%2").arg(QString::fromLatin1(what), QString::fromLatin1(digest.toHex()));
}

QString crashKey(const QString& path) { return projectKey("crashes", path); }

}  // namespace

Settings::Settings(const QString& file) : m_file(file, QSettings::IniFormat) {}

PreferenceValues Settings::preferences() const {
    const PreferenceValues standard;
    const int theme = m_file.value(key("preferences/theme")).toInt();
    return {.theme = theme >= 0 && theme <= 2 ? static_cast<ThemeChoice>(theme) : standard.theme,
            .language = m_file.value(key("preferences/language")).toString(),
            .audioDevice = m_file.value(key("preferences/audio_device")).toString(),
            .threads = qMax(0, m_file.value(key("preferences/threads"), standard.threads).toInt()),
            .cacheMegabytes =
                qMax(16, m_file.value(key("preferences/cache_mb"), standard.cacheMegabytes).toInt())};
}

void Settings::setPreferences(const PreferenceValues& values) {
    m_file.setValue(key("preferences/theme"), static_cast<int>(values.theme));
    m_file.setValue(key("preferences/language"), values.language);
    m_file.setValue(key("preferences/audio_device"), values.audioDevice);
    m_file.setValue(key("preferences/threads"), values.threads);
    m_file.setValue(key("preferences/cache_mb"), values.cacheMegabytes);
}

ListenChoices Settings::listen() const {
    ListenChoices choices;
    const int map = m_file.value(key("listen/colour_map")).toInt();
    if (map > 0 && map < static_cast<int>(kColourMaps.size()))
        choices.colourMap = static_cast<ColourMap>(map);
    choices.advances = m_file.value(key("listen/advances"), choices.advances).toBool();
    choices.playsAtOnce = m_file.value(key("listen/plays_at_once"), choices.playsAtOnce).toBool();
    choices.loops = m_file.value(key("listen/loops"), choices.loops).toBool();
    choices.volume = qBound(0.0, m_file.value(key("listen/volume"), choices.volume).toDouble(), 1.0);
    choices.speed = qBound(0.5, m_file.value(key("listen/speed"), choices.speed).toDouble(), 2.0);
    const LevelRange levels{m_file.value(key("listen/lowest_level"), choices.levels.lowest).toDouble(),
                            m_file.value(key("listen/highest_level"), choices.levels.highest).toDouble()};
    if (levels.lowest < levels.highest) choices.levels = levels;
    return choices;
}

void Settings::setListen(const ListenChoices& choices) {
    m_file.setValue(key("listen/colour_map"), static_cast<int>(choices.colourMap));
    m_file.setValue(key("listen/advances"), choices.advances);
    m_file.setValue(key("listen/plays_at_once"), choices.playsAtOnce);
    m_file.setValue(key("listen/loops"), choices.loops);
    m_file.setValue(key("listen/volume"), choices.volume);
    m_file.setValue(key("listen/speed"), choices.speed);
    m_file.setValue(key("listen/lowest_level"), choices.levels.lowest);
    m_file.setValue(key("listen/highest_level"), choices.levels.highest);
}

QList<Settings::Recent> Settings::recent() const {
    const QStringList paths = m_file.value(key("recent/paths")).toStringList();
    const QStringList times = m_file.value(key("recent/times")).toStringList();
    QList<Recent> projects;
    for (qsizetype i = 0; i < qMin(paths.size(), times.size()); ++i)
        projects.append({paths[i], QDateTime::fromString(times[i], Qt::ISODate)});
    return projects;
}

void Settings::addRecent(const QString& path, const QDateTime& opened) {
    QList<Recent> projects = recent();
    projects.removeIf([&](const Recent& project) { return project.path == path; });
    projects.prepend({path, opened});
    setRecent(projects.mid(0, kMostRecent));
}

void Settings::removeRecent(const QString& path) {
    QList<Recent> projects = recent();
    projects.removeIf([&](const Recent& project) { return project.path == path; });
    setRecent(projects);
}

void Settings::setRecent(const QList<Recent>& projects) {
    QStringList paths, times;
    for (const Recent& project : projects) {
        paths.append(project.path);
        times.append(project.opened.toString(Qt::ISODate));
    }
    m_file.setValue(key("recent/paths"), paths);
    m_file.setValue(key("recent/times"), times);
}

QStringList Settings::modelFiles() const { return m_file.value(key("predict/models")).toStringList(); }

void Settings::setModelFiles(const QStringList& files) { m_file.setValue(key("predict/models"), files); }

QString Settings::chosenModel() const { return m_file.value(key("predict/model")).toString(); }

void Settings::setChosenModel(const QString& file) { m_file.setValue(key("predict/model"), file); }

QString Settings::microphone() const { return m_file.value(key("predict/microphone")).toString(); }

void Settings::setMicrophone(const QString& id) { m_file.setValue(key("predict/microphone"), id); }

QByteArray Settings::windowGeometry() const { return m_file.value(key("window/geometry")).toByteArray(); }
QByteArray Settings::windowState() const { return m_file.value(key("window/state")).toByteArray(); }

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state) {
    m_file.setValue(key("window/geometry"), geometry);
    m_file.setValue(key("window/state"), state);
}

Settings::Place Settings::place(const QString& project) const {
    const QStringList words = m_file.value(projectKey("places", project)).toStringList();
    if (words.size() < 2) return {};
    return {.page = words[0], .clip = words[1].toLongLong(), .list = words.value(2)};
}

void Settings::setPlace(const QString& project, const Place& place) {
    m_file.setValue(projectKey("places", project),
                    QStringList{place.page, QString::number(place.clip), place.list});
    m_file.sync();
}

QString Settings::lastProject() const { return m_file.value(key("project/last")).toString(); }

void Settings::opened(const QString& path, qint64 process) {
    m_file.setValue(key("project/last"), path);
    m_file.setValue(key("project/open_in"), process);
    m_file.sync();  // a crash leaves no time for it
}

void Settings::closed(const QString& path, Closing how) {
    if (how == Closing::ByUser) m_file.remove(key("project/last"));
    m_file.remove(key("project/open_in"));
    m_file.remove(crashKey(path));
    m_file.sync();
}

void Settings::countCrash(bool (*runs)(std::int64_t process)) {
    const qint64 process = m_file.value(key("project/open_in")).toLongLong();
    if (process == 0 || runs(process)) return;
    m_file.setValue(crashKey(lastProject()), crashes(lastProject()) + 1);
    m_file.remove(key("project/open_in"));
    m_file.sync();
}

int Settings::crashes(const QString& path) const { return m_file.value(crashKey(path)).toInt(); }

}  // namespace melscope
