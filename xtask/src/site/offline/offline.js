// Has the site kept in the browser once the first page has been painted, and tells the page of a newer edition.

import { handed } from "./start.js";

const meta = document.querySelector("meta[name=chiso-root]");
const root = new URL(meta.content, document.baseURI);

/** The page hears of it in its own words. */
const tell = (kind) => document.dispatchEvent(new CustomEvent("chiso-edition", { detail: kind }));

const { serviceWorker } = navigator;

/** What this page has asked for so far, before anything was kept. */
const seen = () => [...performance.getEntriesByType("resource").map(({ name }) => name), ...handed];

const begin = async () => {
  serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.chiso === "kept") document.documentElement.dataset.kept = "";
    else if (data?.chiso) tell(data.chiso);
  });
  serviceWorker.startMessages();
  const hadOne = Boolean(serviceWorker.controller);
  const registration = await serviceWorker.register(new URL("sw.js", root), { scope: root.pathname });
  const watch = (worker) => {
    const look = () => {
      if (worker.state === "installed" && registration.active) tell("newer");
    };
    worker.addEventListener("statechange", look);
    look();
  };
  if (registration.waiting) watch(registration.waiting);
  if (registration.installing && registration.active) watch(registration.installing);
  registration.addEventListener("updatefound", () => registration.active && watch(registration.installing));
  document.addEventListener("chiso-go-over", () => registration.waiting?.postMessage({ over: true }));
  // A page that stays open asks now and then.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
  const { active } = await serviceWorker.ready;
  active.postMessage({ keep: seen() });
  let isFirst = !hadOne;
  serviceWorker.addEventListener("controllerchange", () => {
    // The first one answers with the edition this page is made of.
    if (isFirst) isFirst = false;
    else tell("taken");
  });
};

// A browser that keeps nothing, or a host without HTTPS, changes nothing for who has a network.
if (serviceWorker) begin().catch(() => {});
