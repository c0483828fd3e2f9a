" Vim or Neovim with ALE: add to your vimrc, after ALE is on the runtime path.
call ale#linter#Define('markdown', {
\   'name': 'pmlint',
\   'lsp': 'stdio',
\   'executable': 'pmlint',
\   'command': '%e lsp',
\   'project_root': {buffer -> fnamemodify(bufname(buffer), ':p:h')},
\})

" Safe fixes, through standard input.
function! PmlintFix(buffer) abort
  return {
  \   'command': 'pmlint check --fix --fail-on never --quiet --stdin-filename %s -',
  \}
endfunction

let g:ale_linters = extend(get(g:, 'ale_linters', {}), {'markdown': ['pmlint']})
let g:ale_fixers = extend(get(g:, 'ale_fixers', {}), {'markdown': [function('PmlintFix')]})
let g:ale_fix_on_save = 1
