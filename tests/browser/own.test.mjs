// A reader opens a table of their own: it is read here, shown on every page, kept, and written as a package.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { accessible, axe, openSite, ready } from "./site.mjs";
import { workbook, zip } from "./workbook.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const table = (name) => readFile(join(ROOT, "tests/opened", name));

/** The members of a zip that stores them as they are. */
function unzip(archive) {
  const files = new Map();
  for (let at = 0; archive.readUInt32LE(at) === 0x04034b50; ) {
    assert.equal(archive.readUInt16LE(at + 8), 0, "stored");
    const [size, name] = [archive.readUInt32LE(at + 18), archive.readUInt16LE(at + 26)];
    const start = at + 30 + name + archive.readUInt16LE(at + 28);
    files.set(archive.toString("utf8", at + 30, at + 30 + name), archive.subarray(start, start + size));
    at = start + size;
  }
  return files;
}

describe("a reader's own table", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const choose = (page, name, content) =>
    page
      .getByLabel(/Chọn tệp|Choose files/)
      .setInputFiles([name].flat().map((name, place) => ({ name, mimeType: "", buffer: Buffer.from([content].flat()[place]) })));
  const first = (page, name) => page.getByRole("row", { name }).first().waitFor();
  const shown = (page) => page.getByRole("link", { name: /Xem trên mọi trang|Show on all pages/ });

  test("departments of a province are ranked at once, shown on all pages, kept, and removed", async () => {
    const page = await site.open("open/");
    await page.getByText("Không có gì được gửi đi").waitFor();
    // UBND tỉnh Lai Châu, 2021: 17 departments, nine indicators and a total.
    await choose(page, "lai-chau-2021-departments.rebuilt.csv", await table("lai-chau-2021-departments.rebuilt.csv"));
    await page.getByText("cùng đứng đầu với 17,000; Sở Tài nguyên và Môi trường đứng cuối trong 17 đơn vị với 12,292").waitFor();
    const asked = page.requests.length;
    await shown(page).click();
    await page.getByRole("heading", { level: 1, name: /đứng cuối trong 17 đơn vị/ }).waitFor();
    const note = page.getByRole("note").filter({ hasText: "Bảng của riêng bạn" });
    await note.waitFor();
    assert.match(page.url(), /rankings\/\?own=1$/);
    assert.ok(!page.requests.slice(asked).some((url) => url.includes("/data/scores/")), "no published score is asked for");
    // The row whose parts make 12.859 stays as printed, and is doubted.
    await page.getByRole("navigation").getByRole("link", { name: "Nghi vấn" }).click();
    await page.getByText(/13,859/).first().waitFor();
    await page.reload();
    await note.waitFor();
    await page.getByText(/13,859/).first().waitFor();
    await note.getByRole("button", { name: "Xoá khỏi trình duyệt" }).click();
    await page.getByRole("heading", { level: 1, name: /PAPI 2024/ }).waitFor();
    await page.goto(`${page.home}rankings/?own=1`);
    await page.getByRole("alert").filter({ hasText: "mở trong trình duyệt khác" }).waitFor();
    await page.close();
  });

  test("a workbook is read, one guess corrected, and its package is what a site publishes", async () => {
    const page = await site.open("open/?lang=en");
    const rows = [["PAR INDEX CẤP HUYỆN NĂM 2023"], ["TT", "Huyện", "Cải cách thể chế", "Tài chính công", "Tổng điểm"]];
    rows.push([1, "Huyện Giả Định A", 8.5, 7.25, 15.75], [2, "Huyện Giả Định B", 9, 8, 17], [3, "Huyện Giả Định C", 7, 6.5, 13.5]);
    await choose(page, "par-index.xlsx", workbook(rows, "Huyện"));
    await page.getByText(/Huyện Giả Định B comes first with 17/).waitFor();
    const best = page.getByRole("combobox", { name: "Which end is rank 1" }).first();
    await best.selectOption({ label: "the lowest score is first" });
    await page.getByText(/Huyện Giả Định C comes first with 13.5/).waitFor();
    await page.reload();
    await page.getByText(/Huyện Giả Định C comes first with 13.5/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as a data package (.zip)" }).click(),
    ]);
    const folder = await mkdtemp(join(tmpdir(), "chiso-own-"));
    for (const [name, content] of unzip(await readFile(await download.path()))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const checked = spawnSync("cargo", ["xtask", "check", folder], { cwd: ROOT, encoding: "utf8" });
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
    assert.match(await readFile(join(folder, "indices.csv"), "utf8"), /lowest/);
    await rm(folder, { recursive: true });
    await page.close();
  });

  test("a large table, kept once it is shown, is there in the next visit", async () => {
    const page = await site.open("open/?lang=en");
    const note = "as reported".repeat(10);
    const rows = Array.from({ length: 40000 }, (_, unit) => `School ${unit + 1},${unit % 997},${note}`);
    await choose(page, "large-2024.csv", `School,Score,Note\n${rows.join("\n")}\n`);
    await page.getByRole("heading", { level: 1, name: /of 40,000 units/ }).waitFor();
    const kept = () =>
      page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const asked = indexedDB.open("chiso");
            asked.onerror = reject;
            asked.onsuccess = () => {
              const names = asked.result.transaction("own").objectStore("own").getAllKeys();
              names.onsuccess = () => (asked.result.close(), resolve(names.result));
            };
          }),
      );
    for (const end = Date.now() + 30_000; Date.now() < end && !(await kept()).includes("opened/large-2024.csv"); ) await page.waitForTimeout(100);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /of 40,000 units/ }).waitFor();
    await page.close();
  });

  test("one file a year becomes a trend", async () => {
    const page = await site.open("open/?lang=en");
    const year = (a, b, c) => `Province,Score\nHà Nội,${a}\nHải Phòng,${b}\nĐà Nẵng,${c}\n`;
    await choose(page, ["index-2022.csv", "index-2023.csv"], [year(60, 70, 80), year(65, 90, 81)]);
    await page.getByText(/Hai Phong comes first with 90/).waitFor();
    await first(page, /Hai Phong.*up 1 place/);
    await page.getByRole("heading", { level: 1, name: /index-2023\.csv: .+, 2023 Hai Phong comes first/ }).waitFor();
    await page.getByRole("heading", { name: "All 3 units over time" }).waitFor();
    await page.close();
  });

  test("an annex with its units in columns is read with its criteria, stages and signatures", async () => {
    const page = await site.open("open/");
    // Made up, laid out as annexes of decisions are.
    const annex = [
      "PHỤ LỤC: KẾT QUẢ CHẤM ĐIỂM CCHC NĂM 2024 (Kèm theo Quyết định số 06/2025/QĐ-UBND);;;;;;;",
      "TT;Lĩnh vực/Tiêu chí;Xã An Bình;;Xã Tân Phú;;Xã Húc;",
      ";;Tự chấm;Thẩm định;Tự chấm;Thẩm định;Tự chấm;Thẩm định",
      "1;Chỉ đạo điều hành;9;8,5;10;9;8;7",
      "2;Cải cách thủ tục hành chính;15;14;13;12;13,5;13",
      ";Tổng điểm;24;22,5;23;21;21,5;20",
      ";Xếp hạng;;1;;2;;3",
    ].join("\n");
    await choose(page, "phu-luc.csv", annex);
    await page.getByText(/Xã An Bình đứng đầu với 22,5; Xã Húc đứng cuối trong 3 đơn vị với 20,0/).waitFor();
    const report = page.getByRole("main");
    await report.getByText(/điểm tự chấm, bên cạnh điểm thẩm định được dùng/).first().waitFor({ state: "attached" });
    await shown(page).click();
    await page.getByRole("heading", { level: 1, name: /Xã An Bình đứng đầu/ }).waitFor();
    await page.getByRole("combobox", { name: /^Lĩnh vực/ }).selectOption({ label: "Cải cách thủ tục hành chính" });
    await first(page, /Xã An Bình.*14/);
    await page.close();
  });

  test("cells are pasted, and the period is asked for where nothing says it", async () => {
    const page = await site.open("open/");
    await page.getByLabel("Hoặc dán các ô chép từ bảng tính").fill("Tỉnh\tĐiểm\nHà Nội\t8,5\nHuế\t9,25\nCà Mau\t7\n");
    await page.getByRole("button", { name: "Đọc các ô này" }).click();
    await page.getByText("Chọn kỳ của bảng ở dưới").waitFor();
    await page.getByRole("textbox", { name: "Kỳ" }).first().fill("2025");
    await page.keyboard.press("Enter");
    await page.getByText(/đứng đầu với 9,25; Cà Mau đứng cuối trong 3 đơn vị/).waitFor();
    await page.close();
  });

  test("an address names a table of its own host, and of no other", async () => {
    const body = await table("bipa2024_index_domains_wide.csv");
    const overrides = { "raw/bipa.csv": { kind: "text/csv; charset=utf-8", body } };
    const page = await site.openPage({ path: "open/?file=../raw/bipa.csv", overrides });
    // Nothing in the table says of which year it is.
    await page.getByRole("textbox", { name: "Kỳ" }).first().fill("2024");
    await page.keyboard.press("Enter");
    await page.getByText(/Singapore đứng đầu với 0,85; Sudan đứng cuối trong 120 đơn vị với 0,17/).waitFor();
    await page.goto(`${page.home}open/?file=https://example.org/a.csv`);
    await page.getByRole("alert").filter({ hasText: "máy chủ khác" }).waitFor();
    await page.close();
  });

  test("hostile and unreadable files come to no harm, and say why", async () => {
    const page = await site.open("open/?lang=en");
    const told = (text) => page.getByRole("alert").filter({ hasText: text }).waitFor();
    await choose(page, "a.pdf", "%PDF-1.7 …");
    await told("this is PDF, not a table");
    await choose(page, "empty.csv", "");
    await told(/empty/);
    await choose(page, "damaged.xlsx", workbook([["a", 1]]).subarray(0, 200));
    await told(/damaged/);
    const long = "A".repeat(5000);
    const hostile = `Unit,Score 2024\n"=HYPERLINK(""http://example.org"")",5\n<img src=x onerror=alert(1)>,7\n${long},6\n`;
    await choose(page, "hostile-2024.csv", hostile);
    await page.getByText(/comes first with 7/).waitFor();
    await shown(page).click();
    await first(page, /<img src=x onerror/);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await page.close();
  });

  test("files in an archive are read as if they were chosen", async () => {
    const page = await site.open("open/?lang=en");
    const archive = zip([
      ["readme.md", ""],
      ["tables/2024.csv", "Country,Score\nSingapore,85\nNorway,84\nSudan,17\n"],
    ]);
    await choose(page, "all.zip", archive);
    await page.getByText(/Singapore comes first with 85; Sudan comes last of 3/).waitFor();
    await page.close();
  });

  accessible(async (path, options) => {
    const page = await site.open(path, options);
    if (path.includes("lang=en")) {
      await choose(page, "egov-2017-provinces.rebuilt.csv", await table("egov-2017-provinces.rebuilt.csv"));
      await shown(page).waitFor();
      await page.getByText("How the table was read").first().click();
    }
    return page;
  }, ["open/", "open/?lang=en"]);
});
