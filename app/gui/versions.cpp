// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/versions.h"

#include <fftw3.h>
#include <sndfile.h>
#include <sqlite3.h>

#include <QSysInfo>

#include "app/gui/process.h"
#include "core/learn/learn.h"

namespace melscope {

QList<VersionRow> versions() {
    const auto text = [](const char* version) { return QString::fromLatin1(version); };
    QList<VersionRow> rows{
        {QStringLiteral("Melscope"), text(MELSCOPE_VERSION)},
        {QStringLiteral("Qt"), text(qVersion())},
        {QStringLiteral("SQLite"), text(sqlite3_libversion())},
        {QStringLiteral("libsndfile"), text(sf_version_string()).section(QLatin1Char('-'), 1)},
        {QStringLiteral("FFTW"), text(fftwf_version).section(QLatin1Char('-'), 1, 1)},
    };
    if (isLearnLoaded())
        rows.append({QStringLiteral("LibTorch"),
                     QString::fromStdString(learn().version()).section(QLatin1Char(' '), 1)});
    rows.append({QStringLiteral("System"), QSysInfo::prettyProductName()});
    return rows;
}

}  // namespace melscope
