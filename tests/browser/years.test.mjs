// One file of scores for all years, as a spreadsheet holds them: figures made for these journeys only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { absent, html } from "./server.mjs";
import { counted, openSite, ready, texts, walk } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("a file of scores that holds several years", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const rows = (page) => page.locator("table.ranking tbody tr");
  const years = [2021, 2022, 2023];
  const files = nation({ provinces: 2, districts: 2, communes: 3, years, indices: 2, whole: true });
  const period = (page) => page.getByRole("combobox", { name: /^Kỳ|^Năm/ });

  test("is shown by its latest year, and every other can be chosen", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /2023/);
    await counted(rows(page), 12);
    assert.deepEqual(await texts(period(page).locator("option")), ["2023", "2022", "2021"]);
    const [latest] = await texts(rows(page));
    await period(page).selectOption("2021");
    await page.getByRole("heading", { level: 1, name: /2021/ }).waitFor();
    assert.notEqual((await texts(rows(page)))[0], latest);
    const fetched = page.requests.map((url) => url.slice(page.home.length)).filter((path) => path in files && path.includes("scores/"));
    assert.equal(fetched.length, 2, "each file once");
    await page.close();
  });

  test("keeps to the reader's way back and forth, its choices too", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    const shows = async (year) => {
      await page.getByRole("heading", { level: 1, name: new RegExp(year) }).waitFor();
      await page.waitForFunction((year) => [...document.querySelectorAll("select")].some((select) => select.value === year), year);
      assert.equal(await period(page).inputValue(), year);
    };
    await shows("2023");
    await period(page).selectOption("2021");
    await shows("2021");
    await period(page).selectOption("2022");
    await shows("2022");
    await page.goBack();
    await shows("2021");
    await page.goBack();
    await shows("2023");
    await page.goForward();
    await shows("2021");
    await page.close();
  });

  test("gives the trend of its years", async () => {
    const page = await site.openPage({ path: "trends/?unit=000001", overrides: overrides(files) });
    await ready(page);
    const chart = page.getByRole("slider").first();
    await walk(chart, "End");
    assert.match(await chart.getAttribute("aria-valuetext"), /Xã Giả Định 1\.1\.1.*2023/);
    await walk(chart, "Home");
    assert.match(await chart.getAttribute("aria-valuetext"), /Xã Giả Định 1\.1\.1.*2021/);
    await page.close();
  });

  test("in whose place a web page came is asked for again", async () => {
    const usual = overrides(files);
    const page = await site.openPage({ path: "rankings/?index=gia-dinh-2", overrides: { ...usual, "data/scores/gia-dinh-2/all.csv": html() } });
    await page.getByRole("alert").filter({ hasText: "trang web" }).waitFor();
    page.overrides.set("data/scores/gia-dinh-2/all.csv", usual["data/scores/gia-dinh-2/all.csv"]);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("heading", { level: 1, name: /Giả Định 2 2023/ }).waitFor();
    await counted(page.getByRole("alert"), 0);
    await page.close();
  });

  test("that is not there is named, and the other index is shown", async () => {
    const broken = overrides(files);
    broken["data/scores/gia-dinh-2/all.csv"] = absent();
    const page = await site.openPage({ path: "rankings/", overrides: broken, expected: [/Failed to load resource/] });
    await ready(page);
    const alert = page.getByRole("alert").first();
    assert.match(await alert.innerText(), /scores\/gia-dinh-2\/all\.csv[^]*404/);
    await counted(rows(page), 12);
    page.overrides.set("data/scores/gia-dinh-2/all.csv", overrides(files)["data/scores/gia-dinh-2/all.csv"]);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.getByRole("combobox", { name: /^Chỉ số/ }).selectOption("gia-dinh-2");
    await page.getByRole("heading", { level: 1, name: /Giả Định 2 2023/ }).waitFor();
    await counted(page.getByRole("alert"), 0);
    await page.close();
  });
});
