package chain_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
)

// found is an analysis with some settings and findings, given by their names.
func found(t *testing.T, named map[string]string) *analysis.Analysis {
	a := &analysis.Analysis{}
	for name, value := range named {
		if !a.Posture.Set(name, value) {
			set(t, &a.Findings, name, value)
		}
	}
	return a
}

func tensions(a *analysis.Analysis) (ids []string) {
	for _, x := range a.Tensions(chain.Decide(a.Posture, &a.Findings)) {
		ids = append(ids, x.ID)
	}
	return ids
}

// with changes some of what is named.
func with(named map[string]string, change ...string) map[string]string {
	out := map[string]string{}
	for k, v := range named {
		out[k] = v
	}
	for i := 0; i < len(change); i += 2 {
		out[change[i]] = change[i+1]
	}
	return out
}

// A link is silent inside its range, and a tension outside it, whatever the two
// answers are; an open answer, or a link that says nothing, is no tension.
func TestALinkIsATensionJustOutsideItsRange(t *testing.T) {
	from := map[string]string{"merits-harm": "injunction.merits", "merits-stay": "injunction.merits", "balance-others": "injunction.balance_of_hardships", "balance-balance": "injunction.balance_of_hardships", "public-public": "injunction.public_interest"}
	shown := map[string]int{}
	for id, name := range from {
		source := key(t, name)
		for x := range len(source.Under(doctrines.Posture{}).Levels) + 2 {
			a := &analysis.Analysis{}
			a.Findings.Set(source, doctrine.Finding(x))
			l := links(a.Posture, &a.Findings)[id]
			e := l.To.Under(a.Posture)
			for y := range len(e.Levels) + 2 {
				answer := doctrine.Finding(y)
				a.Findings.Set(l.To, answer)
				counts := answer
				if answer == doctrine.NoRecord {
					counts = doctrine.At(e.Silence)
				}
				want := l.Given && answer != doctrine.Open && (counts < l.Low || counts > l.High)
				require.Equal(t, want, slices.Contains(tensions(a), id), "%s: %v beside %v", id, answer, doctrine.Finding(x))
				if want {
					shown[id]++
				}
			}
		}
	}
	require.Len(t, shown, len(from), "every link was seen to pull")
}

// A tension that comes of a link names it and stands beside the answer it bears on.
func TestATensionOfALinkNamesIt(t *testing.T) {
	a := found(t, map[string]string{"injunction.public_interest": "favors_movant", "stay.public_interest": "favors_movant"})
	ts := a.Tensions(chain.Decide(a.Posture, &a.Findings))
	require.Len(t, ts, 1)
	require.Equal(t, "public-public", ts[0].Link.ID)
	require.Equal(t, key(t, "stay.public_interest"), ts[0].At)
}

// Serious questions on one side usually leave serious questions on the other; no
// other level, and no other link, has a usual answer (docs/law/MODEL.md §7).
func TestOnlySeriousQuestionsHaveAUsualAnswer(t *testing.T) {
	for _, level := range []string{"open", "no_record", "none", "weak", "serious_questions", "likely", "strong"} {
		a := found(t, map[string]string{"injunction.merits": level})
		for id, l := range links(a.Posture, &a.Findings) {
			usual := "open"
			if id == "merits-stay" && level == "serious_questions" {
				usual = "serious_questions"
			}
			require.Equal(t, usual, l.To.Under(a.Posture).Name(l.Usual), "%s from %s", id, level)
		}
	}
}

// Where nothing is left of the claim, nothing follows from the loss of speech;
// where something may be left, harm does.
func TestHarmFollowsUnlessNothingIsLeftOfTheClaim(t *testing.T) {
	for name, x := range map[string]struct {
		speech map[string]string
		given  bool
	}{
		"open":             {nil, true},
		"no burden":        {map[string]string{"speech.speech_burdened": "no"}, false},
		"valid":            {passed(nil), false},
		"contested":        {passed(map[string]string{"speech.advances_interest": "partially"}), true},
		"invalid":          {passed(map[string]string{"speech.ample_alternatives": "no"}), true},
		"the strict track": {passed(map[string]string{"speech.content_neutral": "no"}), true},
	} {
		for _, merits := range []string{"serious_questions", "likely", "strong"} {
			a := found(t, with(x.speech, "injunction.merits", merits))
			require.Equal(t, x.given, links(a.Posture, &a.Findings)["merits-harm"].Given, "%s, %s", name, merits)
		}
	}
}

