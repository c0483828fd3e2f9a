#!/usr/bin/env bash
# Neovim 0.8 or later with editors/neovim/init.lua.
source "$(dirname "$0")/common.sh"

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

SEEN="$seen" timeout 60 "${NVIM:-nvim}" --headless --clean -u "$editors/neovim/init.lua" "$document" \
  -c "luafile $scratch/drive.lua" > "$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
verdict Neovim
