// Units side by side: what they differ in, with whom to compare, what is refused and why.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { absent, slow } from "./server.mjs";
import { accessible, counted, openSite, ready, walk } from "./site.mjs";

describe("a reader who compares", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  const totals = (page) => page.getByRole("table", { name: /Điểm chung$/ });
  const gaps = (page) => page.getByRole("table", { name: "Chênh lệch từng lĩnh vực, lớn nhất ở trên" });
  const row = (table, name) => table.getByRole("row").filter({ hasText: name });

  // PAPI 2024: Tây Ninh 47.35 (2 of 61), Quảng Ninh 47.82 (1), Bình Thuận 47.13 (3).
  test("sets Tây Ninh beside two peers, with ranks of N, the rule and the largest gap first", async () => {
    const page = await open("compare/?unit=72~22~60");
    await page.getByRole("heading", { level: 1, name: "So sánh: PAPI 2024" }).waitFor();
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Từ Quảng Ninh 47,82 đến Bình Thuận 47,13: chênh 0,69 điểm/);
    const domains = page.getByRole("figure").filter({ hasText: "PAPI 2024: từng lĩnh vực" });
    assert.match(await domains.locator("figcaption").innerText(), /nhiều nhất ở lĩnh vực “Cung ứng dịch vụ công”: Tây Ninh 7,82, Quảng Ninh 8,42, Bình Thuận 8,17/);
    await page.getByText("Cách tính", { exact: true }).click();
    await page.getByText(/nửa độ lệch chuẩn/).waitFor();
    assert.match(await row(totals(page).locator("tbody"), "Tây Ninh").innerText(), /47,35[^/]*\s2\/61/);
    assert.match(await row(totals(page).locator("tbody"), "Quảng Ninh").innerText(), /47,82[^/]*\s1\/61\s+\+0,47 tương đương/);
    assert.match(await row(totals(page), "Bình Thuận").innerText(), /47,13[^/]*\s3\/61\s+−0,22 tương đương/);
    assert.match(await row(totals(page), "Trung bình (61)").innerText(), /43,43/);
    await domains.getByText("Xem số liệu dạng bảng").click();
    const first = gaps(page).locator("tbody tr").first();
    assert.match(await first.innerText(), /^Cung ứng dịch vụ công\s+7,82[^+]*8,42[^+]*8,17[^+]*\+0,60 cao hơn\s+\+0,35 cao hơn\s+±0,19/);
    await counted(gaps(page).locator("tbody tr"), 8);
    await page.close();
  });

  test("walks every domain's marks by keyboard and hears score, rank and difference", async () => {
    const page = await open("compare/?unit=72~22");
    const chart = page.getByRole("slider", { name: /^PAPI 2024: từng lĩnh vực/ });
    await chart.focus();
    await walk(chart, "ArrowRight");
    assert.match(
      await chart.getAttribute("aria-valuetext"),
      /Tây Ninh, Cung ứng dịch vụ công: 7,82, hạng 18\/61/,
    );
    await walk(chart, "ArrowRight");
    assert.match(await chart.getAttribute("aria-valuetext"), /Quảng Ninh, .*: 8,42, .*\+0,60 so với Tây Ninh cao hơn/);
    await page.close();
  });

  test("adds a unit typed without tone marks, removes one by keyboard, goes back, and keeps the choice on other pages", async () => {
    const page = await open("compare/?unit=72~22");
    await page.getByRole("searchbox").fill("ha giang");
    await page.getByRole("button", { name: "Chọn: Hà Giang" }).click();
    await row(totals(page), "Hà Giang").waitFor();
    assert.match(page.url(), /unit=72~22~02/);
    await page.getByRole("button", { name: "Bỏ: Quảng Ninh" }).press("Enter");
    await page.waitForURL(/unit=72~02/);
    await counted(row(totals(page), "Quảng Ninh"), 0);
    await page.goBack();
    await row(totals(page), "Quảng Ninh").waitFor();
    await page.getByRole("link", { name: "Xu hướng", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: /^Xu hướng: PAPI/ }).waitFor();
    assert.match(page.url(), /trends\/.*unit=72~22~02/);
    await page.close();
  });

  test("is offered peers with the reason of each, and can add one", async () => {
    const page = await open("compare/?unit=72");
    await page.getByText("Vì sao", { exact: true }).click();
    const peers = page.getByRole("region", { name: "Gợi ý đơn vị để so sánh với Tây Ninh" }).locator("details").getByRole("listitem");
    assert.match(await peers.nth(0).innerText(), /Quảng Ninh:\s+kề bên trong bảng xếp hạng, hạng 1\/61; .*3,2\s%.*8 lĩnh vực/);
    assert.match(await peers.nth(2).innerText(), /Bình Dương:\s+cơ cấu điểm giống nhất, cách 3,3\s%/);
    await page.getByText(/Mới chọn một đơn vị/).waitFor();
    await page.getByRole("button", { name: "Thêm: Bình Dương" }).click();
    await page.waitForURL(/unit=72~74/);
    await counted(totals(page).locator("tbody th").filter({ hasText: "Quảng Ninh" }), 0);
    await page.close();
  });

  test("without a choice sees an example and how to choose", async () => {
    const page = await open("compare/");
    const answer = await page.locator("main").innerText();
    for (const words of ["Chưa chọn đơn vị nào", "Quảng Ninh", "Kiên Giang", "39,91"]) assert.ok(answer.includes(words), words);
    await page.getByRole("link", { name: "So sánh các đơn vị này" }).click();
    await page.waitForURL(/unit=22~/);
    await page.close();
  });

  test("compares with the mean, and makes another unit the one compared with", async () => {
    const page = await open("compare/?unit=72~22");
    await page.getByRole("combobox", { name: /^So với/ }).selectOption("mean");
    await page.waitForURL(/against=mean/);
    assert.match(await row(totals(page), "Tây Ninh").innerText(), /\+3,92 cao hơn/);
    await page.getByRole("button", { name: "Lấy làm mốc: Quảng Ninh" }).click();
    await page.waitForURL(/unit=22~72/);
    assert.match(await row(totals(page), "Tây Ninh").innerText(), /−0,47 tương đương/);
    await page.close();
  });

  // PAPI 2024, Tây Ninh and TP. Hồ Chí Minh: 8 domains of 10 points each.
  test("leaves out the domains with a smaller gap, in the address, and is told how many", async () => {
    const page = await open("compare/?unit=72~79");
    const figure = page.getByRole("figure").filter({ hasText: "PAPI 2024: từng lĩnh vực" });
    await figure.getByText("Xem số liệu dạng bảng").click();
    const rows = () => gaps(page).locator("tbody tr");
    await rows().nth(7).waitFor();
    const choice = page.getByRole("combobox", { name: /^Chênh ít nhất/ });
    assert.equal(await choice.inputValue(), "");
    await choice.selectOption("5");
    await page.waitForURL(/[?&]gap=5/);
    const told = figure.getByText(/Đã ẩn \d trên 8 lĩnh vực, vì chênh chưa tới 5.% điểm tối đa \(0,5 điểm\)/);
    const out = Number((await told.innerText()).match(/Đã ẩn (\d)/)[1]);
    assert.ok(out > 0 && out < 8);
    await page.close();
    const linked = await open("compare/?unit=72~79&gap=5");
    await linked.getByRole("figure").filter({ hasText: "Đã ẩn" }).getByText("Xem số liệu dạng bảng").click();
    await gaps(linked).locator("tbody tr").nth(7 - out).waitFor();
    await counted(gaps(linked).locator("tbody tr"), 8 - out);
    await linked.close();
    const none = await open("compare/?unit=72~79&gap=90");
    await none.getByText("Đã ẩn 8 trên 8 lĩnh vực").waitFor();
    await none.close();
  });

  test("calls years years, and other spans periods", async () => {
    const page = await open("compare/?unit=72~79");
    await page.getByRole("combobox", { name: /^Năm/ }).first().waitFor();
    await page.getByRole("heading", { level: 2, name: "Qua các năm" }).waitFor();
    await page.getByRole("heading", { level: 2, name: "Hai năm của một đơn vị" }).waitFor();
    await page.close();
    const form = await open("indicators/?unit=099&form=tuan-giao-pl3");
    await form.getByRole("combobox", { name: /^Năm/ }).waitFor();
    await form.close();
  });

  test("sees the lines drawn once, whatever arrives behind them, and what has arrived when a year fails", async () => {
    const overrides = Object.fromEntries([2005, 2010, 2016, 2022].map((year) => [`data/scores/pci/${year}.csv`, slow(300, 25)]));
    overrides["data/scores/papi/2015.csv"] = absent;
    const page = await site.openPage({ path: "compare/?unit=72~79", overrides, expected: [/Failed to load resource/] });
    const lines = page.getByRole("figure").filter({ hasText: /^PAPI, Điểm chung/ });
    await lines.getByRole("slider").waitFor();
    // Drawn anew, it would be another figure.
    await lines.evaluate((figure) => (figure.title = "drawn first"));
    await ready(page);
    await page.waitForLoadState("networkidle");
    assert.equal(await lines.getAttribute("title"), "drawn first");
    await page.getByRole("alert").filter({ hasText: "papi/2015.csv" }).waitFor();
    await page.close();
  });

  test("is refused 2017 → 2018 of one unit, with the reason, domain by domain", async () => {
    const page = await open("compare/?unit=72~22&period=2018&from=2017");
    const refusal = page.locator(".refusal", { hasText: "Không so sánh (2017 → 2018)" });
    assert.match(await refusal.innerText(), /Điểm chung: Không so sánh với các năm trước 2018, vì phương pháp thay đổi/);
    await page.close();
    const year = await open("compare/?unit=72~22&from=2023");
    await year.getByRole("slider", { name: /^Tây Ninh, PAPI: 2023 → 2024/ }).waitFor();
    await year.close();
  });

  test("sees PAPI against PCI in the nearest common year, with those that have only one named", async () => {
    const page = await open("compare/?unit=72~22");
    await page.getByRole("heading", { name: "Hai chỉ số cạnh nhau" }).click();
    const figure = page.getByRole("figure").filter({ hasText: "PAPI × PCI, 2022" });
    assert.match(await figure.innerText(), /năm 2022, năm gần 2024 nhất.*61 đơn vị có tổng điểm ở cả hai/s);
    assert.match(await page.locator(".missing").innerText(), /2 đơn vị chỉ có PCI, không có PAPI: Bắc Giang, Bắc Ninh/);
    const chart = page.getByRole("slider", { name: /^PAPI × PCI, 2022/ });
    await chart.focus();
    await walk(chart, "Home");
    assert.match(await chart.getAttribute("aria-valuetext"), /^Quảng Ninh: PAPI \d\d,\d\d, PCI \d\d,\d\d/);
    await page.getByRole("combobox", { name: /^Đặt cạnh chỉ số/ }).selectOption("dti");
    await page.getByRole("figure").filter({ hasText: "PAPI × DTI, 2024" }).waitFor();
    await page.close();
  });

  test("is warned when units are of different levels, and missing is no zero", async () => {
    const page = await open("compare/?unit=72~108");
    const note = page.getByRole("note").filter({ hasText: "những cấp khác nhau" });
    assert.match(await note.innerText(), /Tây Ninh – tỉnh.*, Sìn Hồ – /);
    assert.match(await row(totals(page), "Sìn Hồ").innerText(), /chưa công bố\s+–\s+khác cấp/);
    await page.close();
  });

  test("sees bounds as bounds and printed figures that open their passage", async () => {
    // Phong Thổ 2023: Thị trấn Phong Thổ “trên 23”, Hoang Thèn “dưới 20” of 24 points.
    const page = await open("compare/?index=par-phong-tho&unit=03549~03586~03589");
    await page.getByText("mũi tên: chỉ công bố một giới hạn").waitFor();
    await page.getByRole("figure").filter({ hasText: "mũi tên" }).getByText("Xem số liệu dạng bảng").click();
    await gaps(page).getByRole("button", { name: /^trên 23 điểm/ }).first().click();
    await page.getByRole("dialog").locator("mark", { hasText: "trên 23 điểm" }).waitFor();
    await page.keyboard.press("Escape");
    await page.close();
    const plan = await open("compare/?index=par-lai-chau&unit=108");
    assert.match(await row(totals(plan).locator("tbody"), "Sìn Hồ").innerText(), /59,62[^/]*\s8\/8/);
    await plan.close();
  });

  test("an address with a code nobody has says so and shows the rest", async () => {
    const page = await open("compare/?unit=72~zz9~22");
    await page.getByRole("note").filter({ hasText: "Không có đơn vị nào mang mã: zz9" }).waitFor();
    await row(totals(page), "Quảng Ninh").waitFor();
    await page.close();
  });

  test("reads the same in English", async () => {
    const page = await open("compare/?unit=72~22&lang=en");
    await page.getByRole("heading", { level: 1, name: "Compare: PAPI 2024" }).waitFor();
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Quang Ninh 47\.82, Tay Ninh 47\.35: 0\.47 points apart/);
    await page.getByRole("heading", { name: "Two indices side by side" }).waitFor();
    await page.close();
  });

  accessible(open, ["compare/?unit=72~22~60", "compare/?lang=en", "compare/?index=par-phong-tho&unit=03549~03586", "compare/?unit=72~108&period=2018&show=rank"]);
});
