// Package chain takes a matter and an analysis through the four tests: the
// rulings, the links by which one test's result bears on another's findings,
// the tensions among the answers, and the court's own path beside the reader's.
//
// A link suggests a range and takes nothing for the reader: an answer inside it
// passes in silence, one outside it is shown as a tension that the reader may
// keep with a reason. No answer is ever changed. See docs/law/MODEL.md §7.
package chain

import (
	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/injunction"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/standard"
	"github.com/benchwalk/benchwalk/logic/stay"
)

// Rulings are the rulings of the four tests. A test that the posture does not
// ask has a zero ruling.
type Rulings [posture.Tests]doctrine.Ruling

// Decide rules on all four tests.
func Decide(p posture.Posture, f *analysis.Findings) (r Rulings) {
	for _, t := range posture.All() {
		if p.Asks(t) {
			r[t] = p.Doctrine(t).Decide(f[t])
		}
	}
	return r
}

// Link is one way in which an answer bears on another.
type Link struct {
	ID   string
	From string      // a key, or "speech" for the ruling of the speech test
	To   posture.Key // the element it bears on
	// Given is false while the link has nothing to say.
	Given     bool
	Low, High doctrine.Finding
	// Usual is the level within the range that ordinarily follows; Open if none does.
	Usual doctrine.Finding
	Cites []law.Cite
}

// What the links point to. Tables of these are data of the module and no code.
var (
	injunctionMerits = posture.Key{Test: posture.Injunction, Element: injunction.ElementMerits}
	injunctionHarm   = posture.Key{Test: posture.Injunction, Element: injunction.ElementHarm}
	stayMerits       = posture.Key{Test: posture.Stay, Element: stay.ElementMerits}
	stayOthers       = posture.Key{Test: posture.Stay, Element: stay.ElementOthers}
	stayPublic       = posture.Key{Test: posture.Stay, Element: stay.ElementPublic}
)

// Links gives every link of the chain. Nothing leads into the stay movant's
// irreparable harm, which needs evidence of its own (traps 7 to 9).
func Links(f *analysis.Findings, r Rulings) []Link {
	c, i := claimOf(r[posture.Speech].Outcome), f.Injunction()
	links := make([]Link, len(pulls))
	for n := range pulls {
		p, l := &pulls[n], &links[n]
		s := p.span(c, i)
		*l = Link{ID: p.id, From: p.from, To: p.to, Given: s.given, Low: s.low, High: s.high, Cites: p.cites}
		if p.to == stayMerits && i.Merits == injunction.MeritsSeriousQuestions {
			l.Usual = doctrine.Finding(stay.MeritsSeriousQuestions)
		}
	}
	return links
}

// claim is what the speech test leaves of the claim: all that the links ask of it.
type claim uint8

const (
	undecided claim = iota
	fails           // nothing is left
	disputed        // judges may differ
	stands          // the rule fails the lesser test, or a heavier one is still to come
)

func claimOf(o doctrine.Outcome) claim {
	switch reach := o.Reachable(); {
	case o.Firmness() == doctrine.Unsettled:
		return undecided
	case reach&doctrine.SetOf(speech.Invalid, speech.StrictTrack) == 0:
		return fails
	case reach.Has(speech.Valid):
		return disputed
	}
	return stands
}

// span is the range that a link gives; while it has nothing to say, not given.
type span struct {
	given     bool
	low, high doctrine.Finding
}

func (s span) has(l doctrine.Finding) bool { return l >= s.low && l <= s.high }

// at is a typed finding as every doctrine has it.
type at = doctrine.Finding

// pull is one link as a function of what lies before it: claim and findings on
// the injunction. The order is the order in which a change is carried.
type pull struct {
	id    string
	from  string
	to    posture.Key
	span  func(claim, injunction.Findings) span
	cites []law.Cite
}

