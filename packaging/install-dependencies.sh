#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the Debian packages (12 or 13) that are missing, and only those; needs root or sudo only if some are.
#   packaging/install-dependencies.sh [window] [tests] [format] [fuzz] [peers]
# Without arguments: what building and running the command line takes. `window` adds what the window takes, `tests` Qt
# Test, a screen in memory and a sound server, `format` the formatter of the format check, `fuzz` clang with libFuzzer, `peers` what the oracle and benchmark scripts compare with.
set -euo pipefail

packages=(
    g++ cmake ninja-build pkg-config
    libtorch-dev libsndfile1-dev libfftw3-dev libsoxr-dev libpcre2-dev libpng-dev libssl-dev
    libsqlite3-dev libsqlitecpp-dev
    nlohmann-json3-dev libcli11-dev
)
for group in "$@"; do
    case "$group" in
        window)
            packages+=(
                qt6-base-dev qt6-multimedia-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools librubberband-dev fonts-inter
                # Qt Charts, and what its CMake file asks for without its package pulling it in
                qt6-charts-dev libqt6opengl6-dev libgl-dev libopengl-dev libxkbcommon-dev libvulkan-dev
            )
            ;;
        tests) packages+=(qt6-base-dev python3 xvfb xauth pulseaudio pulseaudio-utils) ;;
        format) packages+=(clang-format) ;;
        fuzz) packages+=(clang libclang-rt-dev) ;;
        peers) packages+=(python3 python3-numpy python3-torch python3-torchaudio libbenchmark-dev time) ;;
        *) echo "install-dependencies.sh: no group of packages is called $group" >&2; exit 2 ;;
    esac
done

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed* ]] || missing+=("$package")
done
[[ ${#missing[@]} -gt 0 ]] || exit 0

as_root=()
if [[ $(id -u) -ne 0 ]]; then
    command -v sudo >/dev/null || { echo "Missing packages: ${missing[*]}. Run this as root, or install sudo." >&2; exit 1; }
    as_root=(sudo)
fi
echo "Installing ${missing[*]}" >&2
"${as_root[@]}" apt-get update -q >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
