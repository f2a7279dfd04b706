package app

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/static"
)

// sent is one place in a script that makes an event.
type sent struct{ script, do, fields string }

// literal begins an event in a script. Its name is always written out there.
var literal = regexp.MustCompile(`\{ do: ("(\w+)")?`)

// senders finds every event that the page's scripts make.
func senders(t *testing.T) (all []sent) {
	scripts, err := fs.Glob(static.Files, "*.js")
	require.NoError(t, err)
	for _, script := range scripts {
		text, err := fs.ReadFile(static.Files, script)
		require.NoError(t, err)
		for _, m := range literal.FindAllSubmatchIndex(text, -1) {
			require.Positive(t, m[4], "%s: an event without its name written out: %.60s", script, text[m[0]:])
			all = append(all, sent{script, string(text[m[4]:m[5]]), properties(string(text[m[0]:]))})
		}
		require.Equal(t, strings.Count(string(text), "do:"), len(literal.FindAll(text, -1)), "%s: every event is written { do: … }", script)
	}
	return all
}

var property = regexp.MustCompile(`^(\w+)\s*[:,}]`)

// properties lists those of the object that begins the text, by name, without "do".
func properties(text string) string {
	var names []string
	depth := 0
	for i := range text {
		switch text[i] {
		case '{', '(', '[':
			depth++
		case '}', ')', ']':
			depth--
		}
		if depth == 0 {
			break
		}
		if depth != 1 || text[i] != '{' && text[i] != ',' {
			continue
		}
		if m := property.FindStringSubmatch(strings.TrimLeft(text[i+1:], " ")); m != nil && m[1] != "do" {
			names = append(names, m[1])
		}
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

func (f fields) String() string {
	var names []string
	for _, n := range []struct {
		field fields
		name  string
	}{{withKey, "key"}, {withOn, "on"}, {withValue, "value"}} {
		if f&n.field != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, " ")
}

// What the scripts send is in the list, with the fields that the list gives it, and
// all that the list has is sent by some script or is named here.
func TestScriptsSendTheListedEvents(t *testing.T) {
	testsOnly := []string{"hello"}
	all := senders(t)
	require.Greater(t, len(all), 15)
	for _, s := range all {
		k := kindOf(s.do)
		require.NotNil(t, k, "%s sends %q, which is not listed", s.script, s.do)
		require.Equal(t, k.carries.String(), s.fields, "the fields of %q in %s", s.do, s.script)
	}
	seen := map[string]bool{}
	for i := range kinds {
		do := kinds[i].do
		require.False(t, seen[do], "%q is listed twice", do)
		seen[do] = true
		byScript := slices.ContainsFunc(all, func(s sent) bool { return s.do == do })
		require.NotEqual(t, byScript, slices.Contains(testsOnly, do), "%q is sent by a script, or by tests alone", do)
	}
}

// What the script keeps for a module that has not come, or has stopped, is what changes
// the work, and nothing else; what a link holds takes the place of work, or joins it, only
// where a module is.
func TestOnlyWhatChangesTheWorkIsKept(t *testing.T) {
	text, err := fs.ReadFile(static.Files, "module.js")
	require.NoError(t, err)
	lasting := regexp.MustCompile(`const LASTING = /\^\(([a-z|]+)\)\$/`).FindSubmatch(text)
	require.NotNil(t, lasting)
	var want []string
	for i := range kinds {
		if kinds[i].changes && kinds[i].do != "adopt" && kinds[i].do != "join" {
			want = append(want, kinds[i].do)
		}
	}
	require.ElementsMatch(t, want, strings.Split(string(lasting[1]), "|"))
}

// Scripts that ask which event they have in hand know only names of the list.
func TestScriptsCompareListedNames(t *testing.T) {
	scripts, err := fs.Glob(static.Files, "*.js")
	require.NoError(t, err)
	compared := 0
	for _, script := range scripts {
		text, err := fs.ReadFile(static.Files, script)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`\b(?:e|event)\.do [!=]== "(\w+)"`).FindAllSubmatch(text, -1) {
			compared++
			require.NotNil(t, kindOf(string(m[1])), "%s compares with %q", script, m[1])
		}
	}
	require.Positive(t, compared)
}

// One event of each kind, at work that it can change: those that the list says
// change the work do, and no other does.
func TestTheListSaysWhatChangesTheWork(t *testing.T) {
	text, ok := casebook.Text("wechat-2020")
	require.True(t, ok)
	x, _ := Start(en.Language(), text, "", "")
	state := func() string {
		a := *x.a
		a.Walk.At = "" // where the reader is decides nothing
		w := &strictjson.Writer{}
		a.Write(w)
		return w.String()
	}
	link := x.linked()
	answered, _ := Start(en.Language(), text, "", `[{"do":"find","key":"stay.merits","value":"strong"}]`)
	one := x.m.Provisions[0].ID
	done := map[string]bool{}
	for _, e := range []event{
		{do: "find", key: "stay.merits", value: "weak"},
		{do: "sure", key: "stay.merits", value: "low"},
		{do: "again", key: "stay.merits", value: "likely"},
		{do: "mark", key: x.m.Parts[0].Steps[0].Facts[0].ID, on: true},
		{do: "text", key: "note.speech", value: "because"},
		{do: "commit", key: "speech"},
		{do: "committed", key: "interest"},
		{do: "setting", key: "walk.reveal", value: "end"},
		{do: "predict", key: "stay", value: "granted"},
		{do: "work", key: "share." + one, value: matter.Shares()[1].String()},
		{do: "at", key: "q-speech"},
		{do: "view", key: "view.x", value: "stay.harm_to_others"},
		{do: "try", value: "stay.merits=likely"},
		{do: "prove", value: "7"},
		{do: "place", value: `{"address":"a","date":"2020-10-23","version":"1","hash":"b"}`},
		{do: "peek", value: link},
		{do: "file", key: "txt"},
		{do: "hello"},
		{do: "theirs", value: "first"},
		{do: "adopt"},
		{do: "peek", value: answered.linked()},
		{do: "join"},
		{do: "decline"},
	} {
		k, before := kindOf(e.do), state()
		x.explained = &[doctrines.Count]rulings.Report{}
		require.Empty(t, x.apply(&e), e.do)
		require.Equal(t, k.changes, state() != before, e.do)
		require.Equal(t, k.changes, x.explained == nil, e.do)
		require.Equal(t, e.do == "prove", x.proving)
		done[e.do] = true
	}
	require.Len(t, done, len(kinds), "every kind was tried")
}
