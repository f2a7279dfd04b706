package stay_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
)

// tested is one posture under one standard.
type tested struct {
	standard.Standard
	stay.Posture
}

// distinct lists all that make a doctrine of their own.
func distinct() (xs []tested) {
	for _, p := range doctrines.Distinct(doctrines.MustNamed("stay")) {
		xs = append(xs, tested{p.Standard, stay.PostureOf(p.Settings[doctrines.MustNamed("stay")])})
	}
	return xs
}

func (x tested) String() string {
	return fmt.Sprint(x.Circuit, " ", x.Date, " government ", x.Government, " reach ", x.Reach, " certworthy ", x.Certworthy)
}

func (x tested) doctrine(t *testing.T) *doctrine.Doctrine {
	d, ok := stay.Under(x.Posture, x.Standard)
	require.True(t, ok)
	return d
}

// terms are what a circuit asks, in words. Package standard's own test holds them to
// the table of docs/law/MODEL.md §8.
func terms(c standard.Circuit) (floor, tip string) {
	return c.Terms().Floor.String(), c.Terms().Tip.String()
}

// read is the ruling on one reading of the law, as a letter of the table: D
// denied and compelled, ? discretionary, G granted and supported.
func read(floor, tip, merits, harm, others, balance, public string) string {
	below := []string{"none", "weak"}
	if floor == "likely" {
		below = append(below, "serious_questions")
	}
	switch {
	case slices.Contains(below, merits):
		return "D"
	case harm == "none" || harm == "possible":
		return "D"
	case merits == "serious_questions":
		enough := map[string]bool{
			"sharply": balance == "tips_sharply",
			"plainly": balance == "tips_sharply" || balance == "tips" || balance == "even" && public == "favors_movant",
			"none":    true,
		}
		if enough[tip] {
			return "?"
		}
		return "D"
	case others == "substantial" || balance == "tips_against" || public == "favors_opponent":
		return "?"
	}
	return "G"
}

// says writes a ruling as words.
func says(d *doctrine.Doctrine, f doctrine.Findings) string {
	r := d.Decide(f)
	return strings.Join(d.Named(r.Reachable()), " ") + ", " + r.Firmness().String()
}

var words = map[string]string{"D": "denied, compelled", "?": "denied granted, discretionary", "G": "granted, supported"}

// expect is the whole of docs/law/MODEL.md §8 for one point.
func expect(x tested, merits, harm, others, balance, public string) string {
	floor, tip := terms(x.Circuit)
	floors, harms := []string{floor}, []string{harm}
	if floor == "unsettled" {
		floors = []string{"serious_questions", "likely"}
	}
	if x.Date == standard.Today && x.Government == stay.Movant && x.Reach == stay.BeyondParties &&
		(merits == "likely" || merits == "strong") && (harm == "none" || harm == "possible") {
		harms = append(harms, "probable")
	}
	readings := ""
	for _, f := range floors {
		for _, h := range harms {
			if l := read(f, tip, merits, h, others, balance, public); !strings.Contains(readings, l) {
				readings += l
			}
		}
	}
	said := words[readings]
	if len(readings) > 1 {
		// Any two of the three letters leave both dispositions between them.
		said = "denied granted, contested"
	}
	if x.Circuit == standard.SupremeCourt {
		switch {
		case x.Certworthy == stay.CertworthyNo:
			said = words["D"]
		case x.Certworthy == stay.CertworthyOpen && said != words["D"]:
			said = "denied granted, open"
		}
	}
	return said
}

// Every point of every standard and posture, against a second and plainer
// writing of the rules.
func TestWholeTableUnderEveryStandard(t *testing.T) {
	seen := map[string]bool{}
	for _, x := range distinct() {
		d := x.doctrine(t)
		for i := range d.Points() {
			f := d.Point(i)
			var name [5]string
			for e := range name {
				name[e] = d.Elements[e].Name(f[e])
			}
			want := expect(x, name[0], name[1], name[2], name[3], name[4])
			require.Equal(t, want, says(d, f), "%s: %v: %s", x, name, isLaw)
			seen[want] = true
		}
	}
	require.Len(t, seen, 5, "the readings met every kind of ruling: %v", seen)
}

