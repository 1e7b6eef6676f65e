// The first screen shows: a heading that finds something, and the main picture, on a desk and on a phone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { counted, openSite, texts, walk } from "./site.mjs";

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
  ["explain/?unit=72", /Tây Ninh từ hạng 60 lên hạng 2 trên 61/, "slider"],
  ["unit/?unit=108", /PAR INDEX cấp huyện, tỉnh Lai Châu 2022: hạng 8 trên 8/, "table"],
  ["explain/", /Lên hạng nhiều nhất từ 2023: Tây Ninh, tăng 58 bậc/, "slider"],
  ["rankings/?index=par-phong-tho", /5 trong 17 đơn vị/, "slider"],
  ["targets/?unit=108", /còn thiếu hơn 20,32 điểm phần trăm/, "slider"],
];

describe("the first screen", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  test("has the search and few pages at hand on a phone, the others behind one button", async () => {
    const page = await site.open("rankings/?period=2024&unit=72", { width: 360, height: 740 });
    const pages = page.getByRole("navigation", { name: "Các trang" });
    assert.deepEqual(await texts(pages.getByRole("link")), ["Xếp hạng", "So sánh", "Đơn vị"]);
    await page.getByRole("button", { name: "Tìm", exact: true }).waitFor();
    const more = pages.getByRole("button", { name: "Thêm" });
    assert.equal(await more.getAttribute("aria-expanded"), "false");
    // One line of pages.
    const [first, last] = await Promise.all([pages.getByRole("link").first().boundingBox(), more.boundingBox()]);
    assert.ok(Math.abs(first.y - last.y) < 12, "in one line");
    await more.press("Enter");
    await counted(pages.getByRole("link"), 10);
    await pages.getByRole("link", { name: "Xu hướng" }).click();
    await page.getByRole("heading", { level: 1, name: /^Xu hướng: PAPI/ }).waitFor();
    assert.match(page.url(), /trends\/.*unit=72/);
    // The page the reader is on is named where it is hidden.
    await pages.getByRole("button", { name: "Xu hướng: thêm" }).waitFor();
    await counted(pages.getByRole("link"), 3);
    await page.close();
    const wide = await site.open("rankings/");
    const all = wide.getByRole("navigation", { name: "Các trang" });
    await counted(all.getByRole("link"), 10);
    await counted(all.getByRole("button"), 0);
    await wide.close();
  });

  for (const [width, height] of SIZES) {
    for (const [path, finding, role] of PAGES) {
      test(`of ${path} shows its finding and its picture at ${width} × ${height}`, async () => {
        const page = await site.open(path, { width, height });
        assert.match(await page.getByRole("heading", { level: 1 }).innerText(), finding);
        const picture = page.getByRole(role).first();
        await picture.waitFor();
        // Pictures are drawn one after another.
        if (role === "slider") await page.waitForFunction(() => [...document.querySelectorAll("svg")].some((svg) => svg.getBoundingClientRect().height > 60));
        const box = await picture.boundingBox();
        // Its frame, with what it is called and its signs.
        const top = await picture.evaluate((element) => (element.closest("figure") ?? element).getBoundingClientRect().top);
        // A table whose rows carry the picture stands below what the document prints of the whole.
        if (width > 1000 && role !== "table") assert.ok(top <= 300, `begins ${Math.round(top)} px from the top`);
        const seen = Math.min(box.y + box.height, height) - Math.max(box.y, 0);
        assert.ok(seen >= box.height / 2 || seen >= height / 3, `${Math.round(seen)} of ${Math.round(box.height)} px from ${Math.round(box.y)}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
        await page.close();
      });
    }
  }

  for (const [width, height] of SIZES) {
    for (const path of ["rankings/", "domains/", "trends/", "compare/?unit=72~79", "explain/", "rankings/?index=par-phong-tho"]) {
      test(`has the choices of ${path} in one line at ${width} px`, async () => {
        const page = await site.open(path, { width, height });
        const pickers = await page.getByRole("main").getByRole("combobox").filter({ visible: true }).all();
        const boxes = await Promise.all(pickers.slice(0, 5).map((picker) => picker.boundingBox()));
        const inLine = boxes.filter((box) => Math.abs(box.y - boxes[0].y) < 2);
        assert.ok(boxes.length > 1);
        assert.equal(inLine.length, boxes.length, JSON.stringify(boxes));
        await page.close();
      });
    }
  }

  for (const lang of ["vi", "en"]) {
    test(`of the rankings has four rows of the table on a phone, in ${lang}`, async () => {
      const page = await site.open(`rankings/?lang=${lang}`, { width: 360, height: 740 });
      const fourth = await page.getByRole("row").filter({ has: page.getByRole("rowheader") }).nth(3).boundingBox();
      assert.ok(fourth.y + fourth.height <= 740, `the fourth ends ${Math.round(fourth.y + fourth.height)} px from the top`);
      await page.close();
    });
  }

  // PAPI 2024, and the plan of Sìn Hồ for 2023.
  for (const path of ["compare/?unit=72~79", "compare/?unit=72~79&lang=en", "targets/?unit=108", "targets/?unit=108&lang=en", "trends/?lang=en"]) {
    test(`cuts no word of a picture of ${path} on a phone`, async () => {
      const page = await site.open(path, { width: 360, height: 740 });
      await walk(page.getByRole("slider").last(), "ArrowRight");
      const cut = await page.evaluate(() => [...document.querySelectorAll("main .ink text")].map((text) => text.textContent).filter((text) => text.includes("…")));
      assert.deepEqual(cut, []);
      await page.close();
    });
  }

  test("keeps the marks of a row where a reader's own colours stand for all", async () => {
    const page = await site.open("rankings/?unit=72");
    await page.emulateMedia({ forcedColors: "active" });
    const [ground, dot, ring] = await page.locator("tr.chosen").evaluate((row) => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(row.querySelector(".dot")).backgroundColor,
      getComputedStyle(row.querySelector(".before")).borderTopColor,
    ]);
    assert.notEqual(dot, ground);
    assert.notEqual(ring, ground);
    await page.close();
  });
});
