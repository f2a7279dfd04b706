package zz_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/lint"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
)

// sound is a matter without a problem, of which nothing is to be warned.
const sound = `{"format": "benchwalk/matter/1", "id": "small", "title": "Doe v. Roe", "law": "2020-10-23", "minutes": 5,
"sides": {"movant": {"name": "Doe", "short": "Doe"}, "opponent": {"name": "Roe", "short": "Roe"}},
"cites": [{"id": "p1", "pin": "Order 1"}],
"provisions": [{"id": "1", "name": "All of it", "serves": [{"interest": "data", "how": "partly", "id": "e1", "text": "It does.", "cites": ["p1"]}]}],
"interests": [{"id": "data", "name": "Data", "sort": "security", "aid": "trust", "text": "So it says.", "cites": ["p1"], "whole": []}],
"alternatives": [{"id": "ask", "name": "Ask", "text": "Ask first.", "cites": ["p1"], "interests": ["data"], "record": true}],
"rounds": [{"title": "One", "entries": [{"id": "r1", "date": "2020-09-17", "text": "Moved.", "cites": ["p1"]}]}],
"parts": [{"id": "only", "title": "Only", "steps": [{"id": "one", "topic": "One", "facts": [{"id": "f1", "text": "A fact.", "cites": ["p1"]}],
"asks": [{"key": "stay.merits"}], "court": {"mark": "found", "findings": {"stay.merits": "none"}}, "notes": [{"authority": "nken", "text": "The test."}]}]}],
"results": [{"test": "stay", "disposition": "denied"}]}`

