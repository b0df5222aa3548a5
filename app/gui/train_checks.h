// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace melscope {

class Session;

/// Why no training can be started on the open project; empty: it can, as far as can be told at once.
QString whyNotTrain(const Session& session);

/// What may help after a run failed with this reason of core's; empty: nobody knows.
QString remedyFor(const QString& reason);

}  // namespace melscope
