#!/usr/bin/env bash
# Tries the set-up for GitLab with gitlab-ci-local: the job as it stands, on a merge request, with a
# wheel built from this working tree in the place of PyPI.
. "$(dirname "$0")/lib.sh"

command -v rsync >/dev/null || skip "there is no rsync"
python_tools maturin==1.16.0
# Newer ones need Node 22.
node_tools gitlab-ci-local@4.61.1

wheels=$(fresh wheels)
(cd "$root" && maturin build --quiet --profile dev --out "$wheels")
export PIP_FIND_LINKS=$wheels PIP_NO_INDEX=1
shown "the wheel: $(basename "$wheels"/*.whl)"

# pip of the image is pip of a venv here.
python3 -m venv --clear "$scratch/image"
PATH=$scratch/image/bin:$PATH

project=$(fresh project)
cd "$project"
git init --quiet --initial-branch=main
git remote add origin https://gitlab.example.org/parcels/docs.git
cp "$root/tests/setup/gitlab-ci.yml" .gitlab-ci.yml
mkdir docs
cp "$root/fixtures/flawed/timeline-out-of-order.md" docs/old.md
git add --all
git commit --quiet --message "An old postmortem"
base=$(git rev-parse HEAD)
cp "$root/fixtures/flawed/impossible-time.md" docs/new.md
git add --all
git commit --quiet --message "A new postmortem"

code=0
"$scratch/node_modules/.bin/gitlab-ci-local" --force-shell-executor --shell-isolation=false \
    --variable "CI_PIPELINE_SOURCE=merge_request_event" --variable "CI_MERGE_REQUEST_DIFF_BASE_SHA=$base" \
    pmlint >log 2>&1 || code=$?
[ "$code" = 1 ] || failed "exit code $code: $(cat log)"
report=$(find . -name gl-code-quality-report.json | head -n 1)
[ -n "$report" ] || failed "no report: $(cat log)"
grep -q impossible-time "$report" || failed "$(cat "$report")"
! grep -q old.md "$report" || failed "reports what the merge request did not touch"
shown "the job fails, and its report lists what the merge request brought"
