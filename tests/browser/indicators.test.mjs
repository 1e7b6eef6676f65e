// What readers come for on the page of forms: a figure in words, what is blank, a series, a rank, the passage behind a
// number, the table as it is printed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { absent } from "./server.mjs";
import { accessible, counted, openSite, texts, walk } from "./site.mjs";

const FORM = "indicators/?unit=395&form=tho-xuan-form";
const ANNEX = "indicators/?unit=099&form=tuan-giao-pl3";
const REPORT = "indicators/?unit=119&form=thuan-chau-text";

/** The cells of a CSV file, by RFC 4180. */
function table(text) {
  const rows = [];
  let [row, cell, quoted] = [[], "", false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '"' && text[at + 1] === '"') cell += text[++at];
    else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === "," || char === "\r")) {
      row.push(cell);
      cell = "";
      if (char === "\r") {
        rows.push(row);
        row = [];
        at++;
      }
    } else cell += char;
  }
  return rows;
}

describe("a reader of forms", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  const row = (page, name) =>
    page.locator("table.form tbody tr").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  const card = (page, name) => page.getByRole("listitem").filter({ has: page.getByText(name, { exact: true }) });
  /** Opens a fold of the page by the words of its line, once it is there. */
  const unfold = (page, line) => page.getByRole("heading", { level: 2, name: line }).first().click();
  const WHOLE = "Cả biểu trong một bảng";
  const dialog = (page) => page.getByRole("dialog");

  test("opens on figures of every document, each of which opens its passage", async () => {
    for (const [width, height, most] of [[1280, 800, 5], [360, 740, 1]]) {
      const page = await open("indicators/", { width, height });
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /\d+ con số trong 5 văn bản/);
      const inView = (box) => box.y >= 0 && box.y + box.height <= height;
      assert.ok(inView(await page.getByRole("searchbox", { name: /^Tìm con số/ }).boundingBox()));
      const figures = await page.getByRole("button", { name: /mở đoạn văn bản nguồn/ }).all();
      const boxes = await Promise.all(figures.map((figure) => figure.boundingBox()));
      assert.ok(boxes.filter(inView).length >= most, `${boxes.filter(inView).length} figures in the first screen`);
      await figures[0].click();
      await dialog(page).locator("mark").waitFor();
      await page.close();
    }
  });

  test("searches the figures of all documents without tone marks", async () => {
    const page = await open("indicators/");
    await page.getByRole("searchbox", { name: /^Tìm con số/ }).fill("truc tuyen ho so toan trinh");
    const hit = page.getByRole("listitem").filter({ hasText: "Tỷ lệ hồ sơ xử lý trực tuyến toàn trình" }).first();
    await hit.waitFor();
    assert.match(await hit.innerText(), /85\s%[\s\S]*2023[\s\S]*hạng 4\/12/);
    await page.waitForURL(/q=truc/);
    await page.getByRole("searchbox", { name: /^Tìm con số/ }).fill("khong co so nay");
    await page.getByText("Không có con số nào khớp.").waitFor();
    await page.close();
  });

  test("finds on the front of a document what it is, figures worth knowing with why, its pictures and doubts", async () => {
    // Tuần Giáo, goals of 2011–2020; Sìn Hồ, targets of 2023; Phong Thổ, a table published in part.
    for (const [source, unit, finding, why] of [
      ["tuan-giao-2020", "Tuần Giáo", /mục tiêu được văn bản đánh giá là Đạt, \d+ Không đạt/, /không đạt/],
      ["sin-ho-2023", "Sìn Hồ", /Xa mục tiêu nhất: .*còn thiếu hơn 20,32 điểm phần trăm/, /còn thiếu hơn 20,32 điểm phần trăm/],
      ["phong-tho-2023", "Phong Thổ", /\d chỗ không thể cùng đúng/, /không thể đúng như in/],
      ["thuan-chau-2023", "Thuận Châu", /Tỷ lệ hồ sơ xử lý trực tuyến toàn trình: 85.%, hạng 4\/12/, /có thứ hạng/],
      ["tho-xuan-2024-q1", "Thọ Xuân", /\d+ chỗ không thể cùng đúng|\d+ con số/, /số tổng|không thể đúng như in/],
    ]) {
      const page = await open(`indicators/?source=${source}`);
      await page.getByRole("heading", { level: 1, name: `Văn bản: ${unit}` }).waitFor();
      await page.getByRole("heading", { level: 1, name: finding }).waitFor();
      for (const term of ["Cơ quan ban hành", "Số", "Ngày"]) await page.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) }).waitFor();
      const worth = page.getByRole("region", { name: "Những con số đáng biết" }).getByRole("listitem");
      await worth.first().waitFor();
      const lines = await texts(worth);
      assert.equal(lines.length, 5, lines.join("; "));
      assert.match(lines.join("; "), why);
      await page.getByRole("heading", { level: 2, name: "Hình vẽ từ văn bản" }).waitFor();
      await page.getByRole("slider").first().waitFor();
      await page.getByRole("heading", { level: 2, name: "Nghi vấn" }).waitFor();
      await page.close();
    }
  });

  test("comes to the front of a document from the first page and from a figure", async () => {
    const page = await open("");
    await page.getByRole("heading", { level: 3, name: /Thuận Châu/ }).getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: /^Văn bản: Thuận Châu/ }).waitFor();
    await page.close();
    const card = await open(`${REPORT}&q=ho%20so%20xu%20ly%20truc%20tuyen`);
    await card.getByRole("button", { name: /^85\s%\s*, mở đoạn văn bản nguồn/ }).click();
    await dialog(card).getByRole("link", { name: "Về văn bản này" }).click();
    await card.getByRole("heading", { level: 1, name: /^Văn bản: Thuận Châu/ }).waitFor();
    await dialog(card).waitFor({ state: "hidden" });
    await card.close();
  });

  test("opens a long form domain by domain, without columns nobody filled in", async () => {
    const page = await open(FORM);
    assert.ok((await page.evaluate(() => document.documentElement.scrollHeight)) < 2000);
    await page.getByRole("heading", { level: 2, name: /^Cải cách thể chế|^Xây dựng và tổ chức thực hiện văn bản/ }).first().click();
    const table = page.locator("table.form").first();
    await table.waitFor();
    const heads = await texts(table.locator("thead th"));
    assert.ok(!heads.includes("In ở chỗ khác"), `${heads}`);
    await page.close();
  });

  test("chooses among the forms of five districts", async () => {
    const page = await open("indicators/");
    await page.getByRole("heading", { level: 2, name: "Tuần Giáo" }).waitFor();
    await counted(page.getByRole("heading", { level: 2 }), 5);
    await page.getByText(/^9 biểu, phụ lục/).click();
    await page.getByRole("link", { name: /^Phụ lục 6/ }).click();
    await page.getByRole("heading", { level: 1, name: "Thống kê: Tuần Giáo" }).waitFor();
    assert.match(page.url(), /unit=099&form=tuan-giao-pl6/);
    await page.close();
  });

  // Thọ Xuân, form lines 216–409.
  test("reads how much of a form is filled in, by domain too", async () => {
    const page = await open(FORM);
    await page.getByRole("heading", { level: 1, name: "112 trên 140 dòng có số liệu; 28 dòng để trống. 25 dòng tiêu đề không tính" }).waitFor();
    await page.getByRole("heading", { level: 2, name: /(Cải cách thể chế|văn bản quy phạm.*): 5\/7 dòng có số liệu/ }).first().waitFor();
    await unfold(page, WHOLE);
    await page.locator("table.form tbody tr").nth(164).waitFor();
    await counted(page.locator("table.form tbody tr"), 165);
    await page.close();
  });

  test("reads a code in words, and a blank as no figure", async () => {
    const page = await open(FORM);
    await unfold(page, WHOLE);
    const meeting = row(page, /^Xây dựng và vận hành Hệ thống hợp trực tuyến/).last();
    const text = await meeting.innerText();
    assert.match(text, /3 cấp/);
    assert.match(text, /mã in 2/);
    const survey = page.getByRole("row", { name: /Số lượng phiếu khảo sát/ });
    await survey.getByRole("button", { name: /^chưa có số liệu/ }).waitFor();
    const inspected = page.getByRole("row", { name: /Số UBND cấp xã đã kiểm tra/ });
    assert.match(await inspected.innerText(), /1\.1\.2\.\s+mã theo vị trí: 1\.2\.2/);
    await page.close();
  });

  test("sees both numbers of a row whose columns are shifted", async () => {
    const page = await open(`${FORM}&q=trang%20ttdt`);
    const text = await page.locator("table.form tbody").innerText();
    for (const words of ["260", "10.651", "3.645", "chưa có số liệu"]) assert.ok(text.includes(words), words);
    await page.close();
  });

  test("finds rows without tone marks, with the rows above them", async () => {
    const page = await open(FORM);
    await page.getByRole("searchbox").pressSequentially("buu chinh");
    await page.getByText("Không có dòng nào khớp.").waitFor();
    await page.getByRole("searchbox").fill("qua bcci");
    await page.getByText(/^Hiện \d+ trên 165 dòng/).waitFor();
    await page.getByRole("rowheader", { name: "Tiếp nhận qua BCCI" }).waitFor();
    await page.getByRole("rowheader", { name: "Cải cách thủ tục hành chính", exact: true }).waitFor();
    // The address follows when the reader pauses.
    await page.waitForURL(/q=qua/);
    await page.close();
  });

  // Thọ Xuân L275–L282: 8.803 = 4.167 + 2 + 2.515 + 2.119.
  test("sees the channels of files as shares of the whole, by level", async () => {
    const page = await open(FORM);
    await unfold(page, /^Cải cách thủ tục hành chính: /);
    const chart = page.getByRole("slider", { name: /^Số lượng hồ sơ đã tiếp nhận/ });
    await chart.focus();
    await walk(chart, "ArrowRight");
    assert.match(await chart.getAttribute("aria-valuetext"), /Tiếp nhận trực tiếp 4\.167 \(47,3\s%\)/);
    await walk(chart, "End");
    assert.match(await chart.getAttribute("aria-valuetext"), /cấp xã.*mức độ 4 1\.863/);
    await page.close();
  });

  // Tuần Giáo L505.
  test("reads a row of an annex as a series, its parts of years marked", async () => {
    const page = await open(ANNEX);
    const total = page.getByRole("row", { name: /Tổng số TTHC của các cơ quan/ });
    const cells = await texts(total.getByRole("button"));
    assert.deepEqual(cells.map((text) => text.split(/[,?]/)[0].trim()), ["321", "412", "412", "470", "470", "468"]);
    const heads = await texts(page.locator("table.form thead th"));
    assert.ok(heads.includes("2020 (tính đến 31/3/2020)") && heads.includes("2017 (tính đến 30/9/2017)"), `${heads}`);
    const chart = page.getByRole("slider", { name: /^Tổng số TTHC của các cơ quan/ });
    await chart.focus();
    await walk(chart, "End");
    assert.equal(await chart.getAttribute("aria-valuetext"), "2020 (tính đến 31/3/2020): 468");
    await page.getByText("321 (2015) → 470 (2019); kỳ chưa trọn: 412 (2017 (tính đến 30/9/2017)), 468 (2020 (tính đến 31/3/2020)).").waitFor();
    await page.getByText(/^2018: các phần cộng lại là 225 \(cộng ở đây\), dòng tổng in 221/).waitFor();
    await page.close();
  });

  test("compares before and after in annex 4", async () => {
    const page = await open("indicators/?unit=099&form=tuan-giao-pl4");
    const offices = page.getByRole("row", { name: /Số phòng chuyên môn/ });
    const cells = await texts(offices.getByRole("cell"));
    assert.deepEqual(cells.slice(1).map((text) => text.split(/[,?\n]/)[0]), ["13", "13", "0"]);
    await page.getByRole("columnheader", { name: "Chênh lệch (tính ở đây)" }).waitFor();
    await page.close();
  });

  // Thuận Châu L177.
  test("reads numerator, denominator, share and rank of a running-text figure", async () => {
    const page = await open(REPORT);
    const files = card(page, "Tỷ lệ hồ sơ xử lý trực tuyến toàn trình").first();
    const text = await files.innerText();
    for (const words of [/85\s%/, /hạng 4\/12/, /9\.223\/10\.849 = 85,01\s% \(tính ở đây\)/, /9223\/10849 hồ sơ đạt 85%/, /tính đến 14\/12\/2023/, /mục II\.6, dòng 177/]) {
      assert.match(text, words);
    }
    const overdue = await card(page, "Hồ sơ quá hạn (huyện)").last().innerText();
    assert.match(overdue, /35[\s\S]*trên hệ thống[\s\S]*9[\s\S]*thực tế/);
    await page.close();
  });

  // Thuận Châu L177: 265 services eligible, 265/265 online, 77/265 with files, 9223/10849 files.
  test("follows the online services step by step, for the whole and for each level", async () => {
    const page = await open(REPORT);
    for (const [name, steps] of [
      [/^Từng bước: Dịch vụ công đủ điều kiện lên trực tuyến toàn trình\./, "265 → 265/265 → 77/265 → 9.223/10.849."],
      [/^Từng bước: Dịch vụ công đủ điều kiện lên trực tuyến toàn trình cấp huyện/, "198 → 31/198 → 3.429/3.674."],
      [/^Từng bước: Dịch vụ công đủ điều kiện lên trực tuyến toàn trình cấp xã/, "67 → 46/68 → 5.794/7.175."],
    ]) {
      const figure = page.getByRole("figure").filter({ has: page.getByRole("slider", { name }) });
      await figure.getByText(steps, { exact: true }).waitFor();
    }
    const whole = page.getByRole("slider", { name: /^Từng bước: Dịch vụ công đủ điều kiện lên trực tuyến toàn trình\./ });
    await whole.focus();
    for (let step = 0; step < 3; step++) await walk(whole, "ArrowRight");
    assert.match(await whole.getAttribute("aria-valuetext"), /có phát sinh hồ sơ trực tuyến: 77\/265 \(29,1\s%\)/);
    await page.close();
  });

  test("takes the figures of running text as a table", async () => {
    const page = await open(`${REPORT}&q=ho%20so%20xu%20ly%20truc%20tuyen`);
    const listing = page.locator("details.listing");
    await listing.getByText("Xem số liệu dạng bảng").click();
    const line = listing.getByRole("row").filter({ hasText: "9223/10849 hồ sơ" });
    assert.match(await line.innerText(), /9223[\s\S]*9\.223\s+10\.849\s+2023 \(tính đến 14\/12\/2023\)\s+mục II\.6, dòng 177/);
    await listing.getByText("Tải về, trích dẫn, nhúng").click();
    const button = listing.getByRole("button", { name: "Bảng đang xem (CSV)" });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const text = await readFile(await download.path(), "utf8");
    assert.match(text, /9223\/10849 hồ sơ đạt 85%, xếp thứ 4\/12 huyện, thành phố",%,9223,10849,/);
    await page.close();
  });

  test("opens the passage of a figure with the keyboard, and comes back to the figure", async () => {
    const page = await open(`${REPORT}&q=ho%20so%20xu%20ly%20truc%20tuyen`);
    const figure = page.getByRole("button", { name: /^85\s%\s*, mở đoạn văn bản nguồn/ });
    await figure.focus();
    await figure.press("Enter");
    await dialog(page).getByText("9223/10849 hồ sơ đạt 85%, xếp thứ 4/12 huyện, thành phố").waitFor();
    assert.match(await dialog(page).locator("mark").innerText(), /^9223\/10849/);
    assert.match(await dialog(page).innerText(), /Số …\/BC-UBND · Ngày tháng 12 năm 2023/);
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    assert.ok(await figure.evaluate((button) => button === document.activeElement), "the focus is back on the figure");
    await page.close();
  });

  // Thọ Xuân L275: 8.803 files, of which 4.167, 2, 2.515 and 2.119 by channel.
  test("sees what a sum is made of where its source opens", async () => {
    const page = await open(FORM);
    await unfold(page, WHOLE);
    await page.getByRole("button", { name: /^8\.803/ }).filter({ visible: true }).first().press("Enter");
    await dialog(page).getByText(/4\.167 \+ .* 2 \+ .* 2\.515 \+ .* 2\.119 = 8\.803$/).waitFor();
    await page.close();
  });

  test("takes an annex exactly as it is printed", async () => {
    const page = await open("indicators/?unit=099&form=tuan-giao-pl6");
    const button = page.getByRole("button", { name: "Tải bảng đúng như in (CSV)" });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    assert.equal(download.suggestedFilename(), "tuan-giao-pl6.csv");
    const text = await readFile(await download.path(), "utf8");
    assert.ok(text.startsWith("\ufeff"));
    const rows = table(text.slice(1));
    const address = `${page.home}data/documents/tuan-giao-2020/text.txt`;
    // The annex stands on the lines 571 to 593, a page end among them.
    const lines = (await (await page.request.get(address)).text()).split("\n").slice(570, 593);
    const printed = lines.filter((line) => line.trim()).map((line) => line.replace(/<\/?i>/g, "").split("\t"));
    assert.equal(rows.length, printed.length);
    printed.forEach((cells, place) => assert.deepEqual(rows[place], cells.map((cell) => cell.trim())));
    await page.close();
  });

  test("an address nobody knows says so and offers what there is", async () => {
    const page = await open("indicators/?form=khong-co");
    await page.getByRole("alert").getByText("Không có biểu mang tên này").waitFor();
    await page.getByText(/^9 biểu, phụ lục/).click();
    await page.getByRole("link", { name: /^Phụ lục 1\./ }).waitFor();
    const stranger = await open("indicators/?unit=99999");
    await stranger.getByRole("alert").getByText("Không có đơn vị mang mã này").waitFor();
    await stranger.close();
    await page.close();
  });

  test("reads labels in English, the document in Vietnamese", async () => {
    const page = await open(`${FORM}&lang=en`);
    await page.getByRole("heading", { level: 1, name: /^Statistics: / }).waitFor();
    await page.getByRole("heading", { level: 1, name: "112 of 140 rows have a figure; 28 are blank. 25 headings are not counted" }).waitFor();
    await unfold(page, "The whole form as one table");
    await page.locator("table.form tbody tr").nth(164).waitFor();
    await counted(page.locator('table.form [lang="vi"]', { hasText: "3 cấp" }), 1);
    await page.close();
  });

  test("a table that does not arrive leaves the other documents", async () => {
    const page = await site.openPage({
      path: "indicators/",
      overrides: { "data/documents/thuan-chau-2023/indicators.csv": absent() },
      expected: [/Failed to load resource/],
    });
    await page.getByRole("heading", { level: 2, name: "Tuần Giáo" }).waitFor();
    await page.getByRole("alert").first().waitFor();
    await page.close();
  });

  accessible(open, ["indicators/", "indicators/?source=tuan-giao-2020", "indicators/?source=sin-ho-2023&lang=en", FORM, ANNEX, `${REPORT}&domain=D3`]);
});
