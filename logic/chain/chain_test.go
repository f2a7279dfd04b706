package chain_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/stay"
	"github.com/benchwalk/benchwalk/logic/words/en"
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
	for _, l := range chain.Links(p, f, chain.Decide(p, f)) {
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
		{"merits-stay", "injunction.merits", map[string]string{"open": "", "no_record": "", "none": "likely…strong", "weak": "likely…strong", "serious_questions": "weak…likely", "likely": "weak…serious_questions", "strong": "none…weak"}},
		{"balance-others", "injunction.balance_of_hardships", map[string]string{"open": "", "tips_sharply": "substantial…some", "tips": "substantial…some", "even": "substantial…some", "tips_against": "some…none", "no_record": ""}},
		{"balance-balance", "injunction.balance_of_hardships", map[string]string{"open": "", "tips_sharply": "tips_against…tips_against", "tips": "tips_against…even", "even": "tips_against…tips", "tips_against": "even…tips_sharply", "no_record": ""}},
		{"public-public", "injunction.public_interest", map[string]string{"open": "", "favors_movant": "favors_opponent…favors_opponent", "neutral": "neutral…neutral", "favors_opponent": "favors_movant…favors_movant", "no_record": ""}},
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

// The table of docs/law/MODEL.md §3, within the stay: the two harms suggest how the
// hardships tip. Harm below the gate and a silent record suggest nothing.
func TestTheHarmsSuggestHowTheHardshipsTip(t *testing.T) {
	table := map[string]string{
		"probable none": "tips…tips_sharply", "probable some": "tips_against…tips_sharply", "probable substantial": "tips_against…tips",
		"shown_strong none": "tips…tips_sharply", "shown_strong some": "even…tips_sharply", "shown_strong substantial": "tips_against…tips",
	}
	seen := 0
	for _, harm := range []string{"open", "no_record", "none", "possible", "probable", "shown_strong"} {
		for _, others := range []string{"open", "no_record", "substantial", "some", "none"} {
			var f analysis.Findings
			set(t, &f, "stay.irreparable_harm", harm)
			set(t, &f, "stay.harm_to_others", others)
			l, got := links(doctrines.Posture{}, &f)["harms-balance"], ""
			require.Equal(t, []string{"stay.irreparable_harm", "stay.harm_to_others"}, []string{l.From, l.Beside})
			if l.Given {
				e := l.To.Under(doctrines.Posture{})
				got = e.Name(l.Low) + "…" + e.Name(l.High)
				seen++
			}
			require.Equal(t, table[harm+" "+others], got, "%s %s", harm, others)
		}
	}
	require.Len(t, table, seen)
}

// The ruling on speech bears on the Government's appeal, and only on its: who holds
// the fit bad in law owes a reason for calling the same appeal likely to succeed. On
// the strict track and where judges may differ nothing follows at once.
func TestSpeechBearsOnTheAppeal(t *testing.T) {
	for name, x := range map[string]struct {
		found         map[string]string
		want, because string
	}{
		"misfit":                  {map[string]string{"speech.speech_burdened": "yes", "speech.burdens_substantially_more": "yes"}, "none…serious_questions", "speech.burdens_substantially_more"},
		"misfit and no channels":  {map[string]string{"speech.speech_burdened": "yes", "speech.burdens_substantially_more": "yes", "speech.ample_alternatives": "no"}, "none…serious_questions", "speech.burdens_substantially_more speech.ample_alternatives"},
		"real harm, not advanced": {map[string]string{"speech.speech_burdened": "yes", "speech.evidence_of_harm": "real", "speech.advances_interest": "not"}, "none…serious_questions", "speech.advances_interest"},
		"open":                    {map[string]string{"speech.speech_burdened": "yes"}, "", ""},
		"no burden":               {map[string]string{"speech.speech_burdened": "no"}, "likely…strong", "speech.speech_burdened"},
		"valid":                   {passed(nil), "likely…strong", ""},
		"contested":               {passed(map[string]string{"speech.advances_interest": "partially"}), "", ""},
		"strict track":            {passed(map[string]string{"speech.content_neutral": "no"}), "", ""},
		"strict track, contested": {passed(map[string]string{"speech.content_neutral": "no", "speech.advances_interest": "partially"}), "", ""},
	} {
		for _, government := range []string{"movant", "opponent", "neither"} {
			a := found(t, with(x.found, "stay.government", government))
			l, got, because := links(a.Posture, &a.Findings)["speech-stay"], "", ""
			if l.Given {
				e := l.To.Under(doctrines.Posture{})
				got = e.Name(l.Low) + "…" + e.Name(l.High)
				for _, k := range l.Because {
					because = strings.TrimSpace(because + " " + k.String())
				}
			}
			if government != "movant" {
				require.Empty(t, got, name)
				continue
			}
			require.Equal(t, x.want, got, name)
			require.Equal(t, x.because, because, name)
			// It is told while the appeal is open and inside the range; outside, it is a tension.
			for _, merits := range []string{"open", "weak", "serious_questions", "likely"} {
				set(t, &a.Findings, "stay.merits", merits)
				rs := chain.Decide(a.Posture, &a.Findings)
				links := chain.Told(a.Posture, &a.Findings, rs)
				told := len(links) == 1 && links[0].To == key(t, "stay.merits")
				apart := slices.Contains(tensions(a), "speech-stay")
				level := a.Findings.Get(key(t, "stay.merits"))
				inside := level == doctrine.Open || level >= l.Low && level <= l.High
				require.Equal(t, l.Given && inside, told, "%s, %s", name, merits)
				require.Equal(t, l.Given && !inside, apart, "%s, %s", name, merits)
			}
		}
	}
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
		"speech.evidence_of_harm": "real", "speech.advances_interest": "directly", "speech.burdens_substantially_more": "no", "speech.less_restrictive_considered": "considered", "speech.ample_alternatives": "yes"}
	for k, v := range change {
		f[k] = v
	}
	return f
}

