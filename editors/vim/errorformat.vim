" Vim without plug-ins: `:make` fills the quickfix list.
autocmd FileType markdown setlocal makeprg=pmlint\ check\ --format\ line\ %:S
autocmd FileType markdown setlocal errorformat=%f:%l:%c:\ %t%*[a-z][%*[^]]]\ %m
