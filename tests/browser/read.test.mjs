// What readers come for: a place's rank, a year and an index, a domain, a trend, an address to share.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { accessible, counted, openSite, ready, said, texts, walk } from "./site.mjs";

describe("a reader", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  const rows = (page) => page.locator("table.ranking tbody tr");
  const row = (page, name) => rows(page).filter({ has: page.getByRole("rowheader", { name, exact: true }) });

  // PAPI 2024: Quảng Ninh 47.82, Tây Ninh 47.35, Bình Thuận 47.13, Kiên Giang 39.91 last of 61.
  test("sees who leads, who is last, of how many, and who is not ranked", async () => {
    const page = await open("rankings/");
    const answer = await said(page);
    for (const words of ["Quảng Ninh", "47,82", "Kiên Giang", "39,91", "61", "Vĩnh Phúc", "Tiền Giang"]) {
      assert.ok(answer.includes(words), `${words} in: ${answer}`);
    }
    await counted(rows(page), 61);
    assert.match(await rows(page).nth(1).innerText(), /2\/61\s+Tây Ninh\s+47,345/);
    assert.match(answer, /2 đơn vị không xếp hạng vì chưa công bố đủ: Vĩnh Phúc, Tiền Giang/);
    await page.close();
  });

  test("finds a province without tone marks, with its rank of N and its change", async () => {
    const page = await open("rankings/");
    await page.getByRole("searchbox").fill("tay ninh");
    await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 1);
    const text = await rows(page).first().innerText();
    // 2023: 39.24 and rank 60 of 61.
    assert.match(text, /2\/61\s+Tây Ninh\s+47,345[^▲]*▲58/);
    // The address follows when the reader pauses.
    await page.waitForURL(/[?&]q=tay/);
    const answer = await page.locator(".answer").innerText();
    assert.match(answer, /Tây Ninh: 47,345 điểm .*hạng 2 trên 61, tăng 58 bậc, tăng 8,109 điểm so với 2023/);
    await page.getByRole("searchbox").fill("dong nai");
    await row(page, "Đồng Nai").waitFor();
    await page.close();
  });

  // The total of PAPI 2024 is the sum of 29 sub-dimensions; the file has those only. DTI prints its totals.
  test("opens any score in its row of the data file, and sees what a sum is made of", async () => {
    const page = await open("rankings/?index=papi&period=2024");
    const score = (name) => row(page, name).getByRole("button", { name: /mở dòng trong tệp dữ liệu/ });
    const dialog = page.getByRole("dialog");
    await score("Tây Ninh").click();
    await dialog.getByText("Tệp không có sẵn con số này").waitFor();
    const said = await dialog.innerText();
    assert.match(said, /Tây Ninh, PAPI 2024 – Điểm chung: 47,35 điểm/);
    // Names and printed decimals, adding up in view; the codes of the file's columns are on demand.
    const [shown] = said.match(/Tham gia của người dân ở cấp cơ sở \d.*= 47,35/);
    const decimals = [...shown.matchAll(/(\d+,\d+)/g)].map(([text]) => Math.round(Number(text.replace(",", ".")) * 100));
    assert.equal(decimals.length, 9);
    const sum = decimals.slice(0, 8).reduce((all, part) => all + part, 0);
    const noted = said.match(/Tính từ các số đã làm tròn như trên thì được (\d+),(\d+)/);
    assert.equal(sum, noted ? Number(noted[1] + noted[2]) : 4735);
    assert.doesNotMatch(said, /SC\d|\d\.\d{4}/);
    await dialog.getByText("Từng số hạng gồm những gì").click();
    await dialog.getByText(/Tri thức công dân \d,\d\d \+ /).waitFor();
    await dialog.getByText("Các ô trong tệp dữ liệu, như tệp ghi").click();
    const parts = (await texts(dialog.locator("mark"))).map(Number);
    assert.equal(parts.reduce((sum, part) => sum + part, 0).toFixed(2), "47.35");
    await dialog.getByRole("button", { name: "Đóng" }).click();
    await page.getByRole("combobox", { name: /^Chỉ số/ }).selectOption("pci");
    await page.getByRole("combobox", { name: /^Năm/ }).selectOption("2016");
    await page.getByRole("heading", { level: 1, name: "PCI 2016" }).waitFor();
    await score("Đà Nẵng").click();
    await dialog.locator("mark", { hasText: /^70(\.0+)?/ }).waitFor();
    await counted(dialog.locator("mark"), 1);
    await page.close();
  });

  // PAPI 2024: Quảng Ninh 47.82, Tây Ninh 47.35, Bình Thuận 47.13.
  test("pins the own unit, found by typing, between the places next to it", async () => {
    for (const width of [1280, 360]) {
      const page = await open("rankings/?period=2024", { width });
      await page.getByRole("searchbox").first().fill("tay ninh");
      await page.getByRole("button", { name: "Ghim: Tây Ninh" }).click();
      await page.waitForURL(/unit=72/);
      const ladder = page.getByRole("list", { name: "Tây Ninh, hạng liền trên và hạng liền dưới" });
      await ladder.waitFor();
      const places = (await texts(ladder.getByRole("listitem"))).map((text) => text.replaceAll(/\s+/g, " "));
      assert.match(places[0], /^1 Quảng Ninh 47,821 .* cách 0,476 điểm$/);
      assert.match(places[1], /^2 Tây Ninh 47,345 /);
      assert.match(places[2], /^3 Bình Thuận 47,127 .* cách 0,218 điểm$/);
      // Marked in the table too, which shows everybody again.
      await counted(page.locator("table.ranking tbody tr.chosen"), 1);
      const box = await ladder.boundingBox();
      const table = await page.locator("table.ranking").boundingBox();
      assert.ok(box.y + box.height <= table.y, "above the table");
      // It stays in view while the table goes by, and what gets the focus is not under it.
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const score = page.getByRole("row", { name: /Bắc Ninh/ }).getByRole("button").first();
      await page.getByRole("row", { name: /Quảng Ngãi|Hà Tĩnh/ }).first().scrollIntoViewIfNeeded();
      await page.mouse.wheel(0, 900);
      await page.waitForFunction(() => scrollY > 700);
      assert.ok(await ladder.getByRole("listitem").nth(1).evaluate((own) => {
        const box = own.getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest("li") === own;
      }), "in view");
      const pinned = await ladder.boundingBox();
      assert.ok(pinned.y >= 0 && pinned.height < 740 / 5, `${pinned.height} px from ${pinned.y}`);
      await score.focus();
      const focused = await score.boundingBox();
      const over = await ladder.boundingBox();
      assert.ok(focused.y >= over.y + over.height - 1, "not under it");
      assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), tall, "nothing moves");
      await page.emulateMedia({ media: "print" });
      assert.equal(await ladder.evaluate((list) => getComputedStyle(list).position), "static", "on paper it stands where it is");
      await page.emulateMedia({ media: "screen" });
      await page.getByRole("button", { name: "Bỏ ghim: Tây Ninh" }).click();
      await ladder.waitFor({ state: "detached" });
      await page.close();
    }
  });

  test("chooses the own unit from the list, and sees the first place without one above it", async () => {
    const page = await open("rankings/?period=2024");
    await page.getByRole("combobox", { name: /^Đơn vị của bạn/ }).selectOption({ label: "Quảng Ninh" });
    await page.waitForURL(/unit=22/);
    const ladder = page.getByRole("list", { name: /^Quảng Ninh, hạng liền trên/ });
    await counted(ladder.getByRole("listitem"), 2);
    await page.getByRole("combobox", { name: /^Đơn vị của bạn/ }).selectOption({ label: "chưa chọn" });
    await ladder.waitFor({ state: "detached" });
    await page.close();
  });

  test("sees each of many figures drawn in a turn of its own", async () => {
    const page = await site.openPage({ path: "rankings/?period=2024&unit=72~60" });
    await ready(page);
    // How many pictures appear before the browser gets a turn.
    await page.evaluate(() => {
      globalThis.drawn = [];
      let now = 0;
      new MutationObserver((changes) => {
        const made = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node.classList?.contains("ink"));
        if (made.length === 0) return;
        if (now === 0) setTimeout(() => (drawn.push(now), (now = 0)));
        now += made.length;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByRole("link", { name: "So sánh", exact: true }).click();
    // The lines over the years and the domains side by side; two more on demand.
    await page.waitForFunction(() => document.querySelectorAll(".ink svg").length === 2);
    await page.getByRole("heading", { name: "Hai chỉ số cạnh nhau" }).click();
    await page.getByRole("heading", { name: "Hai năm của một đơn vị" }).click();
    await page.waitForFunction(() => document.querySelectorAll(".ink svg").length === 4 && drawn.reduce((sum, count) => sum + count, 0) >= 4);
    const most = await page.evaluate(() => Math.max(...drawn));
    // The observer's own wait may join two.
    assert.ok(most <= 2, `${most} pictures at once`);
    await page.close();
  });

  test("changes index and year; back and forward and reload keep the choice", async () => {
    const page = await open("rankings/");
    await page.getByRole("combobox", { name: /^Chỉ số/ }).selectOption("pci");
    await page.getByRole("heading", { level: 1, name: "PCI 2022" }).waitFor();
    await page.getByRole("combobox", { name: /^Năm/ }).selectOption("2016");
    await page.getByRole("heading", { level: 1, name: "PCI 2016" }).waitFor();
    assert.match(await rows(page).first().innerText(), /1\/63\s+Đà Nẵng\s+70,00/);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "PCI 2022" }).waitFor();
    await page.goForward();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "PCI 2016" }).waitFor();
    await page.getByRole("link", { name: "Lĩnh vực", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Lĩnh vực: PCI 2016" }).waitFor();
    await page.close();
  });

  test("sorts by any column, from the keyboard too", async () => {
    const page = await open("rankings/");
    await page.getByRole("button", { name: "Đơn vị" }).press("Enter");
    await page.waitForFunction(() => document.querySelector("table.ranking tbody th").textContent.startsWith("An Giang"));
    await counted(page.locator("th[aria-sort=ascending]"), 1);
    const names = await texts(page.locator("table.ranking tbody th"));
    const at = (name) => names.indexOf(name);
    // The Vietnamese alphabet has Đ after D and before E.
    assert.ok(at("Cà Mau") < at("Đà Nẵng") && at("Đồng Tháp") < at("Gia Lai"));
    await page.getByRole("button", { name: "Xem điểm và hạng từng lĩnh vực" }).click();
    const domain = page.getByRole("button", { name: "Kiểm soát tham nhũng trong khu vực công" });
    await domain.click();
    await page.waitForURL(/sort=-C04/);
    await page.close();
  });

  test("walks a domain's chart with the arrow keys and hears every value", async () => {
    const page = await open("domains/");
    const chart = page.getByRole("slider").first();
    await chart.focus();
    await walk(chart, "ArrowDown");
    const first = await chart.getAttribute("aria-valuetext");
    assert.match(first, /\d,\d{2,}, hạng 1\/61/);
    await walk(chart, "ArrowDown");
    assert.match(await chart.getAttribute("aria-valuetext"), /hạng 2\/61/);
    await walk(chart, "End");
    assert.match(await chart.getAttribute("aria-valuetext"), /hạng 61\/61/);
    const numbers = page.getByText("Xem số liệu dạng bảng").first();
    await numbers.click();
    await page.locator("figure table").first().waitFor();
    assert.ok((await page.locator("figure table").first().locator("tbody tr").count()) >= 61);
    await page.close();
  });

  test("drills from a dimension to its sub-dimensions", async () => {
    const page = await open("domains/?domain=C05");
    await page.getByRole("figure").first().getByText("Xem số liệu dạng bảng").click();
    const heads = page.getByRole("figure").first().getByRole("columnheader");
    await heads.first().waitFor();
    await counted(heads, 1 + 3, "the unit, SC51, SC53 and SC54 in 2024");
    await page.close();
  });

  test("is refused a comparison across 2018, with the reason", async () => {
    const page = await open("rankings/?period=2018");
    const refusal = await page.locator(".refusal").innerText();
    assert.match(refusal, /Không so sánh với các năm trước 2018/);
    const trend = await open("trends/?unit=22&from=2017&to=2019&show=score");
    assert.match(await trend.locator(".answer").innerText(), /Quảng Ninh: chưa nói được xu hướng của điểm/);
    assert.match(await trend.locator(".breaks").textContent(), /2018/);
    await page.close();
    await trend.close();
  });

  // VCCI published PCI 2013; the shipped tables have none of that year.
  test("sees a year without a table as a gap, and is told", async () => {
    const page = await open("trends/?index=pci&unit=72");
    const figure = page.getByRole("figure").filter({ has: page.getByRole("slider", { name: /^PCI, Điểm chung/ }) });
    await figure.getByText(/Không có bảng năm 2013\./).waitFor();
    const years = async () => (await figure.locator(".ink text").allTextContents()).join(" ").replaceAll(/\s+/g, " ");
    await walk(figure.getByRole("slider"), "Home");
    assert.match(await years(), /2014 2013 2012/);
    await figure.getByText("Xem số liệu dạng bảng").click();
    await figure.getByRole("row", { name: /^2013 không có bảng/ }).waitFor();
    await page.close();
  });

  test("meets ranks where scores cannot be compared, and can ask for the place in the range and for the common core", async () => {
    const page = await open("trends/?unit=22&from=2017&to=2024");
    const answer = page.locator(".answer");
    assert.match(await answer.innerText(), /Điểm của các năm này không so được với nhau hết.*hình vẽ hạng/s);
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Quảng Ninh: từ hạng \d+\/\d+ \(2017\) lên hạng 1\/61 \(2024\)/);
    const drawn = page.getByRole("combobox", { name: /^Vẽ theo/ });
    await drawn.selectOption("place");
    await answer.filter({ hasText: /Quảng Ninh: \d+\s% \(2017\) → 100\s% \(2024\)/ }).waitFor();
    await drawn.selectOption("core");
    await answer.filter({ hasText: /do trang này cộng: .*Kiểm soát tham nhũng/ }).waitFor();
    await page.close();
  });

  test("sees a break that only the figures suggest passed with the caution, and never called a change of method", async () => {
    const page = await open("trends/?unit=72&from=2021&to=2024");
    const suspected = page.getByRole("note").filter({ hasText: "nghi từ số liệu, không phải công bố" });
    assert.match(await suspected.textContent(), /2022/);
    assert.match(await page.locator(".answer").innerText(), /từ 2022 số liệu có vẻ theo cách tính khác \(nghi từ số liệu\)/);
    assert.doesNotMatch(await page.locator("main").innerText(), /phương pháp thay đổi \(không so sánh/);
    await page.close();
  });

  test("adds a unit to the trend without tone marks and sees it in words and numbers", async () => {
    const page = await open("trends/");
    await page.getByRole("searchbox").fill("ha giang");
    await page.getByRole("button", { name: "Chọn: Hà Giang" }).click();
    await page.waitForURL(/unit=02/);
    assert.match(await page.locator(".answer").innerText(), /Hà Giang: /);
    await page.getByRole("combobox", { name: /^Vẽ theo/ }).selectOption("rank");
    await page.waitForURL(/show=rank/);
    await page.getByRole("link", { name: "Xếp hạng", exact: true }).click();
    await page.locator(".answer", { hasText: "Hà Giang" }).waitFor();
    assert.match(page.url(), /unit=02/);
    await page.close();
  });

  test("reads the same in English, and keeps the language between pages", async () => {
    const page = await open("rankings/");
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { level: 1, name: "Rankings: PAPI 2024" }).waitFor();
    assert.match(await said(page), /Quang Ninh comes first with 47\.82/);
    // Names of places and titles of documents stay as they are printed.
    await page.getByRole("columnheader", { name: "Change since" }).waitFor();
    assert.match(await rows(page).first().innerText(), /1\/61\s+Quang Ninh\s+47\.82/);
    const text = await page.getByRole("main").innerText();
    assert.doesNotMatch(text, /Đơn vị|Thay đổi|Hạng|Xem số liệu|trung bình|Không xếp hạng/);
    await page.getByRole("link", { name: "Trends", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Trends: PAPI" }).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.close();
  });

  test("types marks, and only the places that carry them stay", async () => {
    const page = await open("rankings/");
    const named = async (text, names) => {
      await page.getByRole("searchbox").fill(text);
      await page.waitForFunction((count) => document.querySelectorAll("table.ranking tbody tr").length === count, names.length);
      assert.deepEqual((await texts(rows(page).getByRole("rowheader"))).toSorted(), names.toSorted());
    };
    await named("hai d", ["Hải Dương"]);
    // Without marks the Hải, Thái, Thanh and Khánh would be among them.
    await named("hà", ["Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh"]);
    await named("hà nội", ["Hà Nội"]);
    // Marks that nobody carries do not empty the table.
    await named("hạ nội", ["Hà Nội"]);
    await page.close();
  });

  test("sorts by a domain and by the change; who has none comes last both ways", async () => {
    const page = await open("rankings/?show=domains");
    const points = async (cell) => {
      const cells = await texts(rows(page).locator(`td:nth-child(${cell})`));
      return cells.map((text) => (text.startsWith("–") ? null : text.startsWith("=") ? 0 : Number(text.match(/[-−]?\d+(,\d+)?/)[0].replace(",", ".").replace("−", "-"))));
    };
    const pressed = async (column, way) => {
      const head = page.getByRole("columnheader").nth(column);
      await head.getByRole("button").click();
      await page.waitForFunction(([at, way]) => document.querySelectorAll("table.ranking thead th")[at].ariaSort === way, [column, way]);
      await page.waitForFunction(() => document.querySelectorAll("table.ranking tbody tr").length === 61);
    };
    await pressed(5, "descending");
    const down = await points(6);
    assert.deepEqual(down, down.toSorted((one, next) => next - one));
    await pressed(5, "ascending");
    assert.deepEqual(await points(6), down.toReversed());
    // PAPI 2023 has no score of some that have one in 2024: they have no change.
    await pressed(3, "descending");
    const without = (await points(4)).filter((change) => change === null).length;
    assert.ok(without > 0, "somebody has no change");
    assert.ok((await points(4)).slice(-without).every((change) => change === null));
    await pressed(3, "ascending");
    assert.ok((await points(4)).slice(-without).every((change) => change === null));
    await page.close();
  });

  // PAPI 2024: Quảng Ninh 47.82 of at most 80 in all, 5.87 of 10 in participation.
  test("sees where every score lies among all, and as a share of its maximum in the heat map", async () => {
    const ranked = await open("rankings/");
    const at = (name, mark) => row(ranked, name).locator(`.track .${mark}`).evaluate((dot) => Number.parseFloat(dot.style.left));
    // 2024: Quảng Ninh 47.82 is the highest, Kiên Giang 39.91 the lowest; Tây Ninh had 39.24 in 2023, below both.
    assert.deepEqual([await at("Quảng Ninh", "dot"), await at("Kiên Giang", "dot")], [100, 0]);
    const [dot, median] = [await at("Tây Ninh", "dot"), await at("Tây Ninh", "median")];
    assert.ok(Math.abs(dot - ((47.345 - 39.912) / (47.821 - 39.912)) * 100) < 0.1, `${dot} %`);
    assert.ok(median > 40 && median < 50, `${median} %`);
    assert.equal(await at("Tây Ninh", "before"), 0);
    await counted(row(ranked, "Quảng Ninh").locator(".track .before"), 0);
    await ranked.close();
    const page = await open("domains/");
    await page.getByRole("heading", { name: "Bảng tô màu: mọi đơn vị × mọi lĩnh vực" }).click();
    await page.getByRole("combobox", { name: /^Tô màu theo/ }).selectOption("share");
    await page.waitForURL(/show=share/);
    const heat = page.getByRole("figure").filter({ hasText: "Phần trăm của điểm tối đa" });
    await heat.locator("details.numbers summary").click();
    const cells = heat.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Quảng Ninh", exact: true }) });
    assert.match(await cells.first().innerText(), /^Quảng Ninh\s+59/);
    await page.close();
  });

  test("sees the ranks rise while the scores fall", async () => {
    const page = await open("rankings/");
    const head = (name) => page.locator("table.ranking").getByRole("columnheader", { name });
    const sorted = (name) => head(name).getAttribute("aria-sort");
    assert.equal(await sorted(/^Hạng/), "ascending");
    assert.equal(await sorted(/^Điểm chung/), "descending");
    await head(/^Điểm chung/).getByRole("button").click();
    await page.waitForFunction(() => document.querySelector("table.ranking tbody td").textContent.startsWith("61/61"));
    assert.equal(await sorted(/^Hạng/), "descending");
    assert.equal(await sorted(/^Điểm chung/), "ascending");
    await page.close();
  });

  test("fetches only the years that are looked at, and each once", async () => {
    const page = await open("rankings/");
    const scores = () => page.requests.filter((url) => url.includes("/data/scores/")).map((url) => url.split("/scores/")[1]).toSorted();
    assert.deepEqual(scores(), ["papi/2023.csv", "papi/2024.csv"]);
    const period = page.getByRole("combobox", { name: /^Kỳ|^Năm/ });
    await period.selectOption("2023");
    await page.getByRole("heading", { level: 1, name: /2023/ }).waitFor();
    await period.selectOption("2024");
    await page.getByRole("heading", { level: 1, name: /2024/ }).waitFor();
    assert.deepEqual(scores(), ["papi/2022.csv", "papi/2023.csv", "papi/2024.csv"]);
    await page.close();
  });

  test("sees all domains side by side, and in the picker which one is shown in full", async () => {
    const page = await open("domains/?unit=72");
    assert.match(await page.getByRole("heading", { level: 1 }).innerText(), /Tây Ninh: hạng 1\/61 ở “Kiểm soát tham nhũng trong khu vực công”, hạng 18\/61 ở “Cung ứng dịch vụ công”/);
    const picker = page.getByRole("combobox", { name: /^Lĩnh vực/ });
    const chosen = () => picker.evaluate((select) => select.selectedOptions[0]?.text.trim());
    assert.equal(await chosen(), "Tất cả");
    await picker.selectOption("C05");
    await page.waitForURL(/domain=C05/);
    const full = page.getByRole("heading", { level: 2, name: /^Xếp hạng đầy đủ/ });
    assert.ok((await full.innerText()).includes(await chosen()));
    await page.goBack();
    await full.waitFor({ state: "detached" });
    assert.equal(await chosen(), "Tất cả");
    await page.close();
  });

  test("sees the telling few, and their ranks with the first on top", async () => {
    const page = await open("trends/");
    const told = await page.locator(".answer").innerText();
    // PAPI 2024: Quảng Ninh first, Kiên Giang last of 61.
    assert.match(told, /Quảng Ninh \(/);
    assert.match(told, /Kiên Giang \(/);
    await page.getByRole("combobox", { name: /^Vẽ theo/ }).selectOption("rank");
    await page.locator("figcaption", { hasText: "hạng 1 ở trên cùng" }).waitFor();
    const chart = page.getByRole("slider").first();
    await walk(chart, "End");
    assert.match(await chart.getAttribute("aria-valuetext"), /2024.*hạng \d+\/61/);
    // Every file the lines were drawn from.
    await counted(page.locator("figure .source a[download]"), 14);
    await page.close();
  });

  test("an address with choices nobody knows says so and shows what there is", async () => {
    const page = await open("rankings/?index=nothing&period=1999&utm=x");
    await page.getByRole("alert").waitFor();
    await counted(rows(page), 61);
    await page.close();
  });

  accessible(open, ["rankings/", "rankings/?unit=72&lang=en", "rankings/?show=domains", "domains/", "domains/?lang=en", "trends/", "trends/?lang=en&show=rank"]);
});