// How many of the points are denied, discretionary, granted and contested under
// what a circuit asks.
func TestCountsUnderEveryStandard(t *testing.T) {
	for _, c := range standard.Circuits() {
		x := tested{standard.Standard{Circuit: c}, stay.Posture{Certworthy: stay.CertworthyYes}}
		d, n := x.doctrine(t), map[string]int{}
		for i := range d.Points() {
			n[says(d, d.Point(i))]++
		}
		got := fmt.Sprint(n[words["D"]], " ", n[words["?"]], " ", n[words["G"]], " ", n["denied granted, contested"])
		floor, tip := terms(c)
		if floor == "likely" {
			tip = "" // nothing below likely success reads it
		}
		require.Equal(t, map[string]string{
			"serious_questions sharply": "558 114 48 0",
			"serious_questions plainly": "534 138 48 0", // 42 points on serious questions, not 18
			"likely ":                   "576 96 48 0",  // none on serious questions
			"unsettled sharply":         "558 96 48 18", // those 18 in dispute
			"serious_questions none":    "504 168 48 0", // all 72 on serious questions
		}[floor+" "+tip], got, "%s: %s", c, isLaw)
	}
}

// Where the Government stands changes nothing but silence on the public
// interest, which is neutral where it opposes; and the switch for a Government that
// asks a stay of the reach alone, which is off on the day of the order and for anybody
// else.
func TestGovernmentsPlaceUnderEveryStandard(t *testing.T) {
	for _, s := range standard.All() {
		for _, c := range []stay.Certworthy{stay.CertworthyOpen, stay.CertworthyYes, stay.CertworthyNo} {
			usual := tested{s, stay.Posture{Certworthy: c}}.doctrine(t)
			for _, g := range []stay.Government{stay.Neither, stay.Movant, stay.Opponent} {
				for _, reach := range []stay.Reach{stay.Whole, stay.BeyondParties} {
					x := tested{s, stay.Posture{Government: g, Reach: reach, Certworthy: c}}
					d, differ := x.doctrine(t), 0
					switched := s.Date == standard.Today && g == stay.Movant && reach == stay.BeyondParties
					for i := range d.Points() {
						f := d.Point(i)
						if says(d, f) != says(usual, f) {
							differ++
						}
						if !switched { // nor does any rule apply where it did not
							require.Equal(t, usual.Decide(f).Outcome, d.Decide(f).Outcome, "%s: %v", x, f)
						}
					}
					refused := s.Circuit == standard.SupremeCourt && c == stay.CertworthyNo // nothing else can matter
					require.Equal(t, switched && !refused, differ > 0, "%s: %d points differ", x, differ)
					silence := doctrine.At(d.Elements[stay.ElementPublic].Silence)
					require.Equal(t, g == stay.Opponent, silence == doctrine.Finding(stay.PublicNeutral), x)
					require.Equal(t, g != stay.Opponent, silence == doctrine.Finding(stay.PublicFavorsOpponent), x)
				}
			}
		}
	}
}

// The day of the law matters to a Government that asks a stay of the reach alone, and
// whether the case is worth the Supreme Court's while to that Court alone.
func TestOnlyTheNamedSwitchesMatter(t *testing.T) {
	for _, c := range standard.Circuits() {
		for _, g := range []stay.Government{stay.Neither, stay.Opponent} {
			then, now := tested{standard.Standard{Circuit: c}, stay.Posture{Government: g}}, tested{standard.Standard{Circuit: c, Date: standard.Today}, stay.Posture{Government: g}}
			a, b := then.doctrine(t), now.doctrine(t)
			for i := range a.Points() {
				require.Equal(t, a.Decide(a.Point(i)).Outcome, b.Decide(b.Point(i)).Outcome, "%s and %s", then, now)
			}
			then.Certworthy = stay.CertworthyNo
			require.Equal(t, c != standard.SupremeCourt, then.doctrine(t) == a, then)
		}
	}
}

