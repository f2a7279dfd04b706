package stay_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
)

func decide(t testing.TB, f stay.Findings) doctrine.Ruling {
	r, ok := stay.Decide(f, stay.Posture{})
	require.True(t, ok)
	return r
}

// letter writes a ruling as the table of docs/law/MODEL.md §3 does.
func letter(r doctrine.Ruling) string {
	reach, firm := r.Doctrine.Named(r.Reachable()), r.Firmness()
	switch strings.Join(reach, " ") + ", " + firm.String() {
	case "denied, compelled":
		return "D"
	case "denied granted, discretionary":
		return "?"
	case "granted, supported":
		return "G"
	}
	return "!"
}

// isLaw is what to do where a test that states the law fails.
const isLaw = "if the law is meant to change, change docs/law/MODEL.md first and then the tables in the tests of this package, " +
	"raise doctrines.Revision and run go generate ./logic/...; if it is not, the program is wrong"

// The whole table of docs/law/MODEL.md §3. Each group is the public interest for the
// opponent, neutral, for the movant; groups are substantial, some and no harm to
// others, under hardships that tip against the movant, are even, tip and tip sharply.
// The gates, one line for all: below serious questions, and below probable harm,
// nothing but a denial.
const whole = `
none              none          DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
none              possible      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
none              probable      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
none              shown_strong  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
weak              none          DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
weak              possible      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
weak              probable      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
weak              shown_strong  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
serious_questions none          DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
serious_questions possible      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
serious_questions probable      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  ??? ??? ???
serious_questions shown_strong  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  ??? ??? ???
likely            none          DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
likely            possible      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
likely            probable      ??? ??? ???  ??? ?GG ?GG  ??? ?GG ?GG  ??? ?GG ?GG
likely            shown_strong  ??? ??? ???  ??? ?GG ?GG  ??? ?GG ?GG  ??? ?GG ?GG
strong            none          DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
strong            possible      DDD DDD DDD  DDD DDD DDD  DDD DDD DDD  DDD DDD DDD
strong            probable      ??? ??? ???  ??? ?GG ?GG  ??? ?GG ?GG  ??? ?GG ?GG
strong            shown_strong  ??? ??? ???  ??? ?GG ?GG  ??? ?GG ?GG  ??? ?GG ?GG
`

// The counts of docs/law/MODEL.md §3, and by rule: each point under the first rule
// that takes it.
var counted = map[string]int{"D": 558, "?": 114, "G": 48}
var taken = map[string]int{"S1": 288, "S2": 216, "S3": 54, "S4a": 18, "S4b": 96, "S5": 48}

func TestWholeTable(t *testing.T) {
	var got strings.Builder
	counts, rules := map[string]int{}, map[string]int{}
	got.WriteString("\n")
	for m := stay.MeritsNone; m <= stay.MeritsStrong; m++ {
		for h := stay.HarmNone; h <= stay.HarmShownStrong; h++ {
			fmt.Fprintf(&got, "%-17s %-12s ", m, h)
			for b := stay.BalanceTipsAgainst; b <= stay.BalanceTipsSharply; b++ {
				if b > stay.BalanceTipsAgainst {
					got.WriteString(" ")
				}
				for o := stay.OthersSubstantial; o <= stay.OthersNone; o++ {
					got.WriteString(" ")
					for p := stay.PublicFavorsOpponent; p <= stay.PublicFavorsMovant; p++ {
						r := decide(t, stay.Findings{m, h, o, b, p})
						l := letter(r)
						counts[l]++
						got.WriteString(l)
						for _, id := range []doctrine.RuleID{stay.S1, stay.S2, stay.S3, stay.S4a, stay.S4b, stay.S5} {
							if r.Outcome.Status(id) == doctrine.Holds {
								rules[r.Doctrine.Rules[id].Code]++
								break
							}
						}
					}
				}
			}
			got.WriteString("\n")
		}
	}
	require.Equal(t, whole, got.String(), "a ruling changed: "+isLaw)
	require.Equal(t, counted, counts, isLaw)
	require.Equal(t, taken, rules, isLaw)
	d, _ := stay.Under(stay.Posture{}, standard.Standard{})
	require.Equal(t, 720, d.Points())
}

