#!/usr/bin/env bash
# Runs fuzz targets from the fixtures on, and prints a row of the table in docs/robustness.md for each.
#
#     scripts/fuzz.sh [SECONDS [TARGET...]]
#
# Needs cargo-fuzz and a nightly toolchain. Inputs that break a target stay in fuzz/artifacts/.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
targets=("${@:2}")
if [ ${#targets[@]} = 0 ]; then mapfile -t targets < <(cargo +nightly fuzz list); fi

# pmlint has no unsafe code: without the sanitizer a run looks at many more inputs.
cargo +nightly fuzz build --sanitizer none >&2

seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
find fixtures rules -type f | while read -r file; do cp "$file" "$seeds/${file//\//-}"; done

for target in "${targets[@]}"; do
    mkdir -p "fuzz/corpus/$target"
    log=$(mktemp)
    outcome=nothing
    cargo +nightly fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "$seeds" -- \
        -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=4096 \
        -print_final_stats=1 >"$log" 2>&1 || outcome=$(grep -m1 -oE 'panicked at .*|ERROR: .*' "$log" || echo "see $log")
    executions=$(grep -oP 'number_of_executed_units: \K\d+' "$log" || echo '?')
    echo "| $target | $executions | $((seconds / 60)) | $outcome |"
done
