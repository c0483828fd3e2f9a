#!/usr/bin/env bash
# Counts instructions and takes times of pmlint, of the floor (walk, read, parse) and of rumdl where it is installed.
#
# usage: scripts/bench.sh [FOLDER]    FOLDER keeps the documents that are made; a temporary one where not given.
# Counting needs valgrind; without it, only times are taken.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet --release --bin pmlint --example floor --example generate
bin=$PWD/target/release
work=${1:-$(mktemp -d)}
mkdir -p "$work"
make() { [ -e "$work/$1" ] || "$bin/examples/generate" "$work/$1" "${@:2}"; }
make one.md 3000
make tree200 200
make spoiled200 200 spoiled
make tree10000 10000
make spoiled10000 10000 spoiled
make five.md 5000000
make half.md 2500000

count() {
  local log
  log=$(mktemp)
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>"$log" | cat >/dev/null || true
  awk '/Collected/ { print $4 }' "$log"
}

if command -v valgrind >/dev/null; then
  echo "| instructions, millions | floor | pmlint | ratio |"
  echo "|---|---|---|---|"
  for input in one.md tree200 spoiled200 half.md five.md; do
    floor=$(count "$bin/examples/floor" "$work/$input")
    ours=$(count "$bin/pmlint" --no-config "$work/$input")
    awk -v i="$input" -v f="$floor" -v o="$ours" \
      'BEGIN { printf "| %s | %.2f | %.2f | %.1f |\n", i, f / 1e6, o / 1e6, o / f }'
  done
fi

# CPU seconds, wall seconds, peak KiB; the median of five by wall time.
take() {
  for _ in 1 2 3 4 5; do
    { /usr/bin/time -f "%U %S %e %M" "$@" 2>&1 >/dev/null || true; } | tail -1
  done | awk '{ print $1 + $2, $3, $4 }' | sort -k2 -n | sed -n 3p
}

echo
echo "| input | program | CPU s | wall s | peak KiB |"
echo "|---|---|---|---|---|"
for input in one.md tree200 tree10000 spoiled10000 five.md; do
  echo "| $input | floor | $(take "$bin/examples/floor" "$work/$input" | sed 's/ / | /g') |"
  echo "| $input | pmlint | $(take "$bin/pmlint" --no-config "$work/$input" | sed 's/ / | /g') |"
  if command -v rumdl >/dev/null; then
    echo "| $input | rumdl | $(take rumdl check --no-cache "$work/$input" | sed 's/ / | /g') |"
  fi
done
