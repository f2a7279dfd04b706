package chain_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/stay"
)

func key(t *testing.T, s string) doctrines.Key {
	k, ok := doctrines.ParseKey(s)
	require.True(t, ok, s)
	return k
}

func set(t *testing.T, f *analysis.Findings, name, level string) {
	k := key(t, name)
	v, ok := k.Under(doctrines.Posture{}).Parse(level)
	require.True(t, ok, level)
	f.Set(k, v)
}

func links(p doctrines.Posture, f *analysis.Findings) map[string]chain.Link {
	out := map[string]chain.Link{}
	for _, l := range chain.Links(f, chain.Decide(p, f)) {
		out[l.ID] = l
	}
	return out
}

// The ranges of docs/law/MODEL.md §7, from each level of the source in turn.
func TestRanges(t *testing.T) {
	tests := []struct {
		id, from string
		ranges   map[string]string
	}{
		{"merits-harm", "injunction.merits", map[string]string{"open": "", "none": "", "weak": "", "serious_questions": "possible…probable", "likely": "probable…probable", "strong": "probable…probable"}},
		{"merits-stay", "injunction.merits", map[string]string{"open": "", "no_record": "likely…strong", "none": "likely…strong", "weak": "likely…strong", "serious_questions": "weak…likely", "likely": "weak…serious_questions", "strong": "none…weak"}},
		{"balance-others", "injunction.balance_of_hardships", map[string]string{"open": "", "tips_sharply": "substantial…substantial", "tips": "substantial…some", "even": "some…some", "tips_against": "some…none", "no_record": "some…none"}},
		{"public-public", "injunction.public_interest", map[string]string{"open": "", "favors_movant": "favors_opponent…favors_opponent", "neutral": "neutral…neutral", "favors_opponent": "favors_movant…favors_movant"}},
	}
	for _, tt := range tests {
		for level, want := range tt.ranges {
			var f analysis.Findings
			set(t, &f, tt.from, level)
			l := links(doctrines.Posture{}, &f)[tt.id]
			got := ""
			if l.Given {
				e := l.To.Under(doctrines.Posture{})
				got = e.Name(l.Low) + "…" + e.Name(l.High)
			}
			require.Equal(t, want, got, "%s from %s", tt.id, level)
		}
	}
	var f analysis.Findings
	set(t, &f, "injunction.balance_of_hardships", "tips_against")
	set(t, &f, "injunction.irreparable_harm", "probable")
	require.Equal(t, doctrine.Finding(stay.OthersSome), links(doctrines.Posture{}, &f)["balance-others"].High, "never none beside probable harm to the plaintiff")
}

func TestSpeechBearsOnTheMerits(t *testing.T) {
	tests := []struct {
		name  string
		found map[string]string
		want  string
	}{
		{"invalid", map[string]string{"speech.speech_burdened": "yes", "speech.burdens_substantially_more": "yes"}, "serious_questions…strong"},
		{"open", map[string]string{"speech.speech_burdened": "yes"}, ""},
		{"no heightened scrutiny", map[string]string{"speech.speech_burdened": "no"}, "none…weak"},
		{"valid", passed(nil), "none…weak"},
		{"contested", passed(map[string]string{"speech.advances_interest": "partially"}), "serious_questions…likely"},
		{"strict track", passed(map[string]string{"speech.content_neutral": "no"}), "serious_questions…strong"},
		{"strict track, contested", passed(map[string]string{"speech.content_neutral": "no", "speech.advances_interest": "partially"}), "serious_questions…strong"},
	}
	for _, tt := range tests {
		var f analysis.Findings
		for k, v := range tt.found {
			set(t, &f, k, v)
		}
		l := links(doctrines.Posture{}, &f)["speech-merits"]
		got := ""
		if l.Given {
			e := l.To.Under(doctrines.Posture{})
			got = e.Name(l.Low) + "…" + e.Name(l.High)
		}
		require.Equal(t, tt.want, got, tt.name)
	}
}

func passed(change map[string]string) map[string]string {
	f := map[string]string{"speech.speech_burdened": "yes", "speech.content_neutral": "yes", "speech.prior_restraint": "no", "speech.interest": "significant",
		"speech.evidence_of_harm": "real", "speech.advances_interest": "directly", "speech.burdens_substantially_more": "no", "speech.ample_alternatives": "yes"}
	for k, v := range change {
		f[k] = v
	}
	return f
}

// As the source moves up its scale, the range never moves back along its own:
// a better case for one side never suggests a better one for the other.
func TestRangesMoveOneWay(t *testing.T) {
	for id, from := range map[string]string{"merits-stay": "injunction.merits", "balance-others": "injunction.balance_of_hardships", "public-public": "injunction.public_interest"} {
		k := key(t, from)
		e := k.Under(doctrines.Posture{})
		var last chain.Link
		for l := range e.Levels {
			var f analysis.Findings
			f.Set(k, doctrine.At(doctrine.Level(l)))
			now := links(doctrines.Posture{}, &f)[id]
			require.True(t, now.Given)
			require.LessOrEqual(t, now.Low, now.High)
			if last.Given {
				require.LessOrEqual(t, now.Low, last.Low, "%s at %s", id, e.Levels[l])
				require.LessOrEqual(t, now.High, last.High, "%s at %s", id, e.Levels[l])
			}
			if now.Usual != doctrine.Open {
				require.True(t, now.Low <= now.Usual && now.Usual <= now.High)
			}
			last = now
		}
	}
}

