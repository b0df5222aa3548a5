// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/page_id.h"

#include <QCoreApplication>

namespace melscope {

namespace {

struct Names {
    const char* key;
    const char* name;
};

constexpr std::array<Names, kPages.size()> kNames{{
    {"data", QT_TRANSLATE_NOOP("Pages", "Data")},
    {"listen", QT_TRANSLATE_NOOP("Pages", "Listen")},
    {"train", QT_TRANSLATE_NOOP("Pages", "Train")},
    {"evaluate", QT_TRANSLATE_NOOP("Pages", "Evaluate")},
    {"predict", QT_TRANSLATE_NOOP("Pages", "Predict")},
    {"models", QT_TRANSLATE_NOOP("Pages", "Models")},
}};

const Names& namesOf(PageId page) { return kNames[static_cast<std::size_t>(page)]; }

}  // namespace

QString pageName(PageId page) { return QCoreApplication::translate("Pages", namesOf(page).name); }

QString pageKey(PageId page) { return QString::fromLatin1(namesOf(page).key); }

}  // namespace melscope
