// What cannot all be true: found, explained, filtered, shown beside the figure.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { axe, counted, openSite, texts } from "./site.mjs";

describe("a reader who doubts a figure", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  // A doubt is an item of a list under its document; the figures it concerns are a list in it.
  const grade = (page, name) => page.getByRole("group").filter({ has: page.getByRole("heading", { level: 2, name }) });
  const cards = (within) => within.locator("section > ul > li");

  // phong-tho-2023 L54: a mean of 18,40 above the highest score, 18.
  test("finds what is impossible first, with the arithmetic and the passage", async () => {
    const page = await open("audit/");
    const surest = grade(page, /^Không thể cùng đúng: 19$/);
    await surest.waitFor();
    // Its document stands over it, once.
    const document = surest.getByRole("heading", { level: 3, name: /Phong Thổ/ });
    await counted(document, 1);
    const card = cards(surest).filter({ hasText: "< 18,4" }).first();
    await card.waitFor();
    assert.match(await card.innerText(), /Với 17 đơn vị, “điểm trung bình .*\/17 = 16,3765 < 18,4\./);
    await card.getByRole("button", { name: /18,40\/19/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("mark").filter({ hasText: "18,40/19" }).waitFor();
    await dialog.getByRole("note").waitFor();
    await dialog.getByRole("button", { name: "Đóng" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.close();
  });

  test("unfolds ways of printing when asked, each figure opening where it stands", async () => {
    const page = await open("audit/");
    const printing = grade(page, /^Cách trình bày/);
    await counted(cards(printing), 0, "folded");
    await printing.getByRole("heading", { level: 2 }).click();
    await cards(printing).first().waitFor();
    await cards(printing).first().getByRole("button").first().press("Enter");
    await page.getByRole("dialog").locator("mark").first().waitFor();
    await page.close();
  });

  test("filters by grade, kind and document, in the address", async () => {
    const page = await open("audit/");
    await page.getByRole("combobox", { name: /^Mức độ/ }).selectOption("impossible");
    await page.waitForURL(/grade=impossible/);
    // A long list comes a piece at a time.
    const shows = (count) => page.waitForFunction((count) => document.querySelectorAll("main section > ul > li").length === count, count);
    await shows(19);
    await page.getByRole("combobox", { name: /^Văn bản/ }).selectOption("tuan-giao-2020");
    await page.waitForURL(/source=tuan-giao-2020/);
    // tuan-giao-2020 L507: 495 procedures published of 470 in all.
    await cards(page).filter({ hasText: "495" }).first().waitFor();
    await shows(8);
    await page.goBack();
    await shows(19);
    await page.close();
  });

  // PAPI 2011, primary education: Long An 2.0647 and Đắk Nông 0.9368 lie outside Tukey's outer fences.
  test("sees the doubt beside the score of a full table, with the row of the file and the arithmetic", async () => {
    const page = await open("rankings/?index=papi&period=2011&domain=SC62");
    const doubted = page.getByRole("button", { name: /có nghi vấn/ });
    await doubted.first().waitFor();
    const lines = page.getByRole("row").filter({ has: doubted });
    assert.deepEqual(await texts(lines.getByRole("rowheader")), ["Long An", "Đắk Nông"]);
    await lines.first().getByRole("button").press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/Long An: scores\/papi\/2011\.csv, dòng 52, cột SC62/).first().waitFor();
    const marked = dialog.locator("mark");
    assert.match(await marked.innerText(), /^2\.0646/);
    assert.ok(await marked.evaluate((mark) => {
      const [own, around] = [mark.getBoundingClientRect(), mark.closest(".scroll").getBoundingClientRect()];
      return own.left >= around.left && own.right <= around.right;
    }), "the figure is in view");
    assert.match(await dialog.getByRole("note").innerText(), /2,0647 > 2,0485/);
    await axe(page);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    assert.ok(await lines.first().getByRole("button").evaluate((button) => button === document.activeElement));
    await page.close();
  });

  test("keeps the place on a figure while doubts are found", async () => {
    const page = await open("rankings/?index=papi&period=2011&domain=SC62");
    const figure = page.getByRole("row", { name: /Vĩnh Phúc/ }).getByRole("button");
    await figure.focus();
    await page.getByRole("button", { name: /có nghi vấn/ }).first().waitFor();
    assert.ok(await figure.evaluate((button) => button === document.activeElement));
    await page.close();
  });

  test("filters by unit", async () => {
    const page = await open("audit/?grade=impossible");
    await page.getByRole("combobox", { name: /^Đơn vị/ }).selectOption({ label: "Phong Thổ" });
    await page.waitForURL(/unit=109/);
    // phong-tho-2023 L54 and L84: the means of domains 3 and 6.
    await page.waitForFunction(() => document.querySelectorAll("main section > ul > li").length === 2);
    await page.close();
  });

  test("has the list as a file", async () => {
    const page = await open("audit/?grade=impossible");
    const place = page.locator("details.take").first();
    await place.getByText("Tải về, trích dẫn, nhúng").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      place.getByRole("button", { name: "Bảng đang xem (CSV)" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    assert.equal(text.trim().split("\r\n").length, 20);
    await page.close();
  });

  test("audits the full tables when asked", async () => {
    const page = await open("audit/");
    await page.getByRole("button", { name: "Kiểm tra cả các bảng điểm đầy đủ" }).click();
    await page.getByRole("combobox", { name: /^Văn bản/ }).locator("option", { hasText: "PAPI 2011–2024" }).waitFor({ state: "attached" });
    await page.getByRole("combobox", { name: /^Loại/ }).selectOption("tables");
    // PAPI 2011, administrative services: one province far outside.
    const far = cards(page).filter({ hasText: "scores/papi/2011.csv:55 SC44" });
    await far.getByRole("button", { name: /mở dòng trong tệp dữ liệu/ }).click();
    await page.getByRole("dialog").getByText(/scores\/papi\/2011\.csv, dòng 55, cột SC44/).waitFor();
    await page.close();
  });

  test("sees the mark beside the figure", async () => {
    const page = await open("domains/?index=par-phong-tho");
    await page.getByRole("heading", { level: 2, name: /^3\. / }).click();
    await page.getByRole("button", { name: /18,40\/19 điểm.*có nghi vấn/ }).first().waitFor();
    await page.close();
  });

  test("finds it on the unit's page, and in what is taken away", async () => {
    const page = await open("unit/?unit=119");
    await page.getByRole("heading", { name: /Nghi vấn/ }).waitFor();
    // thuan-chau-2023 L107: 71 bodies, and parts that add up to 61.
    await page.getByText(/61 ≠ 71/).first().waitFor();
    await page.goto(`${page.home}indicators/?form=tuan-giao-pl3`);
    await page.getByRole("button", { name: /^495.*có nghi vấn/ }).first().waitFor();
    const place = page.locator("[data-taken] details.take").first();
    await place.getByText("Tải về, trích dẫn, nhúng").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      place.getByRole("button", { name: "Trọn gói (ZIP)" }).click(),
    ]);
    const archive = await readFile(await download.path(), "utf8");
    assert.match(archive, /"doubts": \[\s*"Các số này không thể cùng đúng[^"]*495/);
    await page.close();
  });

  test("is not hindered", async () => {
    for (const options of [{}, { width: 360, height: 740, colorScheme: "dark" }]) {
      const page = await open("audit/?lang=en", options);
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, "no horizontal scrolling");
      await page.close();
    }
  });
});
