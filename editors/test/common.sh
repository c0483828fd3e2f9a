# Shared by the scripts beside it: a scratch folder with a flawed postmortem, and what is asked of it afterwards.
# Usage: PMLINT=/path/to/pmlint editors/test/NAME.sh
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
editors=$(dirname "$here")
pmlint=$(command -v "${PMLINT:-pmlint}") || { echo "pmlint is not on PATH; set PMLINT" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The configurations say `pmlint`: it has to be found under that name.
mkdir -p "$scratch/bin" "$scratch/home"
ln -s "$pmlint" "$scratch/bin/pmlint"
export PATH="$scratch/bin:$PATH" HOME="$scratch/home" XDG_CONFIG_HOME="$scratch/home/.config"

document=$scratch/2024-03-09-checkout.md
original=$here/2024-03-09-checkout.md
cp "$original" "$document"
seen=$scratch/seen.txt

# The diagnostic was seen, and saving changed the file as the safe fix says and nowhere else.
verdict() {
  grep -q "no clock shows 13:55 PM" "$seen" || { echo "$1: the finding was not shown:"; cat "$seen"; exit 1; }
  sed 's/13:55 PM/13:55/' "$original" > "$scratch/expected.md"
  diff "$scratch/expected.md" "$document" || { echo "$1: the file is not as the safe fix makes it"; exit 1; }
  echo "$1: shown, and put right on save"
}
