#!/usr/bin/env node
// Runs the program of the package for this platform, with the same arguments, streams and exit code.
"use strict";

const { spawnSync } = require("node:child_process");

/** Whether this Linux has musl instead of glibc. */
function isMusl() {
  return process.platform === "linux" && !process.report.getReport().header.glibcVersionRuntime;
}

const platform = `${process.platform}${isMusl() ? "-musl" : ""}-${process.arch}`;
const name = process.platform === "win32" ? "pmlint.exe" : "pmlint";

let program;
try {
  program = require.resolve(`@pmlint/${platform}/${name}`);
} catch {
  console.error(`error: there is no pmlint for ${platform}, or npm left out optional dependencies`);
  process.exit(2);
}

const { status, signal, error } = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
if (error) {
  console.error(`error: ${program}: ${error.message}`);
}
if (signal) {
  process.kill(process.pid, signal);
}
process.exit(status ?? 2);
