package pages_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/web/pages"
)

// asksTwice asks one question in two steps, and once more where it stands already, and has
// ids that are parts of others.
const asksTwice = `{"format":"benchwalk/matter/1","id":"doe","title":"Doe v. Roe","law":"2020-10-23","minutes":5,
"sides":{"movant":{"name":"Doe","short":"Doe"},"opponent":{"name":"Roe","short":"Roe"}},
"provisions":[{"id":"stay","name":"Stay"},{"id":"a","name":"A","burden":[{"id":"s1","text":"It burdens."}]},{"id":"a-b","name":"AB"},{"id":"whole","name":"Whole"}],
"interests":[{"id":"merits","name":"Merits","text":"It is asserted.","by":"government","sort":"security"},{"id":"b-c","name":"BC","text":"It is asserted.","by":"government","sort":"security"},{"id":"c","name":"C","text":"It is asserted.","by":"government","sort":"security"},{"id":"burden","name":"Burden","text":"It is asserted.","by":"government","sort":"security"}],
"parts":[{"id":"only","title":"Only","steps":[
{"id":"v-result","topic":"First","asks":[{"key":"stay.merits","question":"How good is it?"},{"key":"provisions.a.advances_interest"},{"key":"stay.merits","question":"How good is it again?"}]},
{"id":"result-change","topic":"Second","asks":[{"key":"stay.merits","question":"How good is it now?"},{"key":"provisions.a.advances_interest"},{"key":"provisions.a-b.advances_interest"}]},
{"id":"earlier","topic":"Third","asks":[{"key":"stay.merits"}]}]}]}`

// No id stands twice in a document, whatever a matter asks twice and however its ids are
// put together; each label leads to one input, and a question that was asked leads there.
func TestNoIDStandsTwice(t *testing.T) {
	hostile, err := os.ReadFile("../../logic/casebook/testdata/faults/hostile-matter.json")
	require.NoError(t, err)
	for name, text := range map[string]string{"asks twice": asksTwice, "hostile": string(hostile)} {
		t.Run(name, func(t *testing.T) {
			m, problems := matter.Read(text)
			require.Empty(t, problems)
			root := read(t, pages.WalkPage(m, meta).Document())
			ids, doubled := map[string]*node{}, []string{}
			root.each(func(n *node) {
				if id, ok := n.attrs["id"]; ok {
					if ids[id] != nil {
						doubled = append(doubled, id)
					}
					ids[id] = n
				}
			})
			require.Empty(t, doubled)
			names := map[string]string{}
			for _, input := range root.all("input") {
				if _, apart := input.attrs["form"]; !apart && input.attrs["type"] == "radio" && input.inside("template") == nil {
					label := input.inside("label")
					require.Len(t, label.all("input"), 1)
					at := input.attrs["name"] + "=" + input.attrs["value"]
					require.NotContains(t, names, at, "two answers that are one")
					names[at] = input.attrs["id"]
				}
			}
			for _, label := range root.all("label") {
				if to, ok := label.attrs["for"]; ok {
					require.Contains(t, ids, to)
					require.Contains(t, []string{"input", "textarea"}, ids[to].tag)
				}
			}
			for _, set := range root.all("fieldset") {
				if by, ok := set.attrs["aria-describedby"]; ok {
					require.True(t, strings.HasPrefix(ids[by].attrs["class"], "help") || ids[by].attrs["class"] == "soft", by)
				}
			}
			if name == "hostile" {
				return
			}
			for step, want := range map[string][]string{"v-result": {"#q-v-result"}, "result-change": {"#q-v-result", "#q-v-result"}, "earlier": {"#q-v-result"}} {
				var to []string
				for _, p := range element(t, root, "q-"+step).all("p") {
					if p.attrs["class"] == "soft" && strings.HasPrefix(p.plain(), "You answer this at First.") {
						to = append(to, p.all("a")[0].attrs["href"])
					}
				}
				require.Equal(t, want, to, step)
			}
			require.Contains(t, element(t, root, "q-result-change").plain(), "How good is it now?")
		})
	}
}
