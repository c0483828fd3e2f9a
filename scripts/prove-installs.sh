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

# Before tools of others, which may be missing.
out=$(fresh completions)
for shell in bash elvish fish nushell powershell zsh; do
    "$prefix/bin/pmlint" completions $shell >"$out/$shell"
    if command -v $shell >/dev/null && [ $shell != elvish ] && [ $shell != nushell ]; then
        $shell -n "$out/$shell" || failed "completions: $shell"
    fi
    [ -s "$out/$shell" ] || failed "completions: $shell"
done
"$prefix/bin/pmlint" man >"$out/pmlint.1"
shown "completions and manual"

if command -v npm >/dev/null; then
    packages=$(fresh npm)
    target=$(rustc -vV | sed -n 's/^host: //p')
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
