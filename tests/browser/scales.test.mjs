// Figures outside their scale, and an index without a maximum and without a good end: made for these journeys only.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, counted, openSite, ready, said } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("scales", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const rows = (page) => page.locator("table.ranking tbody tr");
  const small = () => nation({ provinces: 1, districts: 1, communes: 5, domains: 2, years: [2024] });

  test("ranks, averages and draws nobody by a number that stands for none, and names it with its number", async () => {
    const files = small();
    files["data/indices.csv"] = "index,name,max,best\ngia-dinh,Chỉ số Giả Định,100,highest\n";
    const scores = ["72.5", "77.9", "999", "-99", "-1"];
    files["data/scores/2024.csv"] = `period,unit,total\n${scores.map((score, place) => `2024,00000${place + 1},${score}\n`).join("")}`;
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    const answer = await said(page);
    assert.match(answer, /1\.1\.2 đứng đầu với 77,90; .*1\.1\.1 đứng cuối trong 2 đơn vị với 72,50/);
    assert.match(answer, /3 đơn vị không xếp hạng vì số công bố nằm ngoài thang điểm: .*\(999\).*\(−99\).*\(−1\)/);
    await counted(rows(page), 2);
    assert.match(await page.locator("table.ranking caption").innerText(), /trung bình 75,20 trên tối đa 100/);
    assert.match(await page.locator(".unranked").innerText(), /1\.1\.3: in là 999, cao hơn điểm tối đa/);
    await axe(page);
    await page.close();
  });

  test("makes no share of a maximum that is not there, and calls nothing best or strong where neither end is good", async () => {
    const files = small();
    files["data/indices.csv"] = "index,name,name_en,best,decimals\ngia-dinh,Chỉ số Giả Định,Made-up index,none,3\n";
    files["data/domains.csv"] = "index,domain,name,name_en\ngia-dinh,D1,Tội phạm,Crime\ngia-dinh,D2,Thu nhập,Income\n";
    const scores = [["0.987", "3.1"], ["-1.482", "2.2"], ["0.2", "1.5"], ["-0.3", "4.4"], ["0", "0.9"]];
    files["data/scores/2024.csv"] = `period,unit,D1,D2\n${scores.map((pair, place) => `2024,00000${place + 1},${pair}\n`).join("")}`;
    const page = await site.openPage({ path: "domains/?lang=en", overrides: overrides(files) });
    await ready(page);
    const text = await page.locator("main").innerText();
    // From the lowest to the highest of each domain, whichever is good.
    assert.match(text, /Crime\s+−1\.482\s+0\.987/);
    for (const word of ["best", "strong", "weak", "at most", "Full marks"]) {
      assert.ok(!new RegExp(`\\b${word}`, "i").test(text), `${word} in: ${text}`);
    }
    await page.close();
  });
});
