// The compiled module, the wording file that it speaks by, and Go's runtime, which
// runs it.
"use strict";
const runtime = (() => {
  const { body, fetchOK } = page;

  const works = () => { try { return !!new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); } catch { return false; } };

  // Streaming needs the right type; a host that serves another one still works.
  let copy = null; // to be hashed only if the reader asks
  async function compiled() {
    const response = await fetchOK(body.dataset.wasm);
    copy = response.clone();
    if (WebAssembly.compileStreaming && (response.headers.get("content-type") || "").startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  }

  let words = ""; // of the module: without them it says nothing
  async function compile() {
    const spoken = fetchOK(body.dataset.words).then((r) => r.text()), [module, text] = await Promise.all([compiled(), spoken]);
    words = text;
    return module;
  }

  // Go's runtime is a script of the page, and comes when it comes. It is there when its
  // element has loaded; and when the document is whole every script of the page has
  // run, or has failed, of which this script may have missed the event.
  const come = new Promise((here, missing) => {
    document.querySelector('script[src$="wasm_exec.js"]')?.addEventListener("load", here);
    document.addEventListener("DOMContentLoaded", () => { if (self.Go) here(); else missing(new Error("wasm_exec.js did not come")); });
  });
  come.catch(() => {}); // told to whoever needs it

  // Garbage is collected in the middle of an answer: with this from 16 MB on instead
  // of 4, which most readers never reach.
  async function run(module, gone) {
    await come;
    const go = new Go();
    go.env.GOGC = "400";
    const instance = await WebAssembly.instantiate(module, go.importObject);
    delete self.benchwalk;
    go.run(instance).then(gone, gone); // a Go program that ends is a crash
    const { panic } = JSON.parse(self.benchwalk.speak(words));
    if (panic !== undefined) throw new Error(panic);
    return self.benchwalk;
  }

  // The hash under which a result is cited: of the module and the matter's file. It
  // is empty where it cannot be made, as on a page that is just being left.
  async function digest(matter) {
    try {
      const whole = await new Blob([await copy.clone().arrayBuffer(), matter]).arrayBuffer();
      return [...new Uint8Array(await crypto.subtle.digest("SHA-256", whole))].slice(0, 6).map((b) => b.toString(16).padStart(2, "0")).join("");
    } catch (e) {
      console.warn(e);
      return "";
    }
  }

  return { works, compile, run, digest };
})();
