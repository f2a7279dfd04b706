package app_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/app"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

type answer struct {
	State     string   `json:"-"`
	Halves    []string `json:"state"`
	Texts     *string
	Path      *walked
	Slots     map[string][]any
	Show      map[string]bool
	Set       map[string]string
	Marks     []string
	Committed []string
	Reveal    string
	Standing  string
	Say       string
	At        string
	Fail      string
	Problems  []string
	Fits      bool
	Elsewhere bool
	Fill      map[string]string
	Card      *struct {
		SVG []any
		Alt string
	}
}

// walked is a path as the page is told of it.
type walked struct {
	Name                                        string
	Screens                                     []string
	Reveal                                      string
	Hidden, Predict, Confidence, Reasons, Again bool
	List                                        []any
	Ways                                        map[string][]any
}

func parse(t testing.TB, text string) (a answer) {
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&a), text)
	return page(t, a)
}

// texts are those that the page of a test has, as it does: where they did not change they
// do not come again.
var texts sync.Map

// page puts the texts within the state.
func page(t testing.TB, a answer) answer {
	if a.Halves == nil {
		return a
	}
	if a.Texts != nil {
		texts.Store(t, *a.Texts)
	}
	had, ok := texts.Load(t)
	if !ok { // the test did not look at the first answer
		had = ""
	}
	a.State = strings.Join(a.Halves, had.(string))
	return a
}

func wechat(t testing.TB) string {
	text, ok := casebook.Text("wechat-2020")
	require.True(t, ok)
	return text
}

func start(t testing.TB, state, form string) (*app.App, answer) {
	x, text := app.Start(english, wechat(t), state, form)
	require.NotNil(t, x, text)
	return x, parse(t, text)
}

func event(pairs ...string) string {
	w := &strictjson.Writer{}
	w.Object(func() {
		for i := 0; i < len(pairs); i += 2 {
			w.Name(pairs[i]).Text(pairs[i+1])
		}
	})
	return w.String()
}

func find(key, level string) string { return event("do", "find", "key", key, "value", level) }

// plain is all text of a slot.
func plain(ns any) string {
	switch n := ns.(type) {
	case string:
		return n
	case []any:
		out := ""
		from := 0
		if len(n) > 1 {
			if _, tag := n[0].(string); tag {
				if _, attrs := n[1].(map[string]any); attrs {
					from = 2
				}
			}
		}
		for _, k := range n[from:] {
			out += plain(k)
		}
		return out
	}
	return ""
}

// The court's own findings lead to the court's result, and the opposite ones
// to the opposite.
func TestWalkAsTheCourtAndAgainstIt(t *testing.T) {
	x, first := start(t, "", "")
	require.Contains(t, plain(first.Slots["standing"]), "The stay is still open")
	require.Empty(t, first.Say, "loading says nothing")

	a := parse(t, x.Act(find("stay.merits", "weak")))
	require.Contains(t, plain(a.Slots["standing"]), "must be denied")
	require.Contains(t, a.Say, "must be denied")
	require.Equal(t, "On your findings the stay must be denied on one ground.", a.Say)

	for key, level := range map[string]string{"stay.merits": "likely", "stay.irreparable_harm": "probable", "stay.harm_to_others": "none", "stay.balance_of_hardships": "tips", "stay.public_interest": "neutral"} {
		a = parse(t, x.Act(find(key, level)))
	}
	a = parse(t, x.Act(event("do", "at", "key", "v-result")))
	result := plain(a.Slots["result"])
	require.Contains(t, result, "is warranted, though never owed")
	require.NotContains(t, result, "must be granted")
	require.NotContains(t, result, "narrower stay", "caveats come after, in one place")
	require.Contains(t, plain(a.Slots["caveats"]), "narrower stay")
}

// A slot travels only when it changed, and saying a thing twice is not said.
func TestOnlyWhatChanged(t *testing.T) {
	x, _ := start(t, "", "")
	a := parse(t, x.Act(find("stay.merits", "weak")))
	require.Contains(t, a.Slots, "standing")
	a = parse(t, x.Act(find("stay.merits", "weak")))
	require.Empty(t, a.Slots)
	require.Empty(t, a.Say)
	a = parse(t, x.Act(event("do", "setting", "key", "walk.standing", "value", "hidden")))
	require.Equal(t, "hidden", a.Standing)
	a = parse(t, x.Act(find("stay.merits", "likely")))
	require.Empty(t, a.Say, "what is hidden is not read out")
}

// Whatever is answered, what is read out is one short sentence that stands in the rail,
// but for the names of many open questions, and it is new.
func TestOneShortSentenceIsReadOut(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 3))
	spoken := 0
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		text, _ := casebook.Text(id)
		x, first := app.Start(en.Language(), text, "", "")
		shown := plain(parse(t, first).Slots["standing"])
		for range 150 {
			k := doctrines.Keys()[r.IntN(len(doctrines.Keys()))]
			e := k.Under(m.Posture)
			a := parse(t, x.Act(find(k.String(), e.Name(doctrine.Finding(r.IntN(len(e.Levels)+2))))))
			if a.Slots["standing"] != nil {
				shown = plain(a.Slots["standing"])
			}
			if a.Say == "" {
				continue
			}
			spoken++
			require.LessOrEqual(t, utf8.RuneCountInString(a.Say), 120, a.Say)
			require.Contains(t, shown, strings.TrimSuffix(a.Say, "."))
		}
	}
	require.Greater(t, spoken, 90)
}

