// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace melscope {

/// What is shown of work in the background, in the user's words.
struct JobView {
    int id = 0;
    QString title;                ///< e.g. "Making the demo sounds"
    std::optional<double> share;  ///< 0 to 1; none while nobody knows how much there is
    QString count;                ///< e.g. "120 of 600"
    QString rate;                 ///< e.g. "85 per second"; may be empty
    QString left;                 ///< e.g. "58 s left"; may be empty
    bool stopping = false;        ///< Cancel was asked for
    bool operator==(const JobView&) const = default;
};

}  // namespace melscope
