#!/usr/bin/env node
// Packs the VS Code extension with vsce: pmlint.vsix, which looks for the program on PATH, and for each TARGET one
// that brings its program along. The version comes from Cargo.toml. Fetches what the extension is built with.
// Usage: scripts/vscode-packages.mjs FOLDER [TARGET=PROGRAM]...

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder, ...programs] = process.argv.slice(2);
const targets = JSON.parse(readFileSync(join(root, "npm/targets.json"), "utf8"));
const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

// Built beside the packages, so that the working tree stays as it is.
const place = join(folder, "extension");
rmSync(place, { recursive: true, force: true });
const source = "editors/vscode/";
const files = execFileSync("git", ["ls-files", source], { cwd: root, encoding: "utf8" }).trim().split("\n");
for (const file of files) {
  const copy = join(place, file.slice(source.length));
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(join(root, file), copy);
}
const card = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
writeFileSync(join(place, "package.json"), JSON.stringify({ ...card, version }, null, 2));
const licences = ["LICENSE-MIT", "LICENSE-APACHE"].map((name) => readFileSync(join(root, name), "utf8"));
writeFileSync(join(place, "LICENSE"), licences.join("\n"));

const run = (...args) => execFileSync(npm, args, { cwd: place, stdio: "inherit", shell: process.platform === "win32" });
run("ci", "--no-audit", "--no-fund", "--loglevel=error");

/** Packs what is in the folder now. */
function pack(name, ...options) {
  run("exec", "--", "vsce", "package", "--no-dependencies", "--out", resolve(folder, name), ...options);
}

pack("pmlint.vsix");
for (const argument of programs) {
  const [target, program] = argument.split("=");
  const { name } = targets[target];
  const bin = join(place, "bin");
  rmSync(bin, { recursive: true, force: true });
  mkdirSync(bin);
  copyFileSync(program, join(bin, basename(program)));
  chmodSync(join(bin, basename(program)), 0o755);
  pack(`pmlint-${name}.vsix`, "--target", name.replace("linux-musl", "alpine"));
}
rmSync(place, { recursive: true });
