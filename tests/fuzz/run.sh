#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes every parser with libFuzzer, AddressSanitizer and UndefinedBehaviorSanitizer, starting from the kept corpus.
#   tests/fuzz/run.sh [SECONDS] [TARGET...]     30 seconds a target; targets: table, model_file, project
# A crash, a leak, a broken promise (require()), 5 seconds or 512 MiB for one input is a finding: its input is kept in
# build/fuzz/findings and the exit status is 1. What libFuzzer learns it keeps in build/fuzz/corpus. The kept corpus is made anew
# with
#   tests/fuzz/make_seeds.py build/fuzz/seeds
#   build/fuzz/bin/fuzz_table -set_cover_merge=1 -use_counters=0 NEW_FOLDER tests/fuzz/corpus/table build/fuzz/{corpus,seeds}/table
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-30}
targets=("${@:2}")
[[ ${#targets[@]} -gt 0 ]] || targets=(table model_file project)

command -v clang++ >/dev/null || { echo "tests/fuzz/run.sh: there is no clang++; packaging/install-dependencies.sh fuzz" >&2; exit 1; }
cmake --preset fuzz >/dev/null
cmake --build build/fuzz --target "${targets[@]/#/fuzz_}"

# Files are in memory where that is possible, and gone afterwards, however the fuzzer ends.
memory=/dev/shm
[[ -d $memory && -w $memory ]] || memory=${TMPDIR:-/tmp}
TMPDIR=$(mktemp -d "$memory/melscope-fuzz.XXXXXX")
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
export ASAN_OPTIONS=quarantine_size_mb=16:malloc_context_size=5:detect_leaks=1
export UBSAN_OPTIONS=print_stacktrace=1

findings=$PWD/build/fuzz/findings
mkdir -p "$findings"
failed=0
for target in "${targets[@]}"; do
    grown=build/fuzz/corpus/$target
    log=build/fuzz/$target.log
    mkdir -p "$grown"
    status=0
    build/fuzz/bin/fuzz_"$target" -max_total_time="$seconds" -rss_limit_mb=512 -timeout=5 -max_len=16384 \
        -dict="tests/fuzz/$target.dict" -artifact_prefix="$findings/$target-" -print_final_stats=1 \
        "$grown" "tests/fuzz/corpus/$target" >"$log" 2>&1 || status=$?
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    echo "$target: ${executions:-0} executions in $seconds s"
    if [[ $status -ne 0 || ${executions:-0} -eq 0 ]]; then
        failed=1
        grep -v -E '^#[0-9]+\s+(NEW|REDUCE|pulse)' "$log" | tail -n 60
        echo "$target: A FINDING, exit status $status; the input is in $findings, all that was said in $log"
    fi
done
exit "$failed"
