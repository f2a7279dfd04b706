package app

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/walk"
)

// editions of the matters of the fuzz: each built in, and one of a reader's own with much
// text, as it is and with the first step under another name, and one step that asks nothing
// any more where the matter bears that.
func editions() (all [][2]string) {
	texts := []string{muchText()}
	for _, id := range casebook.Matters() {
		text, _ := casebook.Text(id)
		texts = append(texts, text)
	}
	for _, text := range texts {
		m, _ := matter.Read(text)
		first := m.Parts[0].Steps[0].ID
		all = append(all, [2]string{text, askingLess(strings.ReplaceAll(text, `"`+first+`"`, `"`+first+`-of-now"`))})
	}
	return all
}

// askingLess is a matter without the last question that nothing else of it needs.
func askingLess(text string) string {
	m, _ := matter.Read(text)
	less := text
	for i := range m.Parts {
		for j := range m.Parts[i].Steps {
			var file map[string]any
			if err := json.Unmarshal([]byte(text), &file); err != nil {
				panic(err)
			}
			step := file["parts"].([]any)[i].(map[string]any)["steps"].([]any)[j].(map[string]any)
			if step["asks"] == nil {
				continue
			}
			delete(step, "asks")
			delete(step, "court")
			if without, err := json.Marshal(file); err == nil {
				if _, problems := matter.Read(string(without)); len(problems) == 0 {
					less = string(without)
				}
			}
		}
	}
	return less
}

func muchText() string {
	var steps []string
	for i := range 60 {
		asks := ""
		if i == 0 {
			asks = `,"asks":[{"key":"stay.merits"},{"key":"stay.irreparable_harm"}]`
		}
		steps = append(steps, fmt.Sprintf(`{"id":"s%d","topic":"Step %d","facts":[{"id":"f%d","text":"%s","by":"model"}]%s}`, i, i, i, strings.Repeat("A fact. ", 450), asks))
	}
	return `{"format":"benchwalk/matter/1","id":"much","title":"Doe v. Roe","law":"2020-10-23","sides":{"movant":{"name":"Doe","short":"Doe"},"opponent":{"name":"Roe","short":"Roe"}},
"parts":[{"id":"only","title":"Only","steps":[` + strings.Join(steps, ",") + `]}]}`
}

// walker is one run of the fuzz: a walk that is begun, left, taken up again and handed on.
type walker struct {
	t        *testing.T
	r        *rand.Rand
	editions [2]string
	edition  int
	x        *App
	texts    string // as the page keeps them
	state    string
	standing string // where the ruling stands, as it was last drawn
	links    []string
}

// heard reads an answer as the page does.
func (w *walker) heard(text string) (failed bool) {
	var a struct {
		State    []string
		Texts    *string
		Slots    map[string]json.RawMessage
		Fill     map[string]string
		Problems []string
		Fail     string
	}
	require.NoError(w.t, json.Unmarshal([]byte(text), &a), text)
	if a.State == nil {
		require.True(w.t, a.Problems != nil || a.Fail != "", text)
		return true
	}
	require.Empty(w.t, a.Fail, "kept work is never unreadable")
	if a.Texts != nil {
		w.texts = *a.Texts
	}
	w.state = strings.Join(a.State, w.texts)
	if s, drawn := a.Slots["standing"]; drawn {
		w.standing = string(s)
	}
	if link := a.Fill["take-link"]; link != "" && len(w.links) < 8 {
		w.links = append(w.links, link)
	}
	return false
}

// again takes the work up in a new module. It is the same work, and it is ruled on alike.
func (w *walker) again() {
	state, standing := w.state, w.standing
	w.begin(state, "")
	require.Equal(w.t, state, w.state, "a restart changes nothing")
	require.Equal(w.t, standing, w.standing, "and no ruling")
}

func (w *walker) begin(state, queue string) {
	x, answer := Start(en.Language(), w.editions[w.edition], state, queue)
	require.NotNil(w.t, x, answer)
	w.x = x
	w.heard(answer)
}

func (w *walker) one(of []string) string { return of[w.r.IntN(len(of))] }

