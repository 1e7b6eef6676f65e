// Units of several levels, and tables in the long layout: figures made for these journeys only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, counted, openSite, ready, said, texts } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("a publication of communes", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const rows = (page) => page.locator("table.ranking tbody tr");

  test("is filtered by parent; every unit stays reachable", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(nation()) });
    await ready(page);
    await counted(rows(page), 60);
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

  test("is ranked level by level where one table holds several", async () => {
    const files = nation();
    const districts = files["data/units.csv"].split("\n").filter((row) => row.includes(",district,"));
    files["data/scores/2024.csv"] += districts.map((row) => `2024,${row.split(",")[0]},5,5,5\n`).join("");
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    // The page opens on the level of most rows; nobody is ranked among units of another.
    await counted(rows(page), 60);
    assert.match(await rows(page).last().innerText(), /\/60/);
    await page.getByRole("combobox", { name: /^Cấp/ }).selectOption("district");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 12);
    assert.match(await rows(page).last().innerText(), /\/12/);
    assert.match(page.url(), /level=district/);
    await page.getByRole("combobox", { name: /^Cấp/ }).selectOption("commune");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 60);
    await page.close();
  });

  test("whose table is split into a file a province is ranked as one, whichever file comes first", async () => {
    const files = nation({ provinces: 2, districts: 1, communes: 3, domains: 1, years: [2024] });
    files["data/scores/2024.csv"] = "period,unit,D1\n2024,000001,5\n2024,000002,9\n2024,000003,7\n";
    files["data/scores/second.csv"] = "period,unit,D1\n2024,000004,8\n2024,000005,6\n2024,000006,1\n2024,000001,10\n";
    const description = JSON.parse(files["data/datapackage.json"]);
    description.resources.at(-1).path = ["scores/2024.csv", "scores/second.csv"];
    files["data/datapackage.json"] = JSON.stringify(description);
    const page = await site.openPage({ path: "rankings/?lang=en", overrides: overrides(files) });
    await ready(page);
    await counted(rows(page), 6);
    assert.match(await said(page), /1\.1\.2 comes first with 9\.00; .*2\.1\.3 comes last of 6 units with 1\.00/);
    assert.match(await page.getByRole("alert").innerText(), /second\.csv, line 5.*already stands in scores\/2024\.csv, line 2/);
    const source = await page.locator(".source").first().textContent();
    assert.match(source, /2024\.csv, .*second\.csv/);
    await page.close();
  });

  test("stands in the dictionary's order of tones; equal names keep the order of their ranks", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: 3, domains: 1, years: [2024] });
    for (const [place, name] of [[1, "Xã Tân Hòa"], [2, "Xã Tân Hóa"], [3, "Xã Tân Hòa"]]) {
      files["data/units.csv"] = files["data/units.csv"].replace(`Xã Giả Định 1.1.${place},`, `${name},`);
    }
    files["data/scores/2024.csv"] = "period,unit,D1\n2024,000001,5\n2024,000002,9\n2024,000003,7\n";
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    const units = () => page.locator("table.ranking tbody a").evaluateAll((links) => links.map((link) => link.href.match(/unit=(\d+)/)[1]));
    assert.deepEqual(await units(), ["000002", "000003", "000001"]);
    const head = page.getByRole("columnheader", { name: /^Đơn vị/ });
    await head.getByRole("button").click();
    await page.waitForURL(/sort=/);
    // Hòa before Hóa; of the two Tân Hòa the better comes first.
    assert.deepEqual(await units(), ["000003", "000001", "000002"]);
    await page.close();
  });

  test("has its names with numbers in the order of the numbers", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: 3, domains: 1, years: [2024] });
    for (const [place, name] of [[1, "Quận 10"], [2, "Quận 2"], [3, "Quận 1"]]) {
      files["data/units.csv"] = files["data/units.csv"].replace(`Xã Giả Định 1.1.${place},`, `${name},`);
    }
    const page = await site.openPage({ path: "rankings/?sort=name", overrides: overrides(files) });
    await ready(page);
    const head = page.getByRole("columnheader", { name: /^Đơn vị/ });
    if ((await head.getAttribute("aria-sort")) !== "ascending") await head.getByRole("button").click();
    await page.waitForFunction(() => document.querySelector("table.ranking tbody th").innerText === "Quận 1");
    assert.deepEqual(await texts(page.getByRole("rowheader")), ["Quận 1", "Quận 2", "Quận 10"]);
    await page.close();
  });

  test("shows the first hundred at once, the next on demand, and all", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(nation({ provinces: 5, districts: 10, communes: 5 })) });
    await ready(page);
    const shown = (count) => page.waitForFunction((count) => document.querySelectorAll("table.ranking tbody tr").length === count, count);
    await shown(100);
    await page.getByRole("button", { name: /^Hiện thêm 100$/ }).click();
    await shown(200);
    await page.getByRole("button", { name: "Hiện tất cả" }).click();
    await shown(250);
    assert.match(await rows(page).last().innerText(), /^250\/250/);
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

