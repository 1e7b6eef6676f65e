// Tables and machines at the edge: each ends in a state that says what it is, and nothing that was shown is lost.
// All figures are made for these journeys only.

import assert from "node:assert/strict";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { openSite, ready } from "../site.mjs";

const MB = 1024 * 1024;

/** A file of made-up communes over years, a row a figure, of about so many megabytes. */
async function large(folder, megabytes) {
  const path = join(folder, `made-up-${megabytes}.csv`);
  const file = createWriteStream(path);
  const written = (text) => new Promise((resolve) => file.write(text, resolve));
  await written("unit,parent,year,domain,score\n");
  for (let size = 0, unit = 0; size < megabytes * MB; ) {
    let text = "";
    for (const until = unit + 500; unit < until; unit++) {
      for (let year = 2019; year < 2024; year++) {
        for (let domain = 1; domain < 10; domain++) text += `Xã Giả Định ${unit},Huyện Giả Định ${unit % 700},${year},Lĩnh vực ${domain},${((unit * 7 + year * 3 + domain) % 1000) / 100}\n`;
      }
    }
    size += Buffer.byteLength(text);
    await written(text);
  }
  await new Promise((resolve) => file.end(resolve));
  return path;
}

/** A site in a browser with these flags, and a folder for large files, for as long as a group of journeys takes. */
function edge(flags = []) {
  const at = {};
  before(async () => {
    at.site = await openSite({ flags });
    at.folder = await mkdtemp(join(tmpdir(), "chiso-edge-"));
  });
  after(async () => {
    await at.site.close();
    await rm(at.folder, { recursive: true, force: true });
  });
  return at;
}

