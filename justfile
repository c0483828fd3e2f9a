# `just` lists these; `just ci` is what a pull request has to pass.

_default:
    @just --list --unsorted

# Everything that has to hold before a change goes in
ci:
    .ci/run

# The tests whose names hold NAME
test NAME="":
    cargo test --locked {{ NAME }}

# Write what pages, fixtures and docs expect, then read the difference
bless:
    BLESS=1 cargo test --locked; git diff --stat

# Form and warnings alone
lint:
    cargo fmt
    rustfmt --edition 2024 src/rules/*.rs
    cargo clippy --locked --all-targets -- -D warnings

# The picture of the README
picture:
    cargo build --locked
    scripts/picture.py target/debug/pmlint editors/test/2024-03-09-checkout.md > docs/finding.svg

# What every editor that is installed here makes of its set-up
editors:
    cargo build --locked
    PMLINT="$PWD/target/debug/pmlint" editors/test/run

# Install by cargo, npm, pip, uvx and pipx into empty folders, and run what was installed
installs:
    scripts/prove-installs.sh
