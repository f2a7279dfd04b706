// Before the body is parsed, so that folding does not flash. If walk.js does not arrive, everything is open again.
document.documentElement.classList.add("js");
addEventListener("error", e => /walk\.js$/.test(e.target.src) && document.documentElement.classList.remove("js"), true);
