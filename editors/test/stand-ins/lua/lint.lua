-- Runs a linter as nvim-lint does: the buffer on standard input, arguments that are functions called, one parser.
local lint = { linters = {}, linters_by_ft = {} }
local namespace = vim.api.nvim_create_namespace("stand-in")

function lint.try_lint()
  for _, name in ipairs(lint.linters_by_ft[vim.bo.filetype]) do
    local linter = lint.linters[name]
    assert(linter.stdin and linter.stream == "stdout")
    local command = { linter.cmd }
    for _, argument in ipairs(linter.args) do
      table.insert(command, type(argument) == "function" and argument() or argument)
    end
    local output = vim.fn.system(command, vim.api.nvim_buf_get_lines(0, 0, -1, true))
    assert(linter.ignore_exitcode or vim.v.shell_error == 0, output)
    vim.diagnostic.set(namespace, 0, linter.parser(output, 0))
  end
end

return lint
