// Package stay decides a motion to stay an injunction pending appeal by the
// four Nken factors, under the standard of a circuit and the law of a day; by
// default the Ninth Circuit's as of October 23, 2020.
//
// The first two factors are gates: without serious questions on the merits (in
// one circuit, likely success), or without probable irreparable harm, nothing
// that is weighed afterwards can save the motion. Short of likely success the
// hardships are a third gate, because they must tip far enough to the movant; how
// they tip is asked, and never inferred. Above the gates the factors are weighed,
// and a grant is at most supported, for a stay is not a matter of right. See
// docs/law/MODEL.md §§3 and 8.
package stay

import (
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// Merits is how likely the movant's appeal is to succeed.
type Merits doctrine.Finding

const (
	MeritsOpen Merits = iota
	MeritsNoRecord
	MeritsNone             // no ground that could carry the appeal
	MeritsWeak             // no better than a mere possibility
	MeritsSeriousQuestions // a substantial case; need not be more likely than not
	MeritsLikely           // more likely than not
	MeritsStrong           // clear
)

// Harm is the movant's own irreparable harm before the appeal ends; one scale
// carries likelihood and gravity.
type Harm doctrine.Finding

const (
	HarmOpen Harm = iota
	HarmNoRecord
	HarmNone        // none, or curable, or only after the appeal
	HarmPossible    // could happen
	HarmProbable    // more likely than not, to the movant, in time
	HarmShownStrong // grave and near certain, on evidence
)

// Others is the injury the stay would do to other parties.
type Others doctrine.Finding

const (
	OthersOpen Others = iota
	OthersNoRecord
	OthersSubstantial // grave or widespread
	OthersSome        // real but limited
	OthersNone
)

// Balance is how the hardships tip: the movant's harm and the harm to others, set
// side by side. The public interest is no part of it.
type Balance doctrine.Finding

const (
	BalanceOpen Balance = iota
	BalanceNoRecord
	BalanceTipsAgainst
	BalanceEven
	BalanceTips        // to the movant
	BalanceTipsSharply // to the movant
)

// Public is where the public interest lies.
type Public doctrine.Finding

const (
	PublicOpen Public = iota
	PublicNoRecord
	PublicFavorsOpponent
	PublicNeutral // nothing decisive, or strong on both sides
	PublicFavorsMovant
)

// Findings are the findings on the four factors, and on how the second and the
// third compare. The zero value leaves all open.
type Findings struct {
	Merits             Merits
	IrreparableHarm    Harm
	HarmToOthers       Others
	BalanceOfHardships Balance
	PublicInterest     Public
}

// The elements' places in the generic findings.
const (
	ElementMerits = iota
	ElementHarm
	ElementOthers
	ElementBalance
	ElementPublic
)

// Generic gives the findings in the doctrine's own order.
func (f Findings) Generic() doctrine.Findings {
	return doctrine.Findings{doctrine.Finding(f.Merits), doctrine.Finding(f.IrreparableHarm), doctrine.Finding(f.HarmToOthers), doctrine.Finding(f.BalanceOfHardships), doctrine.Finding(f.PublicInterest)}
}

// Typed is the inverse of Generic.
func Typed(g doctrine.Findings) Findings {
	return Findings{Merits(g[ElementMerits]), Harm(g[ElementHarm]), Others(g[ElementOthers]), Balance(g[ElementBalance]), Public(g[ElementPublic])}
}

func (m Merits) String() string  { return elements[ElementMerits].Name(doctrine.Finding(m)) }
func (h Harm) String() string    { return elements[ElementHarm].Name(doctrine.Finding(h)) }
func (o Others) String() string  { return elements[ElementOthers].Name(doctrine.Finding(o)) }
func (b Balance) String() string { return elements[ElementBalance].Name(doctrine.Finding(b)) }
func (p Public) String() string  { return elements[ElementPublic].Name(doctrine.Finding(p)) }

// Vehicle is what kind of stay is asked for.
type Vehicle uint8

const (
	// PendingAppeal asks the four-factor question.
	PendingAppeal Vehicle = iota
	// Administrative only holds things still until the motion is decided; the
	// four factors are not asked and there is no ruling (S0).
	Administrative
)

// Government is where the Government stands on the motion.
type Government uint8

const (
	Neither Government = iota
	Movant
	Opponent
)

// Posture is what does not depend on findings. It changes no disposition, save
// that an administrative stay is not this test, and that silence on the public
// interest counts less heavily where the Government opposes and must bring the
// public interest forward (Leiva-Perez at 970).
type Posture struct {
	Vehicle    Vehicle
	Government Government
	// Reach is what the stay is asked of: the whole injunction, or only what it does
	// beyond the plaintiffs.
	Reach Reach
	// Certworthy is asked by the Supreme Court's own test alone.
	Certworthy Certworthy
}

// Reach is how much of the injunction the motion is against.
type Reach uint8

const (
	Whole Reach = iota
	// BeyondParties is only what the injunction does for people who are not parties.
	// The merits asked are then those of reach. Today, for a Government that asks and
	// is likely to succeed on it, Trump v. CASA takes irreparable harm to follow;
	// whether it does is unsettled where the reach is complete relief to these
	// plaintiffs (CASA 24-26; Washington v. Trump, 2025, slip 47-48).
	BeyondParties
)

// Certworthy is whether the Supreme Court would probably take the case.
type Certworthy uint8

const (
	CertworthyOpen Certworthy = iota
	CertworthyYes
	CertworthyNo
)

// The dispositions.
const (
	Denied doctrine.Disposition = iota + 1
	Granted
)

// The rules. S0 is a matter of posture and stands in Under.
const (
	S1  doctrine.RuleID = iota // merits below serious questions
	S2                         // irreparable harm not probable
	S3                         // serious questions only, and hardships that do not tip far enough
	S4a                        // serious questions, and hardships that do
	S4b                        // likely success, but substantial harm to others, or hardships or a public interest against
	S5                         // all else
	// The five extreme rays of the cone of permissible weighings: in the set
	// where that weighing grants.
	RayMerits
	RayHarm
	RayOthers
	RayPublic
	RayAll
	SC      // the Supreme Court would probably not take the case
	UHarm   // two readings of harm from an injunction that reaches beyond the parties
	UWinter // two readings of the sliding scale after Winter
)

var elements = []doctrine.Element{
	{Key: "merits", Levels: []string{"none", "weak", "serious_questions", "likely", "strong"}, Serves: doctrine.StayMovant, Burden: doctrine.StayMovant, Silence: 0,
		Cites: []law.Cite{{Authority: law.Nken, Pin: "433–34", Mark: law.AtSource}, {Authority: law.LeivaPerez, Pin: "966–68", Mark: law.AtSource}}},
	{Key: "irreparable_harm", Levels: []string{"none", "possible", "probable", "shown_strong"}, Serves: doctrine.StayMovant, Burden: doctrine.StayMovant, Silence: 0,
		Cites: []law.Cite{{Authority: law.Nken, Pin: "433–35", Mark: law.AtSource}}},
	{Key: "harm_to_others", Levels: []string{"substantial", "some", "none"}, Serves: doctrine.StayMovant, Burden: doctrine.StayMovant, Silence: 0,
		Cites: []law.Cite{{Authority: law.Nken, Pin: "434–35", Mark: law.AtSource}}},
	{Key: "balance_of_hardships", Levels: []string{"tips_against", "even", "tips", "tips_sharply"}, Serves: doctrine.StayMovant, Burden: doctrine.StayMovant, Silence: 1,
		Cites: []law.Cite{{Authority: law.LeivaPerez, Pin: "970", Mark: law.AsQuoted}, {Authority: law.Nken, Pin: "434–35", Mark: law.AtSource}}},
	{Key: "public_interest", Levels: []string{"favors_opponent", "neutral", "favors_movant"}, Serves: doctrine.StayMovant, Burden: doctrine.StayMovant, Silence: 0,
		Cites: []law.Cite{{Authority: law.Nken, Pin: "434–36", Mark: law.AtSource}}},
}

var all = []int{ElementMerits, ElementHarm, ElementOthers, ElementBalance, ElementPublic}

var rules = []doctrine.Rule{
	S1: {Code: "S1", Kind: doctrine.Gate, Looks: []int{ElementMerits}, Cites: []law.Cite{ // ST-13, ST-20
		{Authority: law.Nken, Pin: "434", Mark: law.AtSource}, {Authority: law.LeivaPerez, Pin: "966–68", Mark: law.AtSource}}},
	S2: {Code: "S2", Kind: doctrine.Gate, Looks: []int{ElementHarm}, Cites: []law.Cite{ // ST-14, ST-21
		{Authority: law.Nken, Pin: "434–35", Mark: law.AtSource}, {Authority: law.LeivaPerez, Pin: "965, 968", Mark: law.FromMemory}}},
	S3: {Code: "S3", Kind: doctrine.Gate, Looks: []int{ElementMerits, ElementBalance}, Cites: []law.Cite{ // ST-22, ST-27, ST-30
		{Authority: law.LeivaPerez, Pin: "964–66, 970", Mark: law.AsQuoted}, {Authority: law.EastBayNDCal, Pin: "1091", Mark: law.AtSource}}},
	S4a: {Code: "S4a", Divides: true, Looks: []int{ElementMerits, ElementBalance}, Cites: []law.Cite{ // ST-20, ST-22
		{Authority: law.LeivaPerez, Pin: "966–68, 970", Mark: law.AsQuoted}}},
	S4b: {Code: "S4b", Divides: true, Looks: []int{ElementMerits, ElementOthers, ElementBalance, ElementPublic}, Cites: []law.Cite{ // ST-15, PI-2
		{Authority: law.Nken, Pin: "435", Mark: law.AtSource}, {Authority: law.LeivaPerez, Pin: "970", Mark: law.FromMemory}}},
	S5: {Code: "S5", Looks: all, Cites: []law.Cite{ // ST-11
		{Authority: law.Nken, Pin: "433–34", Mark: law.AtSource}}},
	// ST-13 gives the constraint that makes the cone: the first two factors count at least as much as either of the last two.
	RayMerits: {Code: "ray-merits", Kind: doctrine.Weighing, Looks: all, Cites: []law.Cite{{Authority: law.Nken, Pin: "434", Mark: law.AtSource}}},
	RayHarm:   {Code: "ray-harm", Kind: doctrine.Weighing, Looks: all, Cites: []law.Cite{{Authority: law.Nken, Pin: "434", Mark: law.AtSource}}},
	RayOthers: {Code: "ray-others", Kind: doctrine.Weighing, Looks: all, Cites: []law.Cite{{Authority: law.Nken, Pin: "434", Mark: law.AtSource}}},
	RayPublic: {Code: "ray-public", Kind: doctrine.Weighing, Looks: all, Cites: []law.Cite{{Authority: law.Nken, Pin: "434", Mark: law.AtSource}}},
	RayAll:    {Code: "ray-all", Kind: doctrine.Weighing, Looks: all, Cites: []law.Cite{{Authority: law.Nken, Pin: "434", Mark: law.AtSource}}},
	SC: {Code: "SC", Kind: doctrine.Gate, Cites: []law.Cite{ // trap 35
		{Authority: law.Hollingsworth, Pin: "190", Mark: law.AsQuoted}, {Authority: law.SierraClub2019, Mark: law.AtSource}}},
	UHarm: {Code: "U-harm", Kind: doctrine.Dispute, Looks: all, Cites: []law.Cite{ // ST-26, ST-42
		{Authority: law.CASA, Pin: "slip op. 24–26", Mark: law.AtSource}, {Authority: law.Washington2025, Pin: "slip op. 46–48", Mark: law.AtSource}}},
	UWinter: {Code: "U-winter", Kind: doctrine.Dispute, Looks: all, Cites: []law.Cite{
		{Authority: law.Newby, Pin: "7", Mark: law.AsQuoted}, {Authority: law.Winter, Pin: "20", Mark: law.AtSource}}},
}

// rulesUnder gives the rules with a circuit's own authorities, and without those
// it does not have.
func rulesUnder(s standard.Standard) []doctrine.Rule {
	rs := append([]doctrine.Rule(nil), rules...)
	if s.Circuit != standard.Ninth {
		own := s.Circuit.Terms().Stay
		nken := func(pin string) []law.Cite {
			return append([]law.Cite{{Authority: law.Nken, Pin: pin, Mark: law.AtSource}}, own...)
		}
		rs[S1].Cites, rs[S2].Cites = nken("434"), nken("434–35")
		if s.Circuit != standard.Third && s.Circuit != standard.SupremeCourt {
			rs[S2].Cites = rs[S2].Cites[:1] // their own cases speak of a sliding scale, or of no gate on harm
		}
		rs[S3].Cites, rs[S4a].Cites, rs[S4b].Cites = nken("434–35"), nken("434–35"), nken("435")
	}
	switch t := s.Circuit.Terms(); {
	case t.Floor == standard.Likely: // no route below likely success
		rs[S1].Code, rs[S3], rs[S4a] = "S1-likely", doctrine.Rule{}, doctrine.Rule{}
	case t.Tip == standard.Plainly:
		rs[S3].Code, rs[S4a].Code = "S3-plainly", "S4a-plainly"
		looks := []int{ElementMerits, ElementBalance, ElementPublic} // even hardships need the public interest
		rs[S3].Looks, rs[S4a].Looks = looks, looks
	case t.Tip == standard.NoTip: // nor any gate on them
		rs[S3], rs[S4a].Code, rs[S4a].Looks = doctrine.Rule{}, "S4a-close", []int{ElementMerits}
	}
	if s.Circuit != standard.SupremeCourt {
		rs[SC] = doctrine.Rule{}
	}
	if s.Circuit.Terms().Floor != standard.FloorUnsettled {
		rs[UWinter] = doctrine.Rule{}
	}
	if s.Date != standard.Today {
		rs[UHarm] = doctrine.Rule{}
	}
	return rs
}

// elementsUnder gives the elements with a circuit's own authorities.
func elementsUnder(s standard.Standard, opposed bool) []doctrine.Element {
	es := append([]doctrine.Element(nil), elements...)
	if s.Circuit != standard.Ninth {
		es[ElementMerits].Cites = append([]law.Cite{{Authority: law.Nken, Pin: "433–34", Mark: law.AtSource}}, s.Circuit.Terms().Stay...)
	}
	if opposed {
		es[ElementPublic].Silence = 1
	}
	return es
}

// Weight is the encoding of levels for the weighings after the gates, one
// number for each level of a scale. The numbers carry no law; the same rulings
// follow from any numbers with the five ordinal facts of docs/law/MODEL.md §3, which
// a test holds.
type Weight struct {
	Merits [MeritsStrong - MeritsNone + 1]int
	Harm   [HarmShownStrong - HarmNone + 1]int
	Others [OthersNone - OthersSubstantial + 1]int
	Public [PublicFavorsMovant - PublicFavorsOpponent + 1]int
}

// Encoding is the encoding the rays are computed with. Levels below the gates
// are never weighed.
func Encoding() Weight {
	return Weight{
		Merits: [...]int{MeritsSeriousQuestions - MeritsNone: -1, MeritsLikely - MeritsNone: 1, MeritsStrong - MeritsNone: 2},
		Harm:   [...]int{HarmProbable - HarmNone: 1, HarmShownStrong - HarmNone: 2},
		Others: [...]int{0: -5, OthersSome - OthersSubstantial: -1, OthersNone - OthersSubstantial: 0},
		Public: [...]int{0: -5, PublicNeutral - PublicFavorsOpponent: 0, PublicFavorsMovant - PublicFavorsOpponent: 1},
	}
}

func weigh(f Findings) (rays doctrine.RuleSet) {
	w := Encoding()
	m, h := w.Merits[f.Merits-MeritsNone], w.Harm[f.IrreparableHarm-HarmNone]
	o, p := w.Others[f.HarmToOthers-OthersSubstantial], w.Public[f.PublicInterest-PublicFavorsOpponent]
	if f.BalanceOfHardships == BalanceTipsAgainst { // as if the harm to others were substantial
		o = w.Others[0]
	}
	return rays.With(RayMerits, m > 0).With(RayHarm, h > 0).
		With(RayOthers, m+h+o > 0).With(RayPublic, m+h+p > 0).With(RayAll, m+h+o+p > 0)
}

// reading is one way to read the law: what the merits need at the least, and how
// far the hardships must tip to make up for less than likely success.
type reading struct {
	floor Merits
	tip   standard.Tip
}

// tips reports whether the hardships tip as far as the reading asks.
func (r reading) tips(f Findings) bool {
	switch r.tip {
	case standard.Plainly:
		return f.BalanceOfHardships >= BalanceTips || f.BalanceOfHardships == BalanceEven && f.PublicInterest == PublicFavorsMovant
	case standard.NoTip:
		return true
	}
	return f.BalanceOfHardships == BalanceTipsSharply
}

func (r reading) evaluate(f Findings) doctrine.Outcome {
	low, likely := f.Merits >= r.floor && f.Merits < MeritsLikely, f.Merits >= MeritsLikely
	against := f.HarmToOthers == OthersSubstantial || f.BalanceOfHardships == BalanceTipsAgainst || f.PublicInterest == PublicFavorsOpponent
	var held doctrine.RuleSet
	held = held.
		With(S1, f.Merits < r.floor).
		With(S2, f.IrreparableHarm <= HarmPossible).
		With(S3, low && !r.tips(f)).
		With(S4a, low && r.tips(f)).
		With(S4b, likely && against).
		With(S5, likely && f.IrreparableHarm >= HarmProbable && !against)
	if held.Any(S1, S2, S3) {
		return doctrine.Conclude(doctrine.SetOf(Denied), doctrine.Compelled, held)
	}
	held |= weigh(f)
	if held.Has(S5) {
		return doctrine.Conclude(doctrine.SetOf(Granted), doctrine.Supported, held)
	}
	return doctrine.Conclude(doctrine.SetOf(Denied, Granted), doctrine.Discretionary, held)
}

// table is what makes two standards' spaces differ; authorities do not.
type table struct {
	floor      standard.Floor
	tip        standard.Tip
	unsettled  bool // on harm from an injunction that reaches beyond the parties
	certworthy Certworthy
}

func (x table) evaluate(g doctrine.Findings) doctrine.Outcome {
	f := Typed(g)
	floor := MeritsSeriousQuestions
	if x.floor == standard.Likely {
		floor = MeritsLikely
	}
	under := func(f Findings) doctrine.Outcome {
		o := reading{floor, x.tip}.evaluate(f)
		if x.floor == standard.FloorUnsettled {
			o = doctrine.Either(o, reading{MeritsLikely, x.tip}.evaluate(f), UWinter)
		}
		return o
	}
	o := under(f)
	if x.unsettled && f.Merits >= MeritsLikely {
		harmed := f
		harmed.IrreparableHarm = max(harmed.IrreparableHarm, HarmProbable)
		other := under(harmed)
		both := doctrine.Either(o, other, UHarm)
		// A dispute that comes up on the second reading only is one all the same.
		o = doctrine.Conclude(both.Reachable(), both.Firmness(), both.Held().With(UWinter, other.Held().Has(UWinter)))
	}
	if x.certworthy != CertworthyYes {
		refused := doctrine.Conclude(doctrine.SetOf(Denied), doctrine.Compelled, o.Held().With(SC, true))
		if x.certworthy == CertworthyNo {
			return refused
		}
		o = doctrine.Waiting(o, refused)
	}
	return o
}

// doctrines holds every one by circuit, date, whether the Government opposes and
// must bring the public interest forward, whether harm is unsettled, because a stay
// of the reach alone is asked, and what is said of certiorari. All are decided once at the start: circuits that differ in
// authorities alone share one space, and what does not matter shares one doctrine.
var doctrines = func() (ds [standard.CircuitCount][standard.DateCount][2][2][CertworthyNo + 1]*doctrine.Doctrine) {
	var made []table
	var spaces []*doctrine.Doctrine
	space := func(x table) *doctrine.Doctrine {
		for i := range made {
			if made[i] == x {
				return spaces[i]
			}
		}
		d := doctrine.New(doctrine.Doctrine{Name: "stay", Elements: elements, Dispositions: []string{"denied", "granted"}, Rules: rules}, x.evaluate)
		made, spaces = append(made, x), append(spaces, d)
		return d
	}
	for _, s := range standard.All() {
		terms, rs := s.Circuit.Terms(), rulesUnder(s)
		for opposed := range 2 {
			es := elementsUnder(s, opposed == 1)
			for unsettled := range 2 {
				for c := range CertworthyNo + 1 {
					at := &ds[s.Circuit][s.Date][opposed][unsettled]
					switch {
					case unsettled == 1 && (opposed == 1 || s.Date != standard.Today):
						at[c] = ds[s.Circuit][s.Date][opposed][0][c]
						continue
					case c > 0 && s.Circuit != standard.SupremeCourt:
						at[c] = at[0]
						continue
					}
					x := table{floor: terms.Floor, tip: terms.Tip, unsettled: unsettled == 1, certworthy: c}
					if s.Circuit != standard.SupremeCourt {
						x.certworthy = CertworthyYes // nobody asks
					}
					at[c] = space(x).Variant(es, rs)
					if x.certworthy == CertworthyOpen {
						at[c].Awaits = SetCertworthy
					}
				}
			}
		}
	}
	return ds
}()

// Under gives the doctrine for a posture and a standard. An administrative stay
// is not this test: then there is none, and ok is false (trap 29; ST-28).
func Under(p Posture, s standard.Standard) (d *doctrine.Doctrine, ok bool) {
	if p.Vehicle == Administrative {
		return nil, false
	}
	opposed, unsettled := 0, 0
	if p.Government == Opponent {
		opposed = 1
	}
	if p.Government == Movant && p.Reach == BeyondParties {
		unsettled = 1
	}
	return doctrines[s.Circuit][s.Date][opposed][unsettled][p.Certworthy], true
}

// Decide rules on the findings under the Ninth Circuit's standard as of October
// 23, 2020. ok is false where the posture makes it another question than this
// test's.
func Decide(f Findings, p Posture) (r doctrine.Ruling, ok bool) {
	d, ok := Under(p, standard.Standard{})
	if !ok {
		return doctrine.Ruling{}, false
	}
	return d.Decide(f.Generic()), true
}
