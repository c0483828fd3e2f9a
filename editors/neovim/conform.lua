-- conform.nvim: safe fixes on save without the language server.
require("conform").setup({
  formatters = {
    pmlint = {
      command = "pmlint",
      args = { "check", "--fix", "--fail-on", "never", "--quiet", "--stdin-filename", "$FILENAME", "-" },
      stdin = true,
    },
  },
  formatters_by_ft = { markdown = { "pmlint" } },
  format_on_save = { timeout_ms = 500 },
})
