// Plays an independent client, vscode-languageserver-protocol, against the server: open, change, save, close, rename,
// unknown methods, requests before initialize, broken JSON, 200 rapid edits with cancellation.
// Usage: NODE_PATH=node_modules node editors/test/conformance.cjs PMLINT
const assert = require("node:assert/strict");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const protocol = require("vscode-languageserver-protocol/node");

const program = process.argv[2] ?? "pmlint";
const text = fs.readFileSync(path.join(__dirname, "2024-03-09-checkout.md"), "utf8");
const line = text.split("\n").findIndex((each) => each.includes("13:55 PM"));
const meridiem = { start: { line, character: 7 }, end: { line, character: 10 } };

function start() {
  const server = spawn(program, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const reader = new protocol.StreamMessageReader(server.stdout);
  const writer = new protocol.StreamMessageWriter(server.stdin);
  const connection = protocol.createProtocolConnection(reader, writer);
  const published = [];
  connection.onNotification(protocol.PublishDiagnosticsNotification.type, (it) => published.push(it));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const next = async (uri, version) => {
    for (let tries = 0; tries < 500; tries++) {
      const at = published.findIndex((it) => it.uri === uri && it.version === version);
      if (at >= 0) return published.splice(0, at + 1).at(-1).diagnostics;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`nothing was sent for version ${version} of ${uri}`);
  };
  return { server, connection, next, ended: new Promise((resolve) => server.on("exit", resolve)) };
}

async function fails(promise, code) {
  await assert.rejects(promise, (error) => assert.equal(error.code, code) ?? true);
}

async function main() {
  const { server, connection, next, ended } = start();
  const tell = (type, params) => connection.sendNotification(type, params);
  const ask = (type, params, token) => connection.sendRequest(type, params, token);
  const open = (uri) =>
    tell(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
  const change = (uri, version, range, to) =>
    tell(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text: to }],
    });
  const rules = (diagnostics) => diagnostics.map((it) => it.code);

  await fails(ask("textDocument/hover", {}), protocol.ErrorCodes.ServerNotInitialized);
  await ask(protocol.InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  await tell(protocol.InitializedNotification.type, {});

  const [old, renamed] = ["file:///scratch/2024-03-09-a.md", "file:///scratch/2024-03-09-b.md"];
  await open(old);
  assert.ok(rules(await next(old, 1)).includes("impossible-time"));
  await change(old, 2, meridiem, "");
  assert.ok(!rules(await next(old, 2)).includes("impossible-time"));
  await tell(protocol.DidSaveTextDocumentNotification.type, { textDocument: { uri: old } });
  await tell(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri: old } });
  assert.deepEqual(await next(old, undefined), []);
  await open(renamed);
  assert.ok(rules(await next(renamed, 1)).includes("impossible-time"));

  await fails(ask("textDocument/noSuchMethod", {}), protocol.ErrorCodes.MethodNotFound);
  server.stdin.write("Content-Length: 9\r\n\r\n{\"broken\"");

  const asked = [];
  const empty = { start: meridiem.start, end: meridiem.start };
  for (let round = 0; round < 100; round++) {
    await change(renamed, 2 + 2 * round, meridiem, "");
    await change(renamed, 3 + 2 * round, empty, " PM");
    const cancel = new protocol.CancellationTokenSource();
    const params = { textDocument: { uri: renamed }, position: meridiem.start };
    const answer = ask(protocol.HoverRequest.type, params, cancel.token);
    asked.push(answer.then(() => null, (error) => error.code));
    if (round % 2 === 0) cancel.cancel();
  }
  for (const code of await Promise.all(asked)) {
    assert.ok(code === null || code === protocol.LSPErrorCodes.RequestCancelled, String(code));
  }
  assert.ok(rules(await next(renamed, 201)).includes("impossible-time"));

  const actions = await ask(protocol.CodeActionRequest.type, {
    textDocument: { uri: renamed },
    range: meridiem,
    context: { diagnostics: [], only: ["source.fixAll"] },
  });
  assert.deepEqual(Object.keys(actions[0].edit.changes), [renamed]);

  await ask(protocol.ShutdownRequest.type);
  await tell(protocol.ExitNotification.type);
  assert.equal(await ended, 0);
  console.log("vscode-languageserver-protocol: all as the protocol asks");
  process.exit(0);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
