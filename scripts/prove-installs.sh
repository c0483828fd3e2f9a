#!/usr/bin/env bash
# Installs pmlint from this working tree by cargo, pip and npm, each into an empty folder, and runs what was installed.
# Builds the program for release, once; that takes some minutes.
. "$(dirname "$0")/lib.sh"

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$root/target}
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$root/Cargo.toml" | head -n 1)

# Runs an installed pmlint in an empty folder: its version, a flawed postmortem, a clean folder.
works() {
    local how=$1
    shift
    cd "$(fresh "use-$how")"
    [ "$("$@" --version)" = "pmlint $version" ] || failed "$how: $("$@" --version)"
    cp "$root/fixtures/flawed/duration-mismatch.md" 2024-03-09-outage.md
    local code=0 said
    said=$("$@" --format line 2024-03-09-outage.md) || code=$?
    [ "$code" = 1 ] || failed "$how: exit code $code"
    grep -q '\[duration-mismatch\]' <<<"$said" || failed "$how: $said"
    echo "# Parcels" >README.md
    rm 2024-03-09-outage.md
    "$@" 2>/dev/null || failed "$how: a README is refused"
    shown "$how: $(command -v "$1") finds what it should"
}

prefix=$(fresh cargo)
cargo install --quiet --locked --path "$root" --root "$prefix" --no-track
works cargo "$prefix/bin/pmlint"
shown "the program takes $(($(stat -c %s "$prefix/bin/pmlint") / 1024)) KiB"

# Each shell that is here reads its completions, and knows a command that only they name.
out=$(fresh completions)
for shell in bash elvish fish nushell powershell zsh; do
    "$prefix/bin/pmlint" completions $shell >"$out/pmlint.$shell"
done
(node_tools nushell@0.115.1) && PATH=$PATH:$scratch/node_modules/.bin
completes() {
    local shell=$1 said
    shift
    command -v "$1" >/dev/null || { echo "skipped: there is no $1 to complete in" && return; }
    said=$(cd "$(fresh empty)" && FILE=$out/pmlint.$shell "$@") || failed "completions: $shell"
    grep -qw "explain" <<<"$said" || failed "completions: $shell: $said"
    shown "completions in $shell"
}
# The shells expand what is theirs.
# shellcheck disable=SC2016
{
    completes bash bash --norc -c '. "$FILE"; COMP_WORDS=(pmlint expl) COMP_CWORD=1; _pmlint pmlint expl pmlint; echo "${COMPREPLY[@]}"'
    completes fish fish --no-config -c 'source $FILE; complete -C "pmlint expl"'
    completes zsh zsh -fc 'autoload -Uz compinit && compinit -D -u; source $FILE; _describe() { print -l ${(P)4} }; $_comps[pmlint]_commands'
    completes nushell nu --no-config-file --commands "source $out/pmlint.nushell; scope externs | get name | to text"
    cp "$out/pmlint.powershell" "$out/pmlint.ps1"
    completes powershell pwsh -NoProfile -Command '. "$($env:FILE -replace "powershell$", "ps1")"; (TabExpansion2 "pmlint expl" 11).CompletionMatches.CompletionText'
}

pages=$(fresh man)
"$prefix/bin/pmlint" man "$pages"
commands=$("$prefix/bin/pmlint" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
for command in $commands; do
    [ -s "$pages/pmlint-$command.1" ] || failed "no page for $command"
done
if command -v man >/dev/null; then
    MANPATH=$pages man --local-file "$pages/pmlint-explain.1" | grep -q "pmlint-explain" || failed "man cannot show a page"
fi
shown "manual: $(find "$pages" -name '*.1' | wc -l) pages"

# The archive, made by the step of the release workflow, holds the program where cargo-binstall will look for it.
target=$(rustc -vV | sed -n 's/^host: //p')
cd "$(fresh archive)"
cp "$root"/README.md "$root"/CHANGELOG.md "$root"/LICENSE-* .
mkdir -p "target/$target/release" dist
cp "$prefix/bin/pmlint" "target/$target/release/"
step=$(awk '/- name: Archive$/ { found = 1 } found && /run: \|/ { inside = 1; next } inside && /^        env:/ { exit } inside' \
    "$root/.github/workflows/release.yml")
TARGET=$target GITHUB_REF_NAME=v$version RUNNER_OS=Linux bash -euo pipefail -c "$step"
fill() {
    sed -n "s/^$1 = \"\(.*\)\"/\1/p" "$root/Cargo.toml" | head -n 1 |
        sed "s|{ repo }|REPO|; s|{ version }|$version|g; s|{ name }|pmlint|g; s|{ target }|$target|g; s|{ bin }|pmlint|; s|{ binary-ext }||"
}
url=$(fill pkg-url)
[ "${url%/*}" = "REPO/releases/download/v$version" ] || failed "binstall: $url"
mkdir unpacked
tar --extract --gzip --file "dist/${url##*/}" --directory unpacked || failed "binstall: no ${url##*/}"
for file in man/pmlint-check.1 completions/_pmlint README.md LICENSE-MIT; do
    [ -s "unpacked/$(dirname "$(fill bin-dir)")/$file" ] || failed "archive: no $file"
done
works archive "$PWD/unpacked/$(fill bin-dir)"

if command -v npm >/dev/null; then
    packages=$(fresh npm)
    node "$root/scripts/npm-packages.mjs" "$packages" "$target=$prefix/bin/pmlint" >/dev/null
    project=$(fresh npm-project)
    cd "$project"
    echo '{"private": true}' >package.json
    # The registry has none of the packages for platforms yet, so the one that was packed is named.
    npm install --offline --omit=optional --loglevel=error --no-audit --no-fund "$packages"/*.tgz >/dev/null
    export npm_config_loglevel=error
    works npm npx --prefix "$project" --offline pmlint
else
    echo "skipped: there is no npm"
fi

python_tools "maturin>=1.9,<2"
wheels=$(fresh wheels)
maturin build --quiet --release --locked --manifest-path "$root/Cargo.toml" --out "$wheels"
wheel=("$wheels"/*.whl)
python3 -m venv "$(fresh wheel)"
"$scratch/wheel/bin/pip" install --quiet --disable-pip-version-check --no-index "${wheel[0]}"
works wheel "$scratch/wheel/bin/pmlint"
python_tools uv pipx
works uvx uvx --quiet --offline --no-config --from "${wheel[0]}" pmlint
works pipx pipx run --quiet --spec "${wheel[0]}" pmlint
