package walk_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/e2e/browser"
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
	slots "github.com/benchwalk/benchwalk/web/live"
)

// entered is what a reader has entered, as a second and plainer book of it, and what of
// it the page has named as set aside.
type entered struct {
	answers, notes map[string]string
	aside          map[setAside]bool
}

type setAside struct{ In, Name, Text string }

func nothing() entered {
	return entered{map[string]string{}, map[string]string{}, map[setAside]bool{}}
}

func (e entered) copy() entered {
	return entered{maps.Clone(e.answers), maps.Clone(e.notes), maps.Clone(e.aside)}
}

// tab is one tab with the walk in it.
type tab struct {
	id   browser.Tab
	name string
	has  entered
	// place is the key under which the tab keeps its work, and seen the version there
	// that it began with or wrote last.
	place string
	seen  int
	wrote bool // the reader has entered something since the last look
}

// shelved is the work under one key of the storage, as the tab that wrote it last had it.
type shelved struct {
	has     entered
	version int
}

// work is what the page keeps under one key.
type work struct {
	State string
	Form  [][2]string
}

// state is what of the module's state the test reads.
type state struct {
	Findings   map[string]string
	Provisions map[string]map[string]string
	Notes      map[string]string
	Aside      []setAside
}

func (w work) state() (s state) {
	_ = json.Unmarshal([]byte(w.State), &s)
	return s
}

// holds tells what of a book is neither in the work nor set aside in it; "" where all is.
func (w work) holds(has entered) string {
	form, aside := map[string]string{}, map[setAside]bool{}
	for _, pair := range w.Form {
		form[pair[0]] = pair[1]
	}
	for _, a := range w.state().Aside {
		aside[a] = true
	}
	for key, level := range has.answers {
		if form[key] != level && !answerAside(aside, key, level) {
			return fmt.Sprintf("the answer %s=%s is not kept, but %q", key, level, form[key])
		}
	}
	for step, text := range has.notes {
		if form["note."+step] != text && !aside[setAside{"notes", step, text}] {
			return fmt.Sprintf("the note at %s is not kept: %q", step, text)
		}
	}
	for a := range has.aside {
		if !aside[a] {
			return fmt.Sprintf("what was set aside is gone: %v", a)
		}
	}
	return ""
}

// answerAside tells whether an answer is among what is set aside: under the name that its
// question has on the page, or where a file has it.
func answerAside(aside map[setAside]bool, key, level string) bool {
	in, name := key[:strings.LastIndex(key, ".")], key[strings.LastIndex(key, ".")+1:]
	return level == "open" || aside[setAside{"findings", key, level}] || aside[setAside{in, name, level}]
}

// glance is all that is seen of a page and its storage at once.
type glance struct {
	Answers, Notes map[string]string
	PutAside       string // events that the module could not bear
	Aside          string // what was set aside, where the page shows it whole
	Ruling, Place  string
	Kept           map[string]work
	Rows           []string // of the kept work that the page offers
	Told, Other    bool     // that work was set aside, and that another tab wrote
	Edition        int
	Known          bool // the document is the one that was looked at before
}

// What had no room in localStorage stands in a record behind a marker, and counts as kept.
const lookAround = `async (name, dropped) => {
	const answers = {}, notes = {}, kept = {}, seen = (id) => !document.getElementById(id).hidden;
	for (const key of Object.keys(localStorage)) if (key === name || key.startsWith(name + "/tab/")) { const { state, form } = storage.unpack(await storage.read(key)); kept[key] = { State: state, Form: form }; }
	for (const i of document.querySelectorAll("#analysis fieldset input[type=radio]:checked")) if (/^(stay|speech|injunction|bond|provisions)\./.test(i.name)) answers[i.name] = i.value;
	for (const f of document.querySelectorAll('textarea[name^="note."]')) if (f.value) notes[f.name.slice(5)] = f.value;
	return {
		Answers: answers, Notes: notes, PutAside: document.getElementById("put-aside").textContent, Kept: kept,
		Aside: document.getElementById("v-take").checkVisibility() ? document.getElementById("take-aside").value : "",
		Ruling: document.querySelector("[data-slot=standing-line]").textContent, Place: sessionStorage.getItem(name) || name,
		Rows: [...document.querySelectorAll("#take-kept li")].map((li) => li.dataset.key),
		Told: seen("take-earlier-told"), Other: seen("fail-other-tab"), Edition: document.getElementById("q-" + dropped) ? 0 : 1, Known: !!self.lookedAt,
	};
}`

// agrees tells where the page and what is kept of it contradict the book of its tab or
// each other; "" where nothing does. Where another tab has written at its place since, the
// work there is not its own.
func (l *glance) agrees(m *matter.Matter, has entered, own bool) string {
	var mine state
	if own {
		mine = l.Kept[l.Place].state()
	}
	aside := maps.Clone(has.aside)
	for _, a := range mine.Aside {
		aside[a] = true
		if l.Aside != "" && !strings.Contains(l.Aside, a.Text) {
			return fmt.Sprintf("what is set aside is not on the page: %v", a)
		}
	}
	if len(aside) > 0 && !l.Told {
		return "the page does not tell that something was set aside"
	}
	for key, level := range has.answers {
		if l.PutAside == "" && l.Answers[key] != level && !answerAside(aside, key, level) {
			return fmt.Sprintf("the answer %s=%s is neither on the page, which has %q, nor set aside", key, level, l.Answers[key])
		}
	}
	for step, text := range has.notes {
		if l.Notes[step] != text && !aside[setAside{"notes", step, text}] {
			return fmt.Sprintf("the note at %s is neither on the page nor set aside: %q", step, text)
		}
	}
	if want := ruled(m, l.Answers); want != l.Ruling {
		return fmt.Sprintf("the ruling is %q, and of what is on the page it is %q", l.Ruling, want)
	}
	if _, any := l.Kept[l.Place]; !any || !own || l.PutAside != "" {
		return ""
	}
	return mine.differs(l)
}

// differs tells where the state that is kept says other than its page.
func (s state) differs(l *glance) string {
	findings := maps.Clone(s.Findings)
	if findings == nil {
		findings = map[string]string{}
	}
	for id, of := range s.Provisions {
		for key, level := range of {
			findings["provisions."+id+"."+key] = level
		}
	}
	for _, key := range slices.Sorted(maps.Keys(findings)) {
		if l.Answers[key] != findings[key] {
			return fmt.Sprintf("the state has %s=%s, and the page %q", key, findings[key], l.Answers[key])
		}
	}
	for key, level := range l.Answers {
		if level != "open" && findings[key] != level {
			return fmt.Sprintf("the page has %s=%s, and the state %q", key, level, findings[key])
		}
	}
	for step, text := range l.Notes {
		if s.Notes[step] != text {
			return fmt.Sprintf("the page has a note at %s that the state has not: %q", step, text)
		}
	}
	return ""
}

// ruled is the sentence of the ruling on what is answered.
func ruled(m *matter.Matter, answers map[string]string) string {
	var f analysis.Findings
	for key, level := range answers {
		k, ok := doctrines.ParseKey(key)
		if !ok {
			continue // of a provision
		}
		if finding, ok := k.Under(m.Posture).Parse(level); ok && finding != doctrine.Open {
			f.Set(k, finding)
		}
	}
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Findings: f}
	return en.Language().Say(slots.NewState(en.Language(), m, a, chain.Decide(a.Posture, &a.Findings)).Reports[m.Main()].Sentence)
}
