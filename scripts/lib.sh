# Shared by the scripts that try pmlint with real tools. Sourced, not run. Tools go into a scratch folder.
# shellcheck shell=bash

set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=${PMLINT_SCRATCH:-${TMPDIR:-/tmp}/pmlint-scratch}
mkdir -p "$scratch"

# Ends the script where something it needs cannot be had.
skip() {
    echo "skipped: $*"
    exit 0
}

# Says what was shown.
shown() {
    echo "ok: $*"
}

# Ends the script where pmlint does not do what it should.
failed() {
    echo "FAILED: $*" >&2
    exit 1
}

# Puts tools from PyPI on the PATH.
python_tools() {
    [ -x "$scratch/venv/bin/pip" ] || python3 -m venv "$scratch/venv" || skip "python3 cannot make a venv"
    "$scratch/venv/bin/pip" install --quiet --disable-pip-version-check --retries 1 "$@" || skip "PyPI cannot be reached"
    PATH=$scratch/venv/bin:$PATH
}

# Installs packages from npm below $scratch/node_modules; from there, since lefthook's installs hooks where it is called.
node_tools() {
    command -v npm >/dev/null || skip "there is no npm"
    (
        cd "$scratch"
        npm install --prefix . --fetch-retries=1 --no-save --no-audit --no-fund --loglevel=error "$@" >/dev/null
    ) || skip "npm cannot be reached"
}

# Builds the program and sets $pmlint.
build() {
    cargo build --quiet --manifest-path "$root/Cargo.toml"
    pmlint=${CARGO_TARGET_DIR:-$root/target}/debug/pmlint
}

# An empty folder of this name in the scratch folder.
fresh() {
    rm -rf "${scratch:?}/$1"
    mkdir -p "$scratch/$1"
    echo "$scratch/$1"
}

export npm_config_update_notifier=false

# Git without the settings of whoever runs this.
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org
export GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org
unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
