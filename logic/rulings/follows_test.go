package rulings_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// What follows from an answer is told gate by gate: the gate that it passes or shuts, and
// what one takes that it leaves undecided. What another answer did is not told as its own.
func TestFollows(t *testing.T) {
	stay, speech := doctrines.MustNamed("stay"), doctrines.MustNamed("speech")
	const (
		passed   = "The appeal raises at least serious questions, so this gate is passed."
		shut     = "The appeal is not shown to raise serious questions, and nothing else can save the stay."
		harm     = "Irreparable harm is at least probable, so this gate is passed."
		hardship = "Short of likely success, a stay takes hardships that tip sharply to the movant. Serious questions may lie on both sides, and by themselves they support no stay."
		untipped = "With only serious questions, the hardships must tip sharply to the party seeking the stay, and they are not shown to do so. Likely success would need no such tip."
	)
	for _, c := range []struct{ findings, of, want string }{
		{"", "stay.merits", ""},
		{"stay.merits=serious_questions", "stay.merits", passed + " " + hardship},
		{"stay.merits=weak", "stay.merits", shut},
		{"stay.merits=likely", "stay.merits", passed},
		{"stay.merits=no_record", "stay.merits", shut},
		{"stay.irreparable_harm=probable", "stay.irreparable_harm", harm},
		{"stay.merits=likely stay.irreparable_harm=probable", "stay.irreparable_harm", harm},
		{"stay.merits=likely", "stay.irreparable_harm", ""},
		{"stay.balance_of_hardships=even", "stay.balance_of_hardships", hardship},
		{"stay.merits=serious_questions stay.balance_of_hardships=even", "stay.balance_of_hardships", untipped},
		{"stay.merits=likely stay.balance_of_hardships=even", "stay.balance_of_hardships", ""},
		{"stay.public_interest=neutral", "stay.public_interest", ""},
		{"stay.merits=weak speech.content_neutral=yes", "speech.content_neutral", ""},
	} {
		var f doctrines.Findings
		var p doctrines.Posture
		for _, x := range strings.Fields(c.findings) {
			key, level, _ := strings.Cut(x, "=")
			k := doctrines.MustKey(key)
			v, ok := k.Under(p).Parse(level)
			require.True(t, ok, x)
			f.Set(k, v)
		}
		rs := chain.Decide(p, &f)
		var says []string
		for _, s := range rulings.Follows(rs[stay], stay, []doctrines.Key{doctrines.MustKey(c.of)}) {
			says = append(says, en.Language().Say(s))
		}
		require.Equal(t, c.want, strings.Join(says, " "), c.findings+" of "+c.of)
		require.Empty(t, rulings.Follows(rs[speech], speech, []doctrines.Key{doctrines.MustKey("stay.merits")}))
	}
}

// A later court that said only what was not shown agrees with several answers.
func TestALaterCourtAgreesWithSeveralAnswers(t *testing.T) {
	agree := []doctrine.Finding{doctrine.NoRecord, doctrine.At(0), doctrine.At(1)}
	require.Equal(t, chain.Same, chain.CompareLater(doctrine.At(1), agree))
	require.Equal(t, chain.Same, chain.CompareLater(doctrine.NoRecord, agree))
	require.Equal(t, chain.Different, chain.CompareLater(doctrine.At(2), agree))
	require.Equal(t, chain.Unanswered, chain.CompareLater(doctrine.Open, agree))
	require.Equal(t, chain.CourtSilent, chain.CompareLater(doctrine.At(2), nil))
}
