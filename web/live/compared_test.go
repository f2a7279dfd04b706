package live_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// resultOn is the state of the result on some findings, on a path of a matter.
func resultOn(t *testing.T, id string, path matter.Preset, named map[string]string) *live.State {
	m := casebook.Matter(id)
	a := &analysis.Analysis{Matter: id, Posture: m.Posture}
	a.Walk.Path = path
	for name, level := range named {
		k := doctrines.MustKey(name)
		f, ok := k.Under(a.Posture).Parse(level)
		require.True(t, ok, level)
		a.Findings.Set(k, f)
	}
	return live.NewState(en.Language(), m, a, chain.Decide(a.Posture, &a.Findings)).Explained()
}

func plainOf(ns []tree.Node) string { return tree.Plain(en.Language(), ns...) }

// inOrder reports that texts stand in a whole, one after the other.
func inOrder(t *testing.T, whole string, parts ...string) {
	at := 0
	for _, part := range parts {
		i := strings.Index(whole[at:], part)
		require.GreaterOrEqual(t, i, 0, "%q in its place: %s", part, whole)
		at += i + len(part)
	}
}

var denied = map[string]string{"stay.merits": "serious_questions", "stay.irreparable_harm": "possible", "stay.harm_to_others": "some", "stay.balance_of_hardships": "tips_against", "stay.public_interest": "favors_movant", "bond.requested": "late"}

// The ruling stands first, then why, how firmly and the least that would change it; then
// the court, where it spoke, and what came of it. Caveats stand elsewhere.
func TestTheResultsOrder(t *testing.T) {
	s := resultOn(t, "wechat-2020", matter.Short, denied)
	result := plainOf(s.Result())
	inOrder(t, result, "must be denied on two grounds.", "Why. Irreparable harm", "How firmly. Compelled.", "The least that would change it. Success on appeal from serious questions to likely, and irreparable harm",
		"The bond", "You and the court", "The court denied the stay", "Why the court ruled so", "are not narrowly tailored", "The bond: the government asked late",
		"Five more points where the court spoke: your answers have the same effect there, even where they differ", "Two answers to which the court said nothing", "Success on appeal", "Irreparable harm", "What came next", "Three days later", "as reported", "irreparable harm alone")
	require.NotContains(t, result, "narrower stay")
	inOrder(t, plainOf(s.Caveats()), "What to keep in mind", "narrower stay")
	require.NotContains(t, plainOf(s.After()), "Three days later", "the turn of the story has a place of its own")
	require.Contains(t, plainOf(s.After()), "June 9, 2021")
}

// What the short path left closed is told nowhere until something of it is answered, and
// then without a list of what it needs; on the whole path it is asked, and told.
func TestWhatIsClosedIsNotListed(t *testing.T) {
	closed := resultOn(t, "wechat-2020", matter.Short, denied)
	for name, ns := range map[string][]tree.Node{"result": closed.Result(), "flips": closed.Flips(), "why": closed.Why()} {
		require.NotContains(t, plainOf(ns), "Narrow tailoring.", name)
		require.NotContains(t, plainOf(ns), "ruling on narrow tailoring", name)
		require.NotContains(t, plainOf(ns), "content neutrality", name)
	}
	opened := map[string]string{"speech.interest": "significant"}
	for k, v := range denied {
		opened[k] = v
	}
	beside := plainOf(resultOn(t, "wechat-2020", matter.Short, opened).Result())
	inOrder(t, beside, "What lies underneath", "Narrow tailoring.", "You and the court", "The Government’s interest")
	require.NotContains(t, beside, "content neutrality")
	require.Contains(t, plainOf(resultOn(t, "wechat-2020", matter.Whole, opened).Result()), "content neutrality")
	require.NotContains(t, plainOf(resultOn(t, "wechat-2020", matter.Whole, denied).Result()), "content neutrality")
}

// What an open ruling still needs is named first.
func TestWhatIsNeededComesFirst(t *testing.T) {
	inOrder(t, plainOf(resultOn(t, "wechat-2020", matter.Short, map[string]string{"stay.merits": "likely"}).Result()),
		"The stay is still open.", "Still needed: irreparable harm, harm to others, balance of hardships and public interest.", "What it turns on.", "How firmly. Not decided yet.")
}

// A card names what the court ruled only where that may be told: after the commitment, at
// the end, and never where it is never shown.
func TestTheCardTellsNothingThatNeverShows(t *testing.T) {
	card := func(change func(*analysis.Walk)) string {
		s := resultOn(t, "wechat-2020", matter.Short, denied)
		change(&s.Analysis.Walk)
		_, told := s.Card(memo.Decide(en.Language(), s.Analysis, s.Matter))
		return plainOf(told)
	}
	all := casebook.Matter("wechat-2020").StepIDs()
	const ruled = "The court denied the stay"
	require.Contains(t, card(func(w *analysis.Walk) { w.Committed = all }), ruled)
	require.Contains(t, card(func(w *analysis.Walk) { w.Committed, w.RevealAtEnd = all, true }), ruled)
	require.NotContains(t, card(func(w *analysis.Walk) { w.Committed, w.RevealAtEnd, w.RevealNever = all, true, true }), ruled)
}