// Nothing leads into the stay movant's irreparable harm, and no link carries to
// it through another (traps 7 to 9).
func TestNothingLeadsIntoTheMovantsHarm(t *testing.T) {
	for _, l := range chain.Links(&analysis.Findings{}, chain.Decide(doctrines.Posture{}, &analysis.Findings{})) {
		require.NotEqual(t, key(t, "stay.irreparable_harm"), l.To, l.ID)
		require.NotEqual(t, "stay.irreparable_harm", l.From)
		require.NotEmpty(t, l.Cites, l.ID)
		require.Contains(t, chain.Overridable(), l.ID)
	}
}

// The order's own findings, with everything it did not reach left open, give
// the order's results.
func TestTheOrdersPath(t *testing.T) {
	m := casebook.Matter("wechat-2020")
	require.NotNil(t, m)
	f := chain.CourtFindings(m)
	for _, open := range []string{"speech.content_neutral", "speech.prior_restraint", "speech.evidence_of_harm", "speech.advances_interest", "stay.merits", "stay.irreparable_harm",
		"bond.evidence_of_loss", "bond.realistic_likelihood_of_harm", "bond.ability_to_pay"} {
		require.Equal(t, doctrine.Open, f.Get(key(t, open)), "%s was not reached", open)
	}
	says := func(f analysis.Findings, x doctrines.ID) string {
		r := chain.Decide(m.Posture, &f)[x]
		s := ""
		for _, n := range r.Doctrine.Named(r.Reachable()) {
			s += n + " "
		}
		return s + r.Firmness().String()
	}
	require.Equal(t, "invalid compelled", says(f, doctrines.MustNamed("speech")))
	require.Zero(t, chain.Decide(m.Posture, &f)[doctrines.MustNamed("speech")].Needed)
	require.Equal(t, "granted supported", says(f, doctrines.MustNamed("injunction")))
	for _, merits := range []string{"weak", "serious_questions"} {
		g := f
		set(t, &g, "stay.merits", merits)
		require.Equal(t, "denied compelled", says(g, doctrines.MustNamed("stay")), merits)
	}
	require.Contains(t, says(f, doctrines.MustNamed("bond")), "none ")
	var ninth analysis.Findings
	set(t, &ninth, "stay.irreparable_harm", "possible")
	require.Equal(t, "denied compelled", says(ninth, doctrines.MustNamed("stay")))
}

func TestCompare(t *testing.T) {
	a, b := doctrine.At(0), doctrine.At(1)
	require.Equal(t, chain.CourtSilent, chain.Compare(a, doctrine.Open))
	require.Equal(t, chain.CourtSilent, chain.Compare(doctrine.Open, doctrine.Open))
	require.Equal(t, chain.Unanswered, chain.Compare(doctrine.Open, a))
	require.Equal(t, chain.Same, chain.Compare(a, a))
	require.Equal(t, chain.Different, chain.Compare(a, b))
	require.Equal(t, chain.Different, chain.Compare(b, a))
	require.Equal(t, chain.Different, chain.Compare(doctrine.NoRecord, a))
}

func TestTensionsAreShownAndKept(t *testing.T) {
	a := &analysis.Analysis{}
	set(t, &a.Findings, "injunction.merits", "strong")
	set(t, &a.Findings, "stay.merits", "likely")
	ts := a.Tensions(chain.Decide(a.Posture, &a.Findings))
	require.Len(t, ts, 1)
	require.Equal(t, "merits-stay", ts[0].ID)
	require.Empty(t, ts[0].Kept)
	before := chain.Decide(a.Posture, &a.Findings)
	a.Overrides = analysis.Put(a.Overrides, "merits-stay", "The appeal is on another ground.")
	ts = a.Tensions(chain.Decide(a.Posture, &a.Findings))
	require.Equal(t, "The appeal is on another ground.", ts[0].Kept)
	require.Equal(t, before, chain.Decide(a.Posture, &a.Findings), "keeping an answer changes no ruling")
}

// Every link and tension has its place, and a link's place is the element it
// bears on.
func TestEveryTensionHasItsPlace(t *testing.T) {
	for _, id := range chain.Overridable() {
		_, ok := chain.Place(id)
		require.True(t, ok, id)
	}
	for id, l := range links(doctrines.Posture{}, &analysis.Findings{}) {
		at, ok := chain.Place(id)
		require.True(t, ok)
		require.Equal(t, l.To, at, id)
	}
	_, ok := chain.Place("nothing")
	require.False(t, ok)
}
