// Reads annotations as GitHub's runner does, and writes them again with @actions/core: both must agree
// with pmlint. For prove-formats.sh.
//
// usage: node check-annotations.mjs FOLDER, with the files `github` and `json`

import {readFileSync} from "node:fs";
import {join} from "node:path";
import * as core from "@actions/core";

const folder = process.argv[2];
const {findings, files: {failed}} = JSON.parse(readFileSync(join(folder, "json"), "utf8"));
const lines = readFileSync(join(folder, "github"), "utf8").split("\n").slice(0, -1);

function fail(what) {
  console.error(`${folder}: github: ${what}`);
  process.exit(1);
}

// As ActionCommand.TryParseV2 of the runner.
function read(line) {
  const [, command, properties, data] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? fail(`no command: ${line}`);
  const escapes = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"};
  const unescape = (text, pattern) => text.replace(pattern, (escape) => escapes[escape]);
  return {
    command,
    properties: Object.fromEntries(properties.split(",").map((property) => {
      const at = property.indexOf("=");
      return [property.slice(0, at), unescape(property.slice(at + 1), /%0D|%0A|%3A|%2C|%25/g)];
    })),
    message: unescape(data, /%0D|%0A|%25/g),
  };
}

const write = process.stdout.write;
function rewritten({command, properties, message}) {
  let text = "";
  process.stdout.write = (chunk) => { text += chunk; return true; };
  core[command](message, {
    title: properties.title, file: properties.file,
    startLine: properties.line && Number(properties.line), endLine: properties.endLine && Number(properties.endLine),
    startColumn: properties.col && Number(properties.col), endColumn: properties.endColumn && Number(properties.endColumn),
  });
  process.stdout.write = write;
  return text.replace(/\r?\n$/, "");
}

if (lines.length !== findings.length + failed.length) fail(`${lines.length} lines for ${findings.length} findings`);
const names = {error: "error", warning: "warning", info: "notice"};
const rank = ["error", "warning", "info"];
const sorted = rank.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
lines.forEach((line, index) => {
  const annotation = read(line);
  if (rewritten(annotation) !== line) fail(`@actions/core writes\n  ${rewritten(annotation)}\nfor\n  ${line}`);
  const finding = sorted[index - failed.length];
  if (!finding) return;
  if (annotation.command !== names[finding.severity]) fail(`${annotation.command} for ${finding.severity}`);
  if (annotation.properties.line !== String(finding.span.start.line)) fail(`the line of ${line}`);
  const hostile = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
  if (annotation.properties.file !== finding.path.replace(hostile, " ")) fail(`the file of ${line}`);
});
