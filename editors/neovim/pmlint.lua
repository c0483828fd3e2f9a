-- Neovim 0.11 or later: save as ~/.config/nvim/lsp/pmlint.lua and call vim.lsp.enable("pmlint").
return {
  cmd = { "pmlint", "lsp" },
  filetypes = { "markdown" },
  root_markers = { "pmlint.toml", ".git" },
  settings = { pmlint = { run = "onType", inlayHints = false } },
}