func TestTensionIsShownBesideItsQuestionAndKept(t *testing.T) {
	x, _ := start(t, "", "")
	x.Act(find("injunction.merits", "strong"))
	a := parse(t, x.Act(find("stay.merits", "likely")))
	require.True(t, a.Show["k-merits-stay"])
	require.NotContains(t, a.Show, "k-mccullen", "it was hidden before")
	require.Contains(t, plain(a.Slots["tension-stay-merits"]), "Your answers stay as they are")
	a = parse(t, x.Act(event("do", "text", "key", "override.merits-stay", "value", "Another ground carries the appeal.")))
	require.Contains(t, plain(a.Slots["tension-stay-merits"]), "Another ground carries the appeal.")
	require.NotContains(t, a.Show, "k-merits-stay", "it is shown already")
	a = parse(t, x.Act(find("stay.merits", "weak")))
	require.Equal(t, "", plain(a.Slots["tension-stay-merits"]))
	require.Contains(t, a.Show, "k-merits-stay")
	require.False(t, a.Show["k-merits-stay"])
}

func TestFirstAnswerStaysInView(t *testing.T) {
	x, _ := start(t, "", "")
	x.Act(find("provisions.1.burdens_substantially_more", "yes"))
	x.Act(event("do", "commit", "key", "t1"))
	a := parse(t, x.Act(find("provisions.1.burdens_substantially_more", "no")))
	require.Contains(t, a.Committed, "t1")
	require.NotContains(t, a.Slots, "yours-t1", "where the reader is not, nothing is drawn")
	require.Contains(t, plain(parse(t, x.Act(event("do", "at", "key", "q-t1"))).Slots["yours-t1"]), "You first answered")
	require.Equal(t, "", plain(parse(t, x.Act(event("do", "at", "key", "q-appeal"))).Slots["yours-t1"]), "and it goes when the reader goes on")
}

// What was chosen before the module arrived, and the state kept from before,
// both hold; the later one wins.
func TestStartOverlaysTheForm(t *testing.T) {
	x, _ := start(t, "", "")
	x.Act(find("stay.merits", "weak"))
	kept := parse(t, x.Act(event("do", "text", "key", "note.appeal", "value", "why")))
	_, a := start(t, kept.State, "["+find("stay.merits", "likely")+","+find("stay.irreparable_harm", "possible")+`,{"do":"mark","key":"`+someMark(t)+`","on":true}]`)
	require.Equal(t, "likely", a.Set["stay.merits"])
	require.Equal(t, "possible", a.Set["stay.irreparable_harm"])
	require.Equal(t, "why", a.Set["note.appeal"])
	require.Equal(t, []string{someMark(t)}, a.Marks)
}

func someMark(t testing.TB) string {
	for _, p := range casebook.Matter("wechat-2020").Parts {
		for _, s := range p.Steps {
			if len(s.Movant) > 0 {
				return s.Movant[0].ID
			}
		}
	}
	t.Fatal("no assertion")
	return ""
}

func TestUnreadableStateIsNamedAndStartsAnew(t *testing.T) {
	for _, state := range []string{"{", `{"format":"benchwalk/analysis/9","matter":"wechat-2020"}`, `{"format":"benchwalk/analysis/1","matter":"own"}`, "\x00"} {
		_, a := start(t, state, "")
		require.Equal(t, "storage-unreadable", a.Fail)
		require.Contains(t, a.State, `"matter":"wechat-2020"`)
	}
}

func TestBadEventsChangeNothing(t *testing.T) {
	x, before := start(t, "", "")
	for _, bad := range []string{
		"", "{}", "[]", `{"do":"fly"}`, find("stay.merit", "weak"), find("stay.merits", "weka"), find("provisions.9.advances_interest", "not"),
		event("do", "mark", "key", "nothing"), event("do", "text", "key", "note.nowhere", "value", "x"), event("do", "text", "key", "override.nothing", "value", "x"),
		event("do", "commit", "key", "nowhere"), event("do", "setting", "key", "posture.stay.vehicle", "value", "x"), `{"do":"find","colour":"red"}`,
	} {
		a := parse(t, x.Act(bad))
		require.NotEmpty(t, a.Problems, bad)
		require.Empty(t, a.State)
	}
	require.Equal(t, before.State, parse(t, x.Act(`{"do":"hello"}`)).State)
}

