package pages_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"go/parser"
	"go/token"
	"html"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/pages"
	"github.com/benchwalk/benchwalk/web/walk"
)

var meta = pages.Meta{Words: en.Language(), Version: "9.9.9", WasmHash: "0123456789ab", MatterHash: "ba9876543210"}

// inEnglish is what a text says in English.
func inEnglish(s words.Said) string { return en.Language().Say(s) }

// node is an element as it was read back from a page.
type node struct {
	tag   string
	attrs map[string]string
	up    *node
	kids  []*node
	text  string // of a text node, which has no tag
}

func (n *node) each(f func(*node)) {
	f(n)
	for _, k := range n.kids {
		k.each(f)
	}
}

func (n *node) all(tags ...string) (found []*node) {
	n.each(func(k *node) {
		for _, t := range tags {
			if k.tag == t {
				found = append(found, k)
			}
		}
	})
	return found
}

func (n *node) plain() string {
	var b strings.Builder
	n.each(func(k *node) { b.WriteString(k.text) })
	return same(b.String())
}

func (n *node) inside(tag string) *node {
	for p := n.up; p != nil; p = p.up {
		if p.tag == tag {
			return p
		}
	}
	return nil
}

func (n *node) has(class string) bool {
	for _, c := range strings.Fields(n.attrs["class"]) {
		if c == class {
			return true
		}
	}
	return false
}

func (n *node) String() string { return fmt.Sprintf("<%s %v>", n.tag, n.attrs) }

// same makes texts comparable: what only sets them in type is taken out.
func same(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "*", "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

var (
	tagForm  = regexp.MustCompile(`^<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z-]*(?:="[^"]*")?)*)>`)
	attrForm = regexp.MustCompile(` ([a-zA-Z][a-zA-Z-]*)(?:="([^"]*)")?`)
	entity   = regexp.MustCompile(`&[^;]*(;|$)`)
)

// read is stricter than a browser: every element but the void ones is closed in
// order, attributes are quoted, nothing is left over.
func read(t *testing.T, document string) *node {
	t.Helper()
	rest, ok := strings.CutPrefix(document, "<!doctype html>\n")
	require.True(t, ok, "no doctype")
	void := map[string]bool{"br": true, "hr": true, "img": true, "input": true, "link": true, "meta": true, "col": true}
	root := &node{tag: "#document"}
	at := root
	for rest != "" {
		if rest[0] != '<' {
			i := strings.IndexByte(rest, '<')
			if i < 0 {
				i = len(rest)
			}
			text := rest[:i]
			require.NotContains(t, text, ">", "a bare > in text")
			for _, e := range entity.FindAllString(text, -1) {
				require.Contains(t, []string{"&amp;", "&lt;", "&gt;", "&quot;"}, e)
			}
			at.kids = append(at.kids, &node{text: html.UnescapeString(text), up: at})
			rest = rest[i:]
			continue
		}
		m := tagForm.FindStringSubmatch(rest)
		require.NotNil(t, m, "not a tag: %.80q", rest)
		rest = rest[len(m[0]):]
		if m[1] == "/" {
			require.Equal(t, at.tag, m[2], "closed out of order before %.80q", rest)
			at = at.up
			continue
		}
		n := &node{tag: m[2], up: at, attrs: map[string]string{}}
		for _, a := range attrForm.FindAllStringSubmatch(m[3], -1) {
			require.NotContains(t, n.attrs, a[1], "an attribute twice: %s", m[0])
			n.attrs[a[1]] = html.UnescapeString(a[2])
		}
		at.kids = append(at.kids, n)
		if !void[n.tag] {
			at = n
		}
	}
	require.Equal(t, root, at, "left open")
	return root
}

func matters(t *testing.T) (ms []*matter.Matter) {
	t.Helper()
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		require.NotNil(t, m, "built-in matter %s", id)
		ms = append(ms, m)
	}
	return ms
}

// documents gives every page of the site by its address.
func documents(t *testing.T) map[string]string {
	ms := matters(t)
	docs := map[string]string{"index.html": pages.StartPage(ms, meta).Document(), "about.html": pages.AboutPage(meta).Document()}
	for _, m := range ms {
		docs[m.ID+".html"] = pages.WalkPage(m, meta).Document()
		docs[m.ID+"-read.html"] = pages.ReadPage(m, meta).Document()
		docs[m.ID+"-sources.html"] = pages.SourcesPage(m, meta).Document()
	}
	then, now, step := casebook.Compared()
	docs["then-and-now.html"] = pages.ThenAndNowPage(casebook.Matter(then), casebook.Matter(now), step, meta).Document()
	return docs
}