describe("units that could be taken for each other", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const small = (units, scores, extra = {}) => {
    const files = nation({ provinces: 1, districts: 1, communes: 1, domains: 1, years: [2024] });
    return overrides({ ...files, "data/units.csv": units, "data/scores/2024.csv": scores, ...extra });
  };

  test("bear what tells them apart in the answer, the table, the picture and the search", async () => {
    const units =
      "unit,name,level,parent\n01,An Bình,district,\n02,Bình Minh,district,\n101,Tân Lập,commune,01\n102,Tân Lập,commune,02\n103,Tân Tiến,commune,01\n";
    const page = await site.openPage({ path: "rankings/", overrides: small(units, "period,unit,D1\n2024,101,7\n2024,102,9\n2024,103,5\n") });
    await ready(page);
    assert.match(await said(page), / Tân Lập \(Bình Minh\) đứng đầu/);
    const heads = await texts(page.getByRole("rowheader"));
    assert.deepEqual(heads.slice(0, 3), ["Tân Lập (Bình Minh)", "Tân Lập (An Bình)", "Tân Tiến"]);
    assert.match(await page.locator("figure svg").first().innerHTML(), /Tân Lập \(Bình Minh\)/);
    await page.goto(`${page.home}compare/`);
    await ready(page);
    await page.getByRole("searchbox").fill("tan lap");
    const hits = page.getByRole("list", { name: "Kết quả tìm" }).getByRole("button");
    await hits.first().waitFor();
    assert.deepEqual(await texts(hits), ["Tân Lập (An Bình)", "Tân Lập (Bình Minh)"]);
    await page.close();
  });

  test("share a code one after another: a later score is not drawn under the old name", async () => {
    const units =
      "unit,name,level,from,to,successors,code\n26740,Bến Cũ,commune,,2023-06-30,26740-2023,26740\n26740-2023,Sông Mới,commune,2023-07-01,,,26740\n26746,Đồi Giữ,commune,,,,\n";
    const page = await site.openPage({ path: "rankings/", overrides: small(units, "period,unit,D1\n2024,26740,9\n2024,26746,6\n") });
    await ready(page);
    await counted(page.locator("table.ranking").getByText("Bến Cũ"), 0);
    assert.match(await page.getByRole("alert").innerText(), /Bến Cũ chỉ tồn tại đến hết ngày 30\/6\/2023.*Sông Mới \(26740-2023\)/);
    await page.close();
  });

  test("are spoken of at their own level, and sums are kept apart by name", async () => {
    const units =
      "unit,name,name_en,level\nE1,Leeds,Leeds,local authority\nE2,York,York,local authority\nE9,England,England,country\n";
    const page = await site.openPage({
      path: "rankings/?lang=en",
      overrides: small(units, "period,unit,D1\n2024,E1,9\n2024,E2,6\n2024,E9,7\n2024,Average,7.5\n"),
    });
    await ready(page);
    const text = await page.locator("body").innerText();
    assert.match(text, /Leeds comes first .* of 2 units/);
    await page.getByRole("note").filter({ hasText: "1 summary row kept apart, not ranked: Average" }).waitFor();
    assert.doesNotMatch(text, /province|tỉnh|district|tone marks/i);
    await page.close();
  });
});
