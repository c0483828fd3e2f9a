// Drives VS Code in a browser: opens the document, notes the Problems panel, edits, saves.
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

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