var pulls = [...]pull{
	{"speech-merits", "speech", injunctionMerits,
		func(c claim, _ injunction.Findings) span {
			switch c {
			case fails: // on this claim; others are outside the tool
				return span{true, at(injunction.MeritsNone), at(injunction.MeritsWeak)}
			case disputed:
				return span{true, at(injunction.MeritsSeriousQuestions), at(injunction.MeritsLikely)}
			case stands: // how high depends on how full the record is
				return span{true, at(injunction.MeritsSeriousQuestions), at(injunction.MeritsStrong)}
			}
			return span{}
		}, []law.Cite{{Authority: law.AshcroftACLU, Pin: "666", Mark: law.FromMemory}, {Authority: law.Thalheimer, Pin: "1116", Mark: law.FromMemory}}}, // PI-4
	{"merits-harm", "injunction.merits", injunctionHarm,
		func(c claim, i injunction.Findings) span {
			switch {
			case c == fails:
			case i.Merits >= injunction.MeritsLikely:
				return span{true, at(injunction.HarmProbable), at(injunction.HarmProbable)}
			case i.Merits == injunction.MeritsSeriousQuestions:
				return span{true, at(injunction.HarmPossible), at(injunction.HarmProbable)}
			}
			return span{}
		}, []law.Cite{{Authority: law.Elrod, Pin: "373", Mark: law.AsQuoted}}}, // PI-5: for the speaker alone
	{"merits-stay", "injunction.merits", stayMerits,
		func(_ claim, i injunction.Findings) span {
			switch i.Merits {
			case injunction.MeritsNoRecord, injunction.MeritsNone, injunction.MeritsWeak:
				return span{true, at(stay.MeritsLikely), at(stay.MeritsStrong)}
			case injunction.MeritsSeriousQuestions:
				return span{true, at(stay.MeritsWeak), at(stay.MeritsLikely)}
			case injunction.MeritsLikely:
				return span{true, at(stay.MeritsWeak), at(stay.MeritsSeriousQuestions)}
			case injunction.MeritsStrong:
				return span{true, at(stay.MeritsNone), at(stay.MeritsWeak)}
			}
			return span{}
		}, []law.Cite{{Authority: law.EastBayNDCal, Pin: "1091", Mark: law.AtSource}}}, // ST-27
	{"balance-others", "injunction.balance_of_hardships", stayOthers,
		func(_ claim, i injunction.Findings) (s span) {
			switch i.BalanceOfHardships {
			case injunction.BalanceNoRecord, injunction.BalanceTipsAgainst:
				s = span{true, at(stay.OthersSome), at(stay.OthersNone)}
			case injunction.BalanceEven:
				s = span{true, at(stay.OthersSome), at(stay.OthersSome)}
			case injunction.BalanceTips:
				s = span{true, at(stay.OthersSubstantial), at(stay.OthersSome)}
			case injunction.BalanceTipsSharply:
				s = span{true, at(stay.OthersSubstantial), at(stay.OthersSubstantial)}
			}
			// Whoever would probably be harmed irreparably without the injunction is harmed by its stay.
			if s.given && i.IrreparableHarm == injunction.HarmProbable && s.high == doctrine.Finding(stay.OthersNone) {
				s.high = doctrine.Finding(stay.OthersSome)
			}
			return s
		}, []law.Cite{{Authority: law.Nken, Pin: "434–35", Mark: law.AtSource}}},
	{"public-public", "injunction.public_interest", stayPublic,
		func(_ claim, i injunction.Findings) span {
			switch i.PublicInterest {
			case injunction.PublicFavorsMovant:
				return span{true, at(stay.PublicFavorsOpponent), at(stay.PublicFavorsOpponent)}
			case injunction.PublicNeutral:
				return span{true, at(stay.PublicNeutral), at(stay.PublicNeutral)}
			case injunction.PublicNoRecord, injunction.PublicFavorsOpponent:
				return span{true, at(stay.PublicFavorsMovant), at(stay.PublicFavorsMovant)}
			}
			return span{}
		}, []law.Cite{{Authority: law.Nken, Pin: "435–36", Mark: law.AtSource}}},
}

// Tension is a set of answers that sit ill together. It is shown and changes
// no ruling; Kept is the reader's reason for keeping the answers, if there is one.
type Tension struct {
	_ [0]func() // never compared, so no code to compare it

	ID   string
	At   posture.Key // the answer beside which it is shown
	Link *Link       // the link it comes from, if it does
	// Suggested is what the workbench suggests, if that is what the answer
	// departs from, and Why its reason.
	Suggested doctrine.Finding
	Why, Kept string
}

// places are the answers beside which links and tensions are shown.
var places = [...]struct {
	id string
	at posture.Key
}{
	{"speech-merits", injunctionMerits},
	{"merits-harm", injunctionHarm},
	{"merits-stay", stayMerits},
	{"deny-both", stayMerits},
	{"balance-others", stayOthers},
	{"both-sharp", stayOthers},
	{"public-public", stayPublic},
	{"merger-apart", stayPublic},
	{"mccullen", posture.Key{Test: posture.Speech, Element: speech.ElementExcess}},
	{"turner-not-least", posture.Key{Test: posture.Speech, Element: speech.ElementExcess}},
	{"work-advances", posture.Key{Test: posture.Speech, Element: speech.ElementAdvances}},
	{"work-burdens", posture.Key{Test: posture.Speech, Element: speech.ElementExcess}},
	{"work-considered", posture.Key{Test: posture.Speech, Element: speech.ElementConsidered}},
	{"strong-loss-no-likelihood", posture.Key{Test: posture.Bond, Element: bond.ElementLikelihood}},
}

