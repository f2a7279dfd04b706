package words_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// The tests of this file hold the wording files to the tables that they take the
// place of, over every input. The file goes when the tables go.

func said(s words.Said) string { return en.Language().Say(s) }

func inside(n words.Name) string { return said(n.Inside()) }

func TestElementsSayWhatTheySaid(t *testing.T) {
	for _, k := range doctrines.Keys() {
		key := k.String()
		q, _ := words.Element(key)
		require.Equal(t, q.Topic, said(words.Topic(key)))
		require.Equal(t, words.Inside(q.Topic), inside(words.Topic(key)))
		require.Equal(t, q.Ask, said(words.Ask(key)))
		require.Equal(t, q.Help, said(words.Help(key)))
		require.Equal(t, words.NoRecord(key), words.Option{Label: said(words.AnswerSilent()), Hint: said(words.Silence(key))})
		if q, ok := words.Provision(key); ok {
			require.Equal(t, q, words.Question{Topic: said(words.ProvisionTopic(key)), Ask: said(words.ProvisionAsk(key)), Help: said(words.ProvisionHelp(key))})
			require.Equal(t, words.Inside(q.Topic), inside(words.ProvisionTopic(key)))
		}
		for _, l := range k.Under(doctrines.Posture{}).Levels {
			o, _ := words.Level(key, l)
			require.Equal(t, o, words.Option{Label: said(words.Answer(key, l)), Hint: said(words.Hint(key, l))})
			require.Equal(t, words.Inside(o.Hint), said(words.Meaning(key, l))+".")
			require.Equal(t, words.Short(key, l), said(words.FindingOf(key, l)))
		}
		for _, l := range []string{"open", "no_record"} {
			require.Equal(t, words.Short(key, l), said(words.FindingOf(key, l)))
		}
	}
	require.Equal(t, words.LeaveOpen(), words.Option{Label: said(words.AnswerOpen()), Hint: said(words.AnswerOpenHint())})
}

func TestRulesSayWhatTheySaid(t *testing.T) {
	for _, x := range doctrines.All() {
		for _, p := range doctrines.Distinct(x) {
			d := p.Doctrine(x)
			for _, r := range d.Rules {
				if text, ok := words.Ray(r.Code); ok {
					require.Equal(t, text, said(words.Weighing(d.Name, r.Code)))
				} else if w, ok := words.Rule(r.Code); ok {
					require.Equal(t, w, words.RuleText{Title: said(words.RuleTitle(d.Name, r.Code)), Held: said(words.RuleHeld(d.Name, r.Code)),
						NotHeld: said(words.RuleNotHeld(d.Name, r.Code)), Undecided: said(words.RuleUndecided(d.Name, r.Code))})
				}
			}
		}
	}
	require.Equal(t, words.OneReading, " "+said(words.RuleOneReading()))
}

