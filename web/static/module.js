// What passes between a walk and the module: events go in, answers come out. What the
// module has not seen waits here, together with its state, an opaque text.
"use strict";
const module = (() => {
  const { root, body, fail, mend, fetchOK } = page;

  // Events that say what the work is. The others only show something: they are never kept,
  // or one that the module cannot bear would come back for ever.
  const LASTING = /^(find|sure|again|mark|text|commit|committed|predict|setting|work)$/;

  // What the module has made of the work, its state, and the events it has not seen; of
  // these "aside" are the ones that it could not bear.
  function mailbox({ apply, save }) {
    let state = "", queue = [], aside = [];
    const same = (event) => (e) => e.do === event.do && e.key === event.key, others = (event) => (e) => !same(event)(e);

    // The answer holds all that was done so far, but for what came meanwhile.
    function take(answer, late = []) {
      ({ state } = answer);
      queue = queue.filter((e) => aside.includes(e) || late.includes(e));
      apply(answer);
    }

    // The last word on each thing is what counts, so that changing an answer also
    // takes back one that the module could not bear.
    function forget(event) {
      queue = queue.filter(others(event));
      aside = aside.filter(others(event));
    }

    function wait(event) {
      if (!LASTING.test(event.do)) return;
      forget(event);
      queue.push(event);
      save();
    }

    // What the reader has said since "before" of the same thing takes its place.
    function putAside(event, before = queue) {
      if (queue.some((e) => same(event)(e) && !before.includes(e))) return;
      wait(event);
      aside.push(event);
    }

    function letGo() {
      const gone = aside;
      aside = [];
      queue = queue.filter((e) => !gone.includes(e));
      return gone;
    }

    const resume = (kept) => { ({ state } = kept); queue = kept.queue.filter((e) => LASTING.test(e.do)); aside = []; };
    const lose = () => { state = ""; };

    return { take, wait, forget, putAside, letGo, resume, lose, aside: () => aside, barred: (event) => aside.some(same(event)), waiting: () => queue.length > 0, kept: () => ({ state, queue }) };
  }

  // The program itself: fetched once, running or not, and at rest for good where it
  // cannot run. "begin" is called once the first one runs.
  function engine(own, begin) {
    let api = null, { module: compiled, matter, api: ready } = own || {}, loading = null, dead = false;

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
          await begin();
        } catch (e) {
          console.error(e);
          fail(e.matter ? "matter-failed" : "wasm-failed");
          loading = null; // the next thing the reader does tries again
        }
      })();
    }

    async function boot() {
      api = null;
      const gone = () => { if (api === mine) api = null; };
      const mine = api = ready || await runtime.run(compiled, gone);
      ready = null;
    }

    const stop = () => { dead = true; api = null; };

    return { load, boot, stop, api: () => api, matter: () => matter };
  }

  // The module of one walk. A matter of the reader's own brings its text and the module
  // that has checked it. "unseen" lists the events that a start has to take, "begun" and
  // "greet" come before and after its first answer, "apply" takes every answer, "save"
  // keeps what waits, "unreadable" a state that the module cannot read, and "told" hears
  // which events were put aside.
  function converse({ own, unseen, begun, greet, apply, save, unreadable, told }) {
    const mail = mailbox({ apply, save }), { load, boot, stop, api, matter } = engine(own, begin);
    let lastCrash = "", texts = "", before;

    // Texts come when they changed, and stand within the state.
    function heard(text) {
      const answer = JSON.parse(text);
      texts = answer.texts ?? texts;
      answer.state = answer.state?.join(texts);
      return answer;
    }

    // Takes up the state and what the module has not seen. What it cannot bear is found by
    // halves and put aside, and the rest is taken all the same.
    async function takeUp(state, events) {
      let answer;
      try { answer = heard(api().start(matter(), state, JSON.stringify(events), own ? "1" : "")); } catch (e) { answer = { panic: String(e) }; await boot(); }
      if (answer.panic === undefined && answer.fail !== "form-unread" || !events.length) return answer;
      if (events.length === 1) { console.error(events[0], answer); mail.putAside(events[0], before); return takeUp(state, []); }
      const half = events.length >> 1, first = await takeUp(state, events.slice(0, half));
      return first.state === undefined ? first : takeUp(first.state, events.slice(half));
    }

    async function begin() {
      const { state, queue } = mail.kept();
      before = queue;
      let answer = await takeUp(state, unseen(state, queue, false));
      if (answer.fail === "storage-unreadable" || answer.panic !== undefined && state) { // then what the form says is all there is
        unreadable();
        mail.lose();
        answer = await takeUp("", unseen("", queue, true));
      }
      if (answer.panic !== undefined) { console.error(answer.panic); rest(); return; }
      if (answer.fail) { stop(); fail(answer.fail); console.error(answer.problems); return; }
      const late = mail.kept().queue.filter((e) => !queue.includes(e) && !mail.barred(e));
      begun();
      mail.take(answer, late);
      greet();
      root.classList.add("live");
      performance.mark("benchwalk-live");
      told(mail.aside());
      for (const event of late) act(event);
    }

    // Gives the answer, or null where nothing was applied.
    function act(event) {
      if (!api()) {
        mail.wait(event);
        load();
        return null;
      }
      if (event.do === "at" && mail.barred(event)) return null; // the view that stopped the module
      let answer;
      try { answer = heard(api().act(JSON.stringify(event))); } catch (e) { answer = { panic: String(e) }; }
      if (answer.panic !== undefined) { revive(event, answer.panic); return null; }
      if (answer.problems) { console.error(event, answer.problems); return null; }
      if (LASTING.test(event.do)) {
        lastCrash = "";
        if (mail.barred(event)) { mail.forget(event); told(mail.aside()); }
      }
      mail.take(answer);
      return answer;
    }

    function rest() {
      stop();
      mend("wasm-crashed");
      fail("crashed-twice");
    }

    // The module is made anew from the compiled copy and the state replayed, with the event
    // once more. The same event twice in a row is the event's fault, and it is put aside.
    async function revive(event, why) {
      console.error("the module stopped:", why);
      const text = JSON.stringify(event);
      if (lastCrash === text) mail.putAside(event); else mail.wait(event);
      lastCrash = text;
      fail("wasm-crashed");
      try { await boot(); await begin(); } catch (e) { console.error(e); rest(); }
    }

    // Asks for what changes nothing, or is taken only if the walk likes the answer.
    const ask = (call, ...args) => api() && heard(api()[call](...args));

    // After other work has been put in the place of this one.
    async function restart() {
      if (api()) await begin(); else await load();
    }

    return { load, act, ask, take: mail.take, resume: mail.resume, letGo: mail.letGo, restart, stop, digest: () => runtime.digest(matter()), waiting: mail.waiting, alive: () => !!api(), kept: mail.kept };
  }

  return { converse };
})();
