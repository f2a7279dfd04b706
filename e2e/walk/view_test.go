package walk_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/tree"
	templates "github.com/benchwalk/benchwalk/web/view"
)

// scoped has the page make the scopes of a file, with what the module says of it, and
// keeps them. It gives them without that, which is the same in both.
const scoped = `async (text) => {
	await file.started();
	const { base, steps } = matter.scopes(JSON.parse(text), file.ask("plan", text));
	const bare = JSON.parse(JSON.stringify([{ ...base, said: null, hash: null }, ...steps]));
	for (let i = 0, more = true; more; i++) { const piece = file.ask("part", "said", String(i)); more = Object.keys(piece).length > 0; Object.assign(base.said, piece); }
	steps.forEach((s, i) => { s.margin = file.ask("part", "margin", String(i)); });
	self.scopesOfTest = { base, steps };
	return bare;
}`

// alike has the page fill templates and tells of each that differs from the nodes that
// Go filled it with. Both are compared as nodes, so that no spelling of one matters.
const alike = `(fillings) => {
	const { base, steps } = scopesOfTest;
	const make = (n) => {
		if (typeof n === "string") return document.createTextNode(n);
		const [tag, attributes, ...kids] = n, e = document.createElement(tag);
		for (const name in attributes) e.setAttribute(name, attributes[name]);
		(tag === "template" ? e.content : e).append(...kids.map(make));
		return e;
	};
	const whole = (nodes) => { const div = document.createElement("div"); div.append(...nodes); div.normalize(); return div; };
	return fillings.map(({ name, step, more, nodes }) => {
		let scope = step < 0 ? base : file.inside(base, steps[step]);
		if (more) scope = file.inside(scope, more);
		const got = whole([file.use(name, scope)]), want = whole(nodes.map(make));
		return got.isEqualNode(want) ? null : { name, step, got: got.outerHTML, want: want.outerHTML };
	}).filter(Boolean);
}`

// plainScope is a scope as script has it: a number is its text, and what is not there is
// not said.
func plainScope(x any) any {
	switch x := x.(type) {
	case map[string]any:
		said := map[string]any{}
		for name, v := range x {
			if v = plainScope(v); v != nil {
				said[name] = v
			}
		}
		return said
	case []any:
		if len(x) == 0 {
			return nil
		}
		for i := range x {
			x[i] = plainScope(x[i])
		}
		return x
	case bool:
		if !x {
			return nil
		}
	case string:
		if x == "" {
			return nil
		}
	case float64:
		return fmt.Sprint(x)
	}
	return x
}

type filling struct {
	Name  string            `json:"name"`
	Step  int               `json:"step"` // -1 is the matter alone
	More  map[string]string `json:"more,omitempty"`
	Nodes json.RawMessage   `json:"nodes"`
}

// odd has what no built-in matter has: one minute, a docket with a name in it, a part
// without steps, a step that only reads on, one with another view alone, statements
// without a speaker below others with one, and texts that look like holes.
const odd = `{"format":"benchwalk/matter/1","id":"odd","title":"{lead} v. *Roe*","court":"{title}","docket":"No. 5, *In re Doe*","decided":"May 1, 2020","law":"today","lead":"{title} [redacted] *Doe*","minutes":1,
"sides":{"movant":{"name":"{id}","short":"Doe"},"opponent":{"name":"Roe","short":"Roe"}},
"cites":[{"id":"a","pin":"Williams, § 2 n. 3"},{"id":"b","pin":"Order § 1","quote":"“*Doe* said {topic}”","record":"ECF No. 7 ¶ 2"}],
"interests":[{"id":"calm","name":"Calm","sort":"security","aid":"trust","text":"It is calm.","by":"users","cites":["a"],"whole":[{"how":"partly","id":"w1","text":"All serve it."}]},{"id":"order","name":"Order","sort":"content","text":"There is order.","by":"government"}],
"provisions":[{"id":"1","name":"One","serves":[{"interest":"order","how":"directly","id":"s1","text":"It does.","by":"court","cites":["b"]}],"burden":[{"id":"u1","text":"It stops much."}]},{"id":"2a","name":"Two","bars":"*All* of it."}],
"alternatives":[{"id":"label","name":"Labels","text":"Label it.","by":"commentary","interests":["calm","order"],"record":false,"answer":[{"id":"n1","text":"That is not enough."}]}],
"rounds":[{"title":"First","entries":[{"id":"e1","text":"A brief.","by":"government"},{"id":"e2","text":"Another.","date":"2020-05-01"}]}],
"parts":[{"id":"none","title":"None","steps":[]},{"id":"some","title":"Some","steps":[
{"id":"one","topic":"{id}","movant":[{"id":"m1","text":"Doe says so.","by":"users"},{"id":"m2","text":"And this.","by":"conceded"}],"asks":[{"key":"provisions.1.advances_interest"},{"key":"provisions.2a.advances_interest","question":"Does *2a*?"}],"court":{"mark":"recited","text":[{"id":"c1","text":"It said {title}.","by":"court","cites":["b"]}]}},
{"id":"two","topic":"Only read","facts":[{"id":"f1","text":"A fact.","by":"model"}]},
{"id":"three","topic":"The other way","other_way":[{"id":"o1","text":"Another view.","by":"model"}]}]}]}`

