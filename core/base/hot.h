// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a free function that holds a hot loop: it is compiled for several x86-64 levels and the best one for
/// the machine is chosen when the library is loaded, so that one binary runs anywhere and still fast. Nothing
/// under sanitizers, whose runtime is not up yet when the choice is made, and nothing for compilers or
/// systems without it.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__linux__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define MELSCOPE_HOT __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define MELSCOPE_HOT
#endif
