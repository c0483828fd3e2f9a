"""Holds what other readers make of every format against pmlint's JSON. For prove-formats.sh.

usage: check_formats.py FOLDER, with a file for each format
"""

import json
import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import junitparser

folder = Path(sys.argv[1])
run = json.loads((folder / "json").read_text(encoding="utf-8"))
findings = run["findings"]
failed = run["files"]["failed"]


def check(what, got, want):
    if got != want:
        got, want = [x if not isinstance(x, list) else next(((a, b) for a, b in zip(x, want + got) if a != b), x) for x in (got, want)]
        sys.exit(f"{folder}: {what}:\n  got  {got}\n  want {want}")


def shown(text):
    """Control and direction characters become spaces."""
    return re.sub("[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", " ", text)


# One finding a line, whatever the text.
lines = (folder / "line").read_text(encoding="utf-8").split("\n")[:-1]
check("line", len(lines), len(findings))
check("line", [c for line in lines for c in line if c < " " or c == "\x7f"], [])
check("jsonl", [json.loads(line) for line in (folder / "jsonl").read_text(encoding="utf-8").splitlines()], findings)

# SARIF, beside the schema: what Microsoft's validator says of meaning.
log = json.loads((folder / "sarif").read_text(encoding="utf-8"))["runs"][0]
check("sarif", len(log["results"]), len(findings))
for result in log["results"]:
    check("sarif rule", log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], result["ruleId"])
validated = json.loads((folder / "validated").read_text(encoding="utf-8-sig"))["runs"][0]
problems = [
    (result["ruleId"], result["level"], result["message"].get("arguments"))
    for result in validated.get("results", [])
    if result.get("level") in ("error", "warning")
]
check("Sarif.Multitool", problems[:3], [])
notifications = [n["message"]["text"] for i in validated["invocations"] for n in i.get("toolConfigurationNotifications", [])]
check("Sarif.Multitool", notifications, [])

# GitLab asks for these fields, and shows one finding for each fingerprint.
issues = json.loads((folder / "gitlab").read_text(encoding="utf-8"))
check("gitlab", [i["description"] for i in issues], [shown(f["message"]) for f in findings])
check("gitlab", [i["location"]["path"] for i in issues], [f["path"] for f in findings])
check("gitlab", {i["severity"] for i in issues} <= {"info", "minor", "major", "critical", "blocker"}, True)
check("gitlab", len({i["fingerprint"] for i in issues}), len(issues))
check("gitlab", all(1 <= i["location"]["lines"]["begin"] <= i["location"]["lines"]["end"] for i in issues), True)


def in_xml(text):
    """What XML cannot hold, or what moves a cursor, becomes U+FFFD; white space stays."""
    return re.sub("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]", "\ufffd", text)


suites = junitparser.JUnitXml.fromfile(str(folder / "junit"))
cases = [case for suite in suites for case in suite if case.name != "pmlint"]
check("junit", [case.classname for case in cases], [in_xml(f["path"]) for f in findings])
failures = [result.message for case in cases for result in case.result if isinstance(result, junitparser.Failure)]
check("junit", failures, [in_xml(f["message"]) for f in findings if f["severity"] != "info"])

tree = xml.parse(folder / "checkstyle")
errors = [(file.get("name"), e.get("message"), e.get("line")) for file in tree.iter("file") for e in file if e.get("line")]
check("checkstyle", errors, [(in_xml(f["path"]), in_xml(f["message"]), str(f["span"]["start"]["line"])) for f in findings])

diagnostics = json.loads((folder / "rdjson").read_text(encoding="utf-8"))["diagnostics"]
check("rdjson", len(diagnostics), len(findings) + len(failed))
for diagnostic, finding in zip(diagnostics, findings):
    check("rdjson", diagnostic["location"]["path"], finding["path"])
    check("rdjson", diagnostic["message"].split("\n")[0], shown(finding["message"]))
