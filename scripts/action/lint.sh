#!/usr/bin/env bash
# The second step of action.yml: lints, and says how many findings there are. Ends as pmlint ends.
set -euo pipefail

# The commit to compare with, where the default applies. The head of a pull request is checked out as
# a merge with its base, which so is its first parent; a shallow clone has to fetch that.
base_of_pull_request() {
    if git rev-parse --quiet --verify "origin/$GITHUB_BASE_REF^{commit}" >/dev/null &&
        git merge-base "origin/$GITHUB_BASE_REF" HEAD >/dev/null; then
        echo "origin/$GITHUB_BASE_REF"
        return
    fi
    if [ "$(git rev-parse HEAD)" = "${GITHUB_SHA:-}" ] &&
        git fetch --quiet --no-tags --depth=2 origin "$GITHUB_SHA" 2>/dev/null &&
        git rev-parse --quiet --verify "HEAD^2" >/dev/null; then
        git rev-parse "HEAD^1"
        return
    fi
    # pmlint says what to do about it.
    echo "origin/$GITHUB_BASE_REF"
}

findings=$(mktemp)
trap 'rm -f "$findings"' EXIT

arguments=(check "--format=$FORMAT" "--report=jsonl=$findings")
if [ -n "$SARIF_FILE" ]; then
    arguments+=("--report=sarif=$SARIF_FILE")
fi
if [ -n "$FAIL_ON" ]; then
    arguments+=("--fail-on=$FAIL_ON")
fi
if [ -z "$DIFF_BASE" ] && [ -n "${GITHUB_BASE_REF:-}" ]; then
    DIFF_BASE=$(base_of_pull_request)
fi
if [ -n "$DIFF_BASE" ] && [ "$DIFF_BASE" != none ]; then
    arguments+=("--diff-base=$DIFF_BASE")
fi
read -r -d '' -a further <<<"$ARGS" || true
arguments+=("${further[@]+"${further[@]}"}" --)
while IFS= read -r path; do
    if [ -n "$path" ]; then
        arguments+=("$path")
    fi
done <<<"$PATHS"

# What documents say must not be taken for commands; in the `github` format all lines are commands.
if [ "$FORMAT" != github ]; then
    token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    echo "::stop-commands::$token"
fi
code=0
"$PMLINT" "${arguments[@]}" || code=$?
if [ "$FORMAT" != github ]; then
    echo "::$token::"
fi

count() {
    grep -c "^{\"version\":1,\"rule\":\"[^\"]*\",\"severity\":\"$1\"" "$findings" || true
}
{
    echo "errors=$(count error)"
    echo "warnings=$(count warning)"
    echo "infos=$(count info)"
    if [ -n "$SARIF_FILE" ] && [ -f "$SARIF_FILE" ]; then
        echo "sarif=$SARIF_FILE"
    fi
} >>"$GITHUB_OUTPUT"
exit "$code"
