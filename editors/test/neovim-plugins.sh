#!/usr/bin/env bash
# Neovim with editors/neovim/nvim-lint.lua and conform.lua. PLUGINS names a folder that holds nvim-lint and conform.nvim;
# without it, stand-ins read the same tables and run the same commands.
source "$(dirname "$0")/common.sh"

cat > "$scratch/init.lua" << 'LUA'
local plugins = vim.env.PLUGINS
if plugins then
  vim.opt.runtimepath:append({ plugins .. "/nvim-lint", plugins .. "/conform.nvim" })
else
  vim.opt.runtimepath:append(vim.env.STAND_INS)
end
dofile(vim.env.CONFIG .. "/nvim-lint.lua")
dofile(vim.env.CONFIG .. "/conform.lua")
LUA
cat > "$scratch/drive.lua" << 'LUA'
require("lint").try_lint()
vim.wait(10000, function()
  return #vim.diagnostic.get(0) > 0
end, 50)
local lines = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  local place = found.lnum + 1 .. ":" .. found.col + 1
  table.insert(lines, table.concat({ place, found.severity, found.source, found.code, found.message }, " "))
end
vim.fn.writefile(lines, vim.env.SEEN)
vim.cmd("write")
vim.cmd("quitall!")
LUA
SEEN="$seen" CONFIG="$editors/neovim" STAND_INS="$here/stand-ins" timeout 60 "${NVIM:-nvim}" --headless --clean \
  -u "$scratch/init.lua" "$document" -c "luafile $scratch/drive.lua" > "$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
grep -q '^17:3 1 pmlint impossible-time no clock shows' "$seen" || { cat "$seen" "$scratch/log"; exit 1; }
verdict "nvim-lint and conform${PLUGINS:+ as they are}${PLUGINS-, by stand-ins}"
