package app_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/app"
)

// renamed is a matter before and after its second step got another name.
func renamed(t *testing.T) (before, after string) {
	text, err := os.ReadFile("testdata/renamed-before.json")
	require.NoError(t, err)
	return string(text), strings.Replace(string(text), `"id": "second"`, `"id": "aim"`, 1)
}

// The reader of issue 11: answers, commits, changes the answers, writes a note, and
// comes back when the step has another name.
func TestWorkOutlivesARenamedStep(t *testing.T) {
	before, after := renamed(t)
	require.NotEqual(t, before, after)
	x, _ := app.Start(english, before, "", "")
	for _, e := range []string{
		find("speech.speech_burdened", "yes"), event("do", "commit", "key", "first"), find("speech.speech_burdened", "no"),
		find("speech.interest", "compelling"), event("do", "commit", "key", "second"), find("speech.interest", "legitimate"),
		event("do", "text", "key", "note.second", "value", "Mine: <b>alone</b>\nand \"so\""),
	} {
		require.Empty(t, act(t, x, e).Problems, e)
	}
	kept := act(t, x, `{"do":"hello"}`).State

	// What the page's form holds comes along, the note of the former name with it.
	form := "[" + event("do", "text", "key", "note.second", "value", "Mine: <b>alone</b>\nand \"so\"") + "]"
	for range 3 { // and no other time is different
		y, text := app.Start(english, after, kept, form)
		require.NotNil(t, y, text)
		a := parse(t, text)
		require.Empty(t, a.Fail)
		require.Equal(t, "legitimate", a.Set["speech.interest"], "answers are taken over")
		require.Equal(t, []string{"first"}, a.Committed)
		require.Contains(t, a.State, `"first":{"speech.speech_burdened":"yes","speech.interest":"compelling"}`, "and so are first ones, as they were")
		act(t, y, event("do", "at", "key", "q-first"))
		require.Contains(t, plain(any(act(t, y, event("do", "at", "key", "q-aim")).Slots["yours-aim"])), "You first answered")
		require.Contains(t, a.State, `"aside":[{"in":"notes","name":"second","text":"Mine: \u003cb>alone\u003c/b>\nand \"so\""},{"in":"walk.committed","text":"second"}]`)
		require.True(t, a.Show["take-earlier"])
		require.True(t, a.Show["take-earlier-told"])
		require.Contains(t, plain(any(act(t, y, event("do", "at", "key", "v-review")).Slots["review"])), "from an earlier edition")
		a = act(t, y, event("do", "at", "key", "v-take"))
		require.Equal(t, "Note · second\nMine: <b>alone</b>\nand \"so\"\n\nWalk · committed\nsecond", a.Fill["take-aside"])
		a = act(t, y, event("do", "commit", "key", "aim"))
		require.Contains(t, a.State, `"first":{"speech.speech_burdened":"yes","speech.interest":"compelling"}`, "committing to the step of the new name makes no other first answer")
		kept = strings.Replace(a.State, `"committed":["first","aim"]`, `"committed":["first"]`, 1)
		require.NotEqual(t, a.State, kept)
	}
}

// Before the module has seen any of it, all that there is is the page's form. What it
// says of another edition is set aside too, once.
func TestAFormOfAnEarlierEditionIsSetAside(t *testing.T) {
	_, after := renamed(t)
	form := "[" + strings.Join([]string{
		find("speech.interest", "compelling"), find("speech.aim", "lofty"), find("speech.speech_burdened", "somewhat"), find("speech.gone", "open"),
		`{"do":"mark","key":"m1","on":true}`, `{"do":"mark","key":"m2"}`, event("do", "text", "key", "note.second", "value", "open"), event("do", "text", "key", "note.end", "value", ""),
		event("do", "text", "key", "override.gone", "value", "why"), event("do", "text", "key", "mine.7", "value", "Labels"), event("do", "commit", "key", "open"),
		event("do", "setting", "key", "posture.speech.forum", "value", "public"), event("do", "work", "key", "cell.1.data", "value", "no"), event("do", "work", "key", "share.1", "value", "open"),
		event("do", "view", "key", "view.gone", "value", "x"), event("do", "try", "value", "gone"), event("do", "fly", "key", "far"),
	}, ",") + "]"
	want := `"aside":[{"in":"findings","name":"speech.aim","text":"lofty"},{"in":"findings","name":"speech.speech_burdened","text":"somewhat"},{"in":"marks","text":"m1"},` +
		`{"in":"notes","name":"second","text":"open"},{"in":"overrides","name":"gone","text":"why"},{"in":"work.own","name":"7","text":"Labels"},{"in":"walk.committed","text":"open"},` +
		`{"in":"posture","name":"speech.forum","text":"public"},{"in":"work","name":"cell.1.data","text":"no"}]}`
	state := ""
	for range 2 {
		x, text := app.Start(english, after, state, form)
		require.NotNil(t, x)
		a := parse(t, text)
		require.Equal(t, "compelling", a.Set["speech.interest"])
		require.True(t, strings.HasSuffix(a.State, want), a.State)
		state = a.State
	}
}