// empty has next to nothing: no step, no provision for its interest, and no end.
const empty = `{"format":"benchwalk/matter/1","id":"empty","title":"Doe","law":"2020-10-23","sides":{"movant":{"name":"Doe","short":"Doe"},"opponent":{"name":"Roe","short":"Roe"}},
"interests":[{"id":"calm","name":"Calm","sort":"security","text":"It is calm.","whole":[{"how":"partly","id":"w1","text":"All serve it."}]}],"parts":[{"id":"none","title":"None","steps":[]}]}`

// Every template is filled in Go as it is filled by script, for every built-in matter and
// each of its steps, and what fills it is the same.
func TestTemplatesAreFilledAlike(t *testing.T) {
	t.Parallel()
	l := en.Language()
	set := templates.In(l)
	s := serve(t, nil)
	b := browser.Open(t, browser.Chromium)
	others := map[string]string{"odd": odd, "empty": empty}
	for _, id := range append(casebook.Matters(), "odd", "empty") {
		open(b, s, "matter.html")
		text, built := casebook.Text(id)
		if !built {
			text = others[id]
		}
		m, problems := matter.Read(text)
		require.Empty(t, problems, id)
		base, steps := set.Scopes(m)
		var of []templates.Scope
		for _, x := range append([]templates.Scope{base}, steps...) {
			x = maps.Clone(x)
			delete(x, "said") // what the module says is no part of the file
			delete(x, "margin")
			of = append(of, x)
		}
		var want any
		ours, err := json.Marshal(of)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(ours, &want))
		got := browser.Get[any](b, scoped, text)
		require.Equal(t, plainScope(want), plainScope(got), id)

		filled := map[string]bool{}
		for step := -1; step < len(steps); step++ {
			var fillings []filling
			add := func(name string, more map[string]string, scopes ...templates.Scope) {
				w := &strictjson.Writer{}
				tree.JSON(w, l, set.Fill(name, scopes...)...)
				fillings = append(fillings, filling{name, step, more, json.RawMessage(w.String())})
				filled[name] = true
			}
			for _, name := range set.Names() {
				kind, _, _ := strings.Cut(name, "-")
				switch {
				case name == "held": // it is copied from, never filled
				case kind == "part" || kind == "step":
					if step >= 0 {
						add(name, nil, base, steps[step])
					}
				case kind == "ask" || kind == "tension" || kind == "act":
					if step == 0 { // what a step makes of them is filled with it
						for _, question := range []string{"", "Is *that* [redacted]?"} {
							add(name, map[string]string{"provision": "1", "question": question}, base, steps[step], templates.Scope{"provision": "1", "question": question})
						}
					}
				default:
					if step < 0 {
						add(name, map[string]string{"hash": "0123"}, base, templates.Scope{"hash": "0123"})
					}
				}
			}
			differ := browser.Get[[]map[string]any](b, alike, fillings)
			require.Empty(t, differ, "%s, step %d", id, step)
		}
		if len(steps) > 0 {
			require.Len(t, filled, len(set.Names())-1, id)
		}
	}
	quiet(t, b)
}
