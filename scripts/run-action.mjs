// Plays the part of GitHub's runner for one composite action: inputs, expressions, environment,
// GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, a failing step. For scripts/prove-action.sh.
//
// usage: node run-action.mjs ACTION_FOLDER INPUT=VALUE... ; prints the log, then `outputs: {...}`

import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";

const {parse} = createRequire(import.meta.url)("yaml");

const [folder, ...given] = process.argv.slice(2);
const action = parse(readFileSync(join(folder, "action.yml"), "utf8"));
const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, {default: value}]) => [name, value ?? ""]));
for (const input of given) {
  const at = input.indexOf("=");
  const name = input.slice(0, at);
  if (!(name in inputs)) throw new Error(`no input ${name}`);
  inputs[name] = input.slice(at + 1);
}

const temporary = mkdtempSync(join(tmpdir(), "runner-"));
const steps = {};

// The expressions that the action uses: `inputs.x` and `steps.x.outputs.y`.
function evaluate(text) {
  return String(text).replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression) => {
    let value = {inputs, steps};
    for (const part of expression.split(".")) {
      if (value === undefined || !/^[\w-]+$/.test(part)) throw new Error(`cannot evaluate ${expression}`);
      value = value[part];
    }
    return value ?? "";
  });
}

let code = 0;
for (const step of action.runs.steps) {
  if (step.shell !== "bash") throw new Error("a step of a composite action needs a shell");
  const output = join(temporary, `output-${step.id}`);
  writeFileSync(output, "");
  const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluate(value)]));
  const ran = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", evaluate(step.run)], {
    env: {
      ...process.env, ...env, GITHUB_ACTION_PATH: folder, GITHUB_OUTPUT: output, RUNNER_TEMP: temporary,
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
  const outputs = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
  steps[step.id] = {outputs};
  if (ran.status !== 0) {
    code = ran.status ?? 1;
    break;
  }
}

const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, {value}]) => {
  try {
    return [name, evaluate(value)];
  } catch {
    return [name, ""];
  }
}));
console.log(`outputs: ${JSON.stringify(outputs)}`);
process.exit(code);