func TestRulingsSayWhatTheySaid(t *testing.T) {
	for _, x := range doctrines.All() {
		test := x.String()
		for _, r := range reached(x) {
			set := r.outcomes
			then := words.Then(test, set, r.firmness)
			require.Equal(t, words.Ruling(test, set, r.firmness), said(words.RulingOf(test, r.firmness, set)))
			require.Equal(t, "Then "+then+".", said(words.ThenRuled(test, r.firmness, set)))
			require.Equal(t, "then "+then, said(words.Thereby(test, r.firmness, set)))
			require.Equal(t, words.Capital(then)+".", said(words.Stands(test, r.firmness, set)))
			if len(set) > 1 || r.firmness == "open" {
				continue
			}
			brief := words.Disposition(test, set[0]) + ", " + words.Inside(words.Firmness(r.firmness).Label)
			require.Equal(t, brief, inside(words.Brief(test, r.firmness, set[0])))
			require.Equal(t, words.Capital(brief), said(words.Brief(test, r.firmness, set[0])))
		}
		for _, o := range (doctrines.Posture{}).Doctrine(x).Dispositions {
			if o == "not_required" {
				continue
			}
			require.Equal(t, words.WhyNot(test, o)+".", said(words.Expected(test, o)))
			if x == doctrines.MustNamed("bond") {
				require.Equal(t, "The least: "+words.Disposition(test, o)+".", said(words.Least(test, o)))
				require.Equal(t, "The most: "+words.Disposition(test, o)+".", said(words.Most(test, o)))
			}
		}
		topics := []words.Name{words.Topic("stay.merits"), words.Topic("speech.interest"), words.Topic("bond.requested")}
		list := ": success on appeal, the Government’s interest and request for security."
		for _, f := range doctrine.Firmnesses() {
			for _, shut := range []bool{false, true} {
				effect := "open"
				if shut {
					effect = "shut"
				}
				if f == doctrine.Contested {
					effect = "contested"
				}
				require.Equal(t, "What is still open "+words.Settled(test, f.String(), shut)+list, said(words.SettledStill(test, effect, topics)))
			}
		}
	}
	for _, f := range doctrine.Firmnesses() {
		o := words.Firmness(f.String())
		require.Equal(t, o, words.Option{Label: said(words.FirmnessName(f.String())), Hint: said(words.FirmnessHint(f.String()))})
		require.Equal(t, words.Inside(o.Label), inside(words.FirmnessName(f.String())))
	}
	for _, p := range doctrine.Parties() {
		require.Equal(t, words.Party(p.String()), inside(words.PartyName(p.String())))
		require.Equal(t, words.Capital(words.Party(p.String())), said(words.PartyName(p.String())))
	}
}

func TestChangesSayWhatTheySaid(t *testing.T) {
	var topics []words.Name
	var tops []string
	for _, k := range doctrines.Keys() {
		key, e := k.String(), k.Under(doctrines.Posture{})
		q, _ := words.Element(key)
		topics, tops = append(topics, words.Topic(key)), append(tops, words.Inside(q.Topic))
		levels := append([]string{"no_record"}, e.Levels...)
		for _, from := range levels {
			for _, to := range e.Levels {
				c := words.WhatifChange(words.Topic(key), words.FindingOf(key, from), words.FindingOf(key, to))
				old := words.Change(q.Topic, words.Short(key, from), words.Short(key, to))
				require.Equal(t, old, said(c))
				require.Equal(t, words.Inside(old), inside(c))
				carried := said(words.WhatifCarried([]words.Name{c, c, c}))
				require.Equal(t, words.Carried+old+", "+words.Inside(old)+", and "+words.Inside(old)+".", carried)
				require.Equal(t, words.Carried+old+", and "+words.Inside(old)+".", said(words.WhatifCarried([]words.Name{c, c})))
				shown(t, key, from, to)
			}
		}
	}
	last := len(tops) - 1
	list := strings.Join(tops[:last], ", ") + " and " + tops[last]
	require.Equal(t, words.Unable(false)+list+".", said(words.WhatifUnable(topics)))
	require.Equal(t, words.Unable(true)+list+".", said(words.WhatifUnableDiscretion(topics)))
	for n := range 10 {
		require.Equal(t, words.Findings(n), inside(words.WhatifFindings(n)))
		require.Equal(t, words.Capital(words.Findings(n)), said(words.WhatifFindings(n)))
		require.Equal(t, words.Robust(n), said(words.WhatifRobust(n)))
	}
	require.Equal(t, words.Unanswered, said(words.WhatifUnanswered()))
	require.Equal(t, words.ChainMoves, said(words.WhatifAcross()))
	require.Equal(t, words.Nowhere(false)+words.Nowhere(true), said(words.WhatifNowhere())+said(words.WhatifNowhereAmong()))
	require.Equal(t, words.Awaits("stay.certworthy"), said(words.Awaited("stay.certworthy")))
	one := words.ProvisionOf(words.Literal("5"), words.Inflected("No payments", "no payments"))
	for n, want := range []string{"provision 5 (no payments)", "provision 5 (no payments) and provision 5 (no payments)", "provision 5 (no payments), provision 5 (no payments) and provision 5 (no payments)"} {
		require.Equal(t, words.Narrower(want), said(words.NarrowerRelief("stay", []words.Name{one, one, one}[:n+1])))
	}
}