// Place is the answer beside which a tension is shown, under the id of a link or
// of a tension; ok is false for what is neither.
func Place(id string) (at posture.Key, ok bool) {
	for i := range places {
		if places[i].id == id {
			return places[i].at, true
		}
	}
	return posture.Key{}, false
}

// Tensions gives all tensions among the findings, in a fixed order.
func Tensions(a *analysis.Analysis, r Rulings) (ts []Tension) {
	f := &a.Findings
	add := func(id string, l *Link) {
		at, _ := Place(id)
		ts = append(ts, Tension{ID: id, At: at, Link: l, Kept: analysis.Get(a.Overrides, id)})
	}
	links := Links(f, r)
	for i := range links {
		l := &links[i]
		if l.To.Test == posture.Stay && !a.Posture.Asks(posture.Stay) {
			continue
		}
		level, answered := a.Posture.Doctrine(l.To.Test).CountsAs(l.To.Element, f.Get(l.To))
		if at := doctrine.At(level); l.Given && answered && (at < l.Low || at > l.High) {
			add(l.ID, l)
		}
	}
	switch speech.Tensions(f.Speech()) {
	case speech.UntriedFit:
		add("mccullen", nil)
	case speech.TriedMisfit:
		add("turner-not-least", nil)
	}
	if bond.LossWithoutLikelihood(f.Bond()) {
		add("strong-loss-no-likelihood", nil)
	}
	if !a.Posture.Asks(posture.Stay) {
		return ts
	}
	s, i := f.Stay(), f.Injunction()
	// Where the Government opposes, the last two factors are one inquiry (Nken at 435).
	if a.Posture.Stay.Government == stay.Opponent &&
		(s.HarmToOthers == stay.OthersNone && s.PublicInterest == stay.PublicFavorsOpponent ||
			s.HarmToOthers == stay.OthersSubstantial && s.PublicInterest == stay.PublicFavorsMovant) {
		add("merger-apart", nil)
	}
	if i.BalanceOfHardships == injunction.BalanceTipsSharply && a.Posture.Standard.Circuit.Terms().Tip == standard.Sharply && r[posture.Stay].Outcome.Status(stay.S4a) == doctrine.Holds {
		add("both-sharp", nil)
	}
	if denies(r[posture.Injunction], injunction.Denied) && denies(r[posture.Stay], stay.Denied) {
		add("deny-both", nil)
	}
	return ts
}

func denies(r doctrine.Ruling, d doctrine.Disposition) bool {
	only, ok := r.Disposition()
	return ok && only == d
}

// BondArises reports whether the bond question arises on the reader's own
// findings. Where the reader would deny the injunction it does not, unless one
// has in fact issued.
func BondArises(r Rulings) bool { return !denies(r[posture.Injunction], injunction.Denied) }

// CourtFindings are the court's own findings in a matter, with everything it did
// not reach left open.
func CourtFindings(m *matter.Matter) (f analysis.Findings) {
	for i := range m.Parts {
		steps := m.Parts[i].Steps
		for j := range steps {
			for _, h := range steps[j].Court.Findings {
				f.Set(h.Key, h.Finding)
			}
		}
	}
	return f
}

// Holds reports whether the court's own findings, with those that the result
// adds, give what it says: its disposition alone, or among those within reach.
// The ruling is theirs.
func Holds(m *matter.Matter, res matter.Result) (r doctrine.Ruling, holds bool) {
	f := CourtFindings(m)
	for _, h := range res.Also {
		f.Set(h.Key, h.Finding)
	}
	r = m.Posture.Doctrine(res.Test).Decide(f[res.Test])
	only, one := r.Disposition()
	return r, one && only == res.Disposition || res.Among && r.Reachable().Has(res.Disposition)
}

// Comparison says how a reader's finding and the court's relate. There is no
// score: where the court did not say, nobody agrees or differs with it.
type Comparison uint8

const (
	// Unanswered: the reader left it open.
	Unanswered Comparison = iota
	Same
	Different
	// CourtSilent: the court did not say.
	CourtSilent
)

// Compare relates a reader's finding to the court's.
func Compare(reader, court doctrine.Finding) Comparison {
	switch {
	case court == doctrine.Open:
		return CourtSilent
	case reader == doctrine.Open:
		return Unanswered
	case reader == court:
		return Same
	}
	return Different
}
