package pages_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/speech"
	"github.com/benchwalk/benchwalk/logic/words/en"
	"github.com/benchwalk/benchwalk/web/pages"
)

// What the page says moves the result is what the rules come to, one change at a
// time: neither the second court's fit nor the form of its test does it alone.
func TestWhatMovesTheResult(t *testing.T) {
	a, b, step := casebook.Compared()
	then, now := casebook.Matter(a), casebook.Matter(b)
	from, to := chain.CourtFindings(then)[doctrines.MustNamed("speech")], chain.CourtFindings(now)[doctrines.MustNamed("speech")]
	ward, other := then.Posture.Doctrine(doctrines.MustNamed("speech")), now.Posture.Doctrine(doctrines.MustNamed("speech"))
	out := func(d *doctrine.Doctrine, elements ...int) []string {
		f := from
		for _, e := range elements {
			f[e] = to[e]
		}
		return d.Named(d.Decide(f).Reachable())
	}
	require.Equal(t, []string{"invalid"}, out(ward))
	require.Equal(t, []string{"invalid"}, out(ward, speech.ElementExcess))
	require.Equal(t, []string{"invalid"}, out(other))
	require.Contains(t, out(other, speech.ElementExcess), "invalid")
	require.Len(t, out(other, speech.ElementExcess), 3)
	require.NotContains(t, out(other, speech.ElementExcess, speech.ElementEvidence, speech.ElementAdvances, speech.ElementConsidered), "invalid")
	require.Contains(t, out(other, speech.ElementExcess, speech.ElementEvidence, speech.ElementAdvances), "invalid", "gentler measures that nobody looked at would dispute the fit")
	require.Contains(t, out(other, speech.ElementExcess, speech.ElementAdvances), "invalid")
	require.Contains(t, out(other, speech.ElementExcess, speech.ElementEvidence), "invalid")

	page := read(t, pages.ThenAndNowPage(then, now, step, meta).Document()).plain()
	for _, said := range []string{
		"Fit (reasonable fit) and a form of the test that does not ask for other channels. Then the speech test is still open: the rule may fail this test, face a stricter test or pass it.",
		"Proof of real harm (real), advancing the interest (directly), fit (reasonable fit), gentler measures (considered) and a form of the test that does not ask for other channels. Then the speech test is still open: the rule may face a stricter test or pass it.",
		"No part in it has: content neutrality (content neutral).",
		"neither court decided: prior restraint.",
		"burdens substantially more. It rests on: Bar it from government devices; Procedures like Tencent’s; Hildebrand’s best practices.",
		"reasonable fit. It rests on: Disclosure requirements; Data sharing restrictions; The proposed national security agreement; The general designation provision.",
		"the court made no finding; the rows suggest in part.",
		"its rows would suggest for the fit: reasonable fit. The rows that make the difference: Bar it from government devices; Keep it off partners’ devices; Limit location data; Hildebrand’s best practices; Limit and log access; Independent audit of the source code; Protect data and metadata.",
	} {
		require.Contains(t, page, said)
	}
}

// What was banned in 2020, and how far, is put as the court put it: allegedly, in
// effect, with room for licenses. So it is wherever the page is spoken of.
func TestThenAndNowKeepsTheHedges(t *testing.T) {
	a, b, step := casebook.Compared()
	then, now := casebook.Matter(a), casebook.Matter(b)
	p := pages.ThenAndNowPage(then, now, step, meta)
	start := read(t, pages.StartPage([]*matter.Matter{then, now}, meta).Document()).plain()
	page := read(t, p.Document()).plain()
	for at, said := range map[string]string{"description": en.Language().Say(p.Description), "page": page, "start": start} {
		require.Contains(t, said, "(allegedly)", at)
		require.NotContains(t, said, "flat ban", at)
	}
	for _, said := range []string{
		"(allegedly) effectively banning WeChat", "not directly prohibit the downloading or use of the WeChat app", "except where licenses might provide otherwise",
		"at the preliminary-injunction stage", "the public record alone", "a sale in time stood as infeasible, uncontested", "The Court of 2025 does not mention the WeChat case",
	} {
		require.Contains(t, page, said)
	}
}
