import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

import * as commands from "./commands";
import { findProgram } from "./program";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("pmlint", { log: true });
  const launch = async () => {
    await client?.dispose();
    client = undefined;
    const program = await findProgram(context);
    if (!program) {
      await commands.offerToSetPath();
      return;
    }
    output.info(`running ${program}`);
    client = new LanguageClient(
      "pmlint",
      "pmlint",
      { command: program, args: ["lsp"], transport: TransportKind.stdio },
      {
        documentSelector: [
          { language: "markdown", scheme: "file" },
          { language: "markdown", scheme: "untitled" },
        ],
        initializationOptions: vscode.workspace.getConfiguration("pmlint"),
        outputChannel: output,
      },
    );
    await client.start();
  };
  // One after the other: a client that is still on its way cannot be stopped.
  let started = Promise.resolve();
  const start = () => (started = started.then(launch, launch));

  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("pmlint.restart", start),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("pmlint.path")) {
        void start();
      }
    }),
    ...commands.register(context, () => client),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
