// Has the browser keep the whole site for use without a network, and says when a
// newer version has come completely. Nothing of it runs inside a frame.
"use strict";
(() => {
  if (self !== top || self.origin === "null") return; // without an origin even to ask for workers is an error
  const worker = navigator.serviceWorker, show = (id, on) => { document.getElementById(id).hidden = !on; };
  if (!worker) return;
  let asked = false;

  // The policy of the page lets one address become a worker: this one.
  const address = () => (self.trustedTypes
    ? trustedTypes.createPolicy("benchwalk-sw", { createScriptURL(url) { if (url !== "sw.js") throw new TypeError(url); return url; } }).createScriptURL("sw.js")
    : "sw.js");

  function watch(registration) {
    // A worker alone says nothing: one that takes the copies back is active, too.
    const kept = async () => show("offline-kept", (await caches.keys()).some((name) => name.startsWith("benchwalk " + registration.scope + " ")));
    const came = () => { if (registration.waiting && worker.controller) show("offline-newer", true); };
    const follow = (coming) => coming?.addEventListener("statechange", () => {
      came();
      if (coming.state === "activated") kept();
    });
    if (registration.active) kept();
    came();
    follow(registration.installing);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    document.addEventListener("click", (e) => {
      // An answer does not wait for this.
      if (e.target.localName === "input") return;
      const what = e.target.closest?.("[data-do]")?.dataset.do;
      if (what === "renew") {
        asked = true;
        if (registration.waiting) registration.waiting.postMessage("use"); else location.reload();
      }
      if (what === "later") show("offline-newer", false);
    });
  }

  // The tab that asked begins anew. Another is told and not torn from its reader:
  // what it may hold in memory alone would be lost, and it has its module already.
  if (worker.controller) worker.addEventListener("controllerchange", () => { if (asked) location.reload(); else show("offline-newer", true); });

  // A host that changes pages on their way serves none that the worker takes. Trying
  // again on every page would load the whole site each time: once a session is enough.
  // The worker says it: that a worker has ended does not, for one that takes the copies
  // back ends, too, and Firefox does not always tell a page of each state on the way.
  const FAILED = "benchwalk-offline-failed";
  worker.addEventListener("message", (e) => {
    if (e.data !== "not kept") return;
    console.warn("The site was not kept for use without a network: some file is not as it was built, or there is no room.");
    try { sessionStorage.setItem(FAILED, "1"); } catch { /* then the next page tries again */ }
  });
  const failedBefore = () => { try { return !!sessionStorage.getItem(FAILED); } catch { return false; } };

  const register = () => worker.register(address()).then(watch, (e) => console.warn(e));
  // After the page has what it needs itself. Who saves data has not asked for the rest.
  addEventListener("load", () => { if (worker.controller || !navigator.connection?.saveData && !failedBefore()) setTimeout(register, 1000); });
})();