// shown compares what changes take to show, of one hint and of two.
func shown(t *testing.T, key, from, to string) {
	a, _ := words.Level(key, from)
	b, _ := words.Level(key, to)
	for _, p := range doctrine.Parties() {
		party, hints, meanings := words.PartyName(p.String()), []string{b.Hint, a.Hint}, []words.Name{words.Meaning(key, to), {}}
		if from == "no_record" {
			hints, meanings = hints[:1], meanings[:1]
		} else {
			meanings[1] = words.Meaning(key, from)
		}
		more, less := said(words.ShowingMore(party, meanings)), said(words.ShowingLess(party, meanings))
		if p == doctrine.Nobody {
			more = said(words.ShowingDocket(meanings))
			less = more
		}
		require.Equal(t, words.Showing(p.String(), true, append([]string{}, hints...)...), more)
		require.Equal(t, words.Showing(p.String(), false, append([]string{}, hints...)...), less)
	}
}

func TestNotesSayWhatTheySaid(t *testing.T) {
	same := func(old func(string) (string, bool), now func(string) words.Text, ids ...string) {
		for _, id := range ids {
			text, ok := old(id)
			require.True(t, ok, id)
			require.Equal(t, text, said(now(id)))
		}
	}
	same(words.Link, words.LinkText, chain.Linked()...)
	same(words.Tension, words.TensionText, tensions...)
	same(words.Failure, words.FailureText, pageFailures...)
	same(words.Share, words.ShareText, shares...)
	same(words.Workbench, words.WorkbenchReason, workReasons...)
	for _, c := range standard.Circuits() {
		s, _ := words.Standard(c.String())
		require.Equal(t, s, words.StandardText{Name: said(words.StandardName(c.String())), Stay: said(words.StandardAsks(c.String(), "stay")),
			Bond: said(words.StandardAsks(c.String(), "bond")), Checked: said(words.StandardChecked(c.String()))})
	}
	for _, d := range standard.Dates() {
		o, _ := words.LawDate(d.String())
		require.Equal(t, o, words.Option{Label: said(words.LawName(d.String())), Hint: said(words.LawHint(d.String()))})
	}
	marks := append([]string{}, courtMarks...)
	for _, m := range law.Marks() {
		marks = append(marks, m.String())
	}
	for _, m := range marks {
		o, _ := words.Mark(m)
		require.Equal(t, o, words.Option{Label: said(words.MarkName(m)), Hint: said(words.MarkHint(m))})
	}
	for _, g := range []string{"neither", "movant", "opponent"} {
		require.Equal(t, words.Merger(g), said(words.RemarkOf("stay", "merger-"+g)))
	}
	for _, c := range matter.Cells() {
		require.Equal(t, words.Cells[c], said(words.CellName(c.String())))
	}
	for _, s := range matter.Shares() {
		require.Equal(t, words.Shares[s], said(words.BurdenName(s.String())))
	}
	for i, c := range matter.Columns() {
		require.Equal(t, words.Columns[i], said(words.ColumnName(c.Name)))
	}
	for old, now := range map[string]words.Said{
		words.DividesLikely: words.RuleDivides("stay", "S4b"), words.DividesSerious: words.RuleDivides("stay", "S4a"),
		words.NarrowerStay: words.RemarkOf("stay", "narrower-stay"), words.AdministrativeStay: words.Unposed("stay"),
		words.PolicyAssumed: words.RemarkOf("stay", "policy-assumed"), words.MergerUnsettled: words.RemarkOf("stay", "merger-unsettled"),
		words.LatitudeToday: words.RemarkOf("speech", "latitude-today"), words.InjunctionKeepsNinth: words.RemarkOf("injunction", "injunction-keeps-ninth"),
		words.Idle: words.BenchIdle(),
	} {
		require.Equal(t, old, said(now))
	}
	for month := 1; month <= 12; month++ {
		for _, day := range []string{"01", "10", "31"} {
			iso := "2020-" + strconv.Itoa(100 + month)[1:] + "-" + day
			require.Equal(t, law.LongDate(iso), said(words.Date(iso)))
		}
	}
	for _, no := range []string{"", "2020", "2020-13-01", "2020-00-01", "20201001ab"} {
		assert.Equal(t, law.LongDate(no), said(words.Date(no)), no)
	}
}