// As the source moves up its scale, the range never moves back along its own:
// a better case for one side never suggests a better one for the other.
func TestRangesMoveOneWay(t *testing.T) {
	for id, from := range map[string]string{"merits-stay": "injunction.merits", "balance-others": "injunction.balance_of_hardships", "balance-balance": "injunction.balance_of_hardships", "public-public": "injunction.public_interest"} {
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
	for _, l := range chain.Links(doctrines.Posture{}, &analysis.Findings{}, chain.Decide(doctrines.Posture{}, &analysis.Findings{})) {
		require.NotEqual(t, key(t, "stay.irreparable_harm"), l.To, l.ID)
		if l.From == "stay.irreparable_harm" { // within the stay it suggests how the hardships tip, and nothing beyond
			require.Equal(t, "stay.balance_of_hardships", l.To.String())
		}
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

// Two answers differ only where the one in the place of the other would change the
// ruling, how firmly it follows, or a ground on which it stands.
func TestAnswersDifferByTheirEffect(t *testing.T) {
	denied := map[string]string{"stay.merits": "serious_questions", "stay.irreparable_harm": "possible", "stay.harm_to_others": "some", "stay.balance_of_hardships": "tips", "stay.public_interest": "neutral"}
	granted := with(denied, "stay.merits", "strong", "stay.irreparable_harm", "probable", "stay.harm_to_others", "none")
	for name, c := range map[string]struct {
		reader     map[string]string
		key, court string
		want       chain.Comparison
	}{
		"the same answer":                        {denied, "stay.harm_to_others", "some", chain.Same},
		"left open":                              {with(denied, "stay.harm_to_others", "open"), "stay.harm_to_others", "some", chain.Unanswered},
		"the court is silent":                    {denied, "stay.harm_to_others", "open", chain.CourtSilent},
		"nothing turns on it":                    {denied, "stay.harm_to_others", "substantial", chain.Alike},
		"both below sharply":                     {denied, "stay.balance_of_hardships", "tips_against", chain.Alike},
		"a ground falls away, and one is left":   {denied, "stay.balance_of_hardships", "tips_sharply", chain.Different},
		"a ground is added":                      {with(denied, "stay.balance_of_hardships", "tips_sharply"), "stay.balance_of_hardships", "even", chain.Different},
		"silence that counts as the same":        {with(denied, "stay.irreparable_harm", "no_record"), "stay.irreparable_harm", "none", chain.Alike},
		"another ruling":                         {granted, "stay.irreparable_harm", "possible", chain.Different},
		"not as firmly":                          {granted, "stay.harm_to_others", "substantial", chain.Different},
		"an open ruling that would be decided":   {map[string]string{"stay.harm_to_others": "none", "stay.merits": "likely"}, "stay.merits", "weak", chain.Different},
		"a ruling of another test is another's":  {with(granted, "bond.requested", "yes"), "bond.requested", "late", chain.Alike},
		"no ruling is asked for":                 {with(granted, "stay.vehicle", "administrative"), "stay.irreparable_harm", "none", chain.Alike},
		"no ruling is asked for, the same again": {with(granted, "stay.vehicle", "administrative"), "stay.irreparable_harm", "probable", chain.Same},
	} {
		a := found(t, c.reader)
		k := key(t, c.key)
		court, ok := k.Under(a.Posture).Parse(c.court)
		require.True(t, ok, c.court)
		require.Equal(t, c.want, chain.Effect(a.Posture, &a.Findings, k, court), name)
	}
}

// Over every point of every test: where two answers are said to have one effect, the
// reader's ruling reads the same with either, and where they differ it does not.
func TestAnEffectIsWhatARulingSays(t *testing.T) {
	seen := map[chain.Comparison]int{}
	for _, x := range doctrines.All() {
		p := doctrines.Posture{}
		d := p.Doctrine(x)
		for i := 0; i < d.Points(); i += 1 + d.Points()/300 {
			var reader doctrines.Findings
			reader[x] = d.Point(i)
			for e := range d.Elements {
				k := doctrines.Key{Test: x, Element: e}
				for level := range d.Elements[e].Levels {
					theirs := reader
					theirs.Set(k, doctrine.At(doctrine.Level(level)))
					c := chain.Effect(p, &reader, k, theirs.Get(k))
					seen[c]++
					mine, other := rulings.Headline(p, chain.Decide(p, &reader), x), rulings.Headline(p, chain.Decide(p, &theirs), x)
					same := en.Language().Say(mine.Sentence) == en.Language().Say(other.Sentence) && mine.Firmness == other.Firmness && reflect.DeepEqual(mine.Grounds, other.Grounds)
					require.Equal(t, same, c != chain.Different, "%v: %v to %d", k, reader[x], level)
				}
			}
		}
	}
	require.Positive(t, seen[chain.Same])
	require.Positive(t, seen[chain.Alike])
	require.Positive(t, seen[chain.Different])
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
	var ids []string
	for id, at := range chain.Places() {
		ids = append(ids, id)
		place, _ := chain.Place(id)
		require.Equal(t, place, at, id)
	}
	require.Equal(t, chain.Overridable(), ids)
	for id := range chain.Places() {
		require.Equal(t, ids[0], id, "whoever stops is told no more")
		break
	}
	_, ok := chain.Place("nothing")
	require.False(t, ok)
}

// What is listed as a remark on a test stands with some ruling on it, and with none that is
// not on that test.
func TestRemarkableIsWhatRemarksCanGive(t *testing.T) {
	given := map[doctrines.ID][]string{}
	for _, level := range []string{"none", "strong"} {
		a := &analysis.Analysis{}
		f, ok := doctrines.MustKey("injunction.merits").Scale().Parse(level)
		require.True(t, ok)
		a.Findings.Set(doctrines.MustKey("injunction.merits"), f)
		rs := chain.Decide(a.Posture, &a.Findings)
		for _, x := range doctrines.All() {
			for _, id := range chain.Remarks(x, rs) {
				require.Contains(t, chain.Remarkable(x), id)
				given[x] = append(given[x], id)
			}
		}
	}
	for _, x := range doctrines.All() {
		require.Equal(t, given[x], chain.Remarkable(x), x)
	}
	require.NotEmpty(t, given)
}

// The workbench suggests a finding on the elements at which its own tensions stand.
func TestBenchedIsWhereTheWorkbenchIsTold(t *testing.T) {
	at := map[doctrines.Key]bool{}
	for id, k := range chain.Places() {
		if strings.HasPrefix(id, "work-") {
			at[k] = true
		}
	}
	require.NotEmpty(t, at)
	for _, k := range doctrines.Keys() {
		require.Equal(t, at[k], chain.Benched(k), k)
	}
}
