// Stands behind what the build wrote into the page: shows it in the language of the address, and hands it over to the
// application with what the reader has done in it meanwhile.
{
  const root = document.documentElement;
  const [answer, app, english] = ["answer", "app", "answer-en"].map((id) => document.getElementById(id));
  const { answer: shown } = root.dataset;
  if (shown === "en") answer.innerHTML = english.textContent;
  english.remove();
  // An address that asks for something else is not answered with this: what stands on every page stays.
  if (shown === "none") answer.querySelector("main").replaceChildren();
  // Rows that stand here for the widths of their columns only, and are no rows of the table.
  const settle = () => {
    for (const rows of answer.querySelectorAll(".widest")) rows.remove();
  };
  // A long table begins with the rows of the first screen. The others come when they are asked for, or when the application
  // has not come for a while: it brings them itself, and should not wait until these are laid out.
  const complete = () => {
    answer.classList.add("whole");
    settle();
  };
  const A_WHILE = 3000;
  const whenIdle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 500));
  let scrolled = 0;
  const reading = new AbortController();
  const scroll = () => {
    scrolled = scrollY;
    complete();
  };
  addEventListener("scroll", scroll, { passive: true, signal: reading.signal });
  // It is seen once the data folder has vouched for it. A frame is painted when its task has ended: what is sent to oneself
  // in it is the next thing to arrive.
  const { port1: painted, port2: frame } = new MessageChannel();
  const nextFrame = () => requestAnimationFrame(() => {
    if (!answer.isConnected || shown === "none") return;
    if (answer.offsetHeight && getComputedStyle(answer).opacity === "1") frame.postMessage(undefined);
    else nextFrame();
  });
  painted.onmessage = () => {
    performance.mark("answer");
    setTimeout(() => whenIdle(complete), A_WHILE);
  };
  nextFrame();

  const FIELDS = "input, select, details";
  const PLACES = "a[href], button, input, select, summary, [tabindex]";
  const both = (selector) => [answer, app].map((part) => [...part.querySelectorAll(selector)]);

  const handOver = () => {
    settle();
    reading.abort();
    const [places, theirs] = both(PLACES);
    const [fields, others] = both(FIELDS);
    const { activeElement } = document;
    const focused = places.indexOf(activeElement);
    const isSame = (one, other) => one?.localName === other?.localName && one?.textContent === other?.textContent;
    fields.forEach((field, at) => {
      const other = others[at];
      if (field.localName !== other?.localName) return;
      if (field.localName === "details") other.open = field.open;
      else if (field.localName === "input" && field.value !== field.defaultValue) {
        other.value = field.value;
        other.dispatchEvent(new Event("input", { bubbles: true }));
      } else if (field.localName === "select" && field.value !== other.value && field.dataset.chosen) {
        other.value = field.value;
        other.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
    answer.remove();
    if (focused >= 0 && isSame(activeElement, theirs[focused])) theirs[focused].focus({ preventScroll: true });
    // To be asked where it stands, or told to go where it is, the page would have to be laid out once more.
    if (scrolled) scrollTo({ top: scrolled, behavior: "instant" });
  };

  answer.addEventListener("change", ({ target }) => (target.dataset.chosen = "yes"));
  // The application finds its own elements by their names only.
  for (const element of answer.querySelectorAll("[id]")) element.removeAttribute("id");
  new MutationObserver((_, observer) => {
    if (app.classList.contains("coming") || !app.firstElementChild) return;
    // It has less to show than stands here, and says why.
    const isShort = "short" in app.dataset && shown !== "none";
    answer.classList.toggle("kept", isShort);
    if (isShort) return;
    observer.disconnect();
    handOver();
  }).observe(app, { attributes: true, attributeFilter: ["class", "data-short"], childList: true });
}
