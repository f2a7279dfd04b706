package casebook_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/matter"
)

// quotedIn gives the phrases of a text that stand in curly quotation marks.
func quotedIn(text string) (phrases []string) {
	for {
		_, rest, found := strings.Cut(text, opening)
		if !found {
			return phrases
		}
		phrase, after, found := strings.Cut(rest, closing)
		if !found {
			return append(phrases, rest)
		}
		phrases, text = append(phrases, phrase), after
	}
}

// bare words drop what a quotation may change or set otherwise: marks of quotation,
// brackets around a changed letter, capitals, and the shape of an ellipsis.
func bareWords(s string) string {
	s = strings.NewReplacer(opening, "", closing, "", "‘", "", "’", "", "[", "", "]", "", "*", "", ". . .", "…", "...", "…", "\u00a0", " ").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// standsIn reports whether a place shows the words of a phrase: each run of words
// between its ellipses, in their order, and no run across an ellipsis of the place.
func standsIn(phrase, quote string) bool {
	rest := " " + apart(bareWords(quote)) + " "
	for _, run := range strings.Split(bareWords(phrase), "…") {
		run = " " + strings.TrimSpace(apart(run)) + " "
		i := strings.Index(rest, run)
		if strings.TrimSpace(run) == "" || i < 0 {
			return false
		}
		rest = rest[i+len(run)-1:]
	}
	return true
}

// apart sets stops and dashes apart from the words, so that only whole words meet,
// and leaves out the stops where one sentence ends in a phrase and not in its place.
func apart(s string) string {
	for _, stop := range []string{".", ",", ";", ":", "?", "!", "(", ")", "—"} {
		s = strings.ReplaceAll(s, stop, " ")
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "…", " … ")), " ")
}

// unplaced lists the quoted phrases that stand in no place of their own statement.
func unplaced(m *matter.Matter) (list []string) {
	m.Each(func(a *matter.Assertion) {
		for _, phrase := range quotedIn(a.Text) {
			shown := slices.ContainsFunc(a.Cites, func(id string) bool {
				c := m.Cite(id)
				return c != nil && standsIn(phrase, c.Quote)
			})
			if !shown {
				list = append(list, fmt.Sprintf("%s quotes %q, which none of its places %v shows", a.ID, phrase, a.Cites))
			}
		}
	})
	return list
}

// negative tells a statement that a source does not say something.
var negative = regexp.MustCompile(`(?i)\b(records?|recites?|finds?|found|describes?|mentions?|says?|sets out|points? to|discusses) (nothing|no)\b|` +
	`\border (does|did) not\b|\bis silent\b|\bnot mentioned\b|\bno (separate|fresh) analysis\b|^no finding\b|^not analyzed\b|\bmade no finding\b|\bmakes no finding\b`)

// negatives lists the statements that a source is silent which rest on no place
// that says so itself: words about something else do not show what is not there.
func negatives(m *matter.Matter) (list []string) {
	m.Each(func(a *matter.Assertion) {
		if a.By == matter.Conceded || len(a.Cites) == 0 || !negative.MatchString(unquoted(a.Text)) {
			return
		}
		says := slices.ContainsFunc(a.Cites, func(id string) bool {
			c := m.Cite(id)
			return c != nil && c.Quote == "" && strings.Contains(c.Record, "does not say")
		})
		if !says {
			list = append(list, fmt.Sprintf("%s says that something is not there, which none of its places %v says: %s", a.ID, a.Cites, a.Text))
		}
	})
	return list
}

// unquoted leaves out the words of a source, which speak for themselves.
func unquoted(text string) string {
	for _, phrase := range quotedIn(text) {
		text = strings.Replace(text, opening+phrase+closing, "", 1)
	}
	return text
}

// The README promises that a reader who opens a place sees the words.
func TestPlacesShowTheirWords(t *testing.T) {
	each(t, func(t *testing.T, m *matter.Matter) {
		for _, s := range append(unplaced(m), negatives(m)...) {
			t.Error(s)
		}
	})
}

// The tests above can fail, and for the right reason.
func TestWhatPlacesShow(t *testing.T) {
	q := func(s string) string { return opening + s + closing }
	m := &matter.Matter{
		Cites: []matter.Cite{
			{ID: "p1", Quote: q("The app ‘would likely still be usable,’ even so. … He doubts it.")},
			{ID: "p2", Quote: q("Another place with other words")},
			{ID: "p3", Record: "what the order does not say"},
		},
		Outcome: []matter.Assertion{
			{ID: "shown", Text: "It is " + q("[w]ould likely still be usable,") + " and " + q("the app … He doubts it."), Cites: []string{"p2", "p1"}},
			{ID: "elsewhere", Text: q("other words"), Cites: []string{"p1"}},
			{ID: "across", Text: q("even so. He doubts it"), Cites: []string{"p1"}},
			{ID: "turned", Text: q("He doubts … the app"), Cites: []string{"p1"}},
			{ID: "hedge lost", Text: q("would still be usable"), Cites: []string{"p1"}},
			{ID: "nowhere", Text: q("the app")},
			{ID: "half a word", Text: q("use"), Cites: []string{"p1"}},
			{ID: "silent", Text: "The order records nothing on it.", Cites: []string{"p1"}},
			{ID: "said", Text: "The order records nothing on it.", Cites: []string{"p1", "p3"}},
			{ID: "quoted", Text: "It wrote " + q("other words") + ".", Cites: []string{"p2"}},
		},
	}
	ids := func(list []string) (found []string) {
		for _, s := range list {
			for _, a := range m.Outcome {
				if strings.HasPrefix(s, a.ID+" quotes") || strings.HasPrefix(s, a.ID+" says") {
					found = append(found, a.ID)
				}
			}
		}
		return found
	}
	require.Equal(t, []string{"elsewhere", "across", "turned", "hedge lost", "nowhere", "half a word"}, ids(unplaced(m)))
	require.Equal(t, []string{"silent"}, ids(negatives(m)))
}
