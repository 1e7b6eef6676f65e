// The first page: what is newest, found without choosing anything, and the way to everything else.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, axe, counted, openSite, ready, texts, walk } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("the first page", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const open = (path, options) => site.open(path, options);
  const finding = (page) => page.getByRole("heading", { level: 1 }).innerText();
  const article = (page, name) => page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });

  for (const [width, height] of [[1280, 800], [360, 740]]) {
    test(`begins with the search, then shows what is newest, at ${width} × ${height}`, async () => {
      const page = await open("", { width, height });
      // PAPI 2024, the newest table and the one with most values: 47.8213 and 39.9122 points.
      assert.match(await finding(page), /Mới nhất: PAPI 2024\s+Quảng Ninh đứng đầu với 47,82; Kiên Giang đứng cuối trong 61 đơn vị với 39,91/);
      const search = await page.getByRole("combobox", { name: "Tìm đơn vị, chỉ số, văn bản" }).boundingBox();
      const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
      assert.ok(search.y + search.height <= heading.y, "the search stands above the heading");
      await page.waitForFunction(() => [...document.querySelectorAll("main svg")].some((svg) => svg.getBoundingClientRect().height > 60));
      const picture = await page.getByRole("slider").first().boundingBox();
      assert.ok(picture.y + picture.height <= height, `the picture ends at ${picture.y + picture.height} px`);
      await page.close();
    });
  }

  test("tells of every index what is newest, who moved most, and leads to its ranking", async () => {
    const page = await open("");
    // PCI 2022: Quảng Ninh 72.95, Cao Bằng 59.58.
    const pci = article(page, "PCI 2022");
    assert.match(await pci.innerText(), /Quảng Ninh đứng đầu với 72,95; Cao Bằng đứng cuối trong 63 đơn vị với 59,58/);
    assert.match(await pci.innerText(), /Lên hạng nhiều nhất từ 2021: Bắc Giang và Khánh Hòa, tăng 28 bậc/);
    // The only edition of its kind has nothing before it to be compared with.
    assert.match(await article(page, "DTI (34 tỉnh) 2024").innerText(), /Chưa có lần công bố nào trước đó để so sánh/);
    await pci.getByRole("link", { name: "PCI 2022", exact: true }).click();
    await page.waitForURL(/\/rankings\/\?index=pci$/);
    await page.getByRole("heading", { level: 1, name: /PCI 2022/ }).waitFor();
    await page.close();
  });

  test("shows the newest ranking as a map, whose marks open their unit", async () => {
    const page = await open("");
    const section = page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: "Bản đồ: PAPI 2024" }) });
    const map = section.getByRole("slider");
    await map.waitFor();
    await walk(map, "Home");
    assert.match(await map.getAttribute("aria-valuetext"), /^Quảng Ninh: .*hạng 1\/61/);
    assert.ok((await section.getByRole("link", { name: /^Bản đồ và bảng/ }).getAttribute("href")).includes("show=map"));
    await map.press("Enter");
    await page.waitForURL(/\/unit\/\?unit=22$/);
    await page.close();
  });

  test("finds a place at once", async () => {
    const page = await open("");
    await page.getByRole("combobox", { name: "Tìm đơn vị, chỉ số, văn bản" }).fill("sin ho");
    await page.getByRole("option").first().filter({ hasText: "Huyện Sìn Hồ" }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Huyện Sìn Hồ/ }).waitFor();
    await page.close();
  });

  test("leads to what each document holds", async () => {
    const page = await open("");
    const documents = page.getByRole("article").filter({ has: page.getByRole("heading", { level: 3 }) });
    await counted(documents, 5);
    await article(page, "Huyện Sìn Hồ").getByRole("link", { name: /^Mục tiêu và kết quả/ }).click();
    await page.waitForURL(/\/targets\/\?unit=108$/);
    await page.getByRole("heading", { level: 1, name: /Sìn Hồ|20,32/ }).waitFor();
    await page.close();
  });

  test("says what is not published, and what is doubtful", async () => {
    const page = await open("");
    const section = (name) => page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name }) });
    assert.match(await section("Chưa công bố").innerText(), /PAPI 2024: 2 đơn vị không xếp hạng vì chưa công bố đủ: Vĩnh Phúc, Tiền Giang/);
    await section("Đáng ngờ").getByRole("listitem").first().waitFor();
    await section("Đáng ngờ").getByRole("link", { name: /Xem mọi nghi vấn/ }).click();
    await page.waitForURL(/\/audit\/$/);
    await page.close();
  });

  test("a link made while the first page was a ranking goes on showing that ranking", async () => {
    const page = await open("?index=pci&period=2016");
    await page.getByRole("heading", { level: 1, name: /PCI 2016/ }).waitFor();
    assert.match(page.url(), /\/rankings\/\?index=pci&period=2016$/);
    await page.close();
  });

  test("keeps the language on the way there and back", async () => {
    const page = await open("rankings/?index=pci&lang=en");
    await page.getByRole("banner").getByRole("link", { name: "Chỉ Số" }).click();
    await page.waitForURL(/\/\?lang=en$/);
    await page.getByRole("heading", { level: 1, name: /Newest: PAPI 2024/ }).waitFor();
    await page.getByRole("banner").getByRole("link", { name: "Tiếng Việt" }).click();
    await page.getByRole("heading", { level: 1, name: /Mới nhất: PAPI 2024/ }).waitFor();
    await page.close();
  });

  test("a file that does not arrive takes only its own index away", async () => {
    const gone = () => ({ status: 404, kind: "text/plain", body: "" });
    const page = await site.openPage({ path: "", overrides: { "data/scores/papi/2024.csv": gone }, expected: [/2024\.csv/] });
    await ready(page);
    await page.getByRole("alert").first().waitFor();
    assert.match(await finding(page), /Mới nhất: DTI 2024/);
    await page.close();
  });

  test("of a package of many indices tells of twelve, and names the others", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: 4, indices: 14 });
    const page = await site.openPage({ path: "", overrides: overrides(files) });
    await ready(page);
    assert.match(await finding(page), /Mới nhất: Chỉ số Giả Định 2024/);
    await counted(page.getByRole("article"), 11);
    const others = page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: "Các chỉ số khác" }) });
    assert.deepEqual(await texts(others.getByRole("link")), ["Chỉ số Giả Định 13 2024", "Chỉ số Giả Định 14 2024"]);
    await axe(page);
    await page.close();
  });

  accessible(open, ["", "?lang=en"]);
});
