package words_test

import (
	"slices"
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
	"github.com/benchwalk/benchwalk/web/walk"
)

// What code names by a text of its own, and no package lists.
var (
	pageFailures = append(slices.Clone(failures), "file-problems", "file-large", "file-text", "file-unchecked", "file-turns", "draft-turns", "file-no-script")
	workReasons  = append(slices.Clone(benchReasons), "advances-left", "advances-not-yet", "burdens-open-left")
	effects      = strings.Fields("contested shut open")
	states       = strings.Fields("open no_record")
)

// ruled is a ruling as a test can give it.
type ruled struct {
	firmness string
	outcomes []string
}

// reached lists the rulings that a test gives under some posture and standard,
// whatever is answered and whatever is open.
func reached(x doctrines.ID) (list []ruled) {
	seen := map[string]bool{}
	for _, p := range doctrines.Distinct(x) {
		d := p.Doctrine(x)
		for answered := range 1 << len(d.Elements) {
			var f doctrine.Findings
			for e := range d.Elements {
				if answered>>e&1 == 1 {
					f[e] = doctrine.FirstLevel
				}
			}
			for _, o := range d.Answered(f).Outcomes {
				r := ruled{o.Firmness().String(), d.Named(o.Reachable())}
				if key := r.firmness + " " + words.Together(r.outcomes); !seen[key] {
					seen[key] = true
					list = append(list, r)
				}
			}
		}
	}
	return list
}

// demanded lists the members that every family must have, each key as the
// package that owns it gives it.
func demanded() map[string][]words.ID {
	need := map[string][]words.ID{}
	add := func(pattern string, keys ...string) {
		if id := words.FamilyID(pattern, keys...); !slices.Contains(need[pattern], id) {
			need[pattern] = append(need[pattern], id)
		}
	}
	for _, x := range doctrines.All() {
		demandTest(add, x)
	}
	for _, k := range doctrines.ProvisionKeys() {
		for _, of := range []string{"topic", "ask", "help"} {
			add("{element}.provision."+of, k.String())
		}
	}
	for _, x := range words.Terms() {
		add("gloss.{term}.word", x)
		add("gloss.{term}.text", x)
	}
	for _, s := range states {
		add("finding.{state}.name", s)
	}
	for _, id := range slices.Concat(walk.Bar(), walk.Menu()) {
		add("view.{view}.way", walk.Name(id))
	}
	for _, f := range doctrine.Firmnesses() {
		add("firmness.{firmness}.name", f.String())
		add("firmness.{firmness}.hint", f.String())
		for _, of := range []string{"letter", "ruling", "key"} {
			add("map.{firmness}."+of, f.String())
		}
	}
	for _, s := range doctrine.Statuses() {
		add("status.{status}.name", s.String())
	}
	for _, p := range doctrine.Parties() {
		add("party.{party}", p.String())
	}
	for _, s := range doctrines.Settings() {
		add("setting.{setting}.legend", s.Name)
		for _, v := range s.Values {
			add("setting.{setting}.{value}.label", s.Name, v)
			add("setting.{setting}.{value}.hint", s.Name, v)
		}
	}
	for _, c := range standard.Circuits() {
		add("standard.{circuit}.name", c.String())
		for _, x := range doctrines.All() {
			if x.Test().Terms != nil {
				add("standard.{circuit}.asks.{test}", c.String(), x.String())
			}
		}
		add("standard.{circuit}.checked", c.String())
		add("standard.{circuit}.how-checked", c.String())
	}
	for _, d := range standard.Dates() {
		add("law.{day}.name", d.String())
		add("law.{day}.hint", d.String())
	}
	marks := slices.Clone(courtMarks)
	for _, m := range law.Marks() {
		marks = append(marks, m.String())
	}
	for _, m := range marks {
		add("mark.{mark}.name", m)
		add("mark.{mark}.hint", m)
	}
	for _, c := range matter.Cells() {
		add("cell.{cell}", c.String())
	}
	for _, s := range matter.Shares() {
		add("burden.{share}", s.String())
	}
	for _, c := range matter.Columns() {
		add("column.{column}", c.Name)
		add("rating.{column}.question", c.Name)
		for _, v := range c.Values {
			add("rated.{column}.{value}", c.Name, v)
			add("column.{column}.{value}", c.Name, v)
		}
	}
	for _, a := range law.Anchors() {
		add("{element}.{level}.anchor", a.Key, a.Level)
	}
	stances := []string{"rule"} // where the two sides of a matter stand for and against the rule itself
	for _, x := range doctrines.All() {
		if x.Test().Motion || x.Test().Sides {
			stances = append(stances, x.String())
		}
	}
	for _, s := range stances {
		add("stance.{stance}.{side}", s, "movant")
		add("stance.{stance}.{side}", s, "opponent")
	}
	for _, r := range reached(doctrines.MustNamed("speech")) { // what the page compares
		for _, of := range []string{"first", "carried", "all"} {
			add("then-and-now."+of+".{firmness}.{outcomes}", r.firmness, words.Together(r.outcomes))
		}
	}
	for pattern, ids := range map[string][]string{"link.{link}": chain.Linked(), "tension.{tension}": ownTensions(), "failure.{failure}": pageFailures,
		"share.{share}": shares, "workbench.{reason}": workReasons} {
		for _, id := range ids {
			add(pattern, id)
		}
	}
	return need
}

