// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>

namespace melscope {

/// The pages, in the order of the work.
enum class PageId { Data, Listen, Train, Evaluate, Predict, Models };

inline constexpr std::array kPages{PageId::Data,     PageId::Listen,  PageId::Train,
                                   PageId::Evaluate, PageId::Predict, PageId::Models};

/// Its name in the user's language.
QString pageName(PageId page);
/// Of its icon, which never changes; also for settings.
QString pageKey(PageId page);

}  // namespace melscope
