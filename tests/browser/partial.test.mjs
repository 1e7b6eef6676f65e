// Tables that are published in part: bounds as bounds, silence said, ranks only as printed.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, counted, openSite, texts, walk } from "./site.mjs";

describe("a reader of a table published in part", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  const section = (page, name) => page.locator("details").filter({ has: page.getByRole("heading", { level: 2, name }) });
  const opened = async (page, name) => {
    await page.getByRole("heading", { level: 2, name }).click();
    return section(page, name);
  };

  // The report of Phong Thổ, II.1, lines 26–28: 14, 13, …, 9,8, 9,5, 9,0; mean 11,24; 14/17 above 10.
  test("sees domain 1 of Phong Thổ with Mường So first, its bands, and no rank", async () => {
    const page = await open("domains/?index=par-phong-tho");
    await page.getByRole("heading", { level: 1, name: /Chỉ công bố một phần: 23 điểm chính xác và 7 giới hạn trong 119 ô/ }).waitFor();
    assert.match(await page.getByRole("note").first().innerText(), /không xếp hạng và không tính trung bình/);
    // One row a commune with a figure, one column a domain; what is not published is said so.
    const whole = page.getByRole("table", { name: "PAR INDEX cấp xã, huyện Phong Thổ 2023" });
    await counted(whole.locator("tbody tr"), 13);
    const town = whole.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Mường So" }) });
    assert.match(await town.innerText(), /14 điểm.*chưa công bố/s);
    await page.getByText(/^Chưa công bố điểm nào: .*Huổi Luông/).waitFor();
    const first = await opened(page, /^1\. /);
    await first.getByText("14/17 đơn vị đạt điểm trên 10 điểm").first().waitFor();
    await first.getByRole("button", { name: /^11,24\/15 điểm/ }).waitFor();
    await first.getByText("Xem số liệu dạng bảng").click();
    const rows = first.locator("figure table tbody tr");
    await rows.first().waitFor();
    await counted(rows, 17);
    assert.match(await rows.first().innerText(), /^Mường So\s+14 điểm/);
    assert.match(await rows.nth(4).innerText(), /^Vàng Ma Chải\s+9,0 điểm/);
    assert.match(await rows.last().innerText(), /chưa công bố/);
    const chart = first.getByRole("slider");
    await chart.focus();
    await walk(chart, "Home");
    assert.match(await chart.getAttribute("aria-valuetext"), /^Mường So: 14 điểm$/);
    await page.close();
  });

  // II.7, line 95: five communes "trên 23 điểm", two "dưới 20 điểm".
  test("sees bounds as bounds in domain 7, and opens their passage", async () => {
    const page = await open("domains/?index=par-phong-tho&domain=D7");
    const last = section(page, /^7\. /);
    await last.getByText("Xem số liệu dạng bảng").click();
    await last.locator("figure table tbody tr").first().waitFor();
    const shown = await texts(last.locator("figure table tbody tr"));
    assert.equal(shown.filter((text) => /trên 23 điểm/.test(text)).length, 5);
    assert.equal(shown.filter((text) => /dưới 20 điểm/.test(text)).length, 2);
    assert.equal(shown.filter((text) => /chưa công bố/.test(text)).length, 10);
    await last.locator("figure table").getByRole("button", { name: /^dưới 20 điểm/ }).first().click();
    await page.getByRole("dialog").locator("mark", { hasText: "dưới 20 điểm" }).waitFor();
    await page.close();
  });

  test("is told what the mean of domain 4 means, and that the one of domain 3 cannot be", async () => {
    const page = await open("domains/?index=par-phong-tho");
    await (await opened(page, /^4\. /)).getByText(/mọi đơn vị đều đạt điểm tối đa/).waitFor();
    await (await opened(page, /^3\. /)).getByText(/cao hơn điểm cao nhất công bố/).waitFor();
    await (await opened(page, /^5\. /)).getByText(/^Nhận xét của văn bản/).click();
    await section(page, /^5\. /).getByText(/Mặt mạnh/).waitFor();
    await page.close();
  });

  // The plan of Sìn Hồ, L11 and L44: 59,62, 8/8.
  test("sees 59,62 and the printed rank 8/8 for the one district that is published", async () => {
    const page = await open("rankings/?index=par-lai-chau");
    await page.getByRole("heading", { name: "Bảng chi tiết, mở nguồn từng con số" }).click();
    assert.match(await page.locator("table.ranking tbody tr").innerText(), /8\/8\s+Sìn Hồ\s+59,62/);
    const one = await open("rankings/?index=par-lai-chau&unit=108");
    assert.match(await one.locator(".answer").innerText(), /59,62 % .*hạng 8\/8 như in/);
    await one.close();
    await page.close();
  });

  test("sees no rank where the document prints none", async () => {
    const page = await open("rankings/?index=par-phong-tho&domain=D1");
    // The picture names who is not published; the table is there on demand.
    const chart = page.getByRole("figure").filter({ has: page.getByRole("slider", { name: /Phong Thổ 2023/ }) });
    assert.match(await chart.locator(".ink").textContent(), /Mường So.*14,00.*Nậm Xe\s*chưa công bố/s);
    await page.getByRole("heading", { name: "Bảng chi tiết, mở nguồn từng con số" }).click();
    assert.match(await page.locator("table.ranking tbody tr").first().innerText(), /^–\s+Mường So\s+14,00/);
    await page.close();
  });

  accessible(open, ["domains/?index=par-phong-tho", "domains/?index=par-lai-chau&lang=en", "rankings/?index=par-lai-chau"]);
});
