// The first screen shows: a heading that finds something, and the main picture, on a desk and on a phone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./site.mjs";

const SIZES = [
  [1280, 800],
  [360, 740],
];

// A page, what its heading finds, and where its main picture is.
const PAGES = [
  ["rankings/", /Quảng Ninh đứng đầu/, "slider"],
  ["rankings/?unit=72", /Tây Ninh: từ hạng 60 lên hạng 2/, "slider"],
  ["domains/", /Gần điểm tối đa nhất/, "slider"],
  ["domains/?unit=72", /Tây Ninh: hạng 1\/61/, "slider"],
  ["trends/", /từ hạng 43\/63 \(2011\) lên hạng 1\/61 \(2024\)/, "slider"],
  ["trends/?unit=46", /Thừa Thiên Huế: từ hạng 36\/63 \(2011\) lên hạng 11\/61 \(2024\); cao nhất: hạng 1 \(2021 và 2023\)/, "slider"],
  ["compare/?unit=72~79", /Tây Ninh 47,35, TP\. Hồ Chí Minh 42,81: chênh 4,54 điểm/, "slider"],
  ["unit/?unit=72", /PAPI 2024: từ hạng 60 lên hạng 2 trên 61/, "article"],
  ["targets/?unit=108", /còn thiếu hơn 20,32 điểm phần trăm/, "slider"],
];

describe("the first screen", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  for (const [width, height] of SIZES) {
    for (const [path, finding, role] of PAGES) {
      test(`of ${path} shows its finding and its picture at ${width} × ${height}`, async () => {
        const page = await site.open(path, { width, height });
        assert.match(await page.getByRole("heading", { level: 1 }).innerText(), finding);
        const picture = page.getByRole(role).first();
        await picture.waitFor();
        // Pictures are drawn one after another.
        await page.waitForFunction(() => [...document.querySelectorAll("svg")].some((svg) => svg.getBoundingClientRect().height > 60));
        const box = await picture.boundingBox();
        const seen = Math.min(box.y + box.height, height) - Math.max(box.y, 0);
        assert.ok(seen >= box.height / 2 || seen >= height / 3, `${Math.round(seen)} of ${Math.round(box.height)} px from ${Math.round(box.y)}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
        await page.close();
      });
    }
  }
});
