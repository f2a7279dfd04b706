// Before the body is parsed, so that folding does not flash; "deep" where the address names a place of the walk.
// If walk.js does not arrive, everything is open again.
document.documentElement.classList.add("js", location.hash.length > 1 ? "deep" : "js");
addEventListener("error", e => /walk\.js$/.test(e.target.src) && document.documentElement.classList.remove("js"), true);