// levels are the steps of the findings, counted from the worst; hardships that tip
// against the movant count as substantial harm to others (docs/law/MODEL.md §3).
func levels(f stay.Findings) (m, h, o, p int) {
	o = int(f.HarmToOthers - stay.OthersSubstantial)
	if f.BalanceOfHardships == stay.BalanceTipsAgainst {
		o = 0
	}
	return int(f.Merits - stay.MeritsNone), int(f.IrreparableHarm - stay.HarmNone), o, int(f.PublicInterest - stay.PublicFavorsOpponent)
}

// above visits every point that passes both gates and S3, with the steps of
// its four factors.
func above(t *testing.T, visit func(r doctrine.Ruling, m, h, o, p int)) {
	n := 0
	d, _ := stay.Under(stay.Posture{}, standard.Standard{})
	for i := range d.Points() {
		f := stay.Typed(d.Point(i))
		r := d.Decide(d.Point(i))
		if f.Merits < stay.MeritsSeriousQuestions || f.IrreparableHarm < stay.HarmProbable || r.Outcome.Status(stay.S3) == doctrine.Holds {
			continue
		}
		n++
		m, h, o, p := levels(f)
		visit(r, m, h, o, p)
	}
	require.Equal(t, counted["?"]+counted["G"], n, "the points above the gates are not those of the whole table: "+isLaw)
}

// split counts the integer weightings from 1 to a bound that grant and that deny
// under an encoding of the levels: merits and harm weigh at least as much as each of
// the others. Twelve is enough for every point under every standard; six is not.
func split(e stay.Weight, most, m, h, o, p int) (grant, deny int) {
	for a := 1; a <= most; a++ {
		for b := 1; b <= most; b++ {
			for c := 1; c <= min(a, b); c++ {
				for d := 1; d <= min(a, b); d++ {
					if a*e.Merits[m]+b*e.Harm[h]+c*e.Others[o]+d*e.Public[p] > 0 {
						grant++
					} else {
						deny++
					}
				}
			}
		}
	}
	return grant, deny
}

func TestFirmnessAgreesWithEveryPermissibleWeighing(t *testing.T) {
	missed := 0
	above(t, func(r doctrine.Ruling, m, h, o, p int) {
		if six, _ := split(stay.Encoding(), 6, m, h, o, p); six == 0 {
			missed++
			f := stay.Typed(r.Findings)
			require.True(t, f.Merits == stay.MeritsSeriousQuestions && f.IrreparableHarm == stay.HarmProbable)
			require.True(t, f.HarmToOthers == stay.OthersSubstantial || f.PublicInterest == stay.PublicFavorsOpponent)
		}
		grant, deny := split(stay.Encoding(), 12, m, h, o, p)
		rays := 0
		for _, ray := range stay.Test.Doctrine().OfKind(doctrine.Weighing) {
			if r.Outcome.Status(ray) == doctrine.Holds {
				rays++
			}
		}
		switch r.Firmness() {
		case doctrine.Supported:
			require.Zero(t, deny, "%v", r.Findings)
			require.Equal(t, len(stay.Test.Doctrine().OfKind(doctrine.Weighing)), rays)
		case doctrine.Discretionary:
			require.NotZero(t, grant, "%v", r.Findings)
			require.NotZero(t, deny, "%v", r.Findings)
			require.Greater(t, rays, 0)
			require.Less(t, rays, len(stay.Test.Doctrine().OfKind(doctrine.Weighing)))
		default:
			t.Fatalf("%v above the gates: %v", r.Firmness(), r.Findings)
		}
	})
	require.Equal(t, 4, missed, "whole weights from 1 to 6 miss some points that split")
}

