// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QSettings>

#include "ui/dialogs/preference_values.h"
#include "ui/views/tile_picture.h"

namespace melscope {

/// How a person likes to listen and label.
struct ListenChoices {
    bool advances = true;      ///< to the next clip after a label
    bool playsAtOnce = false;  ///< the clip that it went on to
    bool loops = false;
    double volume = 1;  ///< 0 to 1
    double speed = 1;
    ColourMap colourMap = ColourMap::Magma;
    LevelRange levels;
    bool operator==(const ListenChoices&) const = default;
};

/// What the user likes and did last, in one file. The only QSettings there is.
class Settings {
  public:
    explicit Settings(const QString& file);

    PreferenceValues preferences() const;
    void setPreferences(const PreferenceValues& values);

    ListenChoices listen() const;
    void setListen(const ListenChoices& choices);
    /// One of them.
    template <class Value>
    void changeListen(Value ListenChoices::*choice, const Value& value) {
        ListenChoices choices = listen();
        choices.*choice = value;
        setListen(choices);
    }

    /// A project and when it was opened last.
    struct Recent {
        QString path;
        QDateTime opened;
        bool operator==(const Recent&) const = default;
    };
    /// The latest first; a dozen at most.
    QList<Recent> recent() const;
    void addRecent(const QString& path, const QDateTime& opened);
    void removeRecent(const QString& path);

    /// Model files that were opened or dropped, and the one that classifies; empty: none was chosen.
    QStringList modelFiles() const;
    void setModelFiles(const QStringList& files);
    QString chosenModel() const;
    void setChosenModel(const QString& file);

    /// The id of the microphone that listens; empty: the system's.
    QString microphone() const;
    void setMicrophone(const QString& id);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);

    /// Where the user was in a project.
    struct Place {
        QString page;           ///< its key; empty: nobody knows
        std::int64_t clip = 0;  ///< its row in the project; 0: none
        QString list = {};      ///< which clips are listed and how, as LastPlace writes it
        bool operator==(const Place&) const = default;
    };
    Place place(const QString& project) const;
    void setPlace(const QString& project, const Place& place);

    /// The project that was open when the program ended; empty if it had been closed.
    QString lastProject() const;

    /// A project is opened by this process. Until closed() is called it counts as one that the program could
    /// crash on.
    void opened(const QString& path, qint64 process);
    /// It was closed in peace, which forgives its crashes.
    enum class Closing { ByUser, WithProgram };
    void closed(const QString& path, Closing how);
    /// Counts a crash if the process that opened a project last never closed it and is gone.
    void countCrash(bool (*runs)(std::int64_t process));
    int crashes(const QString& path) const;

  private:
    void setRecent(const QList<Recent>& projects);

    QSettings m_file;
};

/// After so many crashes on one project it is not opened by itself any more.
inline constexpr int kCrashesForgiven = 2;

}  // namespace melscope