var (
	idForm   = regexp.MustCompile(`^(q|h|court|p|c|m|r|n|o|k|w|e|v|fail|why|bench|take|offline|gloss|t)-[a-z0-9_-]+$`)
	fixedIDs = map[string]bool{"analysis": true, "put-aside": true, "say": true, "alarm": true, "note": true, "main": true, "resume": true, "to-sources": true}
)

func TestDocuments(t *testing.T) {
	docs := documents(t)
	for name, document := range docs {
		t.Run(name, func(t *testing.T) {
			root := read(t, document)
			ids := map[string]*node{}
			root.each(func(n *node) {
				if id, ok := n.attrs["id"]; ok {
					assert.NotContains(t, ids, id, "an id twice")
					assert.True(t, idForm.MatchString(id) || fixedIDs[id], "id %q has no known prefix", id)
					ids[id] = n
				}
			})
			for _, global := range []string{"fs", "process", "path", "Go", "crypto", "performance"} {
				assert.NotContains(t, ids, global, "it would hide a global of the Go runtime")
			}
			root.each(func(n *node) {
				for a := range n.attrs {
					assert.False(t, a == "style" || a == "srcdoc" || strings.HasPrefix(a, "on"), "%s", n)
				}
				switch n.tag {
				case "style", "iframe", "object", "base":
					t.Errorf("%s is not for these pages", n)
				case "script":
					assert.NotEmpty(t, n.attrs["src"])
					assert.Empty(t, n.kids, "an inline script")
				case "p", "h1", "h2", "h3", "label", "legend", "summary", "button":
					for _, k := range n.all("p", "div", "ul", "ol", "dl", "table", "section", "fieldset", "h2", "h3") {
						assert.Same(t, n, k, "a block in %s", n)
					}
				}
				if n.tag == "label" {
					assert.Empty(t, n.all("a", "button"), "a link in a label toggles nothing: %s", n.plain())
				}
				if n.tag == "a" {
					assert.NotEmpty(t, n.plain(), "%s", n)
				}
				for _, a := range []string{"href", "src"} {
					to, ok := n.attrs[a]
					switch {
					case !ok:
					case strings.HasPrefix(to, "#"):
						assert.Contains(t, ids, to[1:], "%s leads nowhere", n)
					case strings.HasPrefix(to, "https://"):
						assert.Equal(t, "a", n.tag)
						assert.Equal(t, "noreferrer", n.attrs["rel"], "%s", n)
					case strings.HasPrefix(to, "data:image/svg+xml,"):
					case strings.HasSuffix(to, ".html"):
						_, own := map[string]bool{"matter.html": true, "editor.html": true, "make.html": true, pages.SingleFile: true}[to] // told of in open_test.go, and in package post
						assert.True(t, own || docs[to] != "", "%s", n)
					case strings.Contains(to, ".html#"): // a place on another page
						page, place, _ := strings.Cut(to, "#")
						there := docs[page]
						if page == "hand-in.html" { // the other tests of documents are not for it
							there = pages.HandInPage(matters(t), meta).Document()
						}
						assert.Contains(t, there, `id="`+place+`"`, "%s leads nowhere", n)
					default:
						assert.Regexp(t, `^[a-z_]+\.(css|js)$`, to, "addresses are relative, so that the site works under any path")
					}
				}
				for _, a := range []string{"for", "aria-describedby"} {
					if to, ok := n.attrs[a]; ok {
						assert.Contains(t, ids, to, "%s", n)
					}
				}
			})
			assert.Equal(t, "en-US", root.all("html")[0].attrs["lang"])
			assert.Len(t, root.all("h1"), 1)
			assert.Len(t, root.all("main"), 1)
			assert.Len(t, root.all("header"), 1)
			assert.Len(t, root.all("footer"), 1)
			assert.NotEmpty(t, root.all("title")[0].plain())
			first := root.all("a")[0]
			assert.Equal(t, "#main", first.attrs["href"], "the keyboard meets the skip link first")

			level := 0
			for _, h := range root.all("h1", "h2", "h3", "h4") {
				now := int(h.tag[1] - '0')
				assert.LessOrEqual(t, now, level+1, "a heading is left out before %q", h.plain())
				level = now
			}
			labels := map[string]bool{}
			for _, n := range root.all("aside", "nav", "section") {
				name, ok := n.attrs["aria-label"]
				if n.tag != "section" {
					assert.True(t, ok, "%s has no name", n)
				}
				if ok {
					assert.NotContains(t, labels, n.tag+name, "two landmarks of one name")
					labels[n.tag+name] = true
				}
			}
			fields := map[string]bool{}
			for _, l := range root.all("label") {
				fields[l.attrs["for"]] = true
			}
			for _, n := range root.all("input", "textarea", "select") {
				assert.True(t, n.inside("label") != nil || fields[n.attrs["id"]], "%s has no label", n)
				if n.inside("template") != nil {
					continue // script copies it into a question
				}
				form := n.inside("form")
				require.NotNil(t, form, "%s", n)
				assert.Equal(t, "analysis", form.attrs["id"])
				if n.attrs["type"] == "radio" {
					set := n.inside("fieldset")
					require.NotNil(t, set, "%s", n)
					require.Equal(t, "legend", set.kids[0].tag)
				}
			}
			for _, n := range root.all("button") {
				assert.Equal(t, "button", n.attrs["type"], "%s", n)
				assert.True(t, n.attrs["data-do"] != "" || n.attrs["popovertarget"] != "", "%s does nothing", n)
			}
			assert.Contains(t, root.plain(), "Not legal advice.")
		})
	}
}

