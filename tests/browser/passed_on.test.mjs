// Pages for others to find and to pass on: an answer without a program, and the way to the whole site.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, counted, openSite } from "./site.mjs";

describe("a page that is passed on", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  for (const [width, colorScheme] of [[1280, "light"], [360, "dark"]]) {
    test(`answers without a program, at ${width} px`, async () => {
      const page = await site.openPage({ path: "link/unit/72/", width, colorScheme });
      // PAPI 2024, papi.org.vn.
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Tỉnh Tây Ninh\s+PAPI: 47,35 điểm \(Điểm chung, 2024\), hạng 2 trên 61/);
      assert.ok((await page.locator("svg").locator("visible=true").first().boundingBox()).height > 60);
      await counted(page.locator("script"), 0);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
      await axe(page);
      await page.getByRole("link", { name: "Open all tables, charts and sources" }).click();
      await page.getByRole("heading", { level: 1, name: /Tay Ninh/ }).waitFor();
      assert.match(page.url(), /\/unit\/\?unit=72&lang=en$/);
      await page.close();
    });
  }

  test("an index leads to its ranking, a document to the unit it reports on", async () => {
    const page = await site.openPage({ path: "link/index/pci/" });
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /PCI 2022\s+Quảng Ninh đứng đầu với 72,95/);
    await page.getByRole("link", { name: "Mở bảng, biểu đồ và nguồn đầy đủ" }).click();
    await page.getByRole("heading", { level: 1, name: /PCI 2022/ }).waitFor();
    await page.close();
    const document = await site.openPage({ path: "link/document/sin-ho-2023/" });
    await document.getByRole("link", { name: "Mở bảng, biểu đồ và nguồn đầy đủ" }).click();
    await document.getByRole("heading", { level: 1, name: /Sìn Hồ/ }).waitFor();
    await document.close();
  });

  test("every unit of a level is listed, and leads to its page", async () => {
    const page = await site.openPage({ path: "link/level/province/" });
    await page.getByRole("link", { name: "Hà Tây" }).click();
    await page.getByRole("heading", { level: 1, name: /Hà Tây/ }).waitFor();
    assert.match(page.url(), /\/unit\/\?unit=28$/);
    await page.close();
  });

  test("its address can be taken from the page it belongs to", async () => {
    const page = await site.open("unit/?unit=72");
    await page.getByText("Tải về, trích dẫn, nhúng").locator("visible=true").first().click();
    await page.getByRole("button", { name: "Chép liên kết có ảnh" }).first().waitFor();
    await page.goto(page.url().replace("unit=72", "unit=72~79"));
    await page.getByText("Tải về, trích dẫn, nhúng").locator("visible=true").first().click();
    await page.getByRole("button", { name: "Chép liên kết", exact: true }).first().waitFor();
    await counted(page.getByRole("button", { name: "Chép liên kết có ảnh" }), 0);
    await page.close();
  });
});
