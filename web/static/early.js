// Before the body is parsed, so that folding does not flash; "deep" where the address names a place of the walk.
// "pathed" where it names a path that only the module can read, so that its place is kept.
// If a script of the walk does not arrive, or breaks before the walk stands, everything is open again.
// "framed" where the page has no origin of its own, in a frame that is refused storage and, it may be, more.
document.documentElement.classList.add("js", location.hash.length > 1 ? "deep" : "js", self.origin === "null" ? "framed" : "js", /[#&]p=(\d\.|step:)/.test(location.hash) ? "pathed" : "js");
// A script that came and broke says which browsers the page needs; one that did not come says nothing of the browser.
let lost = false;
addEventListener("error", (e) => { const { classList } = document.documentElement; if (/\b(page|tree|runtime|storage|inputs|module|path|views|result|file|matter|walk)\.js$/.test(e.target.src || e.filename) && !classList.contains("ready")) { classList.remove("js"); lost = lost || !e.filename; const told = document.getElementById("fail-old-browser"); if (told && !lost) { told.hidden = false; told.previousSibling.hidden = true; } } }, true);
// What a reader answers or chooses before the scripts have come, so that it counts.
self.answered = new Set();
for (const type of ["input", "change"]) addEventListener(type, (e) => { if (!document.documentElement.classList.contains("ready")) self.answered.add(e.target); }, true);
