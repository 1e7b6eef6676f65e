// What a reader takes away: files that re-open equal, pictures with their source, an archive whose checksums hold.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { inflateSync } from "node:zlib";
import { DIST, axe, counted, openSite, ready } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

/** The rows of a CSV text, after RFC 4180. */
function csv(text) {
  const rows = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const row = rows.at(-1);
    const c = text[at];
    if (quoted && c === '"' && text[at + 1] === '"') row[row.length - 1] += text[at++];
    else if (c === '"') quoted = !quoted;
    else if (!quoted && c === ",") row.push("");
    else if (!quoted && c === "\r" && text[at + 1] === "\n") rows.push([""]), at++;
    else row[row.length - 1] += c;
  }
  rows.pop();
  return rows;
}

/** The files of a zip archive that stores them as they are. */
function unzip(bytes) {
  const files = new Map();
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    assert.equal(bytes.readUInt16LE(at + 8), 0, "stored");
    const size = bytes.readUInt32LE(at + 18);
    const [name, extra] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const start = at + 30 + name + extra;
    files.set(bytes.toString("utf8", at + 30, at + 30 + name), bytes.subarray(start, start + size));
    at = start + size;
  }
  return files;
}

/** Width, height and the number of different bytes in the pixels of a PNG. */
function png(bytes) {
  assert.equal(bytes.toString("latin1", 1, 4), "PNG");
  const data = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") {
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  const values = new Set(inflateSync(Buffer.concat(data)));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), values: values.size };
}

