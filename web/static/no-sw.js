// Takes the offline copies back: a host that serves this as sw.js ends what an
// earlier version began.
"use strict";
addEventListener("install", () => skipWaiting());
addEventListener("activate", (e) => e.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("benchwalk " + registration.scope + " ")) await caches.delete(name);
  await registration.unregister();
})()));
