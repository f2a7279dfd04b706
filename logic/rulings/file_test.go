package rulings_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// The file as another program reads it.
type (
	changed struct{ Element, From, To, Burden, Text string }
	flip    struct {
		Changes, Carried []changed
		Reachable        []string
		Firmness, Then   string
		Showing          []string
	}
	ruled struct {
		Disposition    *string
		Firmness, Next string
		Awaits         string
		Reachable      []string
		Needed, Unable []string
		Reasons        struct {
			Because []struct{ Rule, Status string }
		}
		Flips      []flip
		ChainFlips []flip `json:"chain_flips"`
		Robustness struct {
			Findings int
			Text     string
		}
		WhyNot []struct {
			Disposition string
			Flips       []flip
		} `json:"why_not"`
		Bounds []struct{ ID, Disposition, Why string }
	}
	file struct {
		Format, Matter, Standard, Law string
		StandardText                  struct{ Name, Stay, Bond, Checked string } `json:"standard_text"`
		Rulings                       map[string]ruled
	}
)

func written(t *testing.T, a *analysis.Analysis) (text string, f file) {
	t.Helper()
	w := &strictjson.Writer{}
	rulings.Write(w, en.Language(), a, casebook.Matter(a.Matter))
	require.NoError(t, json.Unmarshal([]byte(w.String()), &f))
	return w.String(), f
}

// short tells a flip in a line: "stay.merits weak likely => … : denied granted, open".
func (f flip) short() string {
	tell := func(cs []changed) string {
		var parts []string
		for _, c := range cs {
			parts = append(parts, c.Element+" "+c.From+" "+c.To)
		}
		return strings.Join(parts, ", ")
	}
	s := tell(f.Changes)
	if len(f.Carried) > 0 {
		s += " => " + tell(f.Carried)
	}
	return s + ": " + strings.Join(f.Reachable, " ") + ", " + f.Firmness
}

func shorts(fs []flip) (out []string) {
	for _, f := range fs {
		out = append(out, f.short())
	}
	return out
}

// The court's own path, as the file has it. What the court did not reach stays
// open; then the order is read one way, and its record on the bond as silent.
func TestTheCourtsOwnPath(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Findings: chain.CourtFindings(m)}
	_, f := written(t, a)
	require.Equal(t, []string{"wechat-2020", "ca9", "2020-10-23", "Ninth Circuit"}, []string{f.Matter, f.Standard, f.Law, f.StandardText.Name})

	x := f.Rulings["stay"]
	require.Equal(t, []string{"denied", "granted"}, x.Reachable)
	require.Equal(t, []string{"stay.merits", "stay.irreparable_harm"}, x.Needed)
	require.Equal(t, "stay.merits", x.Next, "three of its five levels decide, of harm two of four")
	require.Empty(t, x.Awaits)

	x = f.Rulings["speech"]
	require.Equal(t, "invalid", *x.Disposition)
	require.Equal(t, "compelled", x.Firmness)
	require.Empty(t, x.Next)
	require.Equal(t, []string{
		"speech.speech_burdened yes no: no_heightened_scrutiny, compelled",
		"speech.burdens_substantially_more yes no, speech.ample_alternatives no yes: invalid strict_track valid, open",
	}, shorts(x.Flips))
	require.Equal(t, 1, x.Robustness.Findings)
	require.Equal(t, []string{"speech.interest", "speech.burdens_substantially_more", "speech.ample_alternatives"}, x.Unable)

	x = f.Rulings["injunction"]
	require.Equal(t, "granted", *x.Disposition)
	require.Equal(t, "supported", x.Firmness)
	require.Equal(t, []string{
		"injunction.merits serious_questions weak: denied, compelled",
		"injunction.irreparable_harm probable possible: denied, compelled",
		"injunction.balance_of_hardships tips_sharply tips: denied, compelled",
		"injunction.public_interest favors_movant neutral: denied granted, contested",
	}, shorts(x.Flips))

	x = f.Rulings["bond"]
	require.Equal(t, []string{"none", "nominal", "within_evidence"}, x.Reachable)
	require.Equal(t, "open", x.Firmness)
	require.Equal(t, []string{"bond.realistic_likelihood_of_harm"}, x.Needed)
	require.Equal(t, "bond.realistic_likelihood_of_harm", x.Next)
	require.Empty(t, x.Bounds)

	set(t, a, "stay.merits", "weak")
	set(t, a, "bond.realistic_likelihood_of_harm", "no_record")
	_, f = written(t, a)
	x = f.Rulings["stay"]
	require.Equal(t, "denied", *x.Disposition)
	require.Equal(t, []string{
		"stay.merits weak likely: denied granted, open",
		"stay.merits weak serious_questions, stay.balance_of_hardships tips_against tips_sharply: denied granted, open",
	}, shorts(x.Flips))
	require.Equal(t, "stay_movant", x.Flips[0].Changes[0].Burden)
	require.NotEmpty(t, x.Flips[0].Showing)
	require.Contains(t, shorts(x.ChainFlips), "injunction.merits serious_questions weak => stay.merits weak likely: denied granted, open")
	require.Len(t, x.WhyNot, 1)
	require.Equal(t, "granted", x.WhyNot[0].Disposition)
	require.Equal(t, shorts(x.Flips)[:1], shorts(x.WhyNot[0].Flips), "only the nearest")
	x = f.Rulings["bond"]
	require.Equal(t, []string{"none", "nominal"}, x.Reachable)
	require.Equal(t, "least none most nominal", x.Bounds[0].ID+" "+x.Bounds[0].Disposition+" "+x.Bounds[1].ID+" "+x.Bounds[1].Disposition)
}