// Only a row whose effect differs is marked.
func TestOnlyAnEffectDiffers(t *testing.T) {
	marked := func(s *live.State) (topics []string) {
		var look func(ns []tree.Node)
		look = func(ns []tree.Node) {
			for _, n := range ns {
				for _, a := range n.Attrs {
					if a.Name == "class" && a.Value == "differs" {
						require.True(t, strings.HasSuffix(plainOf([]tree.Node{n}), "different"), plainOf([]tree.Node{n}))
						topics = append(topics, plainOf(n.Kids[:1]))
					}
				}
				look(n.Kids)
			}
		}
		look(s.Result())
		return topics
	}
	s := resultOn(t, "wechat-2020", matter.Short, denied)
	require.Empty(t, marked(s), "two grounds stand whatever the last factors are")
	require.Equal(t, 2, strings.Count(plainOf(s.Result()), "another answer, same effect"))
	sharp := map[string]string{}
	for k, v := range denied {
		sharp[k] = v
	}
	sharp["stay.balance_of_hardships"] = "tips_sharply"
	require.Equal(t, []string{"Balance of hardships"}, marked(resultOn(t, "wechat-2020", matter.Short, sharp)), "a ground less")
}

// A matter of one test, and one without a court, have what they have.
func TestOtherMattersResults(t *testing.T) {
	ward := plainOf(resultOn(t, "ward-1989", matter.Whole, map[string]string{"speech.speech_burdened": "yes", "speech.interest": "significant", "speech.burdens_substantially_more": "yes"}).Result())
	inOrder(t, ward, "Why.", "How firmly.", "You and the court", "upheld the rule", "and the fit", "different")
	require.NotContains(t, ward, "said nothing")
	require.NotContains(t, ward, "What came next")
	own := plainOf(resultOn(t, "own", matter.Whole, denied).Result())
	inOrder(t, own, "must be denied", "Why.", "How firmly.", "The least that would change it.")
	require.NotContains(t, own, "You and the court")
	require.NotContains(t, own, "content neutrality")
}

// Why the court ruled so is of the page alone, and waits as long as what it ruled. Where
// the model leaves the bond to the court, the reader is told that the choice is theirs.
func TestWhyTheCourtRuledSo(t *testing.T) {
	const why, choice = "Why the court ruled so", "Within that range the court chooses, and so do you"
	s := resultOn(t, "wechat-2020", matter.Short, denied)
	var told []string
	var look func(ns []tree.Node, class string)
	look = func(ns []tree.Node, class string) {
		for _, n := range ns {
			at := class
			for _, a := range n.Attrs {
				if a.Name == "class" && (a.Value == "court-told" || a.Value == "not-yet") {
					at = a.Value
				}
			}
			if n.Tag == "h4" && plainOf([]tree.Node{n}) == why {
				told = append(told, at)
			}
			look(n.Kids, at)
		}
	}
	look(s.Result(), "")
	require.Equal(t, []string{"court-told"}, told)
	require.NotContains(t, plainOf(s.Result()), choice, "what the bond comes to is still open")
	free := map[string]string{"bond.evidence_of_loss": "none", "bond.realistic_likelihood_of_harm": "no", "bond.public_interest_or_constitutional": "yes", "bond.ability_to_pay": "no_record"}
	for k, v := range denied {
		free[k] = v
	}
	inOrder(t, plainOf(resultOn(t, "wechat-2020", matter.Short, free).Result()), "no security or a nominal amount", choice, "You and the court")
	for _, m := range []string{"ward-1989", "own"} {
		require.NotContains(t, plainOf(resultOn(t, m, matter.Whole, denied).Result()), why)
	}
	in := memo.Decide(en.Language(), s.Analysis, s.Matter)
	for _, f := range []memo.For{memo.Bench, memo.Movant, memo.Opponent} {
		require.NotContains(t, memo.Write(f, in).Text(), "two suits in which it was waived")
	}
	require.Contains(t, plainOf(s.Result()), "two suits in which it was waived")
}

// What a file may say was guessed has a name on every test, where no finding leads to it
// either: the walk of a matter on security alone shows it.
func TestEveryGuessHasAName(t *testing.T) {
	for _, test := range doctrines.All() {
		d := test.Test().Doctrine()
		for i, name := range d.Dispositions {
			s := resultOn(t, "wechat-2020", matter.Whole, nil)
			s.Main = test
			s.Analysis.Predicted[test] = doctrine.Disposition(i + 1)
			require.NotEmpty(t, plainOf(s.Guess()), name)
		}
	}
}
