-- Reads findings by a pattern whose groups are named, as nvim-lint does.
local parser = {}

function parser.from_pattern(pattern, groups, severities, defaults)
  return function(output)
    local found = {}
    for line in vim.gsplit(output, "\n") do
      local captures = { line:match(pattern) }
      if #captures > 0 then
        local one = vim.deepcopy(defaults)
        for index, group in ipairs(groups) do
          one[group] = captures[index]
        end
        one.lnum, one.col = tonumber(one.lnum) - 1, tonumber(one.col) - 1
        one.severity = severities[one.severity]
        table.insert(found, one)
      end
    end
    return found
  end
end

return parser
