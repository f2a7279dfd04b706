package matter_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// As many as allowed are read; one more is one problem, at its place, and what is
// over costs nothing.
func TestLimits(t *testing.T) {
	many := func(n int, form string) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteString(",")
			}
			b.WriteString(strings.ReplaceAll(form, "#", strconv.Itoa(i)))
		}
		return b.String()
	}
	file := func(members, step string) string {
		return `{"format":"benchwalk/matter/1","id":"x","title":"X","law":"today","sides":{"movant":{"name":"a","short":"a"},"opponent":{"name":"b","short":"b"}},` + members +
			`"parts":[{"id":"p","title":"P","steps":[` + step + `]}]}`
	}
	forms := map[string]func(n int) string{
		"parts": func(n int) string {
			return strings.Replace(file("", ""), `{"id":"p","title":"P","steps":[]}`, many(n, `{"id":"p#","title":"P","steps":[]}`), 1)
		},
		"steps": func(n int) string { return file("", many(n, `{"id":"s#","topic":"S"}`)) },
		"questions": func(n int) string {
			return file("", `{"id":"s","topic":"S","asks":[`+many(n, `{"key":"stay.merits"}`)+`]}`)
		},
		"notes": func(n int) string {
			return file("", `{"id":"s","topic":"S","notes":[`+many(n, `{"authority":"nken","text":"t"}`)+`]}`)
		},
		"statements in one list": func(n int) string {
			return file("", `{"id":"s","topic":"S","facts":[`+many(n, `{"id":"f#","text":"t"}`)+`]}`)
		},
		`entries of "cites"`: func(n int) string { return file(`"cites":[`+many(n, `{"id":"c#","pin":"p"}`)+`],`, "") },
		"cites in statements": func(n int) string {
			return file(`"cites":[{"id":"c","pin":"p"}],`, `{"id":"s","topic":"S","facts":[{"id":"f","text":"t","cites":[`+many(n, `"c"`)+`]}]}`)
		},
		"provisions": func(n int) string { return file(`"provisions":[`+many(n, `{"id":"v#","name":"V"}`)+`],`, "") },
		"interests": func(n int) string {
			return file(`"interests":[`+many(n, `{"id":"i#","name":"I","sort":"content","text":"t"}`)+`],`, "")
		},
		"alternatives": func(n int) string {
			return file(`"alternatives":[`+many(n, `{"id":"a#","name":"A","text":"t","record":true}`)+`],`, "")
		},
	}
	for _, l := range matter.Limits() {
		of := en.Language().Say(l.Of)
		form := forms[of]
		if form == nil {
			continue // below
		}
		_, problems := matter.Read(form(l.Most))
		assert.Empty(t, problems, of)
		_, problems = matter.Read(form(l.Most + 1))
		if assert.Len(t, problems, 1, of) {
			assert.Contains(t, strings.ReplaceAll(en.Language().Say(problems[0].Says), ",", ""), fmt.Sprintf("more than %d %s which is the most", l.Most, of))
		}
		_, problems = matter.Read(form(l.Most + 500))
		assert.Len(t, problems, 1, of)
	}

	var steps []string
	for i := range 21 {
		steps = append(steps, strings.ReplaceAll(`{"id":"s~","topic":"S","facts":[`+many(200, `{"id":"f~-#","text":"t"}`)+`]}`, "~", strconv.Itoa(i)))
	}
	_, problems := matter.Read(file("", strings.Join(steps[:20], ",")))
	assert.Empty(t, problems)
	_, problems = matter.Read(file("", strings.Join(steps, ",")))
	require.Len(t, problems, 1)
	assert.Contains(t, en.Language().Say(problems[0].Says), "more than 4,000 statements")

	// However an asterisk is written.
	for sign, n := range map[string]int{`*`: 3000, `\u002a`: 3000, "[redacted]": 300} {
		text := strings.Repeat(sign, n)
		_, problems := matter.Read(file(`"lead":"`+text+`",`, many(40, `{"id":"s#","topic":"`+text+`"}`)))
		require.Len(t, problems, 1, sign)
		assert.Contains(t, en.Language().Say(problems[0].Says), "asterisks and redactions")
	}
}
