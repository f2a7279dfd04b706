package live_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/logic/words/zz"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// heard gives each text of nodes, and each attribute that is read aloud. Citations
// are the same in every language; whose word an assertion is, the record says.
func heard(ns []tree.Node) (texts []string) {
	for _, n := range ns {
		if class := attr(n, "class"); class == "cite" || class == "by" || n.Tag == "cite" {
			continue
		}
		if n.Text != "" {
			texts = append(texts, n.Text)
		}
		for _, name := range []string{"aria-label", "data-label", "title"} {
			if said := attr(n, name); said != "" {
				texts = append(texts, said)
			}
		}
		texts = append(texts, heard(n.Kids)...)
	}
	return texts
}

// strs gives every text that a value holds, without the marks of italics.
func strs(v reflect.Value, texts []string) []string {
	switch v.Kind() {
	case reflect.Pointer:
		return strs(v.Elem(), texts)
	case reflect.Struct:
		for i := range v.NumField() {
			texts = strs(v.Field(i), texts)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts = strs(v.Index(i), texts)
		}
	case reflect.String:
		if len(v.String()) > 2 {
			texts = append(texts, strings.Split(v.String(), "*")...)
		}
	}
	return texts
}

// What the views say of the reader's own work is of the wording files: in another
// language nothing of it stays English but what the matter and the reader say.
func TestTheResultCanBeTranslated(t *testing.T) {
	l, problems := zz.Language(en.Lines())
	require.Empty(t, problems)
	circuits, n, texts := standard.Circuits(), 0, 0
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		allowed := append(strs(reflect.ValueOf(m), nil), "A note.", "A reason.")
		for _, a := range law.All() {
			allowed = append(allowed, a.Name, a.Full(""))
		}
		for step := range 6 {
			a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
			if step%3 > 0 {
				a.Posture.Standard = standard.Standard{Circuit: circuits[step%len(circuits)], Date: standard.Dates()[step%2]}
			}
			for _, k := range doctrines.Keys() {
				n++
				a.Findings.Set(k, doctrine.Finding((n*7+step)%(len(k.Under(a.Posture).Levels)+2)))
				a.Notes = append(a.Notes, analysis.Text{Key: k.String(), Text: "A note."})
			}
			s := live.NewState(l, m, a, chain.Decide(a.Posture, &a.Findings))
			for i := range s.Tensions {
				if i%2 == 0 {
					s.Tensions[i].Kept = "A reason."
				}
			}
			s.Explained()
			s.Look.Standard = standard.Standard{Circuit: circuits[(step+1)%len(circuits)]}
			k := doctrines.Keys()[n%len(doctrines.Keys())]
			s.Look.Tried = []live.Trial{{Key: k, To: doctrine.FirstLevel}}
			views := map[string][]tree.Node{"standing": s.Standing(), "flips": s.Flips(), "compare": s.Compare(), "tried": s.Tried(), "after": s.After()}
			views["result"], views["why"], views["caveats"] = s.Result(), s.Why(), s.Caveats()
			if s.Main.Test().Axes != nil {
				views["map"] = s.Map()
			}
			for _, k := range doctrines.Keys() {
				views["tension"] = append(views["tension"], s.Tension(k)...)
			}
			r := rulings.Reports(a, m, s.Rulings)[s.Main]
			views["picture"] = []tree.Node{s.Picture(&r)}
			for name, view := range views {
				for _, said := range heard(tree.Spoken(l, view...)) {
					texts++
					assert.Empty(t, zz.Leftover(said, allowed...), "%s of %s: %s", name, id, said)
				}
			}
		}
	}
	require.Greater(t, texts, 10_000, "the views were read")
}
