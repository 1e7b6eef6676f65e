// What holds on every page: each figure stands once, pictures are walked by keyboard, years are called years.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite, walk } from "./site.mjs";

const PAGES = [
  "rankings/?unit=72",
  "rankings/?index=dti",
  "domains/?unit=72",
  "trends/?unit=46",
  "trends/?index=pci&unit=04",
  "compare/?unit=72~79",
  "unit/?unit=72",
  "unit/?unit=108",
  "targets/?unit=108",
  "explain/?unit=72",
  "explain/?index=papi",
  "rankings/?index=par-phong-tho&domain=D1",
];

/** Pages of documents, which are cards and report on other spans than years. */
const OF_DOCUMENTS = ["audit/", "indicators/"];

/** One year of Sìn Hồ's scores is published: its places are drawn in the rows of its table. */
const WITHOUT_PICTURE = ["unit/?unit=108", ...OF_DOCUMENTS];

/** Rows of tables and items of lists in view as texts, a block an element; the texts of a picture are a block too. */
const blocks = () => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const lines = (elements) => [...elements].filter(shown).map((element) => element.innerText.replaceAll(/\s+/g, " "));
  const main = document.querySelector("main");
  const found = [];
  for (const table of main.querySelectorAll("table")) found.push({ kind: "table", rows: lines(table.querySelectorAll("tbody tr")) });
  for (const list of main.querySelectorAll("ul, ol")) {
    // The ladder repeats three places of the table on purpose.
    if (!list.closest("nav, .hits, .chosen, .legend, .ladder, table, li")) found.push({ kind: "list", rows: lines(list.querySelectorAll(":scope > li")) });
  }
  for (const ink of main.querySelectorAll(".ink")) {
    if (shown(ink)) found.push({ kind: "picture", whole: [...ink.querySelectorAll("text")].map((text) => text.textContent).join(" ") });
  }
  return found.filter((block) => block.whole || block.rows.length > 2);
};

/** The words a row begins with and its first figure: who, and what. */
function told(row) {
  const figure = /[-−+]?\d+[,.]\d+/.exec(row)?.[0];
  const name = /\p{Lu}\p{L}+(?: \p{L}+){0,3}/u.exec(row)?.[0];
  return figure && name ? { name, figure } : undefined;
}

describe("every page", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  for (const path of [...PAGES, ...OF_DOCUMENTS]) {
    test(`shows no table, list or picture of the same figures twice: ${path}`, async () => {
      const page = await site.open(path);
      const all = await page.evaluate(blocks);
      for (const [place, block] of all.entries()) {
        if (!block.rows) continue;
        const rows = block.rows.map(told).filter(Boolean);
        if (rows.length < 3) continue;
        for (const [other, beside] of all.entries()) {
          if (other === place) continue;
          const lines = beside.rows ?? [beside.whole];
          const again = rows.filter(({ name, figure }) => lines.some((line) => line.includes(name) && line.includes(figure)));
          const allowed = Math.max(2, rows.length / 2);
          assert.ok(again.length <= allowed, `${block.kind} again as ${beside.kind}: ${again.slice(0, 4).map(({ name, figure }) => `${name} ${figure}`).join("; ")}`);
        }
      }
      await page.close();
    });

    if (WITHOUT_PICTURE.includes(path)) continue;
    test(`has pictures that are one stop each, walked with arrows and spoken: ${path}`, async () => {
      const page = await site.open(path);
      const charts = await page.locator("main").getByRole("slider").filter({ visible: true }).all();
      assert.ok(charts.length > 0, "a picture");
      for (const chart of charts) {
        await chart.scrollIntoViewIfNeeded();
        const spoken = [];
        for (const key of ["Home", "ArrowRight", "End"]) {
          await walk(chart, key);
          spoken.push(await chart.getAttribute("aria-valuetext"));
        }
        for (const text of spoken) assert.match(text ?? "", /\d|chưa|không/u);
        const many = Number(await chart.getAttribute("aria-valuemax")) > 1;
        if (many) assert.notEqual(spoken[0], spoken[2], `the ends of: ${spoken[0]}`);
        const stops = await chart.evaluate((element) => element.closest(".chart").querySelectorAll('[tabindex="0"], a, button').length - Number(element.matches('[tabindex="0"]') && element !== element.closest(".chart")));
        assert.ok(stops === 0, `${stops} more stops in a picture`);
      }
      await page.close();
    });
  }

  // All periods of the package's indices are years; documents report on other spans too.
  for (const lang of ["vi", "en"]) {
    test(`calls years years in ${lang}`, async () => {
      // Not "bất kỳ" (any), "định kỳ" (regular), nor places.
      const span = lang === "vi" ? /(?<!\p{L}|bất |định )[Kk]ỳ(?!\p{L}| Anh| Sơn)/u : /\bperiods?\b/iu;
      for (const path of PAGES) {
        const page = await site.open(path + `&lang=${lang}`);
        // What unfolds is said too.
        await page.evaluate(() => document.querySelectorAll("main details").forEach((details) => (details.open = true)));
        await page.waitForTimeout(300);
        const text = await page.locator("main").innerText();
        // An address has words of its own.
        const found = text.split("\n").filter((line) => span.test(line.replace(/https?:\S+/g, "")));
        assert.deepEqual(found, [], path);
        await page.close();
      }
    });
  }
});