func TestHeads(t *testing.T) {
	for name, document := range documents(t) {
		head := read(t, document).all("head")[0]
		policy := head.kids[1]
		assert.Equal(t, "Content-Security-Policy", policy.attrs["http-equiv"], "the policy comes before all that it rules")
		assert.Equal(t, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types benchwalk-post benchwalk-sw", policy.attrs["content"])
		var scripts []string
		for _, s := range head.all("script") {
			_, deferred := s.attrs["defer"]
			scripts = append(scripts, fmt.Sprint(s.attrs["src"], " ", deferred))
		}
		if m := casebook.Matter(strings.TrimSuffix(name, ".html")); m != nil {
			assert.Equal(t, []string{"early.js false", "page.js true", "tree.js true", "runtime.js true", "storage.js true", "inputs.js true", "module.js true", "path.js true", "views.js true", "result.js true", "keep.js true", "walk.js true", "wasm_exec.js true", "offline.js true"}, scripts)
			body := read(t, document).all("body")[0]
			data := map[string]string{"data-wasm": "benchwalk.wasm", "data-words": "words.en-US.txt", "data-matter": "matter/" + m.ID + ".json", "data-sources": "sources/" + m.ID + ".json", "data-id": m.ID, "data-version": meta.Version, "data-hash": meta.MatterHash}
			if path, offered := m.Path(matter.Short); offered {
				data["data-path"] = "short"
				if path.Runs().Predict {
					data["class"] = "guessing"
				}
			}
			assert.Equal(t, data, body.attrs)
			continue
		}
		if name == "index.html" {
			assert.Equal(t, []string{"page.js true", "lead.js true", "drop.js true", "offline.js true"}, scripts)
			continue
		}
		if name == "about.html" || name == "then-and-now.html" {
			assert.Equal(t, []string{"page.js true", "lead.js true", "drop.js true"}, scripts)
			continue
		}
		assert.Equal(t, []string{"page.js true", "lead.js true"}, scripts, name)
	}
}

// Each script that pages share declares one object, under its own name; keep.js, which
// waits for a walk, declares none. Without one of them early.js opens everything again.
func TestScriptsDeclareOneObjectEach(t *testing.T) {
	broken := regexp.MustCompile(`if \(/(.*)/\.test`).FindSubmatch(static(t, "early.js"))
	require.NotNil(t, broken)
	fatal := regexp.MustCompile(string(broken[1]))
	names := pages.Scripts(nil)
	require.Greater(t, len(names), 5)
	for _, name := range names {
		if name == "wasm_exec.js" { // it is told in the page
			assert.NotRegexp(t, fatal, "https://example.org/"+name)
			continue
		}
		var declared []string
		for _, m := range regexp.MustCompile(`(?m)^(?:const|let|var|class|function|async function) (\w+)`).FindAllSubmatch(static(t, name), -1) {
			declared = append(declared, string(m[1])+".js")
		}
		assert.Equal(t, name != "keep.js", fatal.MatchString("https://example.org/"+name), name)
		if name != "keep.js" {
			assert.Equal(t, []string{name}, declared)
		} else {
			assert.Empty(t, declared)
		}
	}
}

func element(t *testing.T, root *node, id string) *node {
	t.Helper()
	var found *node
	root.each(func(n *node) {
		if n.attrs["id"] == id {
			found = n
		}
	})
	require.NotNil(t, found, "no element %q", id)
	return found
}

func TestTheWalkSaysAllOfTheMatter(t *testing.T) {
	for _, m := range matters(t) {
		root := read(t, pages.WalkPage(m, meta).Document())
		says := func(n *node, what, text string) {
			assert.Contains(t, n.plain(), same(text), "%s of %s", what, m.ID)
		}
		cited := func(n *node, a matter.Assertion) {
			for _, id := range a.Cites {
				linked := false
				for _, l := range n.all("a") {
					linked = linked || l.attrs["href"] == m.ID+"-sources.html#c-"+id
				}
				assert.True(t, linked, "%s does not show its cite %s", a.ID, id)
			}
		}
		for _, part := range m.Parts {
			says(root.all("nav")[1], "part", part.Title)
			says(element(t, root, "p-"+part.ID), "part", part.Title)
			for _, s := range part.Steps {
				view := element(t, root, "q-"+s.ID)
				assert.True(t, view.has("view") && view.has("step"))
				assert.Equal(t, s.ID, view.attrs["data-step"])
				assert.Equal(t, part.ID, view.attrs["data-part"])
				heading := element(t, view, "h-q-"+s.ID)
				assert.Equal(t, "h2", heading.tag)
				assert.Equal(t, "-1", heading.attrs["tabindex"])
				assert.Equal(t, same(s.Topic), heading.plain())
				for _, a := range s.Facts {
					says(view, "fact", a.Text)
					cited(view, a)
				}
				for _, a := range append(append([]matter.Assertion{}, s.Movant...), s.Opponent...) {
					tick := element(t, view, "m-"+a.ID)
					assert.Equal(t, map[string]string{"type": "checkbox", "name": "mark." + s.ID, "value": a.ID, "id": "m-" + a.ID}, tick.attrs)
					assert.Equal(t, "label", tick.up.tag)
					says(tick.up, "assertion", a.Text)
					cited(tick.up.up, a)
				}
				for _, a := range s.Asks {
					if a.Question != "" {
						says(view, "question", a.Question)
					}
					if a.Provision != "" {
						says(view, "provision", m.Provision(a.Provision).Bars)
					}
				}
				for _, n := range s.Notes {
					says(view.all("aside")[0], "note", n.Text)
				}
				if s.Court.Mark == matter.Unmarked {
					continue
				}
				court := element(t, view, "court-"+s.ID)
				says(court, "mark", "What the court did · "+inEnglish(words.MarkName(s.Court.Mark.String())))
				for _, a := range s.Court.Text {
					says(court, "answer", a.Text)
					cited(court, a)
				}
				for _, a := range s.Later {
					says(court, "later court", a.Text)
					cited(court, a.Assertion)
				}
				for _, a := range s.OtherWay {
					says(court.up, "other way", a.Text)
					cited(court.up, a)
				}
				for _, h := range s.Court.Findings {
					says(court, "finding", inEnglish(words.Topic(h.Key.String()))+": "+inEnglish(words.Answer(h.Key.String(), h.Key.Under(m.Posture).Name(h.Finding))))
				}
			}
		}
		for _, list := range [][]matter.Assertion{m.Outcome, m.Open, m.Later} {
			for _, a := range list {
				says(element(t, root, "v-result"), "outcome", a.Text)
			}
		}
	}
}

// What the court did stands nowhere but in its block, so that commitment comes first.
func TestTheCourtWaits(t *testing.T) {
	for _, m := range matters(t) {
		root := read(t, pages.WalkPage(m, meta).Document())
		for _, part := range m.Parts {
			for _, s := range part.Steps {
				if s.Court.Mark == matter.Unmarked {
					continue
				}
				view := element(t, root, "q-"+s.ID)
				panel := element(t, view, "court-"+s.ID).up
				kids := panel.kids
				for _, kid := range kids { // each waits for itself, or is drawn only then
					assert.True(t, kid.has("court") || kid.attrs["data-slot"] != "" && len(kid.kids) == 0, "%s: %s", s.ID, kid.attrs["class"])
				}
				panel.kids = nil
				for _, a := range slices.Concat(s.Court.Text, s.OtherWay) {
					assert.NotContains(t, view.plain(), same(a.Text))
				}
				for _, a := range s.Later {
					assert.NotContains(t, view.plain(), same(a.Text))
				}
				assert.NotContains(t, view.plain(), "What the court did")
				panel.kids = kids
			}
		}
	}
}

func TestQuestionsAreAskedInFull(t *testing.T) {
	for _, m := range matters(t) {
		root := read(t, pages.WalkPage(m, meta).Document())
		radios, said := map[string][]string{}, map[string]string{} // what stands at each, by its name
		checked := map[string]string{}
		for _, n := range root.all("input") {
			if _, apart := n.attrs["form"]; apart || n.attrs["type"] != "radio" || n.inside("template") != nil {
				continue // what belongs to no form asks nothing
			}
			name, value := n.attrs["name"], n.attrs["value"]
			radios[name] = append(radios[name], value)
			said[name+"="+value] = n.inside("label").all("span")[0].plain()
			if _, on := n.attrs["checked"]; on {
				checked[name] = value
			}
		}
		asked := map[string]bool{}
		for _, part := range m.Parts {
			for _, s := range part.Steps {
				view := element(t, root, "q-"+s.ID)
				assert.Len(t, view.all("fieldset"), len(s.Asks))
				for _, a := range s.Asks {
					asked[a.Key] = true
					e := a.Element.Under(m.Posture)
					finer := doctrines.Finer(a.Element)
					scale := slices.DeleteFunc(slices.Clone(e.Levels), func(l string) bool { return slices.Contains(finer, l) })
					assert.Equal(t, append(append(scale, finer...), "no_record", "open"), radios[a.Key], "the scale, then what is folded, then that nothing is decided")
					assert.NotContains(t, checked, a.Key, "nothing is chosen for the reader")
				}
				if len(s.Asks) > 0 {
					element(t, view, "n-"+s.ID)
				}
			}
		}
		settings := map[string]string{"walk.standing": "shown"}
		if _, offered := m.Path(matter.Short); offered {
			settings["walk.path"] = "short"
			assert.Equal(t, []string{"short", "whole"}, radios["walk.path"])
		}
		if m.ID == "own" {
			for _, s := range doctrines.Settings() {
				settings["posture."+s.Name] = m.Posture.Get(s.Name)
				assert.Equal(t, s.Values, radios["posture."+s.Name])
			}
		}
		for _, part := range m.Parts {
			for _, s := range part.Steps {
				if s.Court.Mark != matter.Unmarked || len(s.Court.Text) > 0 {
					settings["walk.reveal"] = "each" // only a court's answer can come at the end
				}
			}
		}
		assert.Equal(t, settings, checked)
		var rulings []string // all that the main test can come to, but that its question does not arise
		for i, name := range m.Main().Test().Doctrine().Dispositions {
			if doctrine.Disposition(i+1) != m.Main().Test().Exempt {
				rulings = append(rulings, name)
			}
		}
		assert.Equal(t, append(rulings, "undecided"), radios["predict."+m.Main().String()], "a coded path may have a guess asked in any walk")
		assert.Len(t, radios, len(asked)+len(settings)+1)
		for name, values := range radios {
			for _, v := range values {
				assert.NotEmpty(t, said[name+"="+v], "no words for %s of %s", v, name)
			}
		}
	}
}

func TestSlotsAreEmptyAndSilent(t *testing.T) {
	for _, m := range matters(t) {
		root := read(t, pages.WalkPage(m, meta).Document())
		want := map[string]bool{"standing": true, "standing-line": true, "figure": true, "others": true, "review": true, "guess": true, "result": true, "flips": true, "tried": true, "why": true, "caveats": true, "after": true, "proof": true, "opened": true, "path": true, "memo": true}
		for _, part := range m.Parts {
			for _, s := range part.Steps {
				for _, a := range s.Asks {
					if a.Element.Test == doctrines.MustNamed("stay") { // the map and the standards are the stay's
						want["map"], want["compare"] = true, true
					}
				}
			}
		}
		if len(m.Interests)+len(m.Alternatives) > 0 {
			want["work"], want["comes"] = true, true
		}
		for _, part := range m.Parts {
			for _, s := range part.Steps {
				for i := range s.Later {
					want[live.LaterSlot(&s.Later[i])] = true
				}
				for _, a := range s.Asks {
					want[live.YouSlot(&s)], want[live.YoursSlot(&s)], want[live.GroundsSlot(&s)] = true, true, true
					if a.Provision == "" {
						want[live.TensionSlot(a.Element)] = true
					}
				}
			}
		}
		got := map[string]bool{}
		root.each(func(n *node) {
			assert.NotContains(t, n.attrs, "aria-live")
			if name, ok := n.attrs["data-slot"]; ok && !strings.HasPrefix(name, "came-") { // what an answer rests on is of one path
				assert.Empty(t, n.kids, name)
				assert.False(t, got[name], "slot %s twice", name)
				got[name] = true
			}
		})
		assert.Equal(t, want, got)

		say := element(t, root, "say")
		assert.Equal(t, "status", say.attrs["role"])
		assert.Empty(t, say.kids)
		for _, p := range element(t, root, "alarm").all("p") {
			assert.Contains(t, p.attrs, "hidden")
			text := words.FailureText(strings.TrimPrefix(p.attrs["id"], "fail-"))
			assert.True(t, en.Language().Has(text), p.attrs["id"])
			assert.Contains(t, p.plain(), same(inEnglish(text)))
		}
		root.each(func(n *node) {
			if n.has("keep") {
				assert.Contains(t, n.attrs, "hidden")
				id := strings.TrimPrefix(n.attrs["id"], "k-")
				assert.Equal(t, "override."+id, element(t, n, "o-"+id).attrs["name"])
			}
		})
	}
}

func TestAuthoritiesAreWrittenOutAndLinked(t *testing.T) {
	view := element(t, read(t, pages.SourcesPage(casebook.Matter("wechat-2020"), meta).Document()), "v-authorities")
	text := view.plain()
	for _, cite := range []string{"Nken v. Holder, 556 U.S. 418 (2009)", "Ward v. Rock Against Racism, 491 U.S. 781 (1989)", "Fed. R. Civ. P. 65(c)", "TikTok Inc. v. Garland, 604 U.S. 56 (2025)"} {
		assert.Equal(t, 1, strings.Count(text, cite), cite)
	}
	early, later, _ := strings.Cut(text, "Later law")
	assert.Contains(t, early, "Nken v. Holder")
	assert.Contains(t, later, "TikTok Inc. v. Garland")
	hrefs := map[string]bool{}
	for _, a := range view.all("a") {
		hrefs[a.attrs["href"]] = true
	}
	assert.True(t, hrefs["https://www.courtlistener.com/c/U.S./556/418/"])
	assert.True(t, hrefs["https://www.law.cornell.edu/rules/frcp/rule_65"])
}

func static(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "static", name))
	require.NoError(t, err)
	return b
}

