#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing and builds the release preset in build/release. Everything it has to say goes to standard
# error, so that the output of the program that is run afterwards stays clean.
#   packaging/build.sh             the command line, for servers
#   packaging/build.sh window      the window too
#   packaging/build.sh tests       everything and its tests; MELSCOPE_WERROR=ON makes warnings errors
#   MELSCOPE_JOBS                  how many compilers at once; by default what cores and memory allow
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

wanted=${1:-program}
build=build/release

# A file that includes LibTorch takes 1.1 GB to compile.
jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/MemAvailable/ { print int($2 / 1500000) }' /proc/meminfo)
    echo $((memory < 1 ? 1 : memory < cores ? memory : cores))
}

has_window() { grep -qs '^MELSCOPE_GUI:BOOL=ON' "$build/CMakeCache.txt"; }

case "$wanted" in
    tests)
        packaging/install-dependencies.sh window tests
        cmake --preset release -DMELSCOPE_GUI=ON -DMELSCOPE_TESTS=ON -DMELSCOPE_WERROR="${MELSCOPE_WERROR:-OFF}" >&2
        targets=(all)
        ;;
    window)
        packaging/install-dependencies.sh window
        has_window || cmake --preset release -DMELSCOPE_GUI=ON -DMELSCOPE_TESTS=OFF >&2
        targets=(melscope melscope-cli melscope_learn)
        ;;
    *)
        packaging/install-dependencies.sh
        [[ -f $build/build.ninja ]] || cmake --preset release -DMELSCOPE_GUI=OFF -DMELSCOPE_TESTS=OFF >&2
        targets=(melscope-cli melscope_learn)
        ;;
esac
cmake --build "$build" --parallel "${MELSCOPE_JOBS:-$(jobs)}" --target "${targets[@]}" >&2
