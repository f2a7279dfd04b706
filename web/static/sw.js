// The pages without a network. The build writes VERSION and FILES before this: the
// name of every file of the site, and the SHA-256 of its bytes. A version is taken
// whole or not at all, and what was taken never changes, so a page that was kept
// never meets a script or a module of another version.
"use strict";
const MINE = "benchwalk " + registration.scope + " ", NAME = MINE + VERSION;

async function sum(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))));
}

// A file from the network, if it is of this version: while a host is being updated
// it serves some of each.
async function fetched(name) {
  const response = await fetch(name, { cache: "no-cache" });
  if (!response.ok) throw new Error(name + ": " + response.status);
  const bytes = await response.arrayBuffer();
  if (await sum(bytes) !== FILES[name]) throw new Error(name + " is of another version");
  const headers = new Headers(response.headers);
  for (const of of ["content-encoding", "content-length"]) headers.delete(of); // the bytes are unpacked
  return new Response(bytes, { headers });
}

const mine = async () => (await caches.keys()).filter((name) => name.startsWith(MINE)); // the oldest first

async function take() {
  if (await caches.has(NAME)) return; // a host has gone back to a version that is kept, and may be in use
  try {
    const cache = await caches.open(NAME);
    await Promise.all(Object.keys(FILES).map(async (name) => cache.put(name, await fetched(name))));
  } catch (e) {
    await caches.delete(NAME);
    if (!(await mine()).length) for (const page of await clients.matchAll({ includeUncontrolled: true })) page.postMessage("not kept");
    throw e;
  }
  // The oldest is in use. Those between came after it and were never used.
  for (const name of (await mine()).slice(1)) if (name !== NAME) await caches.delete(name);
}

async function forgetOthers() {
  for (const name of await mine()) if (name !== NAME) await caches.delete(name);
}

// The file that an address stands for. Some hosts leave out ".html".
function named(address) {
  const url = new URL(address), scope = new URL(registration.scope);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return "";
  const name = url.pathname.slice(scope.pathname.length) || "index.html";
  return [name, name + ".html"].find((n) => Object.hasOwn(FILES, n)) || "";
}

const passed = new Set(); // pages that came from the network because nothing was kept any more

async function answer({ request, clientId, resultingClientId }, name) {
  const client = clientId && await clients.get(clientId);
  if (client?.frameType === "nested" || passed.has(clientId)) return fetch(request);
  const kept = await (await caches.open(NAME)).match(name);
  if (kept) return kept;
  // The browser has thrown it away. A page then comes from the network with all that it
  // loads, and a page from before gets what is of its version or nothing; the next
  // time no worker stands between.
  await registration.unregister();
  if (request.mode !== "navigate") return fetched(name);
  passed.add(resultingClientId);
  return fetch(request);
}

addEventListener("install", (e) => e.waitUntil(take()));
addEventListener("activate", (e) => e.waitUntil(forgetOthers()));
addEventListener("message", (e) => { if (e.data === "use") skipWaiting(); });
addEventListener("fetch", (e) => {
  // A frame is part of its host's page and gets what the network gives.
  if (e.request.method !== "GET" || /^(i?frame|embed|object)$/.test(e.request.destination)) return;
  const name = named(e.request.url);
  if (name) e.respondWith(answer(e, name));
});
