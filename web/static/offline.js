// Has the browser keep the whole site for use without a network, and says when a
// newer version has come completely. Nothing of it runs inside a frame.
"use strict";
(() => {
  if (self !== top || self.origin === "null") return; // without an origin even to ask for workers is an error
  const worker = navigator.serviceWorker, show = (id, on) => { document.getElementById(id).hidden = !on; };
  if (!worker) return;
  let renewing = false;

  // The policy of the page lets one address become a worker: this one.
  const address = () => (self.trustedTypes
    ? trustedTypes.createPolicy("benchwalk-sw", { createScriptURL(url) { if (url !== "sw.js") throw new TypeError(url); return url; } }).createScriptURL("sw.js")
    : "sw.js");

  function watch(registration) {
    const came = () => { if (registration.waiting && worker.controller) show("offline-newer", true); };
    const follow = (coming) => coming?.addEventListener("statechange", () => {
      came();
      if (coming.state === "activated") show("offline-kept", true);
    });
    if (registration.active) show("offline-kept", true);
    came();
    follow(registration.installing);
    registration.addEventListener("updatefound", () => follow(registration.installing));
    document.addEventListener("click", (e) => {
      const what = e.target.closest?.("[data-do]")?.dataset.do;
      if (what === "renew") registration.waiting?.postMessage("use");
      if (what === "later") show("offline-newer", false);
    });
  }

  // Each tab of the old version begins anew, since its files are gone.
  if (worker.controller) worker.addEventListener("controllerchange", () => { if (!renewing) location.reload(); renewing = true; });

  const register = () => worker.register(address()).then(watch, (e) => console.warn(e));
  // After the page has what it needs itself. Who saves data has not asked for the rest.
  addEventListener("load", () => { if (worker.controller || !navigator.connection?.saveData) setTimeout(register, 1000); });
})();