describe("at the edge", () => {
  const at = edge();
  const files = (page) => page.getByLabel(/Choose files/);
  const choose = (page, name, text) => files(page).setInputFiles([{ name, mimeType: "", buffer: Buffer.from(text) }]);
  const heading = (page, text) => page.getByRole("heading", { level: 1 }).filter({ hasText: text }).waitFor({ timeout: 120000 });
  /** How long the page takes to answer at worst, while something goes on. Measure: milliseconds. */
  const watched = (page) =>
    page.evaluate(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
      }).observe({ type: "longtask" });
    });

  test("three hundred columns are three hundred domains, or said to be none", async () => {
    const page = await at.site.open("open/?lang=en");
    const columns = Array.from({ length: 300 }, (_, place) => `Made-up ${place + 1}`);
    const rows = Array.from({ length: 40 }, (_, unit) => [`Place ${unit + 1}`, ...columns.map((_, place) => (((unit + 3) * (place + 7)) % 97) / 10)]);
    await choose(page, "wide-2024.csv", [["Place", ...columns], ...rows].map((row) => row.join(",")).join("\n"));
    await page.getByRole("link", { name: "Show on all pages" }).waitFor();
    await page.getByRole("combobox", { name: "Domain" }).first().selectOption({ label: "Made-up 300" });
    await heading(page, /Place \d+ comes first/);
    await page.close();
  });

  test("fifty thousand units are ranked", async () => {
    const page = await at.site.open("open/?lang=en");
    await watched(page);
    const rows = Array.from({ length: 50000 }, (_, unit) => `School ${unit + 1},${((unit * 7919) % 50000) / 100}`);
    await choose(page, "schools-2024.csv", `School,Score\n${rows.join("\n")}\n`);
    await heading(page, /comes first with 499\.99.*last of 50,000/);
    await page.close();
  });

  test("one unit alone is neither first nor last", async () => {
    const page = await at.site.open("open/?lang=en");
    await choose(page, "one-2024.csv", "Country,Score\nIceland,8.1\n");
    await page.getByText("Iceland").first().waitFor();
    assert.ok(!/last of/.test(await page.getByRole("main").innerText()));
    await page.close();
  });

  test("a period with a single value is shown beside one with all", async () => {
    const page = await at.site.open("open/?lang=en");
    await choose(page, "two.csv", "Country,2023,2024\nIceland,8.1,8.2\nNorway,7.9,\nSudan,1.7,\n");
    await page.getByRole("link", { name: "Show on all pages" }).click();
    await page.getByRole("row", { name: /Iceland/ }).first().waitFor();
    await page.goto(page.url().replace("own=1", "own=1&period=2023"));
    await page.getByRole("row", { name: /Sudan/ }).first().waitFor();
    await page.close();
  });

  test("a cell of two megabytes breaks nothing", async () => {
    const page = await at.site.open("open/?lang=en");
    await choose(page, "cell-2024.csv", `Country,Score,Note\nIceland,8.1,${"x".repeat(2 * MB)}\nNorway,7.9,\n`);
    await heading(page, /Iceland comes first with 8\.1; Norway comes last of 2/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await page.close();
  });

  test("more than a page can read is refused before it is read, and what was shown stays", async () => {
    const page = await at.site.open("open/?lang=en");
    await choose(page, "small-2024.csv", "Country,Score\nIceland,8.1\nNorway,7.9\n");
    await heading(page, /Iceland comes first/);
    await files(page).setInputFiles(await large(at.folder, 201));
    await page.getByRole("alert").filter({ hasText: "larger than this page can read" }).waitFor();
    await heading(page, /Iceland comes first/);
    await page.close();
  });

  test("a large file says how far it is, and stops when it is told to", async () => {
    const page = await at.site.open("open/?lang=en");
    await choose(page, "small-2024.csv", "Country,Score\nIceland,8.1\nNorway,7.9\n");
    await heading(page, /Iceland comes first/);
    await files(page).setInputFiles(await large(at.folder, 60));
    await page.getByRole("progressbar").waitFor();
    await page.waitForFunction(() => document.querySelector("progress")?.value > 0.05, null, { timeout: 120000 });
    await page.getByRole("button", { name: /Stop/ }).click();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    await heading(page, /Iceland comes first/);
    await page.close();
  });

  test("a page opened behind another one is there, and whole when it is looked at", async () => {
    const page = await at.site.openPage({ path: "rankings/?lang=en" });
    // A browser draws no frame of it.
    await page.addInitScript(() => {
      const [ask, give] = [requestAnimationFrame, cancelAnimationFrame].map((of) => of.bind(globalThis));
      const held = new Map();
      let last = 1e9;
      globalThis.requestAnimationFrame = (task) => {
        held.set(++last, task);
        return last;
      };
      globalThis.cancelAnimationFrame = (id) => held.delete(id) || give(id);
      globalThis.look = () => {
        globalThis.requestAnimationFrame = ask;
        for (const [id, task] of held) ask((now) => held.delete(id) && task(now));
      };
    });
    await page.goto(`${page.home}rankings/?lang=en&index=pci&period=2016`);
    await page.getByRole("row", { name: /Da Nang/ }).first().waitFor();
    await page.evaluate(() => globalThis.look());
    await ready(page);
    await page.getByRole("heading", { level: 1, name: /PCI 2016/ }).waitFor();
    await page.close();
  });
});

describe("a browser that gives no more memory", () => {
  // Pages of 64 KB: enough for the application and a small table.
  const at = edge(["--js-flags=--wasm-max-mem-pages=900"]);

  test("is named; what was shown stays, and the page can be opened anew", async () => {
    const page = await at.site.openPage({ path: "open/?lang=en", expected: [/unreachable|memory/] });
    await ready(page);
    const files = page.getByLabel(/Choose files/);
    await files.setInputFiles([{ name: "small-2024.csv", mimeType: "", buffer: Buffer.from("Country,Score\nIceland,8.1\nNorway,7.9\n") }]);
    const found = page.getByRole("heading", { level: 1, name: /Iceland comes first/ });
    await found.waitFor();
    await files.setInputFiles(await large(at.folder, 60));
    const said = page.getByRole("alert").filter({ hasText: "no more memory" });
    await said.waitFor({ timeout: 120000 });
    await found.waitFor();
    await said.getByRole("button", { name: /Reload/ }).click();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await ready(page);
    await page.close();
  });
});
