// 10,598 communes, as many as Vietnam had: figures made for this journey only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, counted, openSite, ready } from "../site.mjs";
import { nation, overrides } from "../synthetic.mjs";

describe("the communes of a nation", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const rows = (page) => page.locator("table.ranking tbody tr");
  // 63 provinces × 11 districts × 15 communes, and the rest in one province more.
  const files = nation({ provinces: 63, districts: 12, communes: 14, domains: 9 });

  test("are ranked, searched, sorted and all of them reachable", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    assert.match(await rows(page).first().innerText(), /1\/10\.584/);
    await counted(rows(page), 100);
    await page.getByRole("searchbox").fill("63.12.14");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 1);
    assert.match(await rows(page).first().innerText(), /Xã Giả Định 63\.12\.14/);
    await page.getByRole("searchbox").fill("");
    await page.close();
  });

  test("go into a file whole, however few of them are shown", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    const place = page.locator("[data-taken] details.take").first();
    await place.getByText("Tải về, trích dẫn, nhúng").click();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      place.getByRole("button", { name: "Bảng đang xem (CSV)" }).click(),
    ]);
    const { readFile } = await import("node:fs/promises");
    const text = await readFile(await download.path(), "utf8");
    assert.equal(text.trim().split("\r\n").length, 10585);
    await page.close();
  });

  test("keep to the rules of accessibility", async () => {
    const page = await site.openPage({ path: "rankings/", width: 360, height: 740, overrides: overrides(files) });
    await ready(page);
    await axe(page);
    await page.close();
  });
});

// The largest size that is promised: ten years of three indices, in one file an index.
describe("ten years of three indices of a nation's communes", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const years = Array.from({ length: 10 }, (_, place) => 2015 + place);
  const files = nation({ provinces: 63, districts: 12, communes: 14, domains: 9, years, indices: 3, whole: true });
  // One commune in 2019: far above the maximum of its domain.
  const table = files["data/scores/gia-dinh-2/all.csv"];
  const row = table.match(/^2019,000123,.*$/m)[0];
  files["data/scores/gia-dinh-2/all.csv"] = table.replace(row, row.replace(/^(2019,000123),[^,]+/, "$1,99.5"));
  const line = table.slice(0, table.indexOf(row)).split("\n").length;
  const open = async (path) => {
    const page = await site.openPage({ path, overrides: overrides(files) });
    await ready(page, { timeout: 120_000 });
    return page;
  };

  test("are ranked in every year, and the row that cannot be is named", async () => {
    const page = await open("rankings/?index=gia-dinh-2");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /2024/);
    assert.match(await page.locator("table.ranking tbody tr").first().innerText(), /1\/10\.584/);
    const told = await page.getByRole("note").filter({ hasText: "all.csv" }).first().innerText();
    assert.ok(told.includes("gia-dinh-2/all.csv") && told.includes(String(line)) && told.includes("99.5"), told);
    await page.getByRole("combobox", { name: /^Kỳ|^Năm/ }).selectOption("2015");
    await page.getByRole("heading", { level: 1, name: /2015/ }).waitFor();
    assert.match(await page.locator("table.ranking tbody tr").first().innerText(), /1\/10\.584/);
    await page.close();
  });

  test("have trends, with the range of all beside them", async () => {
    const page = await open("trends/?index=gia-dinh-3&unit=000001~010584");
    const text = await page.getByRole("main").innerText();
    assert.match(text, /Xã Giả Định 1\.1\.1/);
    assert.match(text, /2015[^]*2024/);
    await page.close();
  });

  test("are audited in the browser: the planted fault is found, with its row", async () => {
    const page = await open("audit/");
    await page.getByRole("button", { name: /bảng/ }).click();
    const found = page.getByRole("listitem").filter({ hasText: "99,5" });
    await found.first().waitFor({ timeout: 240_000 });
    // 000123 is the eleventh commune of the ninth district.
    assert.match(await found.first().innerText(), /Xã Giả Định 1\.9\.11/);
    await page.close();
  });
});
