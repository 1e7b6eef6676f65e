// The site kept in the reader's browser: it opens again without a network, and an edition is read to its end.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { bytes } from "./server.mjs";
import { DIST, axe, counted, openSite, ready } from "./site.mjs";

/** Messages of a browser that has no network. */
const CUT_OFF = [/ERR_INTERNET_DISCONNECTED/, /Failed to (load|fetch)/, /ERR_FAILED/];

/** Waits until the application, and what this page has asked for, is kept. */
const kept = (page) => page.waitForFunction(() => "kept" in document.documentElement.dataset, undefined, { timeout: 60_000 });

describe("the site kept in the browser", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = async (path, options = {}) => {
    const page = await site.openPage({ path, serviceWorkers: "allow", expected: CUT_OFF, ...options });
    await ready(page);
    await kept(page);
    return page;
  };

  test("opens again without a network: what was seen, and every page of the application", async () => {
    const page = await open("rankings/");
    const first = await page.getByRole("heading", { level: 1 }).innerText();
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), first);
    await counted(page.locator("table.ranking tbody tr"), 61);
    // A choice within what was seen, by its address.
    await page.goto(`${page.home}rankings/?unit=22&sort=score`);
    await ready(page);
    await counted(page.locator("table.ranking tbody tr"), 61);
    // A page that was not opened before, with figures that were not: the application says what it lacks.
    await page.goto(`${page.home}trends/`);
    await page.getByRole("alert").first().waitFor();
    await page.close();
  });

  test("hands out together what is kept one by one", async () => {
    const page = await open("trends/");
    const first = await page.getByRole("heading", { level: 1 }).innerText();
    await page.context().setOffline(true);
    await page.reload();
    await ready(page);
    assert.equal(await page.getByRole("heading", { level: 1 }).innerText(), first);
    const asked = await page.evaluate(() =>
      performance.getEntriesByType("resource").filter(({ startTime }) => startTime < performance.getEntriesByName("ready")[0].startTime).map(({ name }) => name));
    assert.equal(asked.filter((url) => /\/(chunk_|split_)|scores\/papi/.test(url)).length, 0, asked.join("\n"));
    for (const name of ["/trends.parts.wasm", "/data/built.json"]) assert.ok(asked.some((url) => url.endsWith(name)), name);
    await page.close();
  });

  test("keeps everything on request, and says how much it is", async () => {
    const page = await open("rankings/");
    await page.getByText("Đọc khi không có mạng").click();
    const button = page.getByRole("button", { name: /Giữ toàn bộ số liệu \(\d+ KB\)/ });
    await button.waitFor();
    await axe(page);
    await button.click();
    await page.getByText("Đã giữ toàn bộ số liệu.").waitFor({ timeout: 60_000 });
    await page.context().setOffline(true);
    for (const path of ["trends/", "rankings/?index=pci&period=2016", "targets/", "unit/?unit=108"]) {
      await page.goto(page.home + path);
      await ready(page);
      await counted(page.getByRole("alert"), 0, path);
    }
    await page.close();
  });

  test("an address nobody knows is answered without a network too", async () => {
    const page = await open("rankings/");
    await page.context().setOffline(true);
    await page.goto(`${page.home}no/such/page`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.close();
  });
});

describe("a newer edition", () => {
  let folder;
  let site;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "chiso-edition-"));
    await cp(DIST, folder, { recursive: true });
    site = await openSite({ folder });
  });
  after(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  /** What the host has now: the same program, another first figure of the unit 01. */
  async function publish(figure) {
    const file = join(folder, "data/scores/papi/2024.csv");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(/\n2024,01,[^,]*/, `\n2024,01,${figure}`));
    const worker = join(folder, "sw.js");
    const script = await readFile(worker, "utf8");
    await writeFile(worker, script.replace(/"edition":"[^"]*"/, `"edition":"synthetic-${figure}"`));
  }

  test("is announced, not forced, and read whole once the reader asks for it", async () => {
    const page = await site.openPage({ path: "rankings/", serviceWorkers: "allow", expected: CUT_OFF });
    await ready(page);
    await kept(page);
    const score = async () => (await page.locator("#app").getByRole("row").filter({ hasText: "Hà Nội" }).innerText()).match(/\d+,\d{3}/)[0];
    const before = await score();
    await publish("1.9");
    // A visit later the old one still answers, whole.
    await page.reload();
    await ready(page);
    const notice = page.getByRole("status").filter({ hasText: "bản mới" });
    await notice.waitFor({ timeout: 60_000 });
    assert.equal(await score(), before);
    const loaded = page.waitForEvent("load");
    await notice.getByRole("button", { name: "Đọc bản mới" }).click();
    await loaded;
    await page.waitForFunction(() => !document.querySelector("#answer") && document.querySelector("#app table.ranking"));
    assert.notEqual(await score(), before);
    await counted(notice, 0);
    await page.close();
  });

  test("of the figures alone, without a build, is told too", async () => {
    const page = await site.openPage({ path: "rankings/", serviceWorkers: "allow", expected: CUT_OFF });
    await ready(page);
    await kept(page);
    page.overrides.set("data/scores/papi/2024.csv", bytes((usual) => `${usual}\n`));
    await page.reload();
    await page.getByRole("status").filter({ hasText: "vừa được thay" }).waitFor({ timeout: 60_000 });
    await page.close();
  });
});
