// Units that merged: what they had before is shown as theirs, and a line goes further back only as reconstructed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, counted, openSite, texts, walk } from "./site.mjs";

describe("a unit that came about by a merger", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const open = (path, options) => site.open(path, options);
  const section = (page) => page.locator("section").filter({ has: page.getByRole("heading", { name: /^Các đơn vị hợp thành/ }) });

  test("shows the figures of the provinces it was made of, and what the stated rule makes of them", async () => {
    const page = await open("unit/?unit=08-2025");
    const rows = section(page).getByRole("row");
    await rows.first().waitFor();
    const said = (await texts(rows)).map((text) => text.replaceAll(/, mở dòng trong tệp dữ liệu/g, "").replaceAll(/\s+/g, " ").replaceAll(" ,", "").trim());
    // DTI 2024 of the 63: Hà Giang 0.7292, Tuyên Quang 0.6432; of the 34, as published: 0.6862.
    const dti = said.slice(said.indexOf("DTI 2024"));
    assert.deepEqual(dti.slice(1, 4), ["Tỉnh Hà Giang 0,7292 25/63", "Tỉnh Tuyên Quang 0,6432 49/63", "Trung bình cộng của các đơn vị hợp thành (dựng lại) 0,6862"]);
    await section(page).getByRole("link", { name: "Tỉnh Hà Giang" }).first().click();
    await page.getByRole("heading", { level: 1, name: /Hà Giang/ }).waitFor();
    // And back: the old province says what became of it.
    await page.getByRole("link", { name: "Tuyên Quang" }).first().click();
    await page.waitForURL(/unit=08-2025/);
    await page.close();
  });

  test("a merged commune shows what was published of the communes before it, as printed", async () => {
    const page = await open("unit/?unit=03549-2025");
    const table = section(page);
    await table.getByRole("row").first().waitFor();
    const text = (await table.innerText()).replaceAll(/\s+/g, " ");
    // Phong Thổ 2023, II.1.
    assert.match(text, /Thị trấn Phong Thổ 13 điểm/);
    assert.match(text, /Xã Mường So 14 điểm/);
    assert.match(text, /Xã Ma Ly Pho chưa công bố/);
    await page.close();
  });

  test("its line goes back before the merger, marked as reconstructed, by a rule held against what is published of both", async () => {
    const page = await open("trends/?index=dti-34&unit=08-2025");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /hạng 28\/34 \(2022\).*theo điểm dựng lại/s);
    const chart = page.getByRole("slider").first();
    await walk(chart, "Home");
    assert.match(await chart.getAttribute("aria-valuetext"), /2022: 0,5055 \(dựng lại\)/);
    await walk(chart, "End");
    assert.match(await chart.getAttribute("aria-valuetext"), /2024: 0,6862, hạng 22\/34/);
    const note = await page.getByRole("note").filter({ hasText: "dựng lại" }).innerText();
    assert.match(note, /trung bình cộng điểm DTI/);
    assert.match(note, /2024 được công bố theo cả hai cách chia: quy tắc lệch nhiều nhất 0,00007 điểm trong 34 đơn vị/);
    await page.close();
  });

  test("an index without a stated rule goes back no further than it is published", async () => {
    const page = await open("trends/?index=dti&unit=02");
    const periods = await texts(page.getByRole("combobox", { name: /^Từ/ }).locator("option"));
    assert.deepEqual(periods, ["2022", "2023", "2024"]);
    await counted(page.getByRole("note").filter({ hasText: "dựng lại" }), 0);
    await page.close();
  });

  accessible(open, ["unit/?unit=08-2025", "trends/?index=dti-34&unit=08-2025&lang=en"]);
});