func packed(t *testing.T, b []byte) int {
	t.Helper()
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(b)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.Len()
}

func TestWeight(t *testing.T) {
	css, early := static(t, "app.css"), static(t, "early.js")
	assert.NotContains(t, regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(string(css), ""), ":has(", "measured: it costs every answer milliseconds, even where its media do not match")
	assert.Less(t, len(css), 39_400)
	shared := packed(t, css) + packed(t, early)
	for name, document := range documents(t) {
		weight, bar := packed(t, []byte(document))+shared, 40_000
		if name != "index.html" && name != "about.html" {
			bar = 85_000 // of 95 kB; the scripts share the rest
		}
		assert.LessOrEqual(t, weight, bar, name)
		t.Logf("%s: %d bytes with its styles", name, weight)
	}
}

var property = regexp.MustCompile(`--([a-z]+):(#[0-9a-f]{3,6})`)

func TestColorsCanBeRead(t *testing.T) {
	css := string(static(t, "app.css"))
	assert.NotContains(t, css, "url(", "styles ask for no file")
	light, rest, ok := strings.Cut(css, "@media (prefers-color-scheme:dark){")
	require.True(t, ok)
	dark, _, _ := strings.Cut(rest, "}}")
	for mode, part := range map[string]string{"light": light, "dark": dark} {
		colors := map[string]string{}
		for _, m := range property.FindAllStringSubmatch(part, -1) {
			if _, seen := colors[m[1]]; !seen {
				colors[m[1]] = m[2]
			}
		}
		pair := func(ink, ground string, least float64) {
			assert.GreaterOrEqual(t, contrast(t, colors[ink], colors[ground]), least, "%s: %s on %s", mode, ink, ground)
		}
		for _, ground := range []string{"paper", "raised", "wash", "tint"} {
			for _, ink := range []string{"ink", "soft", "court", "you"} {
				pair(ink, ground, 4.5)
			}
			pair("line", ground, 3) // edges of controls
		}
		for _, ink := range []string{"movant", "opponent"} {
			pair(ink, "paper", 4.5)
		}
		pair("paper", "you", 4.5) // buttons
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	la, lb := luminance(t, a), luminance(t, b)
	return (math.Max(la, lb) + .05) / (math.Min(la, lb) + .05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	require.Len(t, hex, 6)
	var sum float64
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		require.NoError(t, err)
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// Matters are passed in, never linked.
func TestNoMatterIsLinked(t *testing.T) {
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range f.Imports {
			assert.NotContains(t, i.Path.Value, "casebook", file)
		}
	}
}

func TestAPageOfAMatterWithLittleInIt(t *testing.T) {
	m := &matter.Matter{ID: "bare", Title: "A & B <v. C>", Law: "2020-10-23"}
	root := read(t, pages.WalkPage(m, pages.Meta{Words: en.Language()}).Document())
	assert.Equal(t, m.Title, root.all("h1")[0].plain())
	assert.Len(t, root.all("section"), len(walk.Views(m))-1, "the views, without the sources and the law, and the standing")
	read(t, pages.StartPage(nil, pages.Meta{Words: en.Language()}).Document())
}

// Whose sorting an interest's aid is: Williams's only where the matter cites him
// for it, whatever the file; else the file's own.
func TestWhoseSorting(t *testing.T) {
	m := *casebook.Matter("huawei-5g")
	view := func() string { return element(t, read(t, pages.SourcesPage(&m, meta).Document()), "v-sources").plain() }
	require.Contains(t, view(), "After Williams, sorted among sources of distrust.")
	require.NotContains(t, view(), "This file sorts it")
	m.Cites = append([]matter.Cite(nil), m.Cites...)
	for i := range m.Cites {
		m.Cites[i].Pin = "A paper, " + strconv.Itoa(i)
	}
	require.Contains(t, view(), "This file sorts it among sources of distrust.")
	require.NotContains(t, view(), "After Williams")
	for _, id := range []string{"wechat-2020", "tiktok-2020"} { // one sorting of one concern
		require.Equal(t, matter.Technological, casebook.Matter(id).Interest("data").Aid, id)
	}
}

// Each tension that the reader may keep has one place for the reason.
func TestEveryTensionHasOnePlaceForItsReason(t *testing.T) {
	document := pages.WalkPage(casebook.Matter("wechat-2020"), meta).Document()
	for _, id := range chain.Overridable() {
		assert.Equal(t, 1, strings.Count(document, `name="override.`+id+`"`), id)
	}
}

// The scripts refuse a file by its size before they read it, and by the sizes that the
// readers allow.
func TestScriptsKnowHowLargeAFileMayBe(t *testing.T) {
	assert.Contains(t, string(static(t, "keep.js")), fmt.Sprintf("const LARGEST = %d << 20;", analysis.Largest>>20))
	assert.Contains(t, string(static(t, "file.js")), fmt.Sprintf("const LARGEST = { matter: %d << 20, work: %d << 20 }", matter.Largest>>20, analysis.Largest>>20))
	said := inEnglish(words.FailureText("file-large"))
	assert.Contains(t, said, fmt.Sprintf("a matter may have %d MiB, and a file of work %d MiB", matter.Largest>>20, analysis.Largest>>20))
}
