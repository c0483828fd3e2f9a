#!/usr/bin/env python3
"""Looks for inputs that take pmlint a time which grows with their square.

    scripts/squares.py PROGRAM [SECONDS [SEED]]

Random pieces are put together and repeated, under a title, to two sizes. Where the larger takes much longer than its
size explains, the pieces are printed, and the exit code is 1.
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (60_000, 240_000)
# Four times the text may take this many times as long, where it takes this many seconds.
MOST, WORTH = 6.5, 0.2

TITLES = [
    "", "# Postmortem: a\n\n", "## Summary\n\n", "## Impact\n\n", "## Timeline\n\n", "## Action items\n\n",
    "## Root cause\n\n", "## Lessons\n\n", "Duration: ", "- [ ] ", "| Time | Event |\n|---|---|\n",
    "| Action | Owner | Due |\n|---|---|---|\n", "---\ntitle: a\n---\n\n", "> ",
]
PIECES = [
    "14:05", "2:15 PM", "１４：０５", "noon", "UTC", "(PDT)", "2024-05-03", "May 5", "3 May 2024", "Friday", "T+5m",
    "from 14:00 to 15:00", "2 hours", "1h15m", "half an hour", "½", "40 %", "1,200 requests", "$50K", "90s", "~", "about",
    "Owner: Ada", "@ada", "(Ada, 3 May)", "OPS-12", "#412", "TODO", "TBD", "<owner>", "[x]", "DONE", "we will add",
    "Add a limit", "should have", "human error", "Ada broke it", "resolved", "not", "the alert fired", "all users",
    "customers", "Impact:", "**Impact:**", "**", "*", "`", "~~", "_", "[a](b)", "[a](https://example.com/a/1)", "![a](b)",
    "<!-- pmlint-allow placeholder-text -->", "<!--", "<b>", "<br>", "</td>", "&amp;", "\\", "|", "| a | b |", "- ", "1. ",
    "+ ", "> ", "# ", "### ", "```\n", "---\n", "===\n", ":", "：", "?", ".", ",", ";", "–", "-", "…", "(", ")", "\"", "'",
    "2024-08-10/", "everyone", "was down", "due to", "next week", "no impact", "<X minutes>", "原因", "障害", "été", "🔥", "\u200b", "\u202e", "\ufeff", "\u00a0", "\t", "\r", "a", "word",
]
BETWEEN = ["", " ", "\n", "\n\n", ". ", ", "]


def timed(program, folder, text):
    """Seconds of a run over this text."""
    path = Path(folder, "doc.md")
    path.write_text(text, newline="")
    began = time.perf_counter()
    subprocess.run([program, "check", "--no-config", "--all", path], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def main():
    program = str(Path(sys.argv[1]).absolute())
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    chance, end, tried, found = random.Random(seed), time.monotonic() + seconds, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            title, between = chance.choice(TITLES), chance.choice(BETWEEN)
            pieces = [chance.choice(PIECES) for _ in range(chance.randint(1, 4))]
            unit = "".join(piece + chance.choice(["", " ", between]) for piece in pieces) + between
            small, large = (title + unit * (size // len(unit.encode())) + "\n" for size in SIZES)
            tried += 1
            slow = timed(program, folder, large)
            if slow > WORTH and slow > MOST * timed(program, folder, small):
                # A busy machine may have held up one run.
                ratio = min(timed(program, folder, large) for _ in range(3)) / timed(program, folder, small)
                if ratio > MOST:
                    found += 1
                    print(f"{title!r} {unit!r}: {slow:.2f} s, {ratio:.1f} times that of a quarter")
    print(f"{tried} documents (seed {seed}), {found} found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
