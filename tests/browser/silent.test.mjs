// A host that takes a question and never answers, or falls silent in the middle: asked once more, then said so.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { never, stalled } from "./server.mjs";
import { counted, openSite } from "./site.mjs";

const PART = "data/scores/papi/2024.csv";
const BEFORE = "data/scores/papi/2023.csv";
/** The host is given up after twice ten seconds. */
const GIVEN_UP = { timeout: 40_000 };

describe("a silent host", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** Answers the first question so, and all later ones as usual. */
  const once = (first) => {
    let asked = 0;
    return (usual) => (asked++ === 0 ? first(usual) : usual);
  };
  const rows = (page) => page.locator("#app table.ranking tbody tr");
  const expected = [/Failed to load resource/, /ERR_/, /preload/];

  for (const [what, first] of [
    ["that never answers", never],
    ["that falls silent in the middle of a file", stalled(0.5)],
  ]) {
    test(`${what} is asked once more, and nothing is read twice`, async () => {
      const page = await site.openPage({ path: "rankings/", overrides: { [PART]: once(first) }, expected });
      await rows(page).first().waitFor(GIVEN_UP);
      // PAPI 2024: Quảng Ninh 47.82, first of 61.
      assert.match(await rows(page).first().innerText(), /1\/61\s+Quảng Ninh\s+47,82/);
      await page.waitForFunction(() => document.querySelectorAll("#app table.ranking tbody tr").length === 61);
      await counted(page.getByRole("alert"), 0);
      await page.close();
    });
  }

  test("for ever is named; what has arrived is shown, and trying again brings the rest", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: { [BEFORE]: never }, expected });
    await rows(page).first().waitFor(GIVEN_UP);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const text = await alert.innerText();
    for (const words of ["scores/papi/2023.csv", "máy chủ ngừng gửi", "Phần không bị ảnh hưởng"]) {
      assert.ok(text.includes(words), `${words} in: ${text}`);
    }
    page.overrides.delete(BEFORE);
    await alert.getByRole("button", { name: "Thử lại" }).click();
    await alert.waitFor({ state: "detached" });
    // 2023: Tây Ninh 39.24 and rank 60 of 61.
    await rows(page).filter({ hasText: "Tây Ninh" }).filter({ hasText: "▲58" }).waitFor();
    await page.close();
  });
});
