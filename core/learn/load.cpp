// SPDX-License-Identifier: GPL-3.0-or-later
#include <dlfcn.h>

#include <filesystem>
#include <thread>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/learn/entry.h"
#include "core/learn/learn.h"

namespace melscope {

namespace {

/// melscope_learn stands beside melscope_core, in the build folder as in an installed package.
std::filesystem::path libraryPath() {
    Dl_info self{};
    dladdr(reinterpret_cast<void*>(&learn), &self);
    return std::filesystem::path(self.dli_fname).parent_path() / "libmelscope_learn.so";
}

const Learn& load() {
    const auto path = libraryPath();
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        throw Error("training and prediction are not available, because " + printable(dlerror()));
    auto* const entry = reinterpret_cast<LearnEntry>(dlsym(library, kLearnEntryName));
    if (entry == nullptr) throw Error(printablePath(path) + " is from another version of Melscope");
    return *entry();
}

}  // namespace

const Learn& learn() {
    static const Learn& loaded = load();
    return loaded;
}

void preloadLearn() {
    std::thread([] {
        try {
            learn();
        } catch (const Error&) {  // learn() says it again to whoever needs the answer
        }
    }).detach();
}

}  // namespace melscope
