// Drives VS Code in a browser: opens the document, notes the Problems panel, edits, saves; then runs each command.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const { SEEN, DOCUMENT, WORKSPACE, PORT, PICTURE } = process.env;

async function main() {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1100, height: 760 } });
  try {
    await drive(page);
    await commands(page);
  } finally {
    if (PICTURE) await page.screenshot({ path: PICTURE });
    await browser.close();
  }
}

async function drive(page) {
  const url = `http://127.0.0.1:${PORT}/?folder=${WORKSPACE}`;
  for (let tries = 0; ; tries++) {
    try {
      await page.goto(url);
      break;
    } catch (error) {
      if (tries > 60) throw error;
      await page.waitForTimeout(500);
    }
  }
  await page.waitForSelector(".monaco-workbench", { timeout: 60_000 });
  await page.waitForTimeout(3000);
  await page.keyboard.press("Control+P");
  await page.waitForSelector(".quick-input-widget input");
  await page.keyboard.type(path.basename(DOCUMENT));
  await page.waitForSelector(".quick-input-list .monaco-list-row");
  await page.waitForTimeout(1000);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".squiggly-error", { timeout: 60_000 });
  await page.keyboard.press("Control+Shift+M");
  const rows = page.locator(".markers-panel .monaco-list-row");
  await rows.first().waitFor({ timeout: 20_000 });
  if (PICTURE) await page.screenshot({ path: PICTURE.replace(".png", "-shown.png") });
  fs.writeFileSync(SEEN, (await rows.allInnerTexts()).join("\n"));
  await page.locator(".view-lines").first().click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("x");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+S");
  for (let tries = 0; tries < 50; tries++) {
    if (!fs.readFileSync(DOCUMENT, "utf8").includes("13:55 PM")) break;
    await page.waitForTimeout(200);
  }
}

/** Runs a command of the palette. */
async function command(page, title) {
  await page.keyboard.press("F1");
  await page.waitForSelector(".quick-input-widget input");
  await page.keyboard.type(title);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

async function commands(page) {
  await command(page, "pmlint: Show Timeline");
  const frames = async () => (await Promise.all(page.frames().map((frame) => frame.locator("body").innerText()))).join("\n");
  for (let tries = 0; !(await frames()).includes("The release is rolled back."); tries++) {
    assert.ok(tries < 100, `the timeline is not shown: ${await frames()}`);
    await page.waitForTimeout(200);
  }
  console.log("VS Code: Show Timeline shows it");

  await command(page, "pmlint: New Postmortem from Preset");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "google-sre" }).waitFor();
  await page.keyboard.type("google-sre");
  await page.keyboard.press("Enter");
  await page.locator(".tab", { hasText: "[Title of the incid" }).first().waitFor({ timeout: 20_000 });
  console.log("VS Code: New Postmortem from Preset opens one");

  // In a document that is not open: only the task can have found it.
  const closed = path.join(WORKSPACE, "2024-04-02-search.md");
  fs.copyFileSync(path.join(__dirname, path.basename(DOCUMENT)), closed);
  await command(page, "pmlint: Lint Workspace");
  const problems = page.locator(".markers-panel .monaco-list-row");
  await problems.filter({ hasText: path.basename(closed) }).first().waitFor({ timeout: 30_000 });
  await problems.filter({ hasText: "no clock shows 13:55 PM" }).first().waitFor({ timeout: 30_000 });
  console.log("VS Code: Lint Workspace fills the Problems panel");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
