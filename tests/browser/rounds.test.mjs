// A first visit asks the host for the page, then for everything the page needs at once.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { answerInRounds } from "./rounds.mjs";
import { openSite, ready } from "./site.mjs";

/** The page, and everything else. */
const ROUNDS = 2;

/** A page of the host that asks for nothing. */
const BLANK = { kind: "text/html; charset=utf-8", body: '<!doctype html><title>-</title><link rel="icon" href="data:,">' };

describe("a first visit", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** The rounds until the page is ready, each the paths that were asked for in it. */
  async function rounds(path) {
    const page = await site.openPage({ path: "blank.html", overrides: { "blank.html": BLANK } });
    const answering = await answerInRounds(page);
    // The navigation itself waits for the first round.
    const opened = page.goto(page.home + path, { waitUntil: "commit" });
    await Promise.all([opened, ready(page, { timeout: 60_000 })]);
    const until = answering.rounds.slice();
    await answering.stop();
    await page.close();
    return until.map((paths) => paths.map((path) => path.slice(site.base.length)));
  }

  for (const path of ["rankings/", "rankings/?index=pci&period=2016", "domains/", "trends/"]) {
    test(`to /${path} takes ${ROUNDS} rounds`, async () => {
      const found = await rounds(path);
      const told = found.map((paths, at) => `${at + 1}. ${paths.length} files: ${paths.join(" ")}`).join("\n");
      assert.ok(found.length <= ROUNDS, `${found.length} rounds:\n${told}`);
    });
  }

  test("to another period than the latest does not fetch the latest in vain", async () => {
    const asked = (await rounds("rankings/?period=2016")).flat().filter((path) => path.includes("scores/"));
    assert.deepEqual(asked.toSorted(), ["data/scores/papi/2015.csv", "data/scores/papi/2016.csv"]);
  });
});