// Any encoding with the five ordinal facts of docs/law/MODEL.md §3 gives the same
// rulings. The extreme rays of the cone decide all weighings, and they are used
// here rather than integer weights, which reach them only in the limit.
func TestNumbersCarryNoLaw(t *testing.T) {
	tried := 0
	for sq := -3; sq <= -1; sq++ { // (a) serious questions fall short
		for likely := 1; likely <= 3; likely++ { // (b) likely and probable count for, more for more
			for strong := likely + 1; strong <= likely+2; strong++ {
				for probable := 1; probable <= 3; probable++ {
					for shown := probable + 1; shown <= probable+2; shown++ {
						for some := 1; some < likely+probable; some++ { // (c) some injury is less than likely and probable together
							for favors := 0; favors <= 2; favors++ { // (e) favors_movant never counts against
								var e stay.Weight
								e.Merits[stay.MeritsSeriousQuestions-stay.MeritsNone] = sq
								e.Merits[stay.MeritsLikely-stay.MeritsNone] = likely
								e.Merits[stay.MeritsStrong-stay.MeritsNone] = strong
								e.Harm[stay.HarmProbable-stay.HarmNone] = probable
								e.Harm[stay.HarmShownStrong-stay.HarmNone] = shown
								e.Others[0] = -(strong + shown + 1) // (d) substantial harm, or a public interest against, exceeds strong and shown_strong together
								e.Others[stay.OthersSome-stay.OthersSubstantial] = -some
								e.Public[0] = -(strong + shown + 1)
								e.Public[stay.PublicFavorsMovant-stay.PublicFavorsOpponent] = favors
								tried++
								above(t, func(r doctrine.Ruling, m, h, o, p int) {
									M, H, O, P := e.Merits[m], e.Harm[h], e.Others[o], e.Public[p]
									grants := 0
									for _, ray := range []int{M, H, M + H + O, M + H + P, M + H + O + P} {
										if ray > 0 {
											grants++
										}
									}
									require.NotZero(t, grants)
									require.Equal(t, r.Firmness() == doctrine.Supported, grants == 5, "%v %+v", r.Findings, e)
								})
							}
						}
					}
				}
			}
		}
	}
	require.Equal(t, 972, tried)
}

func TestAdministrativeStayIsAnotherQuestion(t *testing.T) {
	_, ok := stay.Decide(stay.Findings{}, stay.Posture{Vehicle: stay.Administrative})
	require.False(t, ok)
}

// Posture changes no disposition, save for silence on the public interest.
func TestGovernmentsPlaceChangesNoDisposition(t *testing.T) {
	usual, _ := stay.Under(stay.Posture{}, standard.Standard{})
	for _, g := range []stay.Government{stay.Movant, stay.Opponent} {
		d, _ := stay.Under(stay.Posture{Government: g}, standard.Standard{})
		for i := range usual.Points() {
			a, b := usual.Decide(usual.Point(i)), d.Decide(usual.Point(i))
			require.Equal(t, a.Outcome, b.Outcome)
		}
	}
	f := stay.Findings{stay.MeritsLikely, stay.HarmProbable, stay.OthersNone, stay.BalanceNoRecord, stay.PublicNoRecord}
	against, _ := stay.Decide(f, stay.Posture{Government: stay.Movant})
	require.Equal(t, doctrine.Discretionary, against.Firmness())
	neutral, _ := stay.Decide(f, stay.Posture{Government: stay.Opponent})
	require.Equal(t, doctrine.Supported, neutral.Firmness())
}

func BenchmarkDecide(b *testing.B) {
	f := stay.Findings{stay.MeritsSeriousQuestions, stay.HarmShownStrong, stay.OthersSome, stay.BalanceTipsSharply, stay.PublicNeutral}
	b.ReportAllocs()
	for b.Loop() {
		stay.Decide(f, stay.Posture{})
	}
}

func BenchmarkExplain(b *testing.B) {
	r := decide(b, stay.Findings{stay.MeritsSeriousQuestions, stay.HarmShownStrong, stay.OthersSome, stay.BalanceTipsSharply, stay.PublicNeutral})
	b.ReportAllocs()
	for b.Loop() {
		r.Explain()
	}
}

// The lines of the README.
func Example() {
	r, _ := stay.Decide(stay.Findings{Merits: stay.MeritsWeak}, stay.Posture{Government: stay.Movant})
	d, _ := r.Disposition()
	fmt.Println(r.Doctrine.Disposition(d), r.Firmness())
	for _, reason := range r.Explain().Because {
		if reason.ID == stay.S1 {
			fmt.Println(reason.Rule, reason.Status)
		}
	}
	fmt.Println(r.Settled.Has(stay.ElementPublic))
	// Output:
	// denied compelled
	// S1 holds
	// true
}
