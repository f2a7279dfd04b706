package walk_test

import (
	"encoding/base64"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
)

// give hands a file to the page as its reader would: by the picker, or dropped.
func give(t testing.TB, b *browser.Browser, how, name string, content []byte) {
	require.NoError(t, b.Eval(nil, `(how, name, content) => {
		const file = new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name), data = new DataTransfer();
		data.items.add(file);
		if (how === "drop") {
			for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
			return;
		}
		const picker = document.getElementById("file");
		picker.files = data.files;
		picker.dispatchEvent(new Event("change", { bubbles: true }));
	}`, how, name, base64.StdEncoding.EncodeToString(content)))
}

// drawn is the walk as it stands in the page: of each view what would be read of
// it, with all that carries meaning.
const drawn = `() => {
	const views = [...document.querySelectorAll("form#analysis > *")].filter((v) => v.id !== "v-authorities").map((v) => v.cloneNode(true));
	const out = [];
	for (const v of views) {
		for (const e of v.querySelectorAll(".needs-script, .to-read, .reading")) e.remove();
		for (const e of v.querySelectorAll("[data-slot]")) e.replaceChildren();
		for (const e of [v, ...v.querySelectorAll("*")]) {
			e.classList.remove("on", "committed");
			if (e.className === "") e.removeAttribute("class");
			if (e.id === "resume") { e.hidden = true; e.querySelector("a").removeAttribute("href"); }
		}
		out.push(v.outerHTML.replace(/\s+/g, " ").replace(/ (?=<)/g, ""));
	}
	out.push(document.querySelector(".rail .parts").innerHTML.replace(/ aria-current="step"/, "").replace(/(<span class="at">)\d+/, "$1"));
	out.push(document.querySelector("header.site h1").innerHTML);
	return out;
}`

// The page of an opened file is the page that the build makes of the same file.
func TestAnOpenedFileIsDrawnAsItsBuiltInPage(t *testing.T) {
	s := serve(t, nil)
	for _, id := range casebook.Matters() {
		t.Run(id, func(t *testing.T) {
			text, _ := casebook.Text(id)
			b := browser.Open(t, browser.Chromium)
			open(b, s, id+".html")
			live(b)
			want := browser.Get[[]string](b, drawn)
			open(b, s, "matter.html")
			give(t, b, "pick", id+".json", []byte(text))
			live(b)
			got := browser.Get[[]string](b, drawn)
			require.Equal(t, len(want), len(got))
			for i := range want {
				require.Equal(t, want[i], got[i])
			}
			quiet(t, b)
		})
	}
}