describe("a reader takes away", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = (path, options) => site.open(path, options);
  const choices = (page, within) => (within ?? page.locator("[data-taken]")).first().locator("details.take");
  async function opened(page, within) {
    const place = choices(page, within);
    await place.getByText(/^(Tải về, trích dẫn, nhúng|Download, cite, embed)$/).click();
    await place.getByRole("button", { name: "Bảng đang xem (CSV)" }).or(place.getByRole("button", { name: "The table shown (CSV)" })).waitFor();
    return place;
  }
  async function taken(page, place, name) {
    const [download] = await Promise.all([page.waitForEvent("download"), place.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** The totals of PAPI 2024 by unit code: sums of the published scores, in billionths of a point. */
  async function totals() {
    const file = await readFile(`${DIST}/data/scores/papi/2024.csv`, "utf8");
    const [, ...rows] = file.trim().split("\n").map((line) => line.split(","));
    const billionths = (text) => {
      const [whole, fraction = ""] = text.split(".");
      assert.ok(fraction.length <= 9, text);
      return BigInt(whole + fraction.padEnd(9, "0"));
    };
    const whole = rows.filter((cells) => cells.slice(2).every((cell) => cell !== ""));
    return new Map(whole.map((cells) => [cells[1], cells.slice(2).map(billionths).reduce((a, b) => a + b)]));
  }
  const digits = (billionths) => {
    const text = billionths.toString().padStart(10, "0");
    return `${text.slice(0, -9)}.${text.slice(-9)}`.replace(/\.?0+$/, "");
  };

  test("the table shown as CSV: every figure to the last published digit, the same on screen, clipboard and archive", async () => {
    const page = await open("rankings/?period=2024");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const place = await opened(page);
    const { name, bytes } = await taken(page, place, "Bảng đang xem (CSV)");
    assert.equal(name, "xep-hang-papi-2024-diem-chung.csv");
    assert.equal(bytes.subarray(0, 3).toString("hex"), "efbbbf", "Excel needs the byte order mark");
    const rows = csv(bytes.toString("utf8").slice(1));
    const heads = rows.shift();
    assert.deepEqual(heads.slice(0, 6), ["Hạng", "Trong số", "Mã", "Đơn vị", "Điểm chung", "Thay đổi hạng (bậc)"]);
    assert.equal(new Set(heads).size, heads.length, "every column has a head of its own");
    const at = (row, head) => row[heads.indexOf(head)];
    // 61 provinces are ranked; the two that are not stand below them with the reason.
    assert.equal(rows.length, 63);
    assert.equal(rows.filter((row) => at(row, "Lý do không có hạng") !== "").length, 2);
    const known = await totals();
    for (const row of rows.slice(0, 61)) {
      assert.equal(at(row, "Điểm chung"), digits(known.get(at(row, "Mã"))), at(row, "Đơn vị"));
    }
    // PAPI 2024: Quảng Ninh 47.82, first of 61; Tây Ninh 47.35, second, 58 places up.
    assert.match(at(rows[0], "Điểm chung"), /^47\.82\d{6,7}$/);
    const second = rows.find((row) => at(row, "Đơn vị") === "Tây Ninh");
    assert.deepEqual(["Hạng", "Trong số", "Thay đổi hạng (bậc)", "So với"].map((head) => at(second, head)), ["2", "61", "58", "2023"]);
    // The screen shows the same, rounded.
    const shown = await page.locator("table.ranking tbody tr").evaluateAll((lines) =>
      lines.map((line) => [...line.children].slice(0, 3).map((cell) => cell.innerText.replace(/,? mở .*/s, "").trim())),
    );
    shown.forEach(([rank, unit, score], place) => {
      const row = rows[place];
      assert.equal(rank.replace("=", ""), `${at(row, "Hạng")}/${at(row, "Trong số")}`);
      assert.equal(unit, at(row, "Đơn vị"));
      assert.equal(score, Number(at(row, "Điểm chung")).toFixed(3).replace(".", ","));
    });
    // So do the clipboard and the archive.
    await place.getByRole("button", { name: "Chép bảng" }).click();
    await place.getByText("Đã chép vào bộ nhớ tạm.").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(copied.split(/\r?\n/).map((line) => line.split("\t")), [heads, ...rows]);
    const files = unzip((await taken(page, place, "Trọn gói (ZIP)")).bytes);
    assert.ok(files.get("xep-hang-papi-2024-diem-chung.csv").equals(bytes));
    const python = spawnSync("python3", ["-c", "import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline='')))))"], { input: bytes });
    if (!python.error) assert.deepEqual(JSON.parse(python.stdout.toString()), [heads, ...rows]);
    await page.close();
  });

  // PAPI 2011, primary education: Long An's 2.06 is far from the others.
  test("figures without the marks of their doubts, which go into the metadata", async () => {
    const page = await open("rankings/?index=papi&period=2011&domain=SC62");
    await page.getByRole("button", { name: /có nghi vấn/ }).first().waitFor();
    const place = await opened(page);
    const rows = csv((await taken(page, place, "Bảng đang xem (CSV)")).bytes.toString("utf8").slice(1));
    const at = (row, head) => row[rows[0].indexOf(head)];
    const found = rows.find((row) => at(row, "Đơn vị") === "Long An");
    assert.equal(at(found, "Hạng"), "1");
    assert.match(found.join("|"), /\|2\.06\d*\|/);
    assert.ok(rows.flat().every((cell) => !cell.includes("?")));
    const files = unzip((await taken(page, place, "Trọn gói (ZIP)")).bytes);
    assert.match(files.get("datapackage.json").toString("utf8"), /cách xa các đơn vị khác/);
    await page.close();
  });

  test("the picture as SVG and PNG, with title, source and address inside", async () => {
    const page = await open("rankings/?period=2024");
    const place = await opened(page, page.locator("figure"));
    const svg = (await taken(page, place, "Hình (SVG)")).bytes.toString("utf8");
    const checked = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
      return { wrong: parsed.querySelector("parsererror")?.textContent, words: parsed.documentElement.textContent };
    }, svg);
    assert.equal(checked.wrong, undefined);
    for (const words of ["PAPI", "CECODES", "rankings/?period=2024"]) {
      assert.ok(checked.words.includes(words), `${words} in: ${checked.words.slice(0, 400)}`);
    }
    const picture = png((await taken(page, place, "Hình (PNG)")).bytes);
    const width = Number(/width="(\d+)"/.exec(svg)[1]);
    assert.equal(picture.width, 2 * width);
    assert.ok(picture.values > 10, "not blank");
    await page.close();
  });

  test("a picture named by its units and years, under the finding of the page", async () => {
    for (const [path, name] of [
      ["rankings/?period=2024&unit=72", "papi-2024-diem-chung-unit-72.svg"],
      ["trends/?unit=46~48", "papi-diem-chung-2011-2024-unit-46-48.svg"],
    ]) {
      const page = await open(path);
      const finding = (await page.getByRole("heading", { level: 1 }).innerText()).split("\n")[1];
      const svg = await taken(page, await opened(page, page.locator("figure")), "Hình (SVG)");
      assert.equal(svg.name, name);
      // A long title takes two lines.
      const words = svg.bytes.toString("utf8").replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
      assert.ok(words.includes(finding.slice(0, 40)), `${finding} in: ${words.slice(0, 300)}`);
      assert.match(words, /Nguồn: PAPI/);
      await page.close();
    }
  });

  test("everything in one archive, whose checksums hold", async () => {
    const page = await open("rankings/?index=pci&period=2016&lang=en");
    const place = await opened(page, page.locator("figure"));
    const { name, bytes } = await taken(page, place, "Everything (ZIP)");
    assert.match(name, /\.zip$/);
    const files = unzip(bytes);
    const names = [...files.keys()].map((file) => file.replace(/^.*\./, "")).sort();
    assert.deepEqual(names, ["SHA256SUMS", "csv", "json", "png", "svg", "txt"]);
    const sums = files.get("SHA256SUMS").toString("utf8").trim().split("\n");
    assert.equal(sums.length, 5);
    for (const line of sums) {
      const [sum, file] = line.split("  ");
      assert.equal(createHash("sha256").update(files.get(file)).digest("hex"), sum, file);
    }
    const described = JSON.parse(files.get("datapackage.json").toString("utf8"));
    assert.match(described.homepage, /rankings\/\?index=pci&period=2016&lang=en$/);
    assert.ok(described.sources.length > 0);
    assert.match(files.get("citation.txt").toString("utf8"), /accessed \d+ \w+ \d{4}/);
    await page.close();
  });

  test("the table on the clipboard, as text and as HTML", async () => {
    const page = await open("rankings/?period=2024");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const place = await opened(page);
    await place.getByRole("button", { name: "Chép bảng" }).click();
    await place.getByText("Đã chép vào bộ nhớ tạm.").waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return { html: await (await item.getType("text/html")).text(), text: await (await item.getType("text/plain")).text() };
    });
    assert.match(copied.html, /<td>Tây Ninh<\/td><td>47\.3\d{6,8}<\/td>/);
    assert.match(copied.text, /^2\t61\t72\tTây Ninh\t47\.3\d{6,8}\t58\t/m);
    await page.close();
  });

  test("nothing that offends a reader with assistive technology", async () => {
    for (const options of [{}, { width: 360, height: 740, colorScheme: "dark" }]) {
      const page = await open("rankings/?period=2024", options);
      await opened(page);
      await axe(page);
      await page.close();
    }
  });
});

