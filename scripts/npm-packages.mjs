#!/usr/bin/env node
// Packs for npm: one package a platform, and `pmlint`, which takes the one that fits. The version comes from Cargo.toml.
// Usage: scripts/npm-packages.mjs FOLDER TARGET=PROGRAM...

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const [folder, ...programs] = process.argv.slice(2);
const targets = JSON.parse(readFileSync(join(root, "npm/targets.json"), "utf8"));
const common = JSON.parse(readFileSync(join(root, "npm/pmlint/package.json"), "utf8"));
const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];

/** Writes a package's card, adds what every package holds, and packs it. */
function pack(path, card) {
  writeFileSync(join(path, "package.json"), JSON.stringify(card, null, 2));
  for (const name of ["README.md", "LICENSE-MIT", "LICENSE-APACHE"]) {
    copyFileSync(join(root, name), join(path, name));
  }
  execFileSync("npm", ["pack", "--silent", "--pack-destination", resolve(folder)], { cwd: path, stdio: "inherit" });
  rmSync(path, { recursive: true });
}

/** An empty folder for a package. */
function empty(name) {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

for (const argument of programs) {
  const [target, program] = argument.split("=");
  const { name, os, cpu, libc } = targets[target];
  const path = empty(name);
  const file = os === "win32" ? "pmlint.exe" : "pmlint";
  copyFileSync(program, join(path, file));
  chmodSync(join(path, file), 0o755);
  const { bin, files, engines, ...card } = common;
  const fits = { os: [os], cpu: [cpu], ...(libc && { libc: [libc] }) };
  pack(path, { ...card, name: `@pmlint/${name}`, version, description: `pmlint for ${name}`, files: [file], ...fits });
}

const path = empty("pmlint");
cpSync(join(root, "npm/pmlint"), path, { recursive: true });
const names = Object.values(targets).map(({ name }) => [`@pmlint/${name}`, version]);
pack(path, { ...common, version, optionalDependencies: Object.fromEntries(names) });
