#!/usr/bin/env bash
# What editors/zed/settings.json tells Zed to run on save, without Zed.
source "$(dirname "$0")/common.sh"

python3 - "$editors/zed/settings.json" "$document" << 'PYTHON'
import json, re, subprocess, sys

settings, document = sys.argv[1:]
text = re.sub(r"(?m)^\s*//.*$", "", open(settings).read())
formatter = json.loads(text)["languages"]["Markdown"]["formatter"]["external"]
arguments = [each.replace("{buffer_path}", document) for each in formatter["arguments"]]
before = open(document).read()
run = subprocess.run([formatter["command"], *arguments], input=before, capture_output=True, text=True, check=True)
open(document, "w").write(run.stdout)
PYTHON
sed 's/13:55 PM/13:55/' "$original" | diff - "$document" || { echo "Zed: the text is not as the safe fix makes it"; exit 1; }
echo "Zed: its command puts right what it is given (Zed itself is not run)"