// event is of a kind that the list has, about what the matter has, and now and then about
// nothing.
func (w *walker) event(k *kind) string {
	var keys, values []string
	for i := range w.x.m.Parts {
		for j := range w.x.m.Parts[i].Steps {
			s := &w.x.m.Parts[i].Steps[j]
			if k.do == "commit" || k.do == "committed" || k.do == "text" || k.do == "at" {
				keys = append(keys, map[string]string{"text": "note." + s.ID, "at": "q-" + s.ID}[k.do], s.ID)
			}
			for l := range s.Asks {
				keys = append(keys, s.Asks[l].Key)
				values = append(values, s.Asks[l].Element.Under(w.x.a.Posture).Levels...)
			}
			for l := range s.Facts {
				keys = append(keys, s.Facts[l].ID)
			}
		}
	}
	for i := range doctrines.Settings() {
		keys = append(keys, "posture."+doctrines.Settings()[i].Name)
	}
	for id := range chain.Places() {
		keys = append(keys, "override."+id)
	}
	keys = append(keys, "walk.path", "walk.reveal", "walk.standing", "mine.1", "cell.1.data", "share.1", "stay", "view.x", "view.standard", "docx", "txt", walk.Result, walk.Work, walk.Memo, walk.Take, walk.Review)
	values = append(values, "open", "no_record", "granted", "denied", "low", "high", "end", "each", "short", "whole", "hidden", "shown", "first", "now", "much", "partly", "true", "false", "ca4", "today",
		"stay.merits=likely stay.irreparable_harm=probable", "7", `{"address":"https://example.org/a.html","date":"2020-10-23","version":"1","hash":"b"}`, strings.Repeat("Words. ", w.r.IntN(700)), "\u202e*a*\n\x00\"")
	text := &strictjson.Writer{}
	text.Object(func() {
		text.Field("do", k.do)
		text.Field("key", w.one(keys))
		value := w.one(values)
		if k.do == "peek" && len(w.links) > 0 {
			value = w.altered(w.one(w.links))
		}
		text.Field("value", value)
		text.Name("on").Bool(w.r.IntN(2) == 0)
	})
	return text.String()
}

// altered is a text as it is, or with one place of it another.
func (w *walker) altered(text string) string {
	if text == "" || w.r.IntN(3) > 0 {
		return text
	}
	i := w.r.IntN(len(text))
	return text[:i] + w.one([]string{"", "x", "\"", "{", "]", "\xff", text[:w.r.IntN(len(text))]}) + text[min(len(text), i+w.r.IntN(3)):]
}

// queued takes events up that no module has seen, as after a crash: those that a living
// module takes give the same work.
func (w *walker) queued() {
	before, edition, queue := w.state, w.edition, []string(nil)
	for range 1 + w.r.IntN(4) {
		k := &kinds[w.r.IntN(len(kinds))]
		if !k.changes || k.sets {
			continue
		}
		if e := w.event(k); !w.heard(w.x.Act(e)) {
			queue = append(queue, e)
		}
	}
	want, standing := w.state, w.standing
	w.begin(before, "["+strings.Join(queue, ",")+"]")
	require.Equal(w.t, edition, w.edition)
	require.Equal(w.t, want, w.state, "%q", queue)
	require.Equal(w.t, standing, w.standing)
}

func (w *walker) step(what byte) {
	switch what % 16 {
	case 0:
		w.again()
	case 1:
		w.queued()
	case 2: // the file of the matter is another
		w.edition = 1 - w.edition
		w.begin(w.state, "")
	case 3:
		w.x.Check(w.altered(w.state))
		w.heard(w.x.Open(w.altered(w.state)))
	case 4:
		w.heard(w.x.OpenEarlier(w.altered(w.state)))
	case 5: // events that nobody can take, which are put aside
		w.begin(w.state, "["+w.event(&kinds[w.r.IntN(len(kinds))])+"]")
	case 6:
		w.heard(w.x.Act(w.altered(w.event(&kinds[w.r.IntN(len(kinds))]))))
	default:
		w.heard(w.x.Act(w.event(&kinds[w.r.IntN(len(kinds))])))
	}
}

// FuzzApp walks through matters at random: events, files, links, other editions, restarts
// with and without events that wait. Nothing panics, kept work is never unreadable, and no
// restart changes it or the ruling on it.
func FuzzApp(f *testing.F) {
	all := editions()
	for i := range all {
		f.Add(uint64(i), byte(i), []byte{7, 8, 9, 0, 10, 1, 11, 2, 12, 3, 13, 4, 14, 5, 15, 6, 0})
	}
	f.Fuzz(func(t *testing.T, seed uint64, of byte, steps []byte) {
		w := &walker{t: t, r: rand.New(rand.NewPCG(seed, 0)), editions: all[int(of)%len(all)]}
		w.begin("", "")
		for _, what := range steps[:min(len(steps), 200)] {
			w.step(what)
		}
		w.again()
	})
}
