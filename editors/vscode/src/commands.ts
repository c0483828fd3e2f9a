import { execFile } from "node:child_process";
import { promisify } from "node:util";
import * as vscode from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";

import { findProgram } from "./program";

const run = promisify(execFile);

/** Registers what the command palette offers. */
export function register(
  context: vscode.ExtensionContext,
  client: () => LanguageClient | undefined,
): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("pmlint.lintWorkspace", () => lintWorkspace(context)),
    vscode.commands.registerCommand("pmlint.newPostmortem", () => newPostmortem(context, client())),
    vscode.commands.registerCommand("pmlint.showTimeline", () => showTimeline(client())),
  ];
}

export async function offerToSetPath(): Promise<void> {
  const open = "Open Settings";
  const message = "pmlint is not on PATH; say where it is, or install it with `cargo install pmlint`.";
  if ((await vscode.window.showErrorMessage(message, open)) === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "pmlint.path");
  }
}

/** Lints every folder by the command line; what it finds goes to the Problems panel. */
async function lintWorkspace(context: vscode.ExtensionContext): Promise<void> {
  const program = await findProgram(context);
  if (!program) {
    return offerToSetPath();
  }
  let failed = false;
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const args = ["check", "--format", "line", "--fail-on", "never", "."];
    const lint = new vscode.ProcessExecution(program, args, { cwd: folder.uri.fsPath });
    const task = new vscode.Task({ type: "pmlint" }, folder, "lint", "pmlint", lint, "$pmlint");
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Never };
    const code = await exitCode(task);
    failed ||= code !== 0;
  }
  // The terminal tells what kept pmlint from looking, such as a broken pmlint.toml.
  const view = failed ? "workbench.action.terminal.focus" : "workbench.actions.view.problems";
  await vscode.commands.executeCommand(view);
}

/** Runs a task to its end. */
async function exitCode(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name === task.name && execution.task.scope === task.scope) {
        listener.dispose();
        resolve(exitCode);
      }
    });
    void vscode.tasks.executeTask(task);
  });
}

/** Opens a new document that begins as the chosen house style does. */
async function newPostmortem(
  context: vscode.ExtensionContext,
  client: LanguageClient | undefined,
): Promise<void> {
  const program = await findProgram(context);
  if (!program || !client) {
    return offerToSetPath();
  }
  const presets: { name: string; title: string }[] =
    client.initializeResult?.capabilities.experimental?.presets ?? [];
  const items = presets.map(({ name, title }) => ({ label: name, description: title }));
  const preset = await vscode.window.showQuickPick(items, { placeHolder: "Whose house style?" });
  if (preset) {
    const { stdout } = await run(program, ["new", "--preset", preset.label]);
    const options = { language: "markdown", content: stdout };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(options));
  }
}

/** Shows the timeline of the active document as pmlint reads it. */
async function showTimeline(client: LanguageClient | undefined): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  if (!client || !uri) {
    return;
  }
  const params = { command: "pmlint.timeline", arguments: [uri] };
  const timeline: unknown = await client.sendRequest(ExecuteCommandRequest.type, params);
  if (typeof timeline !== "string" || timeline === "") {
    await vscode.window.showInformationMessage("pmlint reads no timeline in this document.");
    return;
  }
  const options = { language: "markdown", content: timeline };
  const document = await vscode.workspace.openTextDocument(options);
  await vscode.commands.executeCommand("markdown.showPreviewToSide", document.uri);
}
