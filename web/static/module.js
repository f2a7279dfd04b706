// What passes between a walk and the module: events go in, answers come out. What the
// module has not seen waits here, together with its state, an opaque text.
"use strict";
const module = (() => {
  const { root, body, fail, mend, fetchOK } = page;

  // The module of one walk. A matter of the reader's own brings its text and the module
  // that has checked it. "unseen" lists the events that a start has to take, "begun" and
  // "greet" come before and after its first answer, "apply" takes every answer, "save"
  // keeps what waits, and "unreadable" a state that the module cannot read.
  function converse({ own, unseen, begun, greet, apply, save, unreadable }) {
    let state = "", queue = []; // queue: the events no module has seen yet
    let api = null, compiled = own?.module || null, matter = own?.matter || "", ready = own?.api, loading = null, dead = false, lastCrash = "";

    function load() {
      if (dead || api) return loading;
      return loading ||= (async () => {
        if (!runtime.works()) { dead = true; root.classList.add("off"); fail("wasm-blocked"); return; }
        try {
          if (ready) await page.turn(); // a large matter has thousands of inputs, and has just been taken up
          const text = matter || fetchOK(body.dataset.matter).then((r) => r.text()).catch((e) => { e.matter = true; throw e; });
          [compiled, matter] = await Promise.all([compiled || runtime.compile(), text]);
          mend("wasm-failed"); mend("matter-failed");
          await boot();
        } catch (e) {
          console.error(e);
          fail(e.matter ? "matter-failed" : "wasm-failed");
          loading = null; // the next thing the reader does tries again
        }
      })();
    }

    async function boot() {
      const gone = () => { if (api === mine) api = null; };
      const mine = api = ready || await runtime.run(compiled, gone);
      ready = null;
      begin(mine);
    }

    function begin(mine) {
      let answer = JSON.parse(mine.start(matter, state, JSON.stringify(unseen(state, queue))));
      if (answer.fail === "storage-unreadable") { // then what the form says is all there is
        unreadable();
        state = "";
        answer = JSON.parse(mine.start(matter, state, JSON.stringify(unseen(state, queue, true))));
      }
      if (answer.panic !== undefined) { console.error(answer.panic); rest(); return; }
      if (answer.fail) { dead = true; fail(answer.fail); console.error(answer.problems); return; }
      begun();
      take(answer);
      greet();
      root.classList.add("live");
      performance.mark("benchwalk-live");
    }

    // The answer holds all that was done so far.
    function take(answer) {
      ({ state } = answer);
      queue = [];
      apply(answer);
    }

    // The last word on each thing is what counts, so that changing an answer also
    // takes back one that the module could not bear.
    function wait(event) {
      queue = queue.filter((e) => e.do !== event.do || e.key !== event.key);
      queue.push(event);
      save();
    }

    // Gives the answer, or null where nothing was applied.
    function act(event) {
      if (!api) {
        wait(event);
        load();
        return null;
      }
      let answer;
      try { answer = JSON.parse(api.act(JSON.stringify(event))); } catch (e) { answer = { panic: String(e) }; }
      if (answer.panic !== undefined) { revive(event, answer.panic); return null; }
      if (answer.problems) { console.error(event, answer.problems); return null; }
      take(answer);
      return answer;
    }

    function rest() {
      dead = true;
      api = null;
      mend("wasm-crashed");
      fail("crashed-twice");
    }

    // The module is made anew from the compiled copy and the state replayed. The
    // same event twice in a row is the event's fault: then the form is kept and
    // the module rests.
    async function revive(event, why) {
      console.error("the module stopped:", why);
      api = null;
      const text = JSON.stringify(event);
      wait(event); // so that the start takes it, and the form is not set back
      if (lastCrash === text) { rest(); return; }
      lastCrash = text;
      fail("wasm-crashed");
      try { await boot(); } catch (e) { console.error(e); rest(); }
    }

    // Asks for what changes nothing, or is taken only if the walk likes the answer.
    const ask = (call, ...args) => api && JSON.parse(api[call](...args));

    const resume = (kept) => { ({ state, queue } = kept); };

    // After other work has been put in the place of this one.
    async function restart() {
      if (api) begin(api); else await load();
    }

    const stop = () => { dead = true; };
    const digest = () => runtime.digest(matter);

    return { load, act, ask, take, resume, restart, stop, digest, waiting: () => queue.length > 0, alive: () => !!api, kept: () => ({ state, queue }) };
  }

  return { converse };
})();
