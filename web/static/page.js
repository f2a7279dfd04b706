// What the scripts of a page share: its elements, its alarms, what it fetches and saves.
"use strict";
const page = (() => {
  const root = document.documentElement, body = document.body, at = (id) => document.getElementById(id);

  // Without these nothing here runs, and early.js says which browsers have them.
  if ([[].at, [].flatMap, "".matchAll, Object.hasOwn].some((needed) => !needed)) throw new Error("this browser lacks what every script here uses");

  // What came to browsers later still.
  const late = Element.prototype;
  if (!late.replaceChildren) late.replaceChildren = function (...nodes) { this.textContent = ""; this.append(...nodes); };
  if (!late.checkVisibility) late.checkVisibility = function () { return this.getClientRects().length > 0; };

  const alarm = (id, on) => {
    const sentence = at("fail-" + id);
    if (!sentence || sentence.hidden !== on) return;
    sentence.hidden = !on;
    root.classList.toggle("alarmed", [...sentence.parentNode.children].some((s) => !s.hidden));
  };

  const hush = () => { for (const sentence of at("alarm").children) alarm(sentence.id.slice("fail-".length), false); };

  const fail = (id) => alarm(id, true), mend = (id) => alarm(id, false);

  // The one live region: what it says is read out.
  function say(text) {
    const status = at("say");
    if (status && status.textContent !== text) status.textContent = text;
  }

  // Where there is nothing to land on the focus stays.
  const land = (e) => { if (e) { e.tabIndex = -1; e.focus(); } };

  // The single file holds what the other pages fetch. It comes without a type, so the
  // module is not compiled as it streams: after a few such pages Firefox 153 never ends.
  const held = (url) => document.querySelector(`script[data-file="${CSS.escape(url)}"]`);
  const unpacked = (e) => new Response(new Blob([Uint8Array.from(atob(e.textContent), (c) => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("gzip")));

  async function fetchOK(url) {
    const e = held(url), response = e ? unpacked(e) : await fetch(url);
    if (!response.ok) throw new Error(url + ": " + response.status);
    return response;
  }

  function download(name, blob) {
    const link = document.createElement("a"), url = URL.createObjectURL(blob);
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  // Whether the address may have a link, encoded or not.
  const sent = () => /(\bs|73)(=|%\w*3d)/i.test(location.hash);

  // Lets the page live before what comes next: at once, where a timer would wait.
  const turn = () => new Promise((next) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = next;
    channel.port2.postMessage(0);
  });

  return { root, body, at, alarm, fail, mend, hush, say, land, fetchOK, download, sent, turn };
})();
