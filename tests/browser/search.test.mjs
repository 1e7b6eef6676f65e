// One search on every page: every unit of the nation, indices, domains, documents, rows of forms; by keyboard alone.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, counted, openSite, texts } from "./site.mjs";

describe("the search of every page", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path = "", options) => site.open(path, options);
  const field = (page) => page.getByRole("combobox", { name: /^(Tìm đơn vị|Search units)/ });
  const options = (page) => page.getByRole("listbox").getByRole("option");
  const first = (page) => options(page).first();
  const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
  /** Types after the key `/`, as a reader without a mouse does. */
  async function type(page, text) {
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
    await page.keyboard.type(text);
  }

  // Resolution 15/2008/QH12: Hà Tây went to Hà Nội on 1 August 2008; PCI ranks it until then.
  test("ha tay finds Hà Tây, says what became of it, and leads to Hà Nội", async () => {
    const page = await open();
    await type(page, "ha tay");
    await first(page).filter({ hasText: "Tỉnh Hà Tây" }).waitFor();
    assert.match(await first(page).innerText(), /Đến hết ngày 31\/7\/2008; nay thuộc Thành phố Hà Nội/);
    await first(page).filter({ hasText: "Có trong PCI 2008" }).waitFor();
    await page.keyboard.press("Enter");
    await heading(page, "Tỉnh Hà Tây");
    await page.locator(".successor").getByRole("link", { name: "Hà Nội" }).click();
    await heading(page, "Thành phố Hà Nội");
    await page.close();
  });

  for (const [typed, name, address] of [
    ["bac can", "Tỉnh Bắc Kạn", /unit=06$/],
    ["dak lak", "Tỉnh Đắk Lắk", /unit=66$/],
    ["daklak", "Tỉnh Đắk Lắk", /unit=66$/],
    ["tp hcm", "TP. Hồ Chí Minh", /unit=79$/],
    ["sai gon", "TP. Hồ Chí Minh", /unit=79$/],
    ["hn", "Thành phố Hà Nội", /unit=01$/],
    ["thi tran phong tho", "Thị trấn Phong Thổ", /unit=03549$/],
    ["sin ho", "Huyện Sìn Hồ", /unit=108$/],
  ]) {
    test(`${typed} and Enter open ${name}`, async () => {
      const page = await open("trends/");
      await type(page, typed);
      await page.keyboard.press("Enter");
      await page.waitForURL(address);
      await heading(page, new RegExp(name));
      await page.close();
    });
  }

  test("a commune of which nothing is published says so, and links where it lay and what it became", async () => {
    const page = await open();
    await type(page, "phuong truc bach");
    await first(page).filter({ hasText: "Phường Trúc Bạch" }).waitFor();
    const text = await first(page).innerText();
    assert.match(text, /Quận Ba Đình, Thành phố Hà Nội/);
    assert.match(text, /nay thuộc Phường Ba Đình/);
    assert.match(text, /chưa có số liệu nào được công bố/);
    await page.keyboard.press("Enter");
    await heading(page, "Phường Trúc Bạch");
    const answer = page.locator(".answer");
    await answer.getByText("chưa có số liệu nào được công bố").waitFor();
    await answer.getByRole("link", { name: "Quận Ba Đình" }).waitFor();
    await answer.getByRole("link", { name: "Phường Ba Đình" }).click();
    await heading(page, "Phường Ba Đình");
    await page.close();
  });

  test("a commune that was divided leads to both units it went to", async () => {
    const page = await open();
    await type(page, "phuong cong vi");
    await first(page).filter({ hasText: "nay thuộc Phường Ngọc Hà, Phường Giảng Võ" }).waitFor();
    await page.keyboard.press("Enter");
    await heading(page, "Phường Cống Vị");
    const answer = page.locator(".answer");
    await answer.getByRole("link", { name: "Phường Ngọc Hà" }).waitFor();
    await answer.getByRole("link", { name: "Phường Giảng Võ" }).click();
    await heading(page, "Phường Giảng Võ");
    await page.close();
  });

  test("says where a unit is published and where not", async () => {
    const page = await open();
    await type(page, "tinh lai chau");
    await first(page).filter({ hasText: /Có trong .*PAPI 2024.*PCI 2022/ }).waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("huyen sin ho");
    await first(page).filter({ hasText: /Có trong .*Lai Châu 2022/ }).waitFor();
    await page.close();
  });

  test("by keyboard alone: arrows, Home, End, Escape", async () => {
    const page = await open();
    await type(page, "tan lap");
    await options(page).nth(9).waitFor();
    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement.getAttribute("aria-activedescendant");
        return id && document.getElementById(id)?.getAttribute("aria-selected") === "true" ? Number(id.split("-").at(-1)) : null;
      });
    assert.equal(await field(page).getAttribute("aria-expanded"), "true");
    assert.equal(await active(), null);
    const walked = [];
    for (const key of ["ArrowDown", "ArrowDown", "End", "ArrowDown", "ArrowUp", "Home"]) {
      await page.keyboard.press(key);
      walked.push(await active());
    }
    assert.deepEqual(walked, [0, 1, 9, 0, 9, 0]);
    // Namesakes are told apart by where they lie.
    const names = await texts(options(page));
    assert.equal(new Set(names).size, names.length);
    await page.keyboard.press("Escape");
    assert.equal(await field(page).getAttribute("aria-expanded"), "false");
    assert.equal(await field(page).inputValue(), "tan lap");
    await page.keyboard.press("Escape");
    assert.equal(await field(page).inputValue(), "");
    await page.close();
  });

  test("a slash that is typed into another field stays there", async () => {
    const page = await open("rankings/");
    await page.getByRole("searchbox").focus();
    await page.keyboard.type("a/b");
    assert.equal(await page.getByRole("searchbox").inputValue(), "a/b");
    await page.close();
  });

  test("finds indices, domains, and rows of forms", async () => {
    const page = await open("unit/");
    await type(page, "pci");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/rankings\/\?index=pci$/);
    await type(page, "kiem soat tham nhung");
    await first(page).filter({ hasText: "Lĩnh vực của PAPI" }).click();
    await page.waitForURL(/\/rankings\/\?index=papi&domain=C04$/);
    await page.close();
  });

  test("no list and no code for it is fetched before the first use", async () => {
    const page = await open();
    await page.waitForLoadState("networkidle");
    const before = page.requests.length;
    const isOfSearch = (url) => url.includes("/register/") || /search[^/]*\.wasm/.test(url);
    assert.deepEqual(page.requests.filter(isOfSearch), []);
    await type(page, "h");
    await first(page).waitFor();
    await page.waitForFunction(() => performance.getEntriesByType("resource").some((one) => one.name.includes("register/communes-2025.csv")));
    assert.ok(page.requests.slice(before).some((url) => url.includes("/register/")));
    await page.close();
  });

  test("the field of the rankings finds what its table does not list, and Enter opens it", async () => {
    const page = await open("rankings/");
    await page.getByRole("searchbox").fill("phong tho");
    const hits = page.getByRole("navigation", { name: "Kết quả tìm" });
    await hits.getByRole("link", { name: "Huyện Phong Thổ" }).waitFor();
    await counted(page.getByRole("row").filter({ hasText: "Quảng Ninh" }), 0);
    await page.getByRole("searchbox").press("Enter");
    await heading(page, "Huyện Phong Thổ");
    await page.close();
  });

  test("the field of the rankings opens the one unit that is left", async () => {
    const page = await open("rankings/");
    await page.getByRole("searchbox").fill("daklak");
    await page.getByRole("rowheader", { name: "Đắk Lắk" }).waitFor();
    await page.getByRole("searchbox").press("Enter");
    await heading(page, "Tỉnh Đắk Lắk");
    await page.close();
  });

  test("on a phone the field is a button, and what it finds fits", async () => {
    const page = await open("rankings/", { width: 360, height: 740 });
    assert.equal(await field(page).isVisible(), false);
    await page.getByRole("banner").getByRole("button", { name: "Tìm", exact: true }).click();
    await page.keyboard.type("phong tho");
    await first(page).filter({ hasText: "Huyện Phong Thổ" }).waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `the page is ${over} px too wide`);
    await axe(page);
    await first(page).click();
    await heading(page, "Huyện Phong Thổ");
    assert.equal(await field(page).isVisible(), false);
    await page.close();
  });

  for (const colorScheme of ["light", "dark"]) {
    test(`keeps to the rules with its list open, ${colorScheme}`, async () => {
      const page = await open("", { colorScheme });
      await type(page, "ha");
      await options(page).nth(9).waitFor();
      await page.keyboard.press("ArrowDown");
      await axe(page);
      await page.close();
    });
  }

  test("in English", async () => {
    const page = await open("?lang=en");
    await type(page, "ha tay");
    await first(page).filter({ hasText: "Ha Tay" }).filter({ hasText: "now in Hanoi" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/unit\/\?unit=28&lang=en$/);
    await page.close();
  });

  test("a register that does not arrive leaves the units of the package to be found", async () => {
    const gone = () => ({ status: 404, kind: "text/plain", body: "" });
    const page = await open("", {
      overrides: { "data/register/communes-2023.csv": gone, "data/register/communes-2025.csv": gone },
      expected: [/communes-20\d\d\.csv/],
    });
    await type(page, "sin ho");
    await page.keyboard.press("Enter");
    await heading(page, "Huyện Sìn Hồ");
    await page.close();
  });
});
