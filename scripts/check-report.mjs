// usage: node check-report.mjs SCRATCH PAGE PICTURES
// Opens the page in Chromium and uses it: nothing runs that a document brought, nothing is fetched, the
// table of open action items can be sorted and filtered by mouse and by keyboard. Takes pictures.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";

const [scratch, file, pictures] = process.argv.slice(2);
const require = createRequire(`${scratch}/node_modules/`);
const { chromium } = require("playwright-core");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const address = pathToFileURL(file).href;

async function open(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.complaints = [];
  page.on("console", (message) => page.complaints.push(message.text()));
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("dialog", (dialog) => page.complaints.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url() !== address) page.complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return page;
}

const page = await open({ viewport: { width: 1280, height: 900 } });
assert.equal(await page.evaluate(() => window.hacked), undefined, "a document ran a script");
assert.equal(await page.locator("script").count(), 1, "one script, our own");
assert.equal(await page.locator("img, iframe, object, embed, link, base").count(), 0);
const links = await page.$$eval("a", (all) => all.map((a) => a.getAttribute("href")));
assert.ok(links.length > 0);
for (const link of links) assert.match(link, /^(#|https?:\/\/|file:\/\/|[^:]*$)/i, link);
const targets = links.filter((link) => link.startsWith("#"));
for (const target of targets) assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, target);
console.log("ok: no script of a document runs, and no link leads to one");

// Should a script ever get into the page, the browser refuses it.
const forged = `${file}.forged.html`;
writeFileSync(forged, readFileSync(file, "utf8").replace("<footer>", "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'><footer>"));
const refused = await (await browser.newContext()).newPage();
await refused.goto(pathToFileURL(forged).href);
assert.equal(await refused.locator("script").count(), 2, "the forged script is in the page");
assert.equal(await refused.evaluate(() => window.hacked), undefined, "the policy lets a forged script run");
console.log("ok: a script forged into the page is refused");

// Nothing is wider than the window but what scrolls in itself.
const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
assert.ok((await overflow()) <= 0, `${await overflow()} pixels too wide`);

// Labels of a drawing stand clear of each other.
const overlaps = () =>
  page.$$eval("svg", (all) =>
    all.flatMap((svg) => {
      const boxes = Array.from(svg.querySelectorAll("text"), (text) => [text.textContent, text.getBoundingClientRect()]);
      return boxes.flatMap(([a, p], index) =>
        boxes.slice(index + 1).filter(([, q]) => p.left < q.right - 1 && q.left < p.right - 1 && p.top < q.bottom - 3 && q.top < p.bottom - 3).map(([b]) => `${a} | ${b}`),
      );
    }),
  );
assert.deepEqual(await overlaps(), [], "labels overlap");
console.log("ok: no label stands over another");

const rows = () => page.$$eval("#open-items tbody tr:not([hidden])", (all) => all.map((row) => Array.from(row.cells, (cell) => cell.textContent)));
const header = (name) => page.locator("#open-items th", { hasText: name });
const all = await rows();
await header("Owner").getByRole("button").click();
assert.equal(await header("Owner").getAttribute("aria-sort"), "ascending");
const owners = (await rows()).map((row) => row[1]).filter((owner) => owner !== "nobody");
assert.deepEqual(owners, [...owners].sort(new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare));
await header("Days overdue").getByRole("button").focus();
await page.keyboard.press("Enter");
await page.keyboard.press("Space");
assert.equal(await header("Owner").getAttribute("aria-sort"), "none");
assert.equal(await header("Days overdue").getAttribute("aria-sort"), "descending");
const days = (await rows()).map((row) => Number(row[3] || -1));
assert.deepEqual(days, [...days].sort((a, b) => b - a));
console.log("ok: sorted by mouse and by keyboard");

const count = () => page.locator(".filter output").textContent();
assert.equal(await count(), `${all.length} open action items`);
await page.getByLabel("Filter").focus();
await page.keyboard.type("script");
const scripts = await rows();
assert.ok(scripts.length > 0 && scripts.length < all.length);
assert.equal(await count(), `${scripts.length} of ${all.length} open action items`);
await page.getByLabel("Filter").fill("");
await page.getByLabel("without an owner").press("Space");
assert.ok((await rows()).every((row) => row[1] === "nobody"));
await page.getByLabel("without an owner").press("Space");
await page.getByLabel("overdue", { exact: true }).check();
assert.ok((await rows()).every((row) => row[3] !== ""));
await page.getByLabel("overdue", { exact: true }).uncheck();
assert.equal((await rows()).length, all.length);
console.log("ok: filtered by word and by property, with a count");

// From the first key on everything that can be used can be reached, and shows that it is.
await page.goto(address);
await page.keyboard.press("Tab");
assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
const reached = new Set();
for (let at = 0; at < 40; at++) {
  await page.keyboard.press("Tab");
  reached.add(await page.evaluate(() => document.activeElement.tagName));
}
for (const tag of ["A", "INPUT", "BUTTON"]) assert.ok(reached.has(tag), `${tag} is not reached by Tab`);
assert.deepEqual(page.complaints, []);
console.log("ok: reached by keyboard; nothing fetched, nothing complained of");

// What axe-core finds wrong for people who use a screen reader, the keyboard, or little contrast: nothing.
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
for (const colorScheme of ["light", "dark"]) {
  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(address);
    await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
    await page.addScriptTag({ content: axe });
    const { passes, violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    assert.ok(passes.length > 40, `${passes.length} passes`);
    await context.close();
  }
}
console.log("ok: axe-core finds nothing, in light and dark, wide and narrow");

async function picture(name, options, prepare = async () => {}) {
  const page = await open(options);
  await prepare(page);
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  assert.deepEqual(page.complaints, [], name);
  await page.context().close();
}
const wide = { viewport: { width: 1280, height: 900 } };
const openFirst = (page) => page.$$eval("article:nth-of-type(2) details", (all) => all.forEach((one) => (one.open = true)));
await picture("light", { ...wide, colorScheme: "light" }, openFirst);
await picture("dark", { ...wide, colorScheme: "dark" }, openFirst);
await picture("narrow", { viewport: { width: 390, height: 844 }, colorScheme: "light" }, async (page) => {
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "narrow: too wide");
  const tables = await page.$$eval("table", (all) => all.map(({ parentElement: place }) => place.scrollWidth - place.clientWidth));
  assert.ok(tables.length >= 3 && tables.every((over) => over <= 0), `narrow: tables are too wide: ${tables}`);
  await page.getByLabel("Filter").fill("PAY-311");
  assert.equal(await page.locator("#open-items tbody tr:visible").count(), 1, "narrow: what is filtered out is hidden");
  await page.getByLabel("Filter").fill("");
  await page.locator("#open-items th", { hasText: "Owner" }).getByRole("button").click();
  assert.equal(await page.locator("#open-items th", { hasText: "Owner" }).getAttribute("aria-sort"), "ascending");
});
await picture("without-script", { ...wide, javaScriptEnabled: false });
await page.emulateMedia({ media: "print" });
await page.pdf({ path: `${pictures}/print.pdf`, format: "A4", margin: { top: "12mm", bottom: "12mm", left: "12mm", right: "12mm" } });
console.log(`ok: pictures in ${pictures}`);
await browser.close();
