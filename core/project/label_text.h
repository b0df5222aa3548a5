// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/project/clip_table.h"

namespace melscope {

/// The end of a clip in seconds from its recording's start; its begin where no header tells.
double clipEnd(const ClipRow& clip);

/// "2023-11-14T22:13:20.000Z" of ms since 1970; empty beyond the years 0 to 9999.
std::string isoTime(std::int64_t milliseconds);

/// The names of a table's columns, with the end of the line.
std::string_view csvHeader();
std::string_view ravenHeader();

/// A clip as a line of a table (RFC 4180, but for lines that end as everywhere else), of JSON lines and of an
/// Audacity label track, with the end of the line. Begin and end of a whole recording, and whatever else is
/// not known, are empty, in JSON null. Bytes that are not UTF-8 show as `\x..`. Text that a spreadsheet would
/// read as a formula stays as it is: a `'` before it would be another label when it is read again.
std::string csvLine(const ClipRow& clip);
std::string jsonLine(const ClipRow& clip);
std::string audacityLine(const ClipRow& clip);

/// Where a clip stands among the selections of several recordings that follow one another.
struct RavenPlace {
    std::int64_t number = 1;     ///< of the selection, from 1
    double recordingBegin = 0;   ///< s, where the clip's recording begins
    std::filesystem::path file;  ///< the recording
};

/// A clip as a line of a selection table of Raven, from 0 Hz to half the sample rate.
std::string ravenLine(const ClipRow& clip, const RavenPlace& place);

}  // namespace melscope
