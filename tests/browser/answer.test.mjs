// What the build writes into a page: the answer is read before any program runs, and the application takes it over
// without a jump, with what the reader has done meanwhile.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { absent, never, slow } from "./server.mjs";
import { axe, counted, openSite, ready, texts } from "./site.mjs";

const PAGES = ["", "rankings/", "domains/", "trends/", "compare/", "unit/", "explain/", "indicators/", "targets/", "audit/", "open/"];

/** Pages whose first view comes whole with the answer: the others go on bringing more below it. */
const WHOLE = ["rankings/", "domains/", "trends/"];

/** The words of a part of the page, without those inside pictures: of these one of several widths is seen. */
const words = (selector) => {
  const part = document.querySelector(selector)?.cloneNode(true);
  part?.querySelectorAll(".ink, option").forEach((one) => one.remove());
  return part?.textContent.replaceAll(/\s+/g, "");
};

describe("what stands in a page", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** A page whose program does not come before `go` is called. */
  async function held(path, options = {}) {
    const page = await site.openPage({ path: "blank.html", overrides: { "blank.html": BLANK }, ...options });
    let go;
    const gate = new Promise((resolve) => (go = resolve));
    await page.route(/app_bg\.wasm/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.addInitScript(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifts.push(entry.value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(page.home + path, { waitUntil: "commit" });
    await page.waitForFunction(() => document.readyState !== "loading");
    return { page, go };
  }
  const BLANK = { kind: "text/html; charset=utf-8", body: '<!doctype html><title>-</title><link rel="icon" href="data:,">' };
  const gone = (page) => page.waitForFunction(() => !document.querySelector("#answer"));

  for (const path of PAGES) {
    for (const language of ["vi", "en"]) {
      test(`/${path} says in ${language} what the application then says`, async () => {
        const { page, go } = await held(`${path}?lang=${language}`);
        const heading = await page.locator("#answer h1").textContent();
        assert.notEqual(heading.trim(), "");
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        await page.locator("#answer.whole").waitFor();
        const before = await page.evaluate(words, "#answer main");
        go();
        await ready(page);
        await gone(page);
        // What is found by an audit of everything is told when it is.
        assert.ok((await page.getByRole("heading", { level: 1 }).textContent()).startsWith(heading), heading);
        if (WHOLE.includes(path)) assert.ok((await page.evaluate(words, "#app main")) === before, "other words");
        await page.close();
      });
    }
  }

  for (const [width, height] of [[1280, 800], [360, 740]]) {
    for (const path of WHOLE) {
      test(`/${path} does not jump at ${width} px when the application takes over`, async () => {
        const { page, go } = await held(path, { width, height });
        const places = (part) =>
          [...document.querySelectorAll(`${part} :is(h1, select, figure, .ink, tr, summary)`)]
            .filter((one) => one.getClientRects().length)
            .map((one) => [one.localName, one.getBoundingClientRect()].flatMap((of) => of.x === undefined ? [of] : [of.x, of.y, of.width].map(Math.round)).join(" "));
        await page.locator("#answer .ink svg >> visible=true").first().waitFor();
        // What is below the first screen comes after the first paint.
        await page.locator("#answer.whole").waitFor();
        const before = await page.evaluate(places, "#answer");
        go();
        await ready(page);
        await gone(page);
        assert.deepEqual(await page.evaluate(places, "#app"), before);
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
        const [answer, whole] = await page.evaluate(() =>
          ["answer", "ready"].map((name) => performance.getEntriesByName(name).map(({ startTime }) => startTime)));
        assert.equal(answer.length, 1);
        assert.equal(whole.length, 1);
        assert.ok(answer[0] < whole[0]);
        await page.close();
      });
    }
  }

  test("is readable without scripts", async () => {
    const page = await site.openPage({ path: "rankings/", javaScript: false });
    await page.getByRole("heading", { level: 1, name: /Quảng Ninh.*47,82/ }).waitFor();
    // The scores of the table are those of the file.
    const rows = await texts(page.getByRole("row").filter({ has: page.getByRole("rowheader") }));
    assert.equal(rows.length, 61);
    assert.match(rows[0], /Quảng Ninh\s+47,821/);
    const link = page.getByRole("link", { name: "Xu hướng" }).first();
    await link.click();
    await page.getByRole("heading", { level: 1, name: /hạng 43\/63.*hạng 1\/61/ }).waitFor();
    await page.close();
  });

  test("keeps to the rules before the program runs", async () => {
    for (const path of ["", "rankings/", "trends/"]) {
      const { page, go } = await held(path);
      await axe(page);
      go();
      await ready(page);
      await page.close();
    }
  });

  test("is not shown for an address that asks for something else", async () => {
    const { page, go } = await held("rankings/?index=pci&period=2016");
    await page.getByRole("status").filter({ hasText: "Đang mở Chỉ Số" }).waitFor();
    await counted(page.getByText("Quảng Ninh"), 0);
    await counted(page.getByRole("table"), 0);
    // What stands on every page is there.
    await page.getByRole("link", { name: "Xu hướng" }).first().waitFor();
    go();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: /PCI 2016/ }).waitFor();
    await page.close();
  });

  test("is not shown of other figures than those the build had, which open all the same", async () => {
    const { page, go } = await held("rankings/", { expected: [/404/], overrides: { "blank.html": BLANK, "data/built.js": absent() } });
    await page.getByRole("status").filter({ hasText: "Đang mở Chỉ Số" }).waitFor();
    await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name, responseStatus }) => name.endsWith("/data/built.js") && responseStatus === 404));
    assert.equal(await page.getByText("Quảng Ninh").first().isVisible(), false);
    await counted(page.getByRole("alert"), 0);
    go();
    await ready(page);
    await page.getByRole("row").filter({ hasText: "Quảng Ninh" }).waitFor();
    await counted(page.getByRole("alert"), 0);
    await page.close();
  });

  test("hands over what was typed, opened and focused", async () => {
    const { page, go } = await held("rankings/");
    await page.getByText("Cách tính, và chỉ số này là gì").click();
    const field = page.getByRole("searchbox");
    await field.fill("dong thap");
    await field.press("End");
    await page.evaluate(() => scrollTo(0, 300));
    go();
    await ready(page);
    await gone(page);
    const typed = page.getByRole("searchbox");
    assert.equal(await typed.inputValue(), "dong thap");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 1);
    assert.ok(await page.evaluate(() => document.activeElement.type === "search"));
    assert.ok(await page.locator("details.about").evaluate((details) => details.open));
    await page.close();
  });

  test("hands over another choice made meanwhile", async () => {
    const { page, go } = await held("rankings/");
    await page.getByRole("combobox", { name: "Chỉ số", exact: true }).selectOption({ label: "PCI" });
    go();
    await ready(page);
    await page.getByRole("heading", { level: 1, name: /PCI/ }).waitFor();
    assert.match(page.url(), /index=pci/);
    await page.close();
  });

  test("stays where the figures do not arrive, below what the application says of it", async () => {
    const { page, go } = await held("rankings/", { expected: [/404/], overrides: { "blank.html": BLANK, "data/scores/papi/2024.csv": absent() } });
    go();
    await page.getByRole("alert").filter({ hasText: "2024.csv" }).first().waitFor();
    await counted(page.getByRole("heading", { level: 1 }), 1);
    await page.locator("#answer").getByRole("row").filter({ hasText: "Quảng Ninh" }).waitFor();
    page.overrides.delete("data/scores/papi/2024.csv");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await ready(page);
    await gone(page);
    await counted(page.getByRole("row").filter({ hasText: "Quảng Ninh" }), 1);
    await page.close();
  });

  test("stays as long as a silent host keeps the figures back", async () => {
    const { page, go } = await held("rankings/", { overrides: { "blank.html": BLANK, "data/scores/papi/2024.csv": never() } });
    go();
    await page.waitForFunction(() => document.querySelector("#app")?.firstElementChild);
    await page.locator("#answer").getByRole("row").filter({ hasText: "Quảng Ninh" }).waitFor();
    await page.close();
  });

  test("is there long before a program that comes slowly", async () => {
    const { page, go } = await held("rankings/", { overrides: { "blank.html": BLANK, "data/scores/papi/2024.csv": slow(2048, 50) } });
    go();
    await page.locator("#answer").getByRole("row").filter({ hasText: "Quảng Ninh" }).waitFor();
    await ready(page);
    await gone(page);
    await page.close();
  });
});
