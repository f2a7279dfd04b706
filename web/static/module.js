// What passes between a walk and the module: events go in, answers come out. What the
// module has not seen waits here, together with its state, an opaque text.
"use strict";
const module = (() => {
  const { root, body, fail, mend, fetchOK } = page;

  // What the module has made of the work, its state, and the events it has not seen.
  function mailbox({ apply, save }) {
    let state = "", queue = [];

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

    const resume = (kept) => { ({ state, queue } = kept); };
    const lose = () => { state = ""; };

    return { take, wait, resume, lose, waiting: () => queue.length > 0, kept: () => ({ state, queue }) };
  }

  // The program itself: fetched once, running or not, and at rest for good where it
  // cannot run. "begin" is called with each that runs.
  function engine(own, begin) {
    let api = null, compiled = own?.module || null, matter = own?.matter || "", ready = own?.api, loading = null, dead = false;

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

    const drop = () => { api = null; };
    const stop = () => { dead = true; };

    return { load, boot, drop, stop, api: () => api, matter: () => matter };
  }

  // The module of one walk. A matter of the reader's own brings its text and the module
  // that has checked it. "unseen" lists the events that a start has to take, "begun" and
  // "greet" come before and after its first answer, "apply" takes every answer, "save"
  // keeps what waits, and "unreadable" a state that the module cannot read.
  function converse({ own, unseen, begun, greet, apply, save, unreadable }) {
    const mail = mailbox({ apply, save }), { load, boot, drop, stop, api, matter } = engine(own, begin);
    let lastCrash = "";

    function begin(mine) {
      const start = (lost) => { const { state, queue } = mail.kept(); return JSON.parse(mine.start(matter(), state, JSON.stringify(unseen(state, queue, lost)), own ? "own" : "")); };
      let answer = start(false);
      if (answer.fail === "storage-unreadable") { // then what the form says is all there is
        unreadable();
        mail.lose();
        answer = start(true);
      }
      if (answer.panic !== undefined) { console.error(answer.panic); rest(); return; }
      if (answer.fail) { stop(); fail(answer.fail); console.error(answer.problems); return; }
      begun();
      mail.take(answer);
      greet();
      root.classList.add("live");
      performance.mark("benchwalk-live");
    }

    // Gives the answer, or null where nothing was applied.
    function act(event) {
      if (!api()) {
        mail.wait(event);
        load();
        return null;
      }
      let answer;
      try { answer = JSON.parse(api().act(JSON.stringify(event))); } catch (e) { answer = { panic: String(e) }; }
      if (answer.panic !== undefined) { revive(event, answer.panic); return null; }
      if (answer.problems) { console.error(event, answer.problems); return null; }
      mail.take(answer);
      return answer;
    }

    function rest() {
      stop();
      drop();
      mend("wasm-crashed");
      fail("crashed-twice");
    }

    // The module is made anew from the compiled copy and the state replayed. The
    // same event twice in a row is the event's fault: then the form is kept and
    // the module rests.
    async function revive(event, why) {
      console.error("the module stopped:", why);
      drop();
      const text = JSON.stringify(event);
      mail.wait(event); // so that the start takes it, and the form is not set back
      if (lastCrash === text) { rest(); return; }
      lastCrash = text;
      fail("wasm-crashed");
      try { await boot(); } catch (e) { console.error(e); rest(); }
    }

    // Asks for what changes nothing, or is taken only if the walk likes the answer.
    const ask = (call, ...args) => api() && JSON.parse(api()[call](...args));

    // After other work has been put in the place of this one.
    async function restart() {
      if (api()) begin(api()); else await load();
    }

    return { load, act, ask, take: mail.take, resume: mail.resume, restart, stop, digest: () => runtime.digest(matter()), waiting: mail.waiting, alive: () => !!api(), kept: mail.kept };
  }

  return { converse };
})();
