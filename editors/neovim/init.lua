-- Neovim 0.8 to 0.10: add to init.lua. From 0.11 on, pmlint.lua beside this file is all it takes.
vim.api.nvim_create_autocmd("FileType", {
  pattern = "markdown",
  callback = function(event)
    local markers = { "pmlint.toml", ".git" }
    local found = vim.fs.find(markers, { upward = true, path = vim.fs.dirname(event.file) })
    vim.lsp.start({
      name = "pmlint",
      cmd = { "pmlint", "lsp" },
      root_dir = vim.fs.dirname(found[1] or event.file),
    })
  end,
})

-- Safe fixes on save, in every version.
vim.api.nvim_create_autocmd("BufWritePre", {
  pattern = "*.md",
  callback = function()
    local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
    if #clients({ name = "pmlint", bufnr = 0 }) > 0 then
      vim.lsp.buf.format({ name = "pmlint" })
    end
  end,
})
