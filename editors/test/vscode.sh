#!/usr/bin/env bash
# The extension in VS Code, as code-server serves it to a browser. Needs code-server, node, Chromium and playwright-core;
# VSIX names the packaged extension (default: one packed now), NODE_MODULES where playwright-core is.
source "$(dirname "$0")/common.sh"

server=${CODE_SERVER:-code-server}
vsix=${VSIX:-$scratch/pmlint.vsix}
[ -f "$vsix" ] || "$editors/../scripts/vscode-packages.mjs" "$scratch" > "$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
port=${PORT:-18765}
mkdir -p "$scratch/user/User" "$scratch/user/Machine" "$scratch/ws"
mv "$document" "$scratch/ws/"
document=$scratch/ws/$(basename "$document")
# The server reads PATH anew from a login shell, so the program is set: by the machine, as for any remote server.
# With BUNDLED=1 it is not, and the extension has to bring its own.
[ -n "${BUNDLED:-}" ] || echo "{ \"pmlint.path\": \"$scratch/bin/pmlint\" }" > "$scratch/user/Machine/settings.json"
cat > "$scratch/user/User/settings.json" <<JSON
{
  "editor.codeActionsOnSave": { "source.fixAll.pmlint": "explicit" },
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "chat.disableAIFeatures": true
}
JSON
printf 'bind-addr: 127.0.0.1:%s\nauth: none\ncert: false\n' "$port" > "$scratch/server.yaml"
folders=(--user-data-dir "$scratch/user" --extensions-dir "$scratch/extensions")
"$server" "${folders[@]}" --install-extension "$vsix" > "$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
"$server" --config "$scratch/server.yaml" "${folders[@]}" --disable-telemetry --disable-update-check \
  --disable-workspace-trust >> "$scratch/log" 2>&1 &
trap "kill $! 2>/dev/null || true; rm -rf '$scratch'" EXIT

SEEN="$seen" DOCUMENT="$document" WORKSPACE="$scratch/ws" PORT="$port" PICTURE="${PICTURE:-}" \
  NODE_PATH="${NODE_MODULES:-}" node "$here/vscode.cjs" || { tail -20 "$scratch/log"; cat "$scratch"/user/logs/*/exthost*/*/*pmlint*.log "$scratch"/user/logs/*/exthost*/remoteexthost.log 2>/dev/null | tail -40; exit 1; }
verdict "VS Code"
