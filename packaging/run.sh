#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs Melscope; installs what is missing and builds it first (Debian 12 or 13, as root or with sudo).
#   packaging/run.sh                  the window; without a display the whole job on demo sounds: make them, train,
#                                     evaluate, name recordings
#   packaging/run.sh ARGUMENTS...     melscope-cli ARGUMENTS...
# The demo's sounds and model are kept in out/, or in $MELSCOPE_OUT, and used again.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cli=$root/build/release/bin/melscope-cli

if [[ $# -eq 0 && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    "$root/packaging/build.sh" window
    exec "$root/build/release/bin/melscope"
fi
"$root/packaging/build.sh"
[[ $# -eq 0 ]] || exec "$cli" "$@"
echo "There is no display for the window: this is the whole job without it, by melscope-cli."
echo

out=${MELSCOPE_OUT:-$root/out}
demo=$out/demo
run=$out/run
model=$run/best.melmodel
source=("$demo" --table "$demo/metadata.csv")

finished() { [[ -f $model ]] && grep -Eq '"end": "(finished|stopped early)"' "$run/run.json"; }

# For each class the first recording that was held out of training.
unheard() { awk -F, -v folder="$demo/" 'NR > 1 && !seen[$4]++ { print folder $1 }' "$run/predictions.csv"; }

echo "1/4  Demo sounds: ten classes from synthetic instruments"
if [[ -f $demo/metadata.csv ]]; then
    echo "     They are there already: $demo"
else
    "$cli" demo "$demo"
fi

echo
echo "2/4  Train on the sounds of most instruments, hold out the others"
if finished; then
    echo "     This is done already: $run"
    echo "     To train again, delete that folder."
else
    "$cli" train "${source[@]}" --out "$run" --resume
fi

echo
echo "3/4  Evaluate on the instruments that were held out"
"$cli" evaluate "$model" "${source[@]}"

echo
echo "4/4  Name one recording of each class, from instruments that were never heard"
mapfile -t recordings < <(unheard)
"$cli" predict "$model" "${recordings[@]}" --top 2

echo
echo "Now your own: packaging/run.sh train FOLDER --out RUN     (each sub-folder is a class; --help explains the rest)"