func TestOpenReplacesNothingOnProblems(t *testing.T) {
	x, _ := start(t, "", "")
	x.Act(find("stay.merits", "weak"))
	a := parse(t, x.Open(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weka","stay.merit":"x"}}`))
	require.Len(t, a.Problems, 2)
	require.Contains(t, parse(t, x.Act(`{"do":"hello"}`)).State, `"stay.merits":"weak"`)
	a = parse(t, x.Open(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"strong"}}`))
	require.Empty(t, a.Problems)
	require.Equal(t, "strong", a.Set["stay.merits"])
}

func TestAdministrativeStayGetsNoRuling(t *testing.T) {
	x, _ := start(t, "", "["+event("do", "setting", "key", "posture.stay.vehicle", "value", "administrative")+"]")
	a := parse(t, x.Act(event("do", "at", "key", "v-result")))
	require.Contains(t, plain(a.Slots["result"]), "administrative stay only keeps things")
}

// A broken matter is refused as a whole, with every problem.
func TestBrokenMatter(t *testing.T) {
	x, text := app.Start(english, `{"format":"benchwalk/matter/1","id":"fs"}`, "", "")
	require.Nil(t, x)
	a := parse(t, text)
	require.Equal(t, "matter-failed", a.Fail)
	require.NotEmpty(t, a.Problems)
}

// The slots that travel as JSON and the same views written as HTML say the
// same words, for some hundred random states.
func TestTwoRenderingsSayTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	m := casebook.Matter("wechat-2020")
	for range 200 {
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
		for _, k := range doctrines.Keys() {
			e := k.Under(a.Posture)
			f, _ := e.Parse(append([]string{"open", "no_record"}, e.Levels...)[r.IntN(len(e.Levels)+2)])
			a.Findings.Set(k, f)
		}
		w := &strictjson.Writer{}
		a.Write(w)
		x, _ := app.Start(english, wechat(t), w.String(), "")
		got := parse(t, x.Act(event("do", "at", "key", "v-result")))
		s := live.NewState(english, m, a, chain.Decide(a.Posture, &a.Findings)).Explained()
		var html strings.Builder
		for name, ns := range map[string][]tree.Node{"result": s.Result(), "flips": s.Flips(), "map": s.Map(), "compare": s.Compare(), "why": s.Why(), "caveats": s.Caveats(), "after": s.After()} {
			require.Equal(t, tree.Plain(english, ns...), plain(got.Slots[name]), name)
			tree.HTML(&html, english, ns...)
		}
		require.NotContains(t, html.String(), "[object")
		require.Equal(t, strings.Count(html.String(), "<"), strings.Count(html.String(), ">"))
	}
}

// written gives work on the matter with a full note at each step.
func written(t testing.TB) *app.App {
	x, _ := start(t, "", "")
	for _, id := range casebook.Matter("wechat-2020").StepIDs() {
		parse(t, x.Act(event("do", "text", "key", "note."+id, "value", strings.Repeat("字", analysis.MaxNote))))
	}
	return x
}

// A text travels when it changed. What the page puts together is what the file has.
func TestTextsThatDidNotChangeDoNotTravel(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "weak"))
	without := len(x.Act(find("stay.merits", "likely")))
	x = written(t)
	act(t, x, find("stay.merits", "weak"))
	answer := x.Act(find("stay.merits", "likely"))
	require.Less(t, len(answer), without+200, "with notes and without")
	a := parse(t, answer)
	require.Nil(t, a.Texts)
	read, problems := analysis.ReadKept(a.State, casebook.Matter)
	require.Empty(t, problems)
	require.Len(t, read.Notes, len(casebook.Matter("wechat-2020").StepIDs()))
	read.Edition, read.Text = casebook.Matter("wechat-2020").EditionDigits(), casebook.Matter("wechat-2020").TextDigits()
	w := &strictjson.Writer{}
	read.Write(w)
	require.True(t, a.State == w.String(), "the page puts the file together as it is written")
	for _, e := range []string{event("do", "text", "key", "note.appeal", "value", "Other."), event("do", "text", "key", "note.appeal", "value", ""), event("do", "text", "key", "override.no-such", "value", "x")} {
		now := parse(t, x.Act(e))
		require.Equal(t, len(now.Problems) == 0, now.Texts != nil, e)
	}
	y, first := start(t, a.State, "")
	require.NotNil(t, first.Texts, "another module knows nothing of what the page has")
	require.Equal(t, a.State, first.State)
	require.NotNil(t, parse(t, y.Open(`{"format":"benchwalk/analysis/1","matter":"wechat-2020"}`)).Texts)
}

// BenchmarkActBesideNotes is BenchmarkAct with a full note at each step.
func BenchmarkActBesideNotes(b *testing.B) {
	x := written(b)
	events := []string{find("stay.merits", "weak"), find("stay.merits", "likely")}
	size := 0
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		size = len(x.Act(events[i%2]))
	}
	b.ReportMetric(float64(size), "B/answer")
}

func BenchmarkAct(b *testing.B) {
	x, _ := start(b, "", "")
	events := []string{find("stay.merits", "weak"), find("stay.merits", "likely")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		x.Act(events[i%2])
	}
}
