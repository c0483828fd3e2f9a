#!/usr/bin/env python3
"""Draws what pmlint prints on a terminal as an SVG. Usage: scripts/picture.py PMLINT DOCUMENT > docs/finding.svg"""

import html
import os
import re
import subprocess
import sys
import unicodedata

CELL, LINE, MARGIN = 8.4, 19, 18
COLOURS = {
    "30": "#6e7681", "31": "#ff7b72", "32": "#7ee787", "33": "#e3b341",
    "34": "#79c0ff", "35": "#d2a8ff", "36": "#56d4dd", "37": "#e6edf3", "90": "#8b949e",
}
ESCAPE = re.compile(r"\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[([\d;]*)m")


def printed(program, document):
    """The output of the program, as on a terminal 92 columns wide."""
    folder, name = os.path.split(os.path.abspath(document))
    command = [os.path.abspath(program), "check", "--color", "always", "--as-of", "2025-01-01", name]
    environment = {**os.environ, "COLUMNS": "92"}
    run = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, check=False)
    return f"\x1b[32m$\x1b[0m pmlint {name}\n" + run.stdout.decode()


def styled(line, style):
    """Pieces of one line with the style of each; `style` is carried from line to line."""
    pieces, at = [], 0
    for escape in ESCAPE.finditer(line):
        pieces.append((line[at:escape.start()], dict(style)))
        at = escape.end()
        codes = escape.group(1)
        if codes is None:
            continue
        codes = codes.split(";")
        if codes[:2] == ["38", "5"] or codes[:2] == ["38", "2"]:
            style["fill"] = "#d2a8ff"
            continue
        for code in codes:
            if code in ("", "0"):
                style.clear()
            elif code == "1":
                style["font-weight"] = "bold"
            elif code == "2":
                style["opacity"] = "0.7"
            elif code == "3":
                style["font-style"] = "italic"
            elif code == "4":
                style["text-decoration"] = "underline"
            elif code == "39":
                style.pop("fill", None)
            elif code in COLOURS:
                style["fill"] = COLOURS[code]
    pieces.append((line[at:], dict(style)))
    return [piece for piece in pieces if piece[0]]


def width(text):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def main():
    lines, style = [], {}
    for line in printed(*sys.argv[1:3]).rstrip("\n").split("\n"):
        lines.append(styled(line, style))
    columns = max(sum(width(text) for text, _ in line) for line in lines)
    size = (round(columns * CELL + 2 * MARGIN), len(lines) * LINE + 2 * MARGIN)
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" viewBox="0 0 {size[0]} {size[1]}">')
    print(f'<rect width="{size[0]}" height="{size[1]}" rx="8" fill="#0d1117"/>')
    print('<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">')
    for row, line in enumerate(lines):
        column = 0
        for text, attributes in line:
            x, y = MARGIN + column * CELL, MARGIN + row * LINE + 14
            column += width(text)
            if not text.strip():
                continue
            extra = "".join(f' {name}="{value}"' for name, value in attributes.items())
            length = f' textLength="{width(text) * CELL:.1f}" lengthAdjust="spacingAndGlyphs"'
            print(f'<text x="{x:.1f}" y="{y}" xml:space="preserve"{length}{extra}>{html.escape(text)}</text>')
    print("</g>\n</svg>")


main()
