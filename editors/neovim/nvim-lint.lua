-- nvim-lint: findings without the language server.
local pattern = "^[^:]+:(%d+):(%d+): (%a+)%[([%w-]+)%] (.*)$"
local severities = {
  error = vim.diagnostic.severity.ERROR,
  warning = vim.diagnostic.severity.WARN,
  info = vim.diagnostic.severity.INFO,
}

require("lint").linters.pmlint = {
  cmd = "pmlint",
  stdin = true,
  args = {
    "check",
    "--format",
    "line",
    "--stdin-filename",
    function()
      return vim.api.nvim_buf_get_name(0)
    end,
    "-",
  },
  stream = "stdout",
  ignore_exitcode = true,
  parser = require("lint.parser").from_pattern(
    pattern,
    { "lnum", "col", "severity", "code", "message" },
    severities,
    { source = "pmlint" }
  ),
}
require("lint").linters_by_ft.markdown = { "pmlint" }