// Harm to the plaintiff that is probable without the injunction is harm that its
// stay would do: never none, and otherwise what the balance alone says.
func TestProbableHarmIsHarmOfAStay(t *testing.T) {
	for _, harm := range []string{"open", "no_record", "none", "possible", "probable"} {
		for balance, high := range map[string]string{"tips_against": "none", "even": "some", "tips": "some", "tips_sharply": "some"} {
			if harm == "probable" && high == "none" {
				high = "some"
			}
			a := found(t, map[string]string{"injunction.irreparable_harm": harm, "injunction.balance_of_hardships": balance})
			l := links(a.Posture, &a.Findings)["balance-others"]
			require.Equal(t, high, l.To.Under(a.Posture).Name(l.High), "%s, %s", harm, balance)
		}
		a := found(t, map[string]string{"injunction.irreparable_harm": harm})
		require.False(t, links(a.Posture, &a.Findings)["balance-others"].Given)
	}
}

// Answers that pull apart are shown, and those beside them are not: each of these
// is a tension as it stands and none with any one answer or setting changed.
func TestAnswersThatPullApart(t *testing.T) {
	for id, x := range map[string]struct {
		named map[string]string
		not   [][]string
	}{
		"mccullen": {
			map[string]string{"speech.burdens_substantially_more": "no", "speech.less_restrictive_considered": "ignored"},
			[][]string{{"speech.burdens_substantially_more", "yes"}, {"speech.burdens_substantially_more", "open"}, {"speech.less_restrictive_considered", "considered"}, {"speech.less_restrictive_considered", "open"}}},
		"turner-not-least": {
			map[string]string{"speech.burdens_substantially_more": "yes", "speech.less_restrictive_considered": "seriously_tried"},
			[][]string{{"speech.burdens_substantially_more", "no"}, {"speech.less_restrictive_considered", "considered"}}},
		"strong-loss-no-likelihood": {
			map[string]string{"bond.evidence_of_loss": "strong", "bond.realistic_likelihood_of_harm": "no"},
			[][]string{{"bond.evidence_of_loss", "some"}, {"bond.realistic_likelihood_of_harm", "yes"}, {"bond.realistic_likelihood_of_harm", "open"}}},
		"merger-apart": {
			map[string]string{"stay.government": "opponent", "stay.harm_to_others": "none", "stay.public_interest": "favors_opponent"},
			[][]string{{"stay.government", "movant"}, {"stay.government", "neither"}, {"stay.harm_to_others", "some"}, {"stay.harm_to_others", "substantial"},
				{"stay.harm_to_others", "open"}, {"stay.harm_to_others", "no_record"}, {"stay.public_interest", "open"}, {"stay.public_interest", "no_record"}, {"stay.public_interest", "neutral"}, {"stay.public_interest", "favors_movant"}, {"stay.vehicle", "administrative"}}},
		"deny-both": {
			map[string]string{"injunction.merits": "weak", "stay.irreparable_harm": "none"},
			[][]string{{"injunction.merits", "serious_questions"}, {"injunction.merits", "open"}, {"stay.irreparable_harm", "probable"}, {"stay.irreparable_harm", "open"}, {"stay.vehicle", "administrative"}}},
	} {
		require.Contains(t, tensions(found(t, x.named)), id)
		for _, change := range x.not {
			require.NotContains(t, tensions(found(t, with(x.named, change...))), id, "%v", change)
		}
	}
	other := map[string]string{"stay.government": "opponent", "stay.harm_to_others": "substantial", "stay.public_interest": "favors_movant"}
	require.Contains(t, tensions(found(t, other)), "merger-apart", "the other way round")
	require.NotContains(t, tensions(found(t, with(other, "stay.public_interest", "neutral"))), "merger-apart")
	for _, harm := range []string{"open", "no_record", "some"} {
		require.NotContains(t, tensions(found(t, with(other, "stay.harm_to_others", harm))), "merger-apart", harm)
	}
}

