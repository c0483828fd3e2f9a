;;; pmlint.el --- pmlint in Eglot  -*- lexical-binding: t -*-

;; Add to your init file. Eglot is part of Emacs 29 and later, and in GNU ELPA for older ones.

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '((markdown-mode gfm-mode) . ("pmlint" "lsp"))))

(defun pmlint-setup ()
  "Show findings of pmlint, and apply its safe fixes on save."
  (eglot-ensure)
  (add-hook 'before-save-hook #'pmlint-fix nil t))

(defun pmlint-fix ()
  "Apply the safe fixes, where pmlint looks after this buffer."
  (when (eglot-managed-p)
    (eglot-format-buffer)))

(add-hook 'markdown-mode-hook #'pmlint-setup)

;;; pmlint.el ends here
