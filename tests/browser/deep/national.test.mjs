// 10,598 communes, as many as Vietnam had: figures made for this journey only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, openSite, ready } from "../site.mjs";
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
    assert.match(await rows(page).first().innerText(), /1\/10584/);
    assert.ok((await rows(page).count()) <= 200);
    await page.getByRole("searchbox").fill("63.12.14");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 1);
    assert.match(await rows(page).first().innerText(), /Xã Giả Định 63\.12\.14/);
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: /Hiện tất cả|tất cả/ }).click();
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 10584, null, { timeout: 60_000 });
    await page.close();
  });

  test("go into a file whole, and the page says that it is at work", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    await page.getByRole("button", { name: /Hiện tất cả|tất cả/ }).click();
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 10584, null, { timeout: 60_000 });
    const place = page.locator("[data-taken] details.take").first();
    await place.getByText("Tải về, trích dẫn, nhúng").click();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      page.getByText(/Đang chuẩn bị tệp: \d+\/10584/).waitFor({ timeout: 120_000 }),
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