// Above the gates every circuit's ruling is what the permissible weighings give:
// supported where all grant, discretionary where they split. Where the floor is
// unsettled, that is the lower floor's reading, and the other denies.
func TestFirmnessAgreesWithEveryPermissibleWeighingUnderEveryStandard(t *testing.T) {
	for _, x := range distinct() {
		if x.Reach == stay.BeyondParties || x.Certworthy != stay.CertworthyYes && x.Circuit == standard.SupremeCourt {
			continue // the one adds a reading of the facts, the other a gate; neither weighs
		}
		d, above := x.doctrine(t), 0
		for i := range d.Points() {
			f := d.Point(i)
			var name [5]string
			for e := range name {
				name[e] = d.Elements[e].Name(f[e])
			}
			asked, tip := terms(x.Circuit)
			floor := asked
			if floor == "unsettled" {
				floor = "serious_questions"
			}
			if read(floor, tip, name[0], name[1], name[2], name[3], name[4]) == "D" {
				require.Equal(t, words["D"], says(d, f), "%s: %v", x, name)
				continue
			}
			above++
			r := d.Decide(f)
			m, h, o, p := levels(stay.Typed(f))
			grant, deny := split(stay.Encoding(), 12, m, h, o, p)
			require.NotZero(t, grant, "%s: %v", x, name)
			want := doctrine.Supported
			if deny > 0 {
				want = doctrine.Discretionary
			}
			if asked == "unsettled" && name[0] == "serious_questions" {
				require.Equal(t, doctrine.Discretionary, want, "%s: %v", x, name)
				want = doctrine.Contested
			}
			require.Equal(t, want, r.Firmness(), "%s: %v", x, name)
			rays := 0
			for _, ray := range stay.Test.Doctrine().OfKind(doctrine.Weighing) {
				if r.Outcome.Status(ray) == doctrine.Holds {
					rays++
				}
			}
			require.Equal(t, want == doctrine.Supported, rays == len(stay.Test.Doctrine().OfKind(doctrine.Weighing)), "%s: %v", x, name)
			require.NotZero(t, rays, "%s: %v", x, name)
		}
		require.NotZero(t, above, x)
	}
}

// What nobody has answered is never a denial: with likely success alone, a stay
// is open under every standard, and all else is needed. Only
// where the Supreme Court would not take the case is there nothing to ask.
func TestUnknownIsNeverADenial(t *testing.T) {
	for _, x := range distinct() {
		d := x.doctrine(t)
		for _, f := range []stay.Findings{{}, {Merits: stay.MeritsLikely}, {Merits: stay.MeritsStrong}} {
			r := d.Decide(f.Generic())
			if x.Certworthy == stay.CertworthyNo {
				require.Equal(t, words["D"], says(d, f.Generic()), "%s: %v", x, f)
				require.Zero(t, r.Needed)
				continue
			}
			require.Equal(t, "denied granted, open", says(d, f.Generic()), "%s: %v", x, f)
			var needed []string
			for e, el := range d.Elements {
				if r.Needed.Has(e) {
					needed = append(needed, el.Key)
				}
			}
			want := []string{"merits", "irreparable_harm", "harm_to_others", "balance_of_hardships", "public_interest"}
			if f.Merits != stay.MeritsOpen {
				want = want[1:]
			}
			require.Equal(t, want, needed, "%s: %v", x, f)
		}
	}
}

// Every rule and element that a standard has cites authorities that package law
// knows, none marked better than it was read.
func TestCitesUnderEveryStandard(t *testing.T) {
	for _, x := range distinct() {
		d := x.doctrine(t)
		check := func(of string, cites []law.Cite) {
			for _, c := range cites {
				a, ok := law.Lookup(c.Authority)
				require.True(t, ok, "%s %s: %s", x, of, c.Authority)
				require.LessOrEqual(t, c.Mark, a.Mark, "%s %s: %s", x, of, a.Name)
				require.False(t, a.Later && x.Date == standard.October2020, "%s %s: %s came later", x, of, a.Name)
			}
		}
		for _, r := range d.Rules {
			check(r.Code, r.Cites)
		}
		for _, e := range d.Elements {
			check(e.Key, e.Cites)
		}
	}
}

// A case that speaks of a sliding scale is no authority for a gate that nothing
// can make up for; outside the Ninth Circuit only Revel and Hollingsworth have one.
func TestTheGateOnHarmRestsOnNken(t *testing.T) {
	gated := map[standard.Circuit]law.ID{standard.Ninth: law.LeivaPerez, standard.Third: law.Revel, standard.SupremeCourt: law.Hollingsworth}
	for _, x := range distinct() {
		cites := x.doctrine(t).Rules[stay.S2].Cites
		require.Equal(t, law.Nken, cites[0].Authority, x)
		if own, ok := gated[x.Circuit]; ok {
			require.Equal(t, own, cites[1].Authority, x)
		} else {
			require.Len(t, cites, 1, x)
		}
	}
}

