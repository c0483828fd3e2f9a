#!/usr/bin/env bash
# The first step of action.yml: installs pmlint into a folder of its own, and says where it is.
set -euo pipefail

if [ "$VERSION" = local ]; then
    echo "pmlint=pmlint" >>"$GITHUB_OUTPUT"
    exit
fi
if [ -z "$VERSION" ]; then
    VERSION=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$GITHUB_ACTION_PATH/Cargo.toml" | head -n 1)
fi
folder=$RUNNER_TEMP/pmlint-$VERSION
python=$(command -v python3 || command -v python)
"$python" -m venv "$folder"
bin=$folder/bin
[ -d "$bin" ] || bin=$folder/Scripts
"$bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: "pmlint==$VERSION"
echo "pmlint=$bin/pmlint" >>"$GITHUB_OUTPUT"
