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
// opponent, neutral, for the movant; groups are substantial, some and no harm to others.
const whole = `
none              none          DDD DDD DDD
none              possible      DDD DDD DDD
none              probable      DDD DDD DDD
none              shown_strong  DDD DDD DDD
weak              none          DDD DDD DDD
weak              possible      DDD DDD DDD
weak              probable      DDD DDD DDD
weak              shown_strong  DDD DDD DDD
serious_questions none          DDD DDD DDD
serious_questions possible      DDD DDD DDD
serious_questions probable      DDD DD? D??
serious_questions shown_strong  DDD D?? ???
likely            none          DDD DDD DDD
likely            possible      DDD DDD DDD
likely            probable      ??? ?GG ?GG
likely            shown_strong  ??? ?GG ?GG
strong            none          DDD DDD DDD
strong            possible      DDD DDD DDD
strong            probable      ??? ?GG ?GG
strong            shown_strong  ??? ?GG ?GG
`

func TestWholeTable(t *testing.T) {
	var got strings.Builder
	counts := map[string]int{}
	got.WriteString("\n")
	for m := stay.MeritsNone; m <= stay.MeritsStrong; m++ {
		for h := stay.HarmNone; h <= stay.HarmShownStrong; h++ {
			fmt.Fprintf(&got, "%-17s %-12s ", m, h)
			for o := stay.OthersSubstantial; o <= stay.OthersNone; o++ {
				got.WriteString(" ")
				for p := stay.PublicFavorsOpponent; p <= stay.PublicFavorsMovant; p++ {
					l := letter(decide(t, stay.Findings{m, h, o, p}))
					counts[l]++
					got.WriteString(l)
				}
			}
			got.WriteString("\n")
		}
	}
	require.Equal(t, whole, got.String(), "a ruling changed: "+isLaw)
	d, _ := stay.Under(stay.Posture{}, standard.Standard{})
	require.Equal(t, d.Points(), counts["D"]+counts["?"]+counts["G"])
}

// above visits every point that passes both gates and S3, with the steps of
// its four findings counted from the worst.
func above(t *testing.T, visit func(r doctrine.Ruling, m, h, o, p int)) {
	n := 0
	for m := stay.MeritsSeriousQuestions; m <= stay.MeritsStrong; m++ {
		for h := stay.HarmProbable; h <= stay.HarmShownStrong; h++ {
			for o := stay.OthersSubstantial; o <= stay.OthersNone; o++ {
				for p := stay.PublicFavorsOpponent; p <= stay.PublicFavorsMovant; p++ {
					r := decide(t, stay.Findings{m, h, o, p})
					if r.Outcome.Status(stay.S3) == doctrine.Holds {
						continue
					}
					n++
					visit(r, int(m-stay.MeritsNone), int(h-stay.HarmNone), int(o-stay.OthersSubstantial), int(p-stay.PublicFavorsOpponent))
				}
			}
		}
	}
	require.Equal(t, strings.Count(whole, "?")+strings.Count(whole, "G"), n, "the points above the gates are not those of the whole table: "+isLaw)
}

// split counts the integer weightings from 1 to 6 that grant and that deny
// under an encoding of the levels.
func split(e stay.Weight, m, h, o, p int) (grant, deny int) {
	for a := 1; a <= 6; a++ {
		for b := 1; b <= 6; b++ {
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
	above(t, func(r doctrine.Ruling, m, h, o, p int) {
		grant, deny := split(stay.Encoding(), m, h, o, p)
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
	f := stay.Findings{stay.MeritsLikely, stay.HarmProbable, stay.OthersNone, stay.PublicNoRecord}
	against, _ := stay.Decide(f, stay.Posture{Government: stay.Movant})
	require.Equal(t, doctrine.Discretionary, against.Firmness())
	neutral, _ := stay.Decide(f, stay.Posture{Government: stay.Opponent})
	require.Equal(t, doctrine.Supported, neutral.Firmness())
}

func BenchmarkDecide(b *testing.B) {
	f := stay.Findings{stay.MeritsSeriousQuestions, stay.HarmShownStrong, stay.OthersSome, stay.PublicNeutral}
	b.ReportAllocs()
	for b.Loop() {
		stay.Decide(f, stay.Posture{})
	}
}

func BenchmarkExplain(b *testing.B) {
	r := decide(b, stay.Findings{stay.MeritsSeriousQuestions, stay.HarmShownStrong, stay.OthersSome, stay.PublicNeutral})
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