// changes are matters with something wrong: in sound, the first text becomes the second.
var changes = [][2]string{
	{`{"format"`, `[`}, {`{"format"`, `{'format'`}, {`{"format"`, `{format`}, {`{"format":`, `{"format"`}, {sound, ``}, {sound, "\ufeff" + sound},
	{`"denied"}]}`, `"denied"}],}`}, {`"minutes": 5`, `"minutes": // five`}, {`"minutes": 5`, `"minutes": nul`}, {`"minutes": 5`, `"minutes": "five"`},
	{`"minutes": 5`, `"minutes": 601`}, {`"minutes": 5`, `"minutes": {}`}, {`"minutes": 5`, `"minutes": -`}, {`"minutes": 5`, `"minutes": 05`}, {`"minutes": 5`, `"minutes": ?`},
	{`"parts": [`, `"parts": {`}, {`"id": "small"`, `"id": true`}, {`"record": true`, `"record": 1`}, {`"movant": {"name": "Doe", "short": "Doe"}`, `"movant": []`},
	{`Doe v. Roe`, "Doe v.\nRoe"}, {`Doe v. Roe`, "Doe v.\tRoe"}, {`Doe v. Roe`, "Doe\xffRoe"}, {`"denied"}]}`, `"denied`},
	{`Doe v. Roe`, `\u12`}, {`Doe v. Roe`, `\ud800`}, {`Doe v. Roe`, `\x`}, {`Doe v. Roe`, strings.Repeat("x", 4001)}, {`Doe v. Roe`, strings.Repeat("x", 1<<20)},
	{`"minutes": 5`, `"minutes": ` + strings.Repeat("[", 13)}, {`[{"key": "stay.merits"}]`, `[` + strings.Repeat(`{},`, 60) + `{}]`},
	{`"minutes": 5`, `"minutes": 5, "minutes": 5`}, {`"title": "Doe v. Roe", `, ``}, {`"minutes"`, `"minuets"`}, {`"minutes"`, `"duration"`},
	{`matter/1`, `matter/2`}, {`2020-10-23`, `1999-01-01`}, {`"minutes": 5,`, `"minutes": 5, "relief": "swift",`}, {`"test": "stay"`, `"test": "bail"`}, {`"denied"`, `"invalid"`},
	{`"key": "stay.merits"`, `"key": "stay.merit"`}, {`"none"`, `"nome"`}, {`"none"`, `"splendid"`}, {`["p1"], "whole"`, `["p9"], "whole"`}, {`"stay.merits"}]`, `"provisions.9.advances_interest"}]`}, {`"provisions": [`, `"turn": "l9", "provisions": [`},
	{`["data"]`, `["date"]`}, {`"security"`, `"safety"`}, {`"trust"`, `"risk"`}, {`"found"`, `"guessed"`}, {`"partly"`, `"fully"`},
	{`"id": "small"`, `"id": "Small one"`}, {`2020-09-17`, `September`}, {`"Doe v. Roe"`, `""`}, {`"whole": []`, `"whole": [{"interest": "data", "how": "no", "id": "w1", "text": "No.", "cites": ["p1"]}]`},
	{`"id": "one"`, `"id": "only"`}, {`"provisions": [`, `"provisions": [{"id": "1", "name": "One"}, `},
	// too much of something
	{`"parts": [`, `"parts": [` + times(40, `{"id": "p#", "title": "P", "steps": []}, `)}, {`"steps": [`, `"steps": [` + times(200, `{"id": "s#", "topic": "S"}, `)},
	{`"asks": [`, `"asks": [` + times(200, `{"key": "stay.merits"}, `)}, {`"notes": [`, `"notes": [` + times(1000, `{"authority": "nken", "text": "t"}, `)},
	{`"facts": [`, `"facts": [` + times(200, `{"id": "f-#", "text": "t"}, `)}, {`"cites": [{`, `"cites": [` + times(2000, `{"id": "c#", "pin": "p"}, `) + `{`},
	{`"cites": ["p1"]}],` + "\n" + `"asks"`, `"cites": [` + times(10_000, `"p1", `) + `"p1"]}],` + "\n" + `"asks"`},
	{`"provisions": [`, `"provisions": [` + times(40, `{"id": "v#", "name": "V"}, `)}, {`"interests": [{`, `"interests": [` + times(12, `{"id": "i#", "name": "I", "sort": "content", "text": "t"}, `) + `{`},
	{`"alternatives": [`, `"alternatives": [` + times(40, `{"id": "a#", "name": "A", "text": "t", "record": true}, `)},
	{`"steps": [`, `"steps": [` + full()},
	{`"notes": [`, `"notes": [` + times(4, `{"authority": "nken", "text": "`+strings.Repeat("*", 4000)+`"}, `)},
	// a path, and the numbering of steps
	{`"parts": [`, `"paths": {"short": {"steps": []}}, "parts": [`}, {`"parts": [`, `"paths": {"short": {"steps": [["one"]], "label": " x\u200b"}}, "parts": [`},
	{`"parts": [`, `"paths": {"short": {"steps": [` + times(200, `"s#", `) + `"one"], "label": "` + strings.Repeat("x", 61) + `"}}, "parts": [`},
	{`"parts": [`, `"numbering": [` + times(1000, `"s#", `) + `"one"], "parts": [`},
	// what is only to be warned of
	{`"parts": [`, `"paths": {"whole": {"steps": ["one"]}}, "numbering": ["two"], "parts": [{"id": "more", "title": "More", "steps": [{"id": "two", "topic": "Two"}]}, `}, {`"minutes": 5,`, `"minutes": 5, "posture": {"stay.enjoined_policy": true},`}, {`"nken"`, `"nkne"`}, {`"minutes": 5,`, ``}, {`"cites": [{`, `"cites": [{"id": "p2", "pin": "Order 2"}, {`}, {`"text": "A fact.", "cites": ["p1"]`, `"text": "A fact."`},
	{`"found"`, `"not_reached"`}, {`"record": true`, `"record": false, "credited": {"less": "much"}`}, {`"denied"`, `"granted"`}, {`"asks": [`, `"asks": [{"key": "stay.merits"}, `}, {`A fact.`, "A*fact."}, {`A fact.`, "A \u202efact."},
}

