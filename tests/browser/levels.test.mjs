// Units of several levels, and tables in the long layout: figures made for these journeys only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, openSite, ready } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("a publication of communes", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const rows = (page) => page.locator("table.ranking tbody tr");

  test("is filtered by parent; every unit stays reachable", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(nation()) });
    await ready(page);
    assert.equal(await rows(page).count(), 60);
    const parent = page.getByRole("combobox", { name: /^Thuộc/ });
    await parent.selectOption({ label: "Huyện Giả Định 2.3" });
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 5);
    assert.match(page.url(), /parent=0203/);
    await parent.selectOption({ label: "Tỉnh Giả Định 2" });
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 15);
    // The rank stays the one among all 60.
    assert.match(await rows(page).last().innerText(), /\/60/);
    await page.getByRole("searchbox").fill("xa gia dinh 2.3.4");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 1);
    await axe(page);
    await page.close();
  });

  test("is filtered by level where one table holds several", async () => {
    const files = nation();
    const districts = files["data/units.csv"].split("\n").filter((row) => row.includes(",district,"));
    files["data/scores/2024.csv"] += districts.map((row) => `2024,${row.split(",")[0]},5,5,5\n`).join("");
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    assert.equal(await rows(page).count(), 72);
    await page.getByRole("combobox", { name: /^Cấp/ }).selectOption("district");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 12);
    assert.match(page.url(), /level=district/);
    await page.getByRole("combobox", { name: /^Cấp/ }).selectOption("commune");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 60);
    await page.close();
  });

  test("in the long layout shows scores as they are printed, and says what else is not", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: 3, domains: 1, years: [2024] });
    files["data/scores/2024.csv"] =
      "index,period,unit,domain,score,bound,printed\n" +
      "gia-dinh,2024,000001,D1,8.5,,\ngia-dinh,2024,000002,D1,7,,\ngia-dinh,2024,000003,D1,9,>,\n";
    const page = await site.openPage({ path: "rankings/?domain=D1", overrides: overrides(files) });
    await ready(page);
    const text = await page.getByRole("main").innerText();
    assert.match(text, /8,50/);
    assert.match(text, /Xã Giả Định 1\.1\.3/);
    assert.match(text, /giới hạn/);
    await page.close();
  });
});