// Under every standard the file says which, what is awaited only where it is,
// and the rules of that standard and no others.
func TestEveryStandardIsWritten(t *testing.T) {
	own := map[string][]string{"ca2": {"S3-plainly"}, "ca3": {"S3-plainly", "B4-temple"}, "ca4": {"S1-likely", "B4"}, "ca7": {"S4a-plainly", "B5"},
		"cadc": {"S3", "S4a", "U-winter"}, "scotus": {"S4a-close", "SC"}}
	names := map[string]bool{}
	for _, s := range standard.All() {
		a := &analysis.Analysis{Matter: "own"}
		a.Posture.Standard = s
		_, f := written(t, a)
		require.Equal(t, s.Circuit.String(), f.Standard)
		require.Equal(t, s.Date.String(), f.Law)
		require.NotEmpty(t, f.StandardText.Stay, f.Standard)
		require.NotEmpty(t, f.StandardText.Bond, f.Standard)
		require.NotEmpty(t, f.StandardText.Checked, f.Standard)
		names[f.StandardText.Name] = true
		rules := map[string]bool{}
		for _, r := range f.Rulings {
			for _, n := range r.Reasons.Because {
				rules[n.Rule] = true
			}
		}
		for circuit, codes := range own {
			for _, code := range codes {
				if circuit == f.Standard {
					require.True(t, rules[code], "%s has %s", f.Standard, code)
				}
			}
		}
		require.Equal(t, f.Standard == "scotus", rules["SC"])
		require.Equal(t, f.Standard == "cadc", rules["U-winter"])
		require.Equal(t, f.Law == "today", rules["U-harm"])
		require.Equal(t, f.Standard == "scotus", f.Rulings["stay"].Awaits == "stay.certworthy")
		set(t, a, "stay.merits", "none")
		_, f = written(t, a)
		require.Empty(t, f.Rulings["stay"].Awaits, "nothing makes up for no merits, so nothing is awaited")
	}
	require.Len(t, names, len(standard.Circuits()))
}

