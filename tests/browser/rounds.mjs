// A host that answers in rounds: every request waits until no other has come for a while, then all are answered together.
// What is counted is how often a page has to ask again because only an answer told it what to ask for.

/** This much silence ends a round. Measure: milliseconds. */
const SILENCE_MS = 300;

/**
 * Lets the requests of a page that is still empty be answered in rounds. `rounds` gets the paths of each; `stop` lets
 * everything pass again.
 *
 * Requests are held before they leave the browser: on the wire, six connections to one host would make rounds of their
 * own, which no host that speaks HTTP/2 does.
 */
export async function answerInRounds(page) {
  const rounds = [];
  const held = [];
  let underWay = 0;
  let timer;
  // A page that has been closed waits for no answer.
  const pass = (route) => route.continue().catch(() => {});
  const release = () => {
    rounds.push(held.map((route) => new URL(route.request().url()).pathname));
    underWay += held.length;
    held.splice(0).forEach(pass);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => held.length && underWay <= 0 && release(), SILENCE_MS);
  };
  await page.route("**", (route) => {
    // Nobody waits for the icon: a browser asks for it when it has nothing else to do.
    if (route.request().url().endsWith("/icon.svg")) {
      underWay += 1;
      return pass(route);
    }
    held.push(route);
    wait();
  });
  const answered = () => {
    underWay -= 1;
    wait();
  };
  page.on("requestfinished", answered);
  page.on("requestfailed", answered);
  return {
    rounds,
    async stop() {
      await Promise.all(held.splice(0).map(pass));
      await page.unrouteAll({ behavior: "ignoreErrors" });
    },
  };
}
