// Periods as publishers write them, of unequal length, and a scale nobody told of: figures made for these journeys only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { counted, openSite, ready, texts } from "./site.mjs";
import { overrides } from "./synthetic.mjs";

const UNITS = `unit,name,level,parent
99,Tỉnh Giả Định,province,
01,Giả Định Một,district,99
02,Giả Định Hai,district,99
03,Giả Định Ba,district,99
04,Giả Định Bốn,district,99
`;

/** A package of one index with one file of totals: `period: figures of the units in order`. */
function package_(periods, { breaks = "" } = {}) {
  const rows = Object.entries(periods).flatMap(([period, scores]) =>
    scores.map((score, place) => (score === null ? "" : `${period},0${place + 1},${score}\n`)));
  const resources = ["units", "indices"].map((name) => ({ name, path: `${name}.csv` }));
  if (breaks) resources.push({ name: "breaks", path: "breaks.csv" });
  resources.push({ name: "scores", table: "scores", index: "gia-dinh", path: ["scores/all.csv"] });
  const files = {
    "data/datapackage.json": JSON.stringify({ resources }),
    "data/units.csv": UNITS,
    "data/indices.csv": "index,name,max,best,decimals,total\ngia-dinh,Chỉ số Giả Định,100,highest,2,as published\n",
    "data/scores/all.csv": `period,unit,total\n${rows.join("")}`,
  };
  if (breaks) files["data/breaks.csv"] = `index,period,domain,reason,kind\n${breaks}`;
  return overrides(files);
}

describe("periods", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const see = async (path, files) => {
    const page = await site.openPage({ path, overrides: files });
    await ready(page);
    return page;
  };
  const period = (page) => page.getByRole("combobox", { name: /^Kỳ|^Năm/ });

  test("of fiscal and school years, months and quarters are read in any spelling, in the order of time", async () => {
    const spelled = { "2022/2023": [1, 2, 3, 4], "2023/24": [2, 3, 4, 5], "2024M03": [1, 2, 3, 4], "Q2.2024": [4, 3, 2, 1], "2024-q3": [9, null, null, null] };
    const page = await see("rankings/", package_(spelled));
    assert.deepEqual(await texts(period(page).locator("option")), [
      "Quý III/2024",
      "Năm tài chính/năm học 2023–2024",
      "Quý II/2024",
      "Tháng 3/2024",
      "Năm tài chính/năm học 2022–2023",
    ]);
    // A lone row of the latest period is no ranking to open on.
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /năm học 2023–2024/);
    assert.match(await page.locator("table.ranking thead").innerText(), /so với Năm tài chính\/năm học 2022–2023/i);
    await page.close();
  });

  test("of another length between two years are passed over, and it is said", async () => {
    const files = package_({ 2022: [21, 20, 19, 18], "2023-H1": [11, 12, 9, 8], 2024: [22, 20, 18, 19] });
    const page = await see("rankings/", files);
    assert.match(await page.locator(".answer").innerText(), /So với 2022, kỳ gần nhất dài bằng kỳ này; 6 tháng đầu năm 2023/);
    assert.match(await page.locator("table.ranking thead").innerText(), /so với 2022/i);
    await page.close();
  });

  test("whose figures are all a hundred times as large are not compared, and it is said why", async () => {
    const files = { 2023: [0.71, 0.78, 0.64, 0.8], 2024: [72.5, 77.9, 66, 81.2] };
    const page = await see("rankings/", package_(files));
    assert.match(await page.locator(".answer").innerText(), /Không so sánh với 2023: mọi điểm đều lớn hơn khoảng 10\d lần/);
    assert.doesNotMatch(await page.locator("main").innerText(), /\+\d|▲|▼/);
    await page.close();
  });

  test("of which the newest has one row that can be placed open on the one before, and it is said", async () => {
    const files = package_({ 2023: [4, 3, 2, 1], 2024: [4, null, null, null] });
    files["data/scores/all.csv"].body = Buffer.from(`${files["data/scores/all.csv"].body}2024,77,2\n2024,78,2\n,Ghi chú: sơ bộ,\n`);
    const page = await see("rankings/?lang=en", files);
    assert.match(await page.locator(".answer").innerText(), /2024: 1 of 3 rows placed, which is no ranking yet; shown is 2023\./);
    assert.match(await page.locator("table.ranking caption").innerText(), /2023/);
    await page.getByRole("note").filter({ hasText: "1 row holds words only (“Ghi chú: sơ bộ”)" }).waitFor();
    await page.close();
  });

  test("with a figure its publisher flags as a break are compared with that caution, and the flag stands along the line", async () => {
    const files = package_({ 2022: [5, 3, 2, 1], 2023: [4, 3, 2, 1], 2024: ["9 b", "3.5 (p)", 2, 1] });
    const page = await see("rankings/?unit=01&lang=en", files);
    assert.match(await page.locator(".answer").innerText(), /since 2023; the publisher marks a break here \(2024\)/);
    await page.goto(`${page.home}trends/?unit=01~02&lang=en`);
    await ready(page);
    assert.match(await page.locator(".answer").innerText(), /the publisher marks a break here \(2024\)/);
    const figure = page.locator("figure").first();
    assert.match(await figure.innerText(), /Ringed: flagged by the publisher: break in series, provisional/);
    await counted(figure.locator(".ink svg circle[r='8']"), 2);
    await figure.getByText("See the numbers as a table").click();
    assert.match(await figure.locator("table").first().textContent(), /9\.00 \(break in series\)/);
    await page.goto(`${page.home}compare/?unit=01~02&lang=en`);
    await ready(page);
    await page.getByRole("heading", { name: "Two years of one unit" }).click();
    await page.getByRole("note").getByText(/the publisher marks a break here \(2024\)/).first().waitFor();
    await page.close();
  });

  test("with fewer units name both numbers beside a rank, and nobody rises by it", async () => {
    const page = await see("rankings/", package_({ 2023: [4, 3, 2, 1], 2024: [4, 3, 1.5, null] }));
    const last = page.locator("table.ranking tbody tr").last();
    assert.match(await last.innerText(), /3\/4 → 3\/3/);
    assert.doesNotMatch(await page.locator("table.ranking").innerText(), /▲|▼/);
    await page.close();
  });
});