// A form that holds more than a state can keep beside the work leaves the work readable.
func TestAFormTooLargeToBeSetAside(t *testing.T) {
	_, after := renamed(t)
	var notes []string
	for i := range 720 { // each letter takes six in a state, of which 16 MiB are kept
		notes = append(notes, `{"do":"text","key":"note.n`+strconv.Itoa(i)+`","value":"`+strings.Repeat("<", 4000)+`"}`)
	}
	_, text := app.Start(english, after, "", "["+find("speech.interest", "compelling")+","+strings.Join(notes, ",")+"]")
	a := parse(t, text)
	require.Contains(t, a.State, `"speech.interest":"compelling"`)
	require.False(t, strings.Contains(a.State, `"aside"`), "it stays in the page's form")
	_, text = app.Start(english, after, a.State, "")
	require.Empty(t, parse(t, text).Fail)
}

// Where the state is lost, steps stay committed to, but the present answers are not
// made first ones.
func TestLostFirstAnswersAreNotMadeAnew(t *testing.T) {
	_, a := start(t, `{"format":"benchwalk/analysis/9"}`, "["+find("stay.merits", "weak")+`,{"do":"committed","key":"appeal"},{"do":"committed","key":"gone"}]`)
	require.Equal(t, "storage-unreadable", a.Fail)
	require.Equal(t, []string{"appeal"}, a.Committed)
	require.Equal(t, "weak", a.Set["stay.merits"])
	require.NotContains(t, a.State, `"first"`)
	require.Contains(t, a.State, `"aside":[{"in":"walk.committed","text":"gone"}]`)
}

// A file is refused with its mistakes, and taken over in part only on its reader's word.
func TestAFileOfAnEarlierEditionIsOpenedOnTheReadersWord(t *testing.T) {
	x, first := start(t, "", "")
	require.False(t, first.Show["take-earlier"])
	const file = `{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"weak"},"first":{"stay.merits":"strong"},"notes":{"aim":"Mine."}}`
	a := parse(t, x.Check(file))
	require.Len(t, a.Problems, 1)
	require.Equal(t, "file-earlier", a.Fail)
	require.Equal(t, "file", parse(t, x.Open(file)).Fail)
	require.NotContains(t, act(t, x, `{"do":"hello"}`).State, "weak", "nothing is replaced")
	a = parse(t, x.OpenEarlier(file))
	require.Empty(t, a.Problems)
	require.Equal(t, "weak", a.Set["stay.merits"])
	require.Contains(t, a.State, `"first":{"stay.merits":"strong"}`)
	require.Contains(t, a.State, `"aside":[{"in":"notes","name":"aim","text":"Mine."}]`)
	require.True(t, a.Show["take-earlier"])
	require.Empty(t, parse(t, x.Check(a.State)).Problems, "what was set aside is no mistake any more")

	wrong := strings.Replace(file, `"weak"`, `7`, 1)
	require.Empty(t, parse(t, x.Check(wrong)).Fail, "another edition is no excuse")
	require.Equal(t, "file", parse(t, x.OpenEarlier(wrong)).Fail)
}

