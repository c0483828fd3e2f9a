#!/usr/bin/env bash
# Opens the page of `pmlint report` in a real Chromium, with documents that are out to break it among
# ordinary ones; uses it by mouse and keyboard, and takes pictures to be looked at.
. "$(dirname "$0")/lib.sh"

[ -x "${CHROMIUM:=/usr/bin/chromium}" ] || skip "there is no Chromium (Debian's package is chromium)"
export CHROMIUM PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
node_tools playwright-core@1.65.1 axe-core@4.14.1
build

place=$(fresh report)
mkdir -p "$place/docs" "$place/pictures"
cp "$root"/tests/report/*.md "$place/docs"
cd "$place"
"$pmlint" report docs --no-config --as-of 2026-03-31 -o report.html
"$pmlint" report docs --no-config --as-of 2026-03-31 | cmp - report.html || failed "it is not the same twice"
shown "written twice, and the same"
node "$root/scripts/check-report.mjs" "$scratch" "$place/report.html" "$place/pictures"
