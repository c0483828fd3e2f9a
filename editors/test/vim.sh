#!/usr/bin/env bash
# Vim 8 or later with ALE and editors/vim/ale.vim.
source "$(dirname "$0")/common.sh"

cat > "$scratch/vimrc" <<VIM
set nocompatible nomore
filetype plugin on
packadd ale
source $editors/vim/ale.vim

function! Look(timer) abort
  let found = ale#engine#GetLoclist(bufnr(''))
  if !empty(found)
    call writefile(map(copy(found), 'v:val.lnum . ": " . v:val.text'), '$seen')
    call timer_stop(a:timer)
    write
    call timer_start(3000, {-> execute('quitall!')})
  endif
endfunction
autocmd VimEnter * call timer_start(200, function('Look'), {'repeat': 100})
VIM

touch "$seen"
timeout 60 script -qec "${VIM_PROGRAM:-vim} -u '$scratch/vimrc' '$document'" /dev/null < /dev/null > "$scratch/log" 2>&1 || true
verdict "Vim with ALE"