describe("a link with the hash of its figures", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const changed = (page) => page.getByRole("note").filter({ hasText: "Số liệu đã thay đổi" });

  test("says nothing while the figures are the same, and tells when they are not", async () => {
    const page = await site.openPage({ path: "rankings/?period=2024" });
    await ready(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const place = page.locator("[data-taken] details.take").first();
    await place.getByText("Tải về, trích dẫn, nhúng").click();
    await place.getByRole("button", { name: "Chép liên kết", exact: true }).click();
    await place.getByText("Đã chép vào bộ nhớ tạm.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /\?period=2024&data=[0-9a-f]{8}$/);
    await page.goto(link);
    await ready(page);
    await counted(changed(page), 0);
    await page.goto(link.replace(/data=.*/, "data=00000000"));
    await changed(page).waitFor();
    await changed(page).getByText("không có trên trang này").waitFor();
    // Another year is another view: the old hash says nothing of it.
    await page.getByRole("combobox", { name: /^Năm/ }).selectOption("2023");
    await changed(page).waitFor({ state: "detached" });
    await page.close();
  });

  test("lists the changed cells where the earlier edition is shipped", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: 3, domains: 2, years: [2024] });
    const described = JSON.parse(files["data/datapackage.json"]);
    described.resources.push({ name: "old", table: "editions", index: "gia-dinh", path: ["editions/gia-dinh/2024-0badcafe.csv"] });
    files["data/datapackage.json"] = JSON.stringify(described);
    const [head, first, ...rest] = files["data/scores/2024.csv"].split("\n");
    const old = first.split(",").with(2, "1.25").join(",");
    files["data/editions/gia-dinh/2024-0badcafe.csv"] = [head, old, ...rest].join("\n");
    const page = await site.openPage({ path: "rankings/?data=0badcafe", overrides: overrides(files) });
    await changed(page).getByText("Số ô đã đổi: 1").waitFor();
    await changed(page).getByText(/Xã Giả Định 1\.1\.1, Lĩnh vực Giả Định D1: 1,25 →/).waitFor();
    await page.close();
  });
});

describe("a hostile name", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());
  const NAMES = ["=cmd()", "<img src=x onerror=alert(1)>", "../x", "a\u202egnp.exe", "Xã ".repeat(100).trim(), "+84 @x"];

  test("is a text on the page, in every file and in the files' names", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: NAMES.length, domains: 1, years: [2024] });
    NAMES.forEach((name, place) => {
      files["data/units.csv"] = files["data/units.csv"].replace(`Xã Giả Định 1.1.${place + 1},`, `"${name}",`);
    });
    files["data/indices.csv"] = files["data/indices.csv"].replace("Chỉ số Giả Định", "../../=cmd() <script>");
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    await ready(page);
    const take = async (place, name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), place.getByRole("button", { name }).click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    };
    const table = page.locator("[data-taken] details.take").first();
    await table.getByText("Tải về, trích dẫn, nhúng").click();
    const sheet = await take(table, "Bảng đang xem (CSV)");
    assert.match(sheet.name, /^[a-z0-9-]+\.csv$/);
    for (const row of csv(sheet.text.slice(1))) {
      for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+@]|\u202e/, cell);
    }
    const picture = page.locator("figure details.take").first();
    await picture.getByText("Tải về, trích dẫn, nhúng").click();
    const svg = await take(picture, "Hình (SVG)");
    assert.match(svg.name, /^[a-z0-9-]+\.svg$/);
    assert.doesNotMatch(svg.text, /<img|<script|\u202e/);
    await page.close();
  });

  test("and the controls do not come out on paper", async () => {
    const page = await site.openPage({ path: "rankings/?period=2024" });
    await ready(page);
    await page.emulateMedia({ media: "print" });
    await counted(page.getByRole("searchbox"), 0);
    // A figure that opens its source is no control: it is printed as a figure.
    const controls = page.getByRole("button").filter({ visible: true, hasNotText: /, mở (dòng|đoạn)/ });
    await counted(controls, 0);
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    const pages = paper.match(/\/Type\s*\/Page[^s]/g).length;
    assert.ok(pages >= 2 && pages <= 6, `${pages} pages for 61 provinces`);
    await page.close();
  });
});
