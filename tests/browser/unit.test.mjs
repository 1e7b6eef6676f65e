// One page for every unit: found without tone marks, its results as published, and one sheet of paper.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, counted, openSite, texts, walk } from "./site.mjs";

describe("the page of a unit", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  // The name stands first in the heading, what became of the unit behind it.
  const heading = (page, name) => page.getByRole("heading", { level: 1, name: new RegExp(`^${name}`) }).waitFor();
  const main = (page) => page.locator("main").innerText();
  const row = (page, table, name) =>
    page.getByRole("table", { name: table }).getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

  // Sìn Hồ's plan of 2023, L11 and II L33–L44.
  test("finds Sin Ho without marks and shows its published result, rank and fall", async () => {
    const page = await open("unit/");
    await page.getByRole("searchbox").fill("Sin Ho");
    const hits = page.getByRole("navigation", { name: "Kết quả tìm" }).getByRole("listitem");
    // The district and the commune that came after it bear one name: level, parent and dates tell them apart.
    await hits.filter({ hasText: "Huyện Sìn Hồ" }).filter({ hasText: "Lai Châu" }).first().waitFor();
    await hits.filter({ hasText: "Xã Sìn Hồ" }).filter({ hasText: "từ 1/7/2025" }).first().waitFor();
    await hits.getByRole("link", { name: "Huyện Sìn Hồ" }).click();
    await heading(page, "Huyện Sìn Hồ");
    assert.match(page.url(), /\/unit\/\?unit=108$/);
    await page.getByRole("table", { name: "PAR INDEX cấp huyện, tỉnh Lai Châu 2022" }).waitFor();
    const text = await main(page);
    for (const words of ["59,62", "8/8", "−2,94", "giảm 2,94 điểm", "62,56", "77,69%"]) {
      assert.ok(text.includes(words), `${words} in: ${text}`);
    }
    assert.match(text, /Từ 1\/7\/2025:\s+Lai Châu/);
    assert.match(text, /không tự xếp hạng/);
    await page.close();
  });

  // The plan of Sìn Hồ for 2023, L34–L43: printed ranks 8, 8, 8, 8, 7, 7, 6, 4 of 8.
  test("a district is told why its rank, the domains by rank, and what its plan says of the next, as far as it can be known", async () => {
    const page = await open("unit/?unit=108");
    await page.getByRole("heading", { name: "Vì sao hạng 8" }).waitFor();
    const table = page.getByRole("table", { name: "PAR INDEX cấp huyện, tỉnh Lai Châu 2022" });
    // Figures printed in per cent are their own share of 100.
    assert.deepEqual(await texts(table.getByRole("columnheader")), ["Lĩnh vực", "Hạng như in", "Điểm"]);
    const ranks = await texts(table.locator("tbody td:nth-child(2)"));
    assert.deepEqual(ranks.map((rank) => rank.trim()[0]), ["8", "8", "8", "8", "7", "7", "6", "4"]);
    await page.getByRole("heading", { name: "Để lên hạng 7" }).waitFor();
    await page.getByText(/Điểm của các đơn vị khác chưa được công bố, nên không nói được cần bao nhiêu điểm để lên hạng 7/).waitFor();
    await page.close();
  });

  test("opens the passage of a printed figure", async () => {
    const page = await open("unit/?unit=108");
    await page.getByRole("button", { name: /^giảm 2,94 điểm/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("giảm 2,94 điểm").waitFor();
    await dialog.getByText("59,62 điểm").waitFor();
    await page.close();
  });

  test("shows what the plan lacks, the largest gap first, and never a target as met before its time", async () => {
    const page = await open("unit/?unit=108");
    const targets = page.getByRole("table", { name: /^Còn thiếu/ });
    const gaps = await targets.locator("tbody tr").evaluateAll((rows) => rows.map((found) => found.lastElementChild.innerText));
    assert.deepEqual(gaps, ["hơn 5,38", "hơn 2,31", "hơn 20,32", "hơn 7,78", "hơn 6,52", "hơn 5,00", "hơn 2,09", "hơn 1,86", "hơn 0,13", "chỉ cần hơn 90"]);
    assert.match(await targets.locator("tbody tr").nth(2).innerText(), /chính quyền số\s+Trên 50%.*hơn 20,32/s);
    await page.getByRole("link", { name: "Xem mọi mục tiêu" }).click();
    await page.waitForURL(/\/targets\/\?unit=108$/);
    await page.close();
  });

  // PAPI 2024: Tây Ninh 47.35, second of 61; 2023: 39.24, 60th.
  test("shows a province's indices with rank of how many, change, strengths and trend", async () => {
    const page = await open("unit/?unit=72");
    await heading(page, "Tỉnh Tây Ninh");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /PAPI 2024: từ hạng 60 lên hạng 2 trên 61/);
    const card = page.getByRole("article").filter({ hasText: "PAPI 2024" });
    assert.match(await card.innerText(), /Hạng 2\/61\s+47,35[^/]*\/80 điểm; trung vị 43,48\s+tăng 58 bậc, tăng 8,11 điểm so với 2023/);
    // PAPI 2011: Tây Ninh 60th of 63.
    await card.getByText("PAPI: từ hạng 60/63 (2011) lên hạng 2/61 (2024).").waitFor();
    await page.locator("summary").filter({ hasText: "Xem số liệu dạng bảng" }).first().click();
    const papi = await row(page, /^Điểm trên tối đa/, "PAPI 2024").innerText();
    assert.match(papi, /47,35[^/]*\/80\s+2\/61\s+43,43\s+tăng 58 bậc, \+8,11 \(2023\)/);
    const text = await main(page);
    assert.match(text, /PAPI 2024: Mạnh: .*Kiểm soát tham nhũng trong khu vực công \(1\/61\)/);
    assert.match(text, /Khá lên so với các đơn vị khác\. Điểm 42,20 \(2021\) → 47,35 \(2024\): \+5,15, trung vị mọi đơn vị \+1,21/);
    // The domain in which the unit stands worst, 18th of 61, is on top, and its first unit is met first.
    const chart = page.getByRole("slider");
    await chart.focus();
    await walk(chart, "ArrowDown");
    assert.match(await chart.getAttribute("aria-valuetext"), /^Cung ứng dịch vụ công, Quảng Ninh: 8,420, hạng 1\/61/);
    await page.getByRole("figure").getByText("Xem số liệu dạng bảng").click();
    const own = page.getByRole("figure").getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Tây Ninh", exact: true }) });
    assert.match(await own.innerText(), /7,822[^(]*\(18\)/);
    await page.getByRole("link", { name: "Xem xu hướng: PAPI" }).click();
    await page.waitForURL(/\/trends\/\?index=papi&unit=72$/);
    await page.close();
  });

  test("a province that ended shows what came after it, and a new one what it was made of", async () => {
    const page = await open("unit/?unit=02");
    await heading(page, "Tỉnh Hà Giang");
    assert.match(await main(page), /Từ 1\/7\/2025:\s+Tuyên Quang/);
    await page.locator(".successor").getByRole("link", { name: "Tuyên Quang" }).click();
    await page.waitForURL(/unit=08-2025/);
    await page.getByRole("article").getByRole("link", { name: /^DTI \(34/ }).waitFor();
    const text = await main(page);
    assert.match(text, /Hợp thành từ:\s+Hà Giang, Tuyên Quang/);
    assert.match(text, /PAPI 2024: đơn vị khi đó chưa có hoặc không còn; xem\s+Hà Giang, Tuyên Quang/);
    await page.close();
  });

  // The report of Phong Thổ 2023: II.1 L26 "xã Mường So với 14 điểm", II.7 L95 "trên 23 điểm".
  test("a commune shows its scores and bounds as printed, and what is not published", async () => {
    const page = await open("unit/?unit=03589");
    await heading(page, "Xã Mường So");
    const table = "PAR INDEX cấp xã, huyện Phong Thổ 2023";
    assert.match(await row(page, table, /^Công tác chỉ đạo/).innerText(), /14 điểm.*\s15\s+93,3\s%\s+11,24\/15 điểm/s);
    assert.match(await row(page, table, /^Xây dựng và phát triển chính quyền/).innerText(), /trên 23 điểm.*\s24\s+21,92\/24 điểm/s);
    assert.match(await row(page, table, /^Cải cách tài chính/).innerText(), /chưa công bố/);
    const text = await main(page);
    assert.match(text, /không công bố điểm chung và thứ hạng/);
    assert.match(text, /Mừng So có sáng kiến kinh nghiệm/);
    const bare = await open("unit/?unit=03490");
    assert.match(await main(bare), /PAR INDEX cấp xã, huyện Phong Thổ 2023: chưa công bố/);
    await page.close();
    await bare.close();
  });

  test("a district lists the published scores of its communes", async () => {
    const page = await open("unit/?unit=109");
    const communes = page.getByRole("table", { name: "PAR INDEX cấp xã, huyện Phong Thổ 2023" });
    await communes.waitFor();
    await counted(communes.locator("tbody tr"), 14, "13 communes and the published mean");
    assert.match(await row(page, "PAR INDEX cấp xã, huyện Phong Thổ 2023", /^Trung bình như công bố/).innerText(), /11,24\/15 điểm.*6,92\/10 điểm.*8\/8 điểm/s);
    assert.match(await main(page), /Chưa công bố điểm nào:\s+Huổi Luông, Mồ Sì San, Pa Vây Sử, Khổng Lào/);
    await communes.getByRole("link", { name: "Mường So" }).click();
    await heading(page, "Xã Mường So");
    await page.close();
  });

  test("a district without a score shows the figures and remarks of its report", async () => {
    const page = await open("unit/?unit=119");
    await heading(page, "Huyện Thuận Châu");
    const figures = page.getByRole("table", { name: /^Chỉ tiêu có thứ hạng/ });
    assert.match(await figures.locator("tbody tr").first().innerText(), /xếp thứ 4\/12/);
    await page.getByText(/^Cải cách thủ tục hành chính \(\d+\)$/).click();
    await page.locator("details[open]").getByRole("heading", { level: 3 }).first().waitFor();
    await page.locator("details[open]").getByRole("button", { name: /^mục .*, dòng \d+/ }).first().click();
    await page.getByRole("dialog").locator("mark").first().waitFor();
    await page.getByRole("button", { name: "Đóng" }).click();
    await page.getByRole("link", { name: /^Số liệu trong lời văn/ }).click();
    await page.waitForURL(/\/indicators\/\?unit=119&form=thuan-chau-text$/);
    await page.close();
  });

  test("a unit of which nothing is published says so and offers where to look", async () => {
    const page = await open("unit/?unit=001");
    await heading(page, "Quận Ba Đình");
    const answer = page.locator(".answer");
    assert.match(await answer.innerText(), /chưa có kết quả nào được công bố/);
    await answer.getByRole("link", { name: "Hà Nội" }).first().click();
    await heading(page, "Thành phố Hà Nội");
    await page.close();
  });

  test("a code nobody has is named, and the search offered", async () => {
    const page = await open("unit/?unit=zzz");
    await page.getByRole("alert").getByText("zzz").waitFor();
    await page.getByRole("searchbox").fill("tay ninh");
    await page.getByRole("searchbox").press("Enter");
    await page.waitForURL(/unit=(72|80-2025)$/);
    await page.close();
  });

  test("a name in the ranking leads here", async () => {
    const page = await open("rankings/");
    await page.getByRole("rowheader", { name: "Tây Ninh", exact: true }).getByRole("link").click();
    await heading(page, "Tỉnh Tây Ninh");
    await page.close();
  });

  test("reads the same in English, the documents staying Vietnamese", async () => {
    const page = await open("unit/?unit=108&lang=en");
    await heading(page, "Sìn Hồ");
    const text = await main(page);
    assert.match(text, /From 1 July 2025:\s+Lai Chau/);
    assert.match(text, /−2\.94 \(\s*giảm 2,94 điểm/);
    await counted(page.locator('td [lang="vi"]').filter({ hasText: /^Trên 50%/ }), 3);
    await page.close();
  });

  test("a table that does not arrive leaves the rest usable", async () => {
    const page = await open("unit/?unit=108", {
      overrides: { "data/documents/sin-ho-2023/targets.csv": () => ({ status: 404, kind: "text/plain", body: "" }) },
      expected: [/targets\.csv/],
    });
    await page.getByRole("alert").waitFor();
    assert.match(await main(page), /59,62/);
    await page.close();
  });

  for (const [unit, name] of [["108", "Sìn Hồ"], ["109", "Phong Thổ"], ["119", "Thuận Châu"], ["099", "Tuần Giáo"], ["395", "Thọ Xuân"], ["72", "Tây Ninh"], ["01", "Hà Nội"]]) {
    test(`${name} prints as one sheet`, async () => {
      const page = await open(`unit/?unit=${unit}`);
      const pdf = await page.pdf({ format: "A4" });
      assert.equal(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length, 1);
      await page.emulateMedia({ media: "print" });
      assert.match(await main(page), /Bản in chỉ có phần chính/);
      await counted(page.locator(".screen:visible"), 0);
      await page.close();
    });
  }

  accessible(open, ["unit/", "unit/?unit=108", "unit/?unit=72&lang=en", "unit/?unit=03589", "unit/?unit=109"]);
});
