#!/usr/bin/env bash
# Helix, in a terminal of tmux, with editors/helix/languages.toml.
source "$(dirname "$0")/common.sh"

mkdir -p "$XDG_CONFIG_HOME/helix"
cp "$editors/helix/languages.toml" "$XDG_CONFIG_HOME/helix/"
printf '[editor]\nend-of-line-diagnostics = "hint"\n' > "$XDG_CONFIG_HOME/helix/config.toml"

terminal() { tmux -S "$scratch/tmux" "$@"; }
terminal -f /dev/null new-session -d -x 160 -y 50 "${HELIX:-hx} '$document'"
trap 'terminal kill-server 2>/dev/null || true; rm -rf "$scratch"' EXIT

touch "$seen"
for _ in $(seq 100); do
  terminal capture-pane -p > "$seen" || true
  grep -q "no clock shows" "$seen" && break
  sleep 0.2
done
terminal send-keys ":write" Enter
# While Helix writes, the file is gone for a moment.
for _ in $(seq 100); do
  grep -q "13:55 The release" "$document" 2> /dev/null && break
  sleep 0.2
done
verdict Helix