// ownTensions lists the tensions that have a sentence of their own: all but the
// links and what the workbench suggests, with what is said after them.
func ownTensions() (ids []string) {
	for _, id := range chain.Overridable() {
		if !slices.Contains(chain.Linked(), id) && !strings.HasPrefix(id, "work-") {
			ids = append(ids, id)
		}
	}
	for _, x := range doctrines.All() {
		for _, p := range everyPosture(x) {
			for _, tension := range x.Test().Tensions {
				if tension.Also != nil {
					ids = append(ids, tension.Also(p.Settings[x], p.Standard)...)
				}
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// everyPosture lists every combination of a test's settings and the standards.
func everyPosture(x doctrines.ID) (ps []doctrines.Posture) {
	for _, s := range standard.All() {
		some := []doctrines.Posture{{Standard: s}}
		for i, setting := range x.Test().Settings {
			var more []doctrines.Posture
			for v := range setting.Values {
				for _, p := range some {
					p.Settings[x][i] = uint8(v)
					more = append(more, p)
				}
			}
			some = more
		}
		ps = append(ps, some...)
	}
	return ps
}

// demandWhole demands what is said of a test as a whole.
func demandWhole(add func(pattern string, keys ...string), x doctrines.ID) {
	test, of := x.String(), x.Test()
	one := func(has bool, patterns ...string) {
		for _, p := range patterns {
			if has {
				add(p, test)
			}
		}
	}
	one(true, "{test}.whole.heading", "{test}.whole.underlying", "{test}.whole.question", "{test}.whole.memo-title", "{test}.whole.asks")
	one(of.Poses != nil, "{test}.whole.unposed")
	one(of.Bounds != nil, "{test}.whole.bounded")
	one(of.Axes != nil, "{test}.whole.mapped", "{test}.whole.map-caption", "{test}.whole.no-map", "{test}.whole.still-open")
	one(of.Narrower, "{test}.whole.narrower", "{test}.whole.fallback", "{test}.whole.in-part")
	forms := false
	for _, s := range of.Settings {
		for _, v := range s.Values {
			if s.Forms {
				forms = true
				add("{test}.form.{form}.name", test, v)
			}
		}
	}
	one(forms || of.Motion, "{test}.whole.issue-of")
	one(!forms && !of.Motion, "{test}.whole.issue")
	for _, side := range []string{"movant", "opponent"} {
		add("{test}.asking.{side}", test, side)
	}
	if of.Figure != nil {
		for _, id := range of.Figure.Gates {
			code := of.Doctrine().Rules[id].Code
			add("{test}.gate.{rule}.short", test, code)
			add("{test}.gate.{rule}.name", test, code)
		}
		for _, b := range []string{"untipped", "toward", "against"} {
			add("{test}.balance.{balance}", test, b)
		}
	}
	for _, n := range of.Notes {
		add("{test}.remark.{remark}", test, n.ID)
	}
	for _, p := range everyPosture(x) {
		for _, id := range append(p.Remarks(x), chain.Remarkable(x)...) {
			if id != "narrower-parts" { // which names the parts
				add("{test}.remark.{remark}", test, id)
			}
		}
	}
}

// countedGrounds reports whether a gate compels a disposition somewhere, and whether
// gates are counted there: each is one ground.
func countedGrounds(d *doctrine.Doctrine, outcome string) bool {
	for i := range d.Points() {
		r := d.Decide(d.Point(i))
		if r.Firmness() != doctrine.Compelled || !slices.Equal(d.Named(r.Reachable()), []string{outcome}) {
			continue
		}
		threshold := false
		var gates []doctrine.Rule
		for id, rule := range d.Rules {
			holds := rule.InForce() && r.Outcome.Status(doctrine.RuleID(id)) == doctrine.Holds
			threshold = threshold || holds && rule.Kind == doctrine.Threshold
			if holds && rule.Kind == doctrine.Gate {
				gates = append(gates, rule)
			}
		}
		if !threshold && len(gates) > 0 && d.CountsGrounds() {
			return true
		}
	}
	return false
}

func demandTest(add func(pattern string, keys ...string), x doctrines.ID) {
	demandWhole(add, x)
	test := x.String()
	add("decide.{test}", test)
	add("decided.{test}", test)
	for e, el := range (doctrines.Posture{}).Doctrine(x).Elements {
		k := doctrines.Key{Test: x, Element: e}.String()
		for _, of := range []string{"topic", "ask", "help", "silence"} {
			add("{element}."+of, k)
		}
		for _, l := range el.Levels {
			for _, of := range []string{"answer", "hint", "line", "meaning", "finding"} {
				add("{element}.{level}."+of, k, l)
			}
		}
	}
	for _, p := range doctrines.Distinct(x) {
		d := p.Doctrine(x)
		for _, r := range d.Rules {
			switch {
			case r.Code == "": // a rule that this standard has not
			case r.Kind == doctrine.Weighing:
				add("{test}.weighing.{rule}", test, r.Code)
				add("{test}.divided", test)
			default:
				of := []string{"title", "held", "not-held", "undecided", "law"}
				if r.Divides {
					of = append(of, "divides")
				}
				if r.Kind == doctrine.Dispute {
					of = append(of, "unsettled")
				}
				for _, of := range of {
					add("{test}.rule.{rule}."+of, test, r.Code)
				}
			}
		}
		if d.Awaits != "" {
			add("{setting}.awaited", d.Awaits)
		}
		for _, o := range d.Dispositions {
			add("{test}.named.{outcome}", test, o)                                                     // a file may say that it was guessed
			if exempt := x.Test().Exempt; exempt != doctrine.Undecided && o == d.Disposition(exempt) { // no finding leads there
				continue
			}
			add("{test}.readings.{outcome}", test, o)
			for _, as := range []string{"expected", "recommend"} {
				add("{test}."+as+".{outcome}", test, o)
			}
			if countedGrounds(d, o) {
				add("{test}.grounds.{outcome}", test, o)
				if at := slices.Index(d.Dispositions, o); x.Test().Judged.Has(doctrine.Disposition(at + 1)) {
					add("{test}.final-grounds.{outcome}", test, o)
				}
			}
			if at := slices.Index(d.Dispositions, o); x.Test().Judged.Has(doctrine.Disposition(at + 1)) {
				add("{test}.final.{outcome}", test, o)
			}
			if x.Test().Bounds != nil {
				add("{test}.least.{outcome}", test, o)
				add("{test}.most.{outcome}", test, o)
			}
		}
	}
	for _, r := range reached(x) {
		add("{test}.ruling.{firmness}.{outcomes}", test, r.firmness, words.Together(r.outcomes))
		for _, as := range []string{"then", "thereby", "stands"} {
			add("{test}."+as+".{firmness}.{ruled}", test, r.firmness, words.Ruled(r.firmness, r.outcomes))
		}
		if len(r.outcomes) == 1 && r.firmness != "open" {
			add("{test}.brief.{firmness}.{outcome}", test, r.firmness, r.outcomes[0])
		}
	}
	for _, e := range effects {
		add("{test}.settled.{effect}", test, e)
		add("{test}.besides.{effect}", test, e)
	}
}

// Every family has the members that the packages' keys demand, and no other.
func TestFamiliesAreWhole(t *testing.T) {
	need := demanded()
	for _, f := range words.Families() {
		require.NotEmpty(t, need[f.Pattern], "nothing demands a member of %s", f.Pattern)
		var have []words.ID
		for _, l := range en.Lines() {
			if f.Has(l.ID) && !slices.Contains(have, l.ID) {
				have = append(have, l.ID)
			}
		}
		assert.ElementsMatch(t, need[f.Pattern], have, f.Pattern)
		delete(need, f.Pattern)
	}
	require.Empty(t, need, "demanded of no family")
}

func TestFamilyPatterns(t *testing.T) {
	f := words.Family{Pattern: "{element}.{level}.answer"}
	require.Equal(t, []string{"element", "level"}, f.Slots())
	require.True(t, f.Has("stay.merits.weak.answer"))
	for _, id := range []words.ID{"stay.merits.answer", "stay.merits.weak.hint", "stay.merits.weak.answer.more", "stay"} {
		require.False(t, f.Has(id), id)
	}
	rule := words.Family{Pattern: "{test}.rule.{rule}.held"}
	require.True(t, rule.Has("stay.rule.s3-plainly.held"))
	require.False(t, rule.Has("stay.ruling.s3-plainly.held"))
	require.Equal(t, words.ID("stay.rule.s3-plainly.held"), words.RuleHeld("stay", "S3-plainly").ID())
	require.Equal(t, words.ID("stay.then.open.any"), words.ThenRuled("stay", "open", []string{"denied", "granted"}).ID())
}