// A gate that one reading of the law would open has shut nothing. Today it is
// unsettled whether an injunction's reach beyond the plaintiffs is irreparable harm
// where success on reach is likely, so a finding of no harm does not end the matter
// while the merits are open.
func TestAGateInDisputeShutsNothing(t *testing.T) {
	p := stay.Posture{Government: stay.Movant, Reach: stay.BeyondParties}
	rule := func(p stay.Posture, day standard.Date, f stay.Findings) doctrine.Ruling {
		return tested{standard.Standard{Date: day}, p}.doctrine(t).Decide(f.Generic())
	}
	harmless := stay.Findings{IrreparableHarm: stay.HarmNone}
	r := rule(p, standard.Today, harmless)
	require.Equal(t, doctrine.Unsettled, r.Firmness())
	require.Equal(t, doctrine.Holds, r.Outcome.Status(stay.S2), "the gate fails on the first reading")
	require.Equal(t, doctrine.Pending, r.Outcome.Status(stay.UHarm), "whether the second parts from it is open")
	require.Empty(t, r.Shut())
	// Without the dispute, or where both readings deny, the same finding ends it.
	require.Equal(t, []doctrine.RuleID{stay.S2}, rule(p, standard.October2020, harmless).Shut())
	require.Equal(t, []doctrine.RuleID{stay.S2}, rule(stay.Posture{Government: stay.Movant}, standard.Today, harmless).Shut())
	weak := stay.Findings{Merits: stay.MeritsWeak, IrreparableHarm: stay.HarmNone}
	require.Equal(t, []doctrine.RuleID{stay.S1, stay.S2}, rule(p, standard.Today, weak).Shut())
}

// Below likely success on reach the finding on harm stands as it is.
func TestReachAloneIsHarmOnlyWhereSuccessIsLikely(t *testing.T) {
	x := tested{standard.Standard{Date: standard.Today}, stay.Posture{Government: stay.Movant, Reach: stay.BeyondParties}}
	f := stay.Findings{stay.MeritsSeriousQuestions, stay.HarmPossible, stay.OthersNone, stay.BalanceTipsSharply, stay.PublicFavorsMovant}
	require.Equal(t, words["D"], says(x.doctrine(t), f.Generic()))
	f.Merits = stay.MeritsLikely
	require.Equal(t, "denied granted, contested", says(x.doctrine(t), f.Generic()))
	x.Date = standard.October2020
	require.Equal(t, words["D"], says(x.doctrine(t), f.Generic()), "there is no such switch on the day of the order")
}

// Whatever is left open, where a gate is reported shut nothing but a denial can
// be reached any more, under every standard and posture.
func TestWhereAGateIsShutOnlyADenialIsLeft(t *testing.T) {
	shut := 0
	for _, x := range distinct() {
		d := x.doctrine(t)
		for f := range partial(d) {
			r := d.Decide(f)
			if len(r.Shut()) == 0 {
				continue
			}
			shut++
			require.Equal(t, []string{"denied"}, d.Named(r.Reachable()), "%s: %v", x, f)
			require.Equal(t, doctrine.Compelled, r.Firmness(), "%s: %v", x, f)
		}
	}
	require.NotZero(t, shut)
}

// partial gives all findings on a doctrine of which any may be open.
func partial(d *doctrine.Doctrine) iter.Seq[doctrine.Findings] {
	return func(yield func(doctrine.Findings) bool) {
		var each func(f doctrine.Findings, e int) bool
		each = func(f doctrine.Findings, e int) bool {
			if e == len(d.Elements) {
				return yield(f)
			}
			if !each(f, e+1) {
				return false
			}
			for l := range d.Elements[e].Levels {
				f[e] = doctrine.At(doctrine.Level(l))
				if !each(f, e+1) {
					return false
				}
			}
			return true
		}
		each(doctrine.Findings{}, 0)
	}
}