// What a file says of a change is what the ruling on the changed findings is,
// under every standard and posture that makes a ruling of its own; and all of it
// is in words.
func TestChangesAreAsTheFileSays(t *testing.T) {
	for _, x := range []doctrines.ID{doctrines.MustNamed("stay"), doctrines.MustNamed("bond")} {
		for n, p := range doctrines.Distinct(x) {
			d := p.Doctrine(x)
			for i := n % 23; i < d.Points(); i += 23 {
				a := &analysis.Analysis{Matter: "own", Posture: p}
				a.Findings[x] = d.Point(i)
				a.Findings[x][i%len(d.Elements)] = doctrine.Finding(i % 2) // open or no record
				_, f := written(t, a)
				r := f.Rulings[x.String()]
				smallest := 0
				for _, fl := range r.Flips {
					b := *a
					for _, c := range fl.Changes {
						set(t, &b, c.Element, c.To)
						require.NotEmpty(t, c.Text)
						require.NotContains(t, r.Needed, c.Element)
					}
					require.NotEmpty(t, fl.Showing)
					to := d.Decide(b.Findings[x])
					require.Equal(t, d.Named(to.Reachable()), fl.Reachable)
					require.Equal(t, to.Firmness().String(), fl.Firmness)
					require.NotEmpty(t, fl.Then)
					if smallest == 0 || len(fl.Changes) < smallest {
						smallest = len(fl.Changes)
					}
				}
				require.Equal(t, smallest, r.Robustness.Findings)
				require.NotEmpty(t, r.Robustness.Text)
				for _, w := range r.WhyNot {
					for _, fl := range w.Flips {
						require.Contains(t, fl.Reachable, w.Disposition)
						require.NotEmpty(t, fl.Then)
					}
				}
				for _, b := range r.Bounds {
					require.NotEmpty(t, b.Why)
					require.Contains(t, r.Reachable, b.Disposition)
				}
				require.Equal(t, len(r.Needed) > 0, r.Next != "")
			}
		}
	}
}

// A link names the second answer that its range depends on where it depends on two.
func TestALinkNamesWhatItDependsOnBeside(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture, Findings: chain.CourtFindings(m)}
		text, _ := written(t, a)
		var f struct {
			Links []map[string]any
		}
		require.NoError(t, json.Unmarshal([]byte(text), &f))
		beside := map[string]any{}
		for _, l := range f.Links {
			if _, has := l["beside"]; has {
				beside[l["id"].(string)] = l["beside"]
			}
		}
		want := map[string]any{}
		for _, l := range chain.Links(a.Posture, &a.Findings, chain.Decide(a.Posture, &a.Findings)) {
			if l.Beside != "" {
				want[l.ID] = l.Beside
			}
		}
		require.NotEmpty(t, want)
		require.Equal(t, want, beside, id)
	}
}

// The members of the file in the order that people read them.
func TestOrderOfMembers(t *testing.T) {
	a := &analysis.Analysis{Matter: "own"}
	require.True(t, a.Posture.Set("standard", "scotus"))
	text, _ := written(t, a)
	at := -1
	for _, name := range []string{"format", "matter", "standard", "law", "standard_text", "rulings", "stay", "disposition", "firmness", "reachable", "needed", "next",
		"awaits", "settled", "reasons", "flips", "robustness", "unable", "why_not", "chain_flips", "speech", "injunction", "bond", "links", "tensions"} {
		i := strings.Index(text[at+1:], `"`+name+`":`)
		require.GreaterOrEqual(t, i, 0, name)
		at += i + 1
	}
}

func Example_standard() {
	a := &analysis.Analysis{Matter: "own"}
	a.Posture.Set("standard", "ca4")
	for key, level := range map[string]string{"stay.merits": "serious_questions", "stay.irreparable_harm": "shown_strong", "stay.harm_to_others": "none", "stay.balance_of_hardships": "tips", "stay.public_interest": "neutral"} {
		k, _ := doctrines.ParseKey(key)
		f, _ := k.Under(a.Posture).Parse(level)
		a.Findings.Set(k, f)
	}
	r := rulings.Reports(a, nil, chain.Decide(a.Posture, &a.Findings))[doctrines.MustNamed("stay")]
	l, flip := en.Language(), r.WhatIf.Flips[0]
	fmt.Println(l.Say(r.Sentence))
	fmt.Println(l.Say(flip.Changes[0].Text)+".", l.Say(flip.Then()))
	// Output:
	// On your findings the stay must be denied on one ground.
	// Success on appeal from serious questions to likely. Then the stay is warranted, though never owed: a court that refused it would have to say why.
}