// analyses are members of an analysis with something wrong.
var analyses = strings.Fields(`"edition":"0123456Z" "edition":"00000000" "text":"0123456789abcdef" "matter":"nowhere" "format":"benchwalk/analysis/2" "findings":{"stay.mercy":"weak"} "findings":{"stay.merits":"weka"} "provisions":{"9":{}}
"notes":{"nowhere":"x"} "marks":["nothing"] "marks":["f1","f1"] "walk":{"committed":["two"]} "walk":{"committed":["one","one"]} "walk":{"reveal":"sometimes"} "walk":{"at":"No"}
"work":{"cells":{"9.data":"no"}} "work":{"alternatives":{"bans":{}}} "work":{"shares":{"9":"some"}} "work":{"own":[{"name":""}]} "law":"2025" "posture":{"stay.vehicle":"bus"}`)

// times writes a form so often, with its number for the sign #.
func times(n int, form string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(form, "#", strconv.Itoa(i)))
	}
	return b.String()
}

// full is 20 steps with 200 statements each, which is as many as a file may hold.
func full() string {
	return times(20, strings.ReplaceAll(`{"id": "s@", "topic": "S", "facts": [`+times(199, `{"id": "f@-#", "text": "t"}, `)+`{"id": "f@", "text": "t"}]}, `, "@", "#"))
}

// broken gives the problems of files that together have every one.
func broken(t *testing.T) (all []strictjson.Problem) {
	t.Helper()
	own, problems := matter.Read(sound)
	require.Empty(t, problems)
	require.Empty(t, lint.Read(sound, own))
	for _, c := range changes {
		require.Contains(t, sound, c[0])
		text := strings.Replace(sound, c[0], c[1], 1)
		m, problems := matter.Read(text)
		if len(problems) == 0 {
			problems = lint.Read(text, m)
		}
		require.NotEmpty(t, problems, "%.500s", c[1])
		all = append(all, problems...)
	}
	known := func(id string) *matter.Matter {
		if id == own.ID {
			return own
		}
		return casebook.Matter(id)
	}
	aside := `"aside":[` + times(analysis.MaxAside, `{"text":"x"},`) + `{"text":"x"}]`
	for _, member := range append(analyses, aside) {
		text := `{"format":"benchwalk/analysis/1","matter":"small",` + member + `}`
		if name, _, _ := strings.Cut(member, ":"); strings.Contains(text[:strings.LastIndex(text, member)], name+":") {
			text = strings.Replace(text, `,`+member, ``, 1)
			text = regexp.MustCompile(name+`:"[^"]*"`).ReplaceAllLiteralString(text, member)
		}
		_, problems := analysis.ReadOwn(text, known)
		require.NotEmpty(t, problems, text)
		all = append(all, problems...)
	}
	return all
}

// spelled are what a problem repeats of the file or of its format, which is the
// same in every language: what stands in double quotes, and what is named as it is
// spelled.
var spelled = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|\\" .* \\u|\\n|\\u[0-9a-f]*|\b(?:true|false|null)\b|U\+[0-9A-F]+`)

// What is wrong with a file is said in the reader's language, every line of it.
func TestProblemsOfFilesCanBeTranslated(t *testing.T) {
	l, ps := zz.Language(en.Lines())
	require.Empty(t, ps)
	// In this language each line says its id, too, so that it is seen which were said.
	telling := en.Lines()
	for i := range telling {
		telling[i].Words = "<" + string(telling[i].ID) + ">" + telling[i].Words
	}
	teller, ps := words.Load(words.Join(telling))
	require.Empty(t, ps)
	told := map[string]bool{}
	for _, p := range broken(t) {
		said := l.Say(p.Says)
		assert.NotContains(t, said, "\n")
		assert.Empty(t, zz.Leftover(spelled.ReplaceAllString(said, "")), said)
		assert.Equal(t, strconv.Itoa(p.Line)+":"+strconv.Itoa(p.Column)+": "+strings.TrimPrefix(p.Path+": ", ": ")+said, p.In(l))
		for _, id := range regexp.MustCompile(`<([a-z.-]+)>`).FindAllStringSubmatch(teller.Say(p.Says), -1) {
			told[id[1]] = true
		}
	}
	lines := 0
	for _, line := range en.Lines() {
		if line.File == "problems.txt" || line.File == "command-lint.txt" {
			lines++
			assert.True(t, told[string(line.ID)], "no file here has the problem %s: add one, or take the line away", line.ID)
		}
	}
	require.Greater(t, lines, 80, "the lines were looked up")
}