// The hardships cannot tip sharply both ways, whatever the circuit asks.
func TestHardshipsCannotTipSharplyBothWays(t *testing.T) {
	sharp := map[string]string{"injunction.balance_of_hardships": "tips_sharply", "stay.balance_of_hardships": "tips_sharply"}
	for _, circuit := range []string{"ca9", "ca2", "ca4", "cadc"} {
		require.Contains(t, tensions(found(t, with(sharp, "standard", circuit))), "both-sharp", circuit)
	}
	for _, change := range [][]string{{"injunction.balance_of_hardships", "tips"}, {"injunction.balance_of_hardships", "open"}, {"stay.balance_of_hardships", "tips"}, {"stay.balance_of_hardships", "no_record"}, {"stay.balance_of_hardships", "open"}} {
		require.NotContains(t, tensions(found(t, with(sharp, change...))), "both-sharp", "%v", change)
	}
}

// Both motions granted, or either one, is no contradiction; nor is an injunction
// that is refused beside a stay that may be granted.
func TestOnlyARefusalOfBothPullsApart(t *testing.T) {
	granted := map[string]string{"injunction.merits": "strong", "injunction.irreparable_harm": "probable", "injunction.balance_of_hardships": "tips_sharply", "injunction.public_interest": "favors_movant",
		"stay.merits": "strong", "stay.irreparable_harm": "shown_strong", "stay.harm_to_others": "none", "stay.balance_of_hardships": "tips", "stay.public_interest": "favors_movant"}
	a := found(t, granted)
	r := chain.Decide(a.Posture, &a.Findings)
	for _, x := range []doctrines.ID{doctrines.MustNamed("injunction"), doctrines.MustNamed("stay")} {
		d, one := r[x].Disposition()
		require.True(t, one)
		require.Equal(t, "granted", r[x].Doctrine.Disposition(d))
	}
	require.NotContains(t, tensions(a), "deny-both")
	require.NotContains(t, tensions(found(t, with(granted, "injunction.merits", "none"))), "deny-both")
	require.NotContains(t, tensions(found(t, with(granted, "stay.merits", "none"))), "deny-both")
	require.Contains(t, tensions(found(t, with(granted, "stay.merits", "none", "injunction.merits", "none"))), "deny-both")
}

// An administrative stay asks nothing, so nothing can pull on its answers.
func TestNothingPullsOnAStayThatIsNotAsked(t *testing.T) {
	named := map[string]string{"injunction.merits": "strong", "stay.merits": "strong", "injunction.irreparable_harm": "none"}
	require.Equal(t, []string{"merits-harm", "merits-stay"}, tensions(found(t, named)))
	require.Equal(t, []string{"merits-harm"}, tensions(found(t, with(named, "stay.vehicle", "administrative"))))
}

// Security is the price of an injunction: where the reader would deny one, and
// only there, the question does not arise.
func TestTheBondArisesUnlessTheInjunctionIsDenied(t *testing.T) {
	arises := func(named map[string]string) bool {
		a := found(t, named)
		rs := chain.Decide(a.Posture, &a.Findings)
		return !slices.Contains(chain.Remarks(doctrines.MustNamed("bond"), rs), "bond-arises")
	}
	full := map[string]string{"injunction.merits": "likely", "injunction.irreparable_harm": "probable", "injunction.balance_of_hardships": "tips", "injunction.public_interest": "favors_movant"}
	require.True(t, arises(full))
	require.True(t, arises(nil), "open is not denied")
	require.False(t, arises(with(full, "injunction.merits", "weak")))
	require.False(t, arises(map[string]string{"injunction.irreparable_harm": "none"}))
}

// A court’s result holds if its findings give that disposition alone, or among
// others where the result says only that.
func TestAResultHoldsOnlyIfTheFindingsGiveIt(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	injunction := func(d doctrine.Disposition, among bool, also ...matter.Held) bool {
		_, holds := chain.Holds(m, matter.Result{Test: doctrines.MustNamed("injunction"), Disposition: d, Among: among, Also: also})
		return holds
	}
	const denied, granted doctrine.Disposition = 1, 2
	require.True(t, injunction(granted, false), "the order re-adopts the injunction")
	require.True(t, injunction(granted, true))
	require.False(t, injunction(denied, false))
	require.False(t, injunction(denied, true))
	public := key(t, "injunction.public_interest")
	open := matter.Held{Key: public, Finding: doctrine.Open}
	require.False(t, injunction(granted, false, open), "it needs the public interest")
	require.True(t, injunction(granted, true, open))
	require.True(t, injunction(denied, true, open))
	against := matter.Held{Key: public, Finding: doctrine.At(0)}
	require.True(t, injunction(denied, false, against), "what the result adds takes part")
	require.False(t, injunction(granted, true, against))
}
