#!/usr/bin/env bash
# Tries the hooks with the real pre-commit and prek: what blocks, what passes, what is put right.
# Builds the hook from the files of this working tree, so it takes some minutes the first time.
. "$(dirname "$0")/lib.sh"

python_tools pre-commit==4.7.0 prek==0.5.11 maturin==1.16.0
node_tools lefthook@2.2.2
export PRE_COMMIT_HOME=$scratch/pre-commit PREK_HOME=$scratch/prek
# The proof is in the hook, not in fast code.
export CARGO_TARGET_DIR=$scratch/target CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=0
export CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16

# The repository that teams name in their configuration, with a tag.
hooks=$(fresh hook-repository)
git -C "$root" ls-files -z --cached --others --exclude-standard |
    (cd "$root" && xargs -0 sh -c 'for file; do [ -f "$file" ] && printf "%s\0" "$file"; done' _) |
    tar -C "$root" --null --files-from - --create | tar -C "$hooks" --extract
git -C "$hooks" init --quiet --initial-branch=main
git -C "$hooks" add --all
git -C "$hooks" commit --quiet --message "All of it"
git -C "$hooks" tag v0.1.0
# Kept from run to run, so that the hook is built once a change.
rm -rf "$PRE_COMMIT_HOME" "$PREK_HOME"

pre-commit validate-manifest "$hooks/.pre-commit-hooks.yaml"
shown "pre-commit accepts the manifest"

clean='# Postmortem: parcels without labels

**Date**: 2024-08-10, 14:00 to 14:50 UTC (50 minutes)

## Summary

The label printer ran empty and nobody noticed for 50 minutes.

## Impact

312 customers received a parcel without a label.

## Timeline (UTC)

- 14:00 The label printer reports an empty roll
- 14:40 The shift lead notices and calls the on-call engineer
- 14:50 Labels are printed again

## Root cause

The alert for empty rolls went to a mailbox that nobody reads.

## Resolution

The shift lead put in a new roll.

## Lessons learned

An alert that nobody reads is no alert.

## Action items

- Send the alert for empty rolls to the shift lead (owner: @mara, due 2024-09-01, OPS-12)'

# Makes a repository with this configuration in $work, in which the tool has installed itself.
begin() {
    work=$(fresh "work-$1")
    cd "$work"
    git init --quiet --initial-branch=main
    printf '%s\n' "$2" >.pre-commit-config.yaml
    "$1" install >/dev/null
}

# Commits all there is; output goes to $said.
commit() {
    git add --all
    said=$(git commit --message "$1" 2>&1)
}

config=$(sed "s|https://github.com/pmlint/pmlint|file://$hooks|" "$root/tests/setup/pre-commit-config.yaml")

for tool in pre-commit prek; do
    begin $tool "$config"

    printf '# Parcels\n\nHow we send parcels.\n' >README.md
    commit "A README" || failed "$tool: a README is refused: $said"
    grep -q 'pmlint.*Passed' <<<"$said" || failed "$tool: $said"
    shown "$tool: a README passes in silence"

    mkdir docs
    sed 's/14:40 The/13:40 The/' <<<"$clean" >"docs/parcels 1.md"
    commit "A postmortem" && failed "$tool: a flawed postmortem is accepted: $said"
    grep -q timeline-out-of-order <<<"$said" || failed "$tool: $said"
    shown "$tool: a flawed postmortem is refused"

    printf '%s\n' "$clean" >"docs/parcels 1.md"
    commit "A postmortem" || failed "$tool: a postmortem put right is refused: $said"
    shown "$tool: put right, it passes"

    sed 's/14:40 The/13:40 The/' <<<"$clean" >docs/old.md
    echo 'exclude = ["docs/old.md"]' >pmlint.toml
    commit "An old postmortem" || failed "$tool: what pmlint.toml excludes is refused: $said"
    shown "$tool: what pmlint.toml excludes passes, though the hook names it"

    $tool run --from-ref HEAD~1 --to-ref HEAD >/dev/null || failed "$tool run --from-ref"
    shown "$tool: run --from-ref --to-ref"

    begin $tool "${config/id: pmlint/id: pmlint-fix}"
    sed 's/14:40 The/14:40 PM The/' <<<"$clean" >a.md
    commit "To be put right" && failed "$tool: pmlint-fix changed nothing: $said"
    grep -q 'modified by this hook' <<<"$said" || failed "$tool: pmlint-fix: $said"
    grep -q '^- 14:40 The' a.md || failed "$tool: pmlint-fix did not put the time right"
    commit "Put right" || failed "$tool: what pmlint-fix left is refused: $said"
    shown "$tool: pmlint-fix puts right what is safe, and the second attempt passes"
done

begin pre-commit "$config
        language: rust"
sed 's/14:40 The/13:40 The/' <<<"$clean" >a.md
commit "A postmortem" && failed "language: rust: a flawed postmortem is accepted: $said"
grep -q timeline-out-of-order <<<"$said" || failed "language: rust: $said"
shown "pre-commit with language: rust"

wheels=$(fresh wheels)
(cd "$hooks" && maturin build --quiet --release --out "$wheels")
# pre-commit installs an empty package of its own beside it.
pip download --quiet --no-deps --dest "$wheels" setuptools || skip "PyPI cannot be reached"
begin pre-commit "$(cat "$root/tests/setup/pre-commit-wheel.yaml")"
sed 's/14:40 The/13:40 The/' <<<"$clean" >a.md
export PIP_FIND_LINKS=$wheels PIP_NO_INDEX=1
commit "A postmortem" && failed "the wheel: a flawed postmortem is accepted: $said"
grep -q timeline-out-of-order <<<"$said" || failed "the wheel: $said"
printf '%s\n' "$clean" >a.md
commit "A postmortem" || failed "the wheel: a postmortem put right is refused: $said"
shown "pre-commit with the wheel alone"

PATH=$CARGO_TARGET_DIR/release:$scratch/node_modules/.bin:$PATH
work=$(fresh work-lefthook)
cd "$work"
git init --quiet --initial-branch=main
cp "$root/tests/setup/lefthook.yml" .
lefthook install >/dev/null
echo '# Parcels' >README.md
commit "A README" || failed "lefthook: a README is refused: $said"
sed 's/14:40 The/13:40 The/' <<<"$clean" >"a b.md"
commit "A postmortem" && failed "lefthook: a flawed postmortem is accepted: $said"
grep -q timeline-out-of-order <<<"$said" || failed "lefthook: $said"
printf '%s\n' "$clean" >"a b.md"
commit "A postmortem" || failed "lefthook: a postmortem put right is refused: $said"
shown "lefthook"
