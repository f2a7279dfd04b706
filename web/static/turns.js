// What a stranger wrote as it is shown, where no module has read it. The rule is that of
// words.Paired: what turns the direction of writing, and is not opened and closed within
// one line, is its number in brackets.
"use strict";
const turns = (() => {
  const TURNER = /[\u202a-\u202e\u2066-\u2069]/g, LINE = /[^\0-\b\n-\x1f\x85\u2028\u2029]+/g;

  function line(text) {
    const alone = new Set(), open = []; // the places of those without another, and which are open
    for (const { 0: c, index } of text.matchAll(TURNER)) {
      const isolates = c > "\u202e";
      alone.add(index);
      if (c !== "\u202c" && c !== "\u2069") { open.push({ index, isolates }); continue; }
      let last = open.length - 1;
      while (isolates && last >= 0 && !open[last].isolates) last--; // an isolate that ends also ends what was opened in it
      if (last < 0 || open[last].isolates !== isolates) continue;
      alone.delete(index);
      alone.delete(open[last].index);
      open.length = last;
    }
    return text.replace(TURNER, (c, index) => (alone.has(index) ? `[U+${c.charCodeAt(0).toString(16).toUpperCase()}]` : c));
  }

  const paired = (text) => text.replace(LINE, line);

  // For JSON.parse, so that all texts of a file are read as they are shown.
  const shown = (_, value) => (typeof value === "string" ? paired(value) : value);

  return { paired, shown };
})();
