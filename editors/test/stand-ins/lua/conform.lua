-- Formats on save as conform.nvim does: the buffer on standard input, the buffer's name for $FILENAME.
local conform = {}

function conform.setup(options)
  assert(options.format_on_save)
  vim.api.nvim_create_autocmd("BufWritePre", {
    callback = function(event)
      for _, name in ipairs(options.formatters_by_ft[vim.bo.filetype]) do
        local formatter = options.formatters[name]
        assert(formatter.stdin)
        -- Standard output alone is the text.
        local command = { "sh", "-c", 'exec "$0" "$@" 2> /dev/null', formatter.command }
        for _, argument in ipairs(formatter.args) do
          table.insert(command, argument == "$FILENAME" and vim.api.nvim_buf_get_name(event.buf) or argument)
        end
        local lines = vim.fn.systemlist(command, vim.api.nvim_buf_get_lines(event.buf, 0, -1, true))
        assert(vim.v.shell_error == 0, table.concat(lines, "\n"))
        vim.api.nvim_buf_set_lines(event.buf, 0, -1, true, lines)
      end
    end,
  })
end

return conform
