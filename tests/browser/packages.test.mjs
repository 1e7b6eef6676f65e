// Published packages of other countries, on every page, in English: nothing there speaks of Vietnam's levels, of a good
// end or of a maximum where the index has none.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { axe, counted, openSite, ready } from "./site.mjs";
import { overrides } from "./synthetic.mjs";

/** The files of a package under `tests/packages`, as a host's answers. */
async function folder(name) {
  const root = fileURLToPath(new URL(`../packages/${name}/`, import.meta.url));
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => `${one.parentPath ?? one.path}/${one.name}`);
  const read = async (path) => [`data/${path.slice(root.length).replace(/^\/+/, "")}`, await readFile(path, "utf8")];
  return overrides(Object.fromEntries(await Promise.all(files.map(read))));
}

/** Everything a page says: what is seen, what is folded away, and what is only spoken. */
const words = (page) =>
  page.evaluate(() => {
    const said = [document.title];
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
      if (node.nodeType !== Node.ELEMENT_NODE || /^(script|style|noscript|template)$/i.test(node.tagName)) return;
      for (const name of ["aria-label", "title", "alt", "placeholder", "label"]) said.push(node.getAttribute(name) ?? "");
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return said.map((text) => text.trim()).filter(Boolean);
  });

const LEVELS = /\b(provinces?|districts?|communes?|tỉnh|huyện|tone marks)\b/i;
const GOOD = /\b(best|better|worst|worse|strong|strongest|strengths?|weak|weakest|weakness(es)?|full marks)\b|\bcomes? (first|last)\b/i;
const MAXIMUM = /\bof (the|its|their|each domain’s|each domain's) maximum\b|\bat most \d|\bof max\b|% of max|or maximum/i;
const PAGES = ["", "rankings", "domains", "trends", "compare", "unit", "explain", "indicators", "targets", "audit"];

const PACKAGES = [
  {
    name: "england",
    units: "E06000009~E07000089~E09000025",
    more: ["rankings/?domain=crime", "rankings/?show=domains", "domains/?domain=health", "trends/?show=place", "trends/?domain=income", "compare/?unit=E06000009"],
    forbidden: [LEVELS, GOOD, MAXIMUM],
    heading: /Deprivation/,
  },
  {
    name: "countries",
    units: "SGP~NOR~CAN",
    more: ["rankings/?domain=natdel", "rankings/?show=domains", "trends/?show=rank", "compare/?unit=SGP", "unit/?unit=R1"],
    forbidden: [LEVELS],
    heading: /BIPA|Blavatnik/,
  },
];

for (const { name, units, more, forbidden, heading } of PACKAGES) {
  describe(`the package of ${name}`, () => {
    let site;
    let files;
    before(async () => ([site, files] = [await openSite(), await folder(name)]));
    after(() => site.close());

    const paths = [...PAGES.flatMap((page) => page ? [`${page}/`, `${page}/?unit=${units}`] : [""]), ...more];
    for (const path of paths) {
      test(`says nothing on ${path} that is not so`, async () => {
        const page = await site.openPage({ path: `${path}${path.includes("?") ? "&" : "?"}lang=en`, overrides: files, lang: "en-GB" });
        await ready(page);
        // What comes after the first view: the audit, names to search among.
        await page.waitForLoadState("networkidle");
        const wrong = (await words(page)).filter((text) => forbidden.some((pattern) => pattern.test(text)));
        assert.deepEqual([...new Set(wrong)], []);
        await page.close();
      });
    }

    test("is ranked in full, with its source", async () => {
      const page = await site.openPage({ path: "rankings/?lang=en", overrides: files, lang: "en-GB" });
      await ready(page);
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), heading);
      await counted(page.getByRole("alert"), 0);
      assert.match(await page.locator(".source").first().textContent(), /Open Government Licence v3\.0|CC BY 4\.0/);
      await axe(page);
      await page.close();
    });
  });
}