// The reader of a matter with 200 steps fills every note. What was kept is taken up whole,
// with a state and without one, and the ruling is the same.
func TestAMegabyteOfNotes(t *testing.T) {
	file, err := os.ReadFile("../../logic/casebook/testdata/faults/m200-notes.json")
	require.NoError(t, err)
	m, problems := matter.Read(string(file))
	require.Empty(t, problems)
	x, _ := app.Start(english, string(file), "", "")
	form := find("stay.merits", "weak")
	a := act(t, x, find("stay.merits", "weak"))
	for _, id := range m.StepIDs() {
		e := event("do", "text", "key", "note."+id, "value", strings.Repeat("\u5b57", analysis.MaxNote))
		form += "," + e
		a = act(t, x, e)
	}
	require.Greater(t, len(a.State), 1<<20)
	for _, kept := range []string{a.State, ""} {
		y, text := app.Start(english, string(file), kept, "["+form+"]")
		require.NotNil(t, y, text[:min(len(text), 300)])
		again := parse(t, text)
		require.Empty(t, again.Fail)
		require.Equal(t, a.State, again.State)
	}
	require.Empty(t, parse(t, x.Check(a.State)).Problems, "a file that was saved is opened")
}

// What waits and cannot be read is told, never dropped without a word.
func TestAFormThatCannotBeReadIsTold(t *testing.T) {
	for _, form := range []string{"[" + find("stay.merits", "weak") + ",{}]", "[" + event("do", "text", "key", "note.speech", "value", strings.Repeat("x", 20_000)) + "]", "{"} {
		x, text := app.Start(english, wechat(t), "", form)
		require.Nil(t, x)
		require.Equal(t, "form-unread", parse(t, text).Fail, form[:min(len(form), 80)])
	}
}

// Whatever changes the work and has no place in this edition is set aside: of each kind
// of event, and through one revision after the other.
func TestAllThatHasNoPlaceIsSetAside(t *testing.T) {
	before, after := renamed(t)
	again := strings.Replace(after, `"id": "first"`, `"id": "start"`, 1)
	require.NotEqual(t, after, again)
	kept := ""
	for i, form := range []string{
		strings.Join([]string{
			event("do", "text", "key", "note.second", "value", "A note."), event("do", "text", "key", "override.gone", "value", "A reason."),
			event("do", "find", "key", "speech.gone", "value", "yes"), event("do", "find", "key", "speech.interest", "value", "splendid"),
			event("do", "sure", "key", "speech.gone", "value", "high"), event("do", "again", "key", "provisions.9.advances_interest", "value", "partly"),
			event("do", "work", "key", "share.9", "value", "all"), event("do", "predict", "key", "appeal", "value", "granted"),
			event("do", "commit", "key", "second"), `{"do":"mark","key":"gone","on":true}`, event("do", "setting", "key", "posture.gone", "value", "yes"),
			event("do", "sure", "key", "speech.gone", "value", "unsaid"), `{"do":"mark","key":"not","on":false}`,
		}, ","),
		"", event("do", "text", "key", "note.first", "value", "Another note."), "", "",
	} {
		edition := []string{after, after, again, again, before}[i]
		x, text := app.Start(english, edition, kept, "["+form+"]")
		require.NotNil(t, x, text)
		a := parse(t, text)
		require.Empty(t, a.Fail)
		require.True(t, a.Show["take-earlier"])
		kept = a.State
		aside := act(t, x, event("do", "at", "key", "v-take")).Fill["take-aside"]
		want := []string{"A note.", "A reason.", "splendid", "How sure you were · speech.gone\nhigh", "Answer after discussion · provisions.9.advances_interest\npartly", "all", "Ruling that you expected · appeal\ngranted", "second", "gone"}
		if i >= 2 {
			want = append(want, "Another note.")
		}
		for _, w := range want {
			require.Contains(t, aside, w, i)
		}
		require.NotContains(t, aside, "unsaid")
		require.NotContains(t, aside, "not\n")
		pieces := strings.Count(aside, "\n\n") + 1
		require.Equal(t, map[bool]int{false: 11, true: 12}[i >= 2], pieces, aside)
	}
}
