#!/usr/bin/env bash
# Neovim with its own language client: editors/neovim/pmlint.lua from 0.11 on, and editors/neovim/init.lua from 0.8 on.
source "$(dirname "$0")/common.sh"

nvim=${NVIM:-nvim}
has() { [ "$("$nvim" --headless --clean +"lua io.write(vim.fn.has('nvim-$1'))" +qa 2>&1)" = 1 ]; }
has 0.8 || { echo "Neovim: older than 0.8, not run"; exit 0; }

cat > "$scratch/drive.lua" <<'LUA'
local function shown()
  return #vim.diagnostic.get(0) > 0
end
vim.wait(10000, shown, 50)
local lines = {}
for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
  table.insert(lines, diagnostic.lnum + 1 .. ": " .. diagnostic.message)
end
vim.fn.writefile(lines, vim.env.SEEN)
vim.cmd("write")
vim.cmd("quitall!")
LUA

# A server that is set up for 0.11, with the lines of init.lua that save.
mkdir -p "$XDG_CONFIG_HOME/nvim/lsp"
cp "$editors/neovim/pmlint.lua" "$XDG_CONFIG_HOME/nvim/lsp/"
sed -n '/^-- Safe fixes on save/,$p' "$editors/neovim/init.lua" > "$scratch/enable.lua"
echo 'vim.opt.runtimepath:prepend(vim.env.XDG_CONFIG_HOME .. "/nvim") vim.lsp.enable("pmlint")' >> "$scratch/enable.lua"

try() {
  cp "$original" "$document"
  rm -f "$seen"
  SEEN="$seen" timeout 60 "$nvim" --headless --clean -u "$1" "$document" \
    -c "luafile $scratch/drive.lua" > "$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
  verdict "$2"
}
try "$editors/neovim/init.lua" "Neovim with init.lua"
if has 0.11; then try "$scratch/enable.lua" "Neovim with vim.lsp.enable"; else echo "Neovim with vim.lsp.enable: older than 0.11, not run"; fi
