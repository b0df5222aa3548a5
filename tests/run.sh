#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Melscope and runs every test; installs what is missing first (Debian 12 or 13, as root or with sudo).
#   tests/run.sh [CTEST OPTIONS]     e.g. tests/run.sh -R features
# Tests that need the Free Spoken Digit Dataset look in ../shared/data/fsdd/recordings or in $MELSCOPE_FSDD; those that
# were skipped are named at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/build.sh tests
status=0
ctest --test-dir build/release --output-on-failure --no-tests=error "$@" || status=$?

skipped=$(grep -h '^SKIP  ' build/release/Testing/Temporary/LastTest.log || true)
if [[ -n $skipped ]]; then
    printf '\n%s skipped:\n%s\n' "$(wc -l <<<"$skipped")" "$skipped"
fi
exit "$status"
