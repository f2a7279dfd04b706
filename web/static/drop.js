// A file that is dropped where none is taken: the browser would leave the page for it.
"use strict";
for (const type of ["dragover", "drop"]) {
  addEventListener(type, (e) => { if (e.dataTransfer?.types.includes("Files") && !e.target.closest?.("input[type=file]")) e.preventDefault(); });
}
