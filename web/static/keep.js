// What the reader takes along: a link, a file, a citation, a picture, a memo, and
// work kept under names. walk.js owns the work and says when it is ready.
"use strict";
document.addEventListener("walk", ({ detail: walk }) => {
  const { at } = page;
  const { signal } = walk;
  const SAVED = walk.NAME + "/saved/";
  const denied = (e) => { page.fail(/quota/i.test(e?.name) ? "storage-full" : "storage-denied"); return null; };
  const local = (use) => { try { return use(localStorage); } catch (e) { return denied(e); } };
  const tell = (list, which) => { for (const s of list?.children || []) s.hidden = s.dataset.is !== which; };

  // ---- work kept under names

  // What is kept of matters of this id: of a built-in one its work, of a reader's own
  // the work on each text of it; with what has a name, and what other tabs keep.
  const ours = (key) => key.startsWith(walk.NAME) && /^(\/(saved|tab|on)\/.*)?$/.test(key.slice(walk.NAME.length));
  const other = (kept) => kept.text !== walk.text && kept.title;
  const stamp = () => Date.now().toString(36);
  const when = (key, kept) => new Date(/\/(saved|tab)\//.test(key) ? parseInt(key.slice(key.lastIndexOf("/") + 1), 36) : kept.opened);

  function rows() {
    const found = [];
    local((s) => {
      for (let i = 0; i < s.length; i++) {
        const key = s.key(i);
        if (key === walk.place() || !ours(key)) continue;
        try { found.push({ key, kept: storage.about(s.getItem(key)) }); } catch { /* what is set aside or not ours is not offered */ }
      }
    });
    return found.sort((a, b) => (a.key < b.key ? 1 : -1));
  }

  function list() {
    const all = rows().map(({ key, kept }) => {
      const row = at("take-kept-row").content.firstElementChild.cloneNode(true), name = kept.name || other(kept) || at("take-name-tab").textContent, date = when(key, kept);
      row.dataset.key = key;
      row.querySelector(".name").textContent = name;
      row.querySelector(".when").textContent = [isNaN(date) ? "" : date.toLocaleString([], { dateStyle: "medium", timeStyle: "short" }), kept.name && other(kept)].filter(Boolean).join(" · ");
      for (const button of row.querySelectorAll("button")) button.ariaLabel = button.textContent + ": " + name;
      return row;
    });
    at("take-kept").replaceChildren(...all);
    at("take-kept-none").hidden = all.length > 0;
  }

  // Work that could not be read, as the browser kept it.
  function unread() {
    const texts = local(walk.unread) || [];
    at("take-unread").hidden = texts.length === 0;
    at("take-unread-text").value = texts.join("\n\n");
  }

  const write = (key, whole) => storage.write(key, whole).then(() => true, denied);
  const put = (name) => write(SAVED + stamp(), storage.pack({ ...walk.work(), name }));

  // Other work comes only after this one is kept, so that opening loses nothing; where
  // that cannot be, only on the reader's word.
  let waiting = null;
  async function keepThen(next) {
    if (!walk.touched() || await put(at("take-name-before").textContent)) return next();
    waiting = next;
    page.fail("unkept");
  }

  function letGo() {
    page.mend("unkept");
    waiting?.();
    waiting = null;
  }

  async function keep() {
    const field = at("take-keep-name"), name = field.value.trim();
    if (!name) { field.focus(); return; }
    if (await put(name)) { field.value = ""; list(); at("take-kept").querySelector("button")?.focus(); }
  }

  async function openKept(key) {
    let kept = null;
    try { kept = storage.unpack(await storage.read(key)); } catch (e) { console.warn(e); page.fail("storage-unreadable"); }
    if (kept) keepThen(async () => {
      await walk.replace(kept);
      list();
      location.hash = "#v-review";
    });
  }

  let deleted = null;
  async function remove(key) {
    deleted = { key, whole: await storage.read(key).catch(() => null) };
    local(() => storage.remove(key));
    list();
    at("take-kept-deleted").hidden = false;
    at("take-kept-deleted").querySelector("button").focus();
  }

  async function restore() {
    if (deleted?.whole) await write(deleted.key, deleted.whole);
    at("take-kept-deleted").hidden = true;
    list();
    page.land(at("h-v-take"));
  }

  async function eraseAll() {
    walk.still();
    for (const kind of ["localStorage", "sessionStorage"]) {
      try { for (const key of Object.keys(self[kind])) if (/^benchwalk[-/]/.test(key)) self[kind].removeItem(key); } catch { /* nothing was kept */ }
    }
    local((s) => { s.setItem("benchwalk-erased", "1"); s.removeItem("benchwalk-erased"); }); // other tabs hear it and let go of theirs
    await storage.clear();
    walk.forget();
  }

  // ---- files

  // Each letter of the text is a byte: a file may be no text at all.
  const bytes = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));

  async function save() {
    await walk.load();
    const { state } = walk.work();
    if (state) page.download(walk.id + ".benchwalk.json", blob(state + "\n", "application/json"));
  }

  const LARGEST = 4 << 20;
  let refused = ""; // a file whose reader may say that it is from an earlier edition
  async function open(file) {
    const problems = at("take-file-problems"), earlier = at("take-file-earlier");
    problems.hidden = earlier.hidden = true;
    await walk.load();
    if (file.size > LARGEST) { page.fail("file-large"); return; } // before it is read
    const text = typeof file === "string" ? file : await file.text(), found = walk.check(text);
    if (!found) return; // the module is gone, which was told
    if (found.problems.length) {
      problems.replaceChildren(...found.problems.map((p) => { const li = document.createElement("li"); li.textContent = p; return li; }));
      problems.hidden = false;
      earlier.hidden = found.fail !== "file-earlier";
      refused = text;
      if (!problems.checkVisibility()) location.hash = "#v-take";
      problems.focus();
      return;
    }
    instead(text, false);
  }

  const instead = (text, earlier) => keepThen(() => {
    walk.open(text, earlier);
    list();
    location.hash = "#v-review";
  });

  function openEarlier() {
    at("take-file-problems").hidden = at("take-file-earlier").hidden = true;
    instead(refused, true);
  }

  document.addEventListener("carry", ({ detail }) => openKept(detail), { signal });
  document.addEventListener("analysis", ({ detail }) => open(detail), { signal });
  if (document.body.dataset.matter) { // elsewhere matter.js takes what is dropped
    addEventListener("dragover", (e) => { if (e.dataTransfer?.types.includes("Files")) e.preventDefault(); }, { signal });
    addEventListener("drop", (e) => { const file = e.dataTransfer?.files[0]; if (file) { e.preventDefault(); open(file); } }, { signal });
  }
  at("take-open-file")?.addEventListener("change", (e) => { const file = e.target.files[0]; e.target.value = ""; if (file) open(file); });

  async function make(key) {
    await walk.load();
    const file = walk.act({ do: "file", key })?.file;
    if (file) page.download(file.name, blob(bytes(file.data), file.type));
  }

  // ---- citation and clipboard

  // The old way, which frames allow that are refused the clipboard.
  function copyByCommand(texts) {
    let done = false;
    const give = (e) => {
      for (const type in texts) e.clipboardData.setData(type, texts[type]);
      e.preventDefault();
      done = true;
    };
    document.addEventListener("copy", give);
    try { document.execCommand("copy"); } catch (e) { console.warn(e); }
    document.removeEventListener("copy", give);
    return done;
  }

  async function copy(id, texts) {
    let done = true;
    try {
      const items = {};
      for (const type in texts) items[type] = blob(texts[type], type);
      await navigator.clipboard.write([new ClipboardItem(items)]);
    } catch { done = copyByCommand(texts); }
    tell(at(id + "-did"), done ? "copied" : "unable");
    if (!done) at(id)?.select?.();
  }

  const blob = (text, type) => new Blob([text], { type });
  const plain = (text) => ({ "text/plain": text });

  async function copyMemo(rich) {
    const text = walk.act({ do: "file", key: "txt" })?.file;
    if (!text) return;
    const items = plain(new TextDecoder().decode(bytes(text.data)));
    copy("take-memo", rich ? { ...items, "text/html": walk.slot("memo").innerHTML } : items);
  }

  async function verify() {
    await walk.load();
    const digest = await walk.digest(), said = at("take-verified");
    said.querySelector("code").textContent = digest || "";
    tell(said, !digest ? "unable" : digest === at("take-hash").textContent ? "same" : "other");
  }

  // ---- the card

  let card = null;
  const picture = () => "data:image/svg+xml;charset=utf-8," + encodeURIComponent(card.svg);
  document.addEventListener("card", ({ detail }) => {
    if (card?.svg === detail.svg) return;
    card = detail;
    at("take-card").src = picture();
    at("take-card").alt = card.alt;
  }, { signal });

  function png() {
    const canvas = document.createElement("canvas"), image = at("take-card");
    [canvas.width, canvas.height] = [2400, 1350];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((b) => b && page.download(walk.id + ".png", b), "image/png");
  }

  // ---- a link that was opened

  // Taken out of the address where it is sound, and kept, with the choice of when to see what it holds, so
  // that both outlive a reload. What the reader has is replaced only by the reader's own
  // press.
  const RECEIVED = walk.NAME + "/received";
  let received = null;
  const keepReceived = (kept) => { received = kept; local((s) => { if (kept) s.setItem(RECEIVED, JSON.stringify(kept)); else s.removeItem(RECEIVED); }); };

  // It is kept until the module has seen it, and further only where it can be opened.
  async function peek(kept) {
    keepReceived(kept);
    await walk.load();
    if (!walk.alive()) return null;
    keepReceived(null);
    const answer = walk.act({ do: "peek", value: kept.text });
    if (answer?.fits) keepReceived(kept);
    if (answer?.elsewhere && page.sent()) location.replace((page.root.matches(".single") ? "?matter" : "matter.html") + location.hash);
    return answer && answer.fits;
  }

  // One Back leads to the post again.
  function join() {
    const to = /[#&]((?:p=[^&]+&)?q-[\w-]+|p=[^&]+)/.exec(received.text)?.[1] || "v-before";
    if (!walk.join()) return;
    keepReceived(null);
    location.replace("#" + to);
  }

  async function receive() {
    if (!page.sent()) return;
    const text = location.hash, mine = /^\?mine\b/.test(location.search), fits = await peek({ text });
    if (fits && location.hash === text) history.replaceState(null, "", location.pathname + (mine ? "" : location.search));
    // What a post carries over joins the work. Anybody may have made the address: where it would
    // change an answer, the reader is asked.
    if (fits && mine) {
      if (!walk.touched() || !walk.act({ do: "theirs", value: "mine" })?.fits) { join(); return; }
      keepReceived({ ...received, choice: "mine" });
    }
    if (fits !== null) page.land(walk.slot("opened").firstElementChild);
  }

  async function receiveAgain() {
    try { received = JSON.parse(local((s) => s.getItem(RECEIVED))); } catch { /* it is not ours */ }
    if (!received?.text || page.sent()) return;
    const { choice } = received;
    if ((await peek(received)) && choice) walk.act({ do: "theirs", value: choice });
  }

  // Who decides first begins on the path that came with the link, where nothing is begun.
  function theirs(choice) {
    const path = /[#&](p=[^&]+)/.exec(received.text)?.[1];
    keepReceived({ ...received, choice });
    walk.act({ do: "theirs", value: choice });
    const to = choice === "now" ? "#v-result" : path && !walk.touched() ? "#" + path : "#v-before";
    const land = () => page.land(choice === "now" ? walk.slot("opened").firstElementChild : at("h-v-before"));
    if (location.hash === to) { land(); return; }
    addEventListener("hashchange", land, { once: true, signal }); // after the views have followed
    location.hash = to;
  }

  const adopt = (to) => keepThen(() => {
    if (!walk.adopt()) return;
    keepReceived(null);
    list();
    location.hash = to;
  });

  function decline() {
    keepReceived(null);
    walk.act({ do: "decline" });
    if (page.sent()) history.replaceState(null, "", location.pathname + location.search);
    page.land(document.querySelector(".view.on h2"));
  }

  document.addEventListener("click", (e) => {
    if (e.target.localName === "input") return;
    const button = e.target.closest("[data-do]"), row = button?.closest("[data-key]");
    switch (button?.dataset.do) {
      case "keep": keep(); break;
      case "open-kept": openKept(row.dataset.key); break;
      case "delete-kept": remove(row.dataset.key); break;
      case "undelete": restore(); break;
      case "erase-all": eraseAll(); break;
      case "save": save(); break;
      case "copy": copy(button.dataset.key, plain(at(button.dataset.key).value)); break;
      case "open-earlier": openEarlier(); break;
      case "save-text": page.download(walk.id + ".earlier.txt", blob(at(button.dataset.key).value, "text/plain")); break;
      case "verify": verify(); break;
      case "card-svg": if (card) page.download(walk.id + ".svg", blob(card.svg, "image/svg+xml")); break;
      case "card-png": png(); break;
      case "memo-docx": case "memo-md": case "memo-txt": make(button.dataset.do.slice(5)); break;
      case "copy-rich": copyMemo(true); break;
      case "copy-plain": copyMemo(false); break;
      case "adopt": adopt("#v-result"); break;
      case "join": join(); break;
      case "let-go": letGo(); break;
      case "theirs": theirs(button.dataset.key); break;
      case "decline": decline(); break;
    }
  }, { signal });
  at("take-keep-name")?.addEventListener("keydown", (e) => { if (e.key === "Enter") { e.preventDefault(); keep(); } });

  addEventListener("hashchange", receive, { signal });
  addEventListener("storage", (e) => { if (e.key?.startsWith(walk.NAME)) list(); }, { signal });
  document.addEventListener("moved", list, { signal }); // what this tab has left is another's now
  document.addEventListener("unreadable", unread, { signal });
  list();
  unread();
  receiveAgain();
  receive();
});
