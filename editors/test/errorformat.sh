#!/usr/bin/env bash
# Vim without plug-ins, with editors/vim/errorformat.vim: `:make` fills the quickfix list.
source "$(dirname "$0")/common.sh"

cat > "$scratch/vimrc" <<VIM
set nocompatible nomore shellpipe=>%s\ 2>&1
filetype on
source $editors/vim/errorformat.vim

function! Look(timer) abort
  silent make
  let found = filter(getqflist(), 'v:val.valid')
  let lines = map(copy(found), 'bufname(v:val.bufnr) . ":" . v:val.lnum . ":" . v:val.col . ":" . v:val.type . ":" . v:val.text')
  call writefile(lines, '$seen')
  quitall!
endfunction
autocmd VimEnter * call timer_start(200, function('Look'))
VIM

touch "$seen"
cd "$scratch"
timeout 60 script -qec "${VIM_PROGRAM:-vim} -u '$scratch/vimrc' '$(basename "$document")'" /dev/null < /dev/null > "$scratch/log" 2>&1 || true
grep -q '^2024-03-09-checkout.md:17:3:e:no clock shows 13:55 PM' "$seen" || { echo "Vim: the list is wrong:"; cat "$seen"; exit 1; }
echo "Vim without plug-ins: listed by :make"
