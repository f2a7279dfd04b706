package app_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/casebook"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/memo"
	"github.com/benchwalk/benchwalk/web/app"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

const here = `{"address":"https://example.org/wechat-2020.html","date":"2026-11-22","version":"0.1.0","hash":"ba9876543210"}`

func act(t *testing.T, x *app.App, e string) answer { return parse(t, x.Act(e)) }

// A link goes from one reader to another who has answers of their own: nothing
// of theirs changes until they take it over, and then nothing of theirs stays.
func TestLinkIsShownBeforeItIsOpened(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "weak"))
	act(t, x, find("speech.interest", "significant"))
	act(t, x, event("do", "place", "value", here))
	address := act(t, x, event("do", "at", "key", "v-take")).Fill["take-link"]
	_, fragment, ok := strings.Cut(address, "#")
	require.True(t, ok)
	require.Regexp(t, `^https://example\.org/wechat-2020\.html#s=[0-9A-Za-z]\.`, address)

	y, _ := start(t, "", "")
	mine := act(t, y, find("stay.merits", "strong")).State
	peeked := act(t, y, event("do", "peek", "value", "#"+fragment))
	require.True(t, peeked.Fits)
	require.Equal(t, mine, peeked.State)
	require.NotContains(t, plain(any(peeked.Slots["opened"])), "denied", "the reader is asked first")
	first := act(t, y, event("do", "theirs", "value", "first"))
	require.Equal(t, mine, first.State)
	require.NotContains(t, plain(any(first.Slots["opened"])), "denied")
	require.NotEmpty(t, act(t, y, event("do", "theirs", "value", "perhaps")).Problems)
	now := act(t, y, event("do", "theirs", "value", "now"))
	require.Equal(t, mine, now.State)
	require.Contains(t, plain(any(now.Slots["opened"])), "Someone’s rulingThe stay must be denied.")
	require.Contains(t, plain(any(act(t, y, event("do", "at", "key", "v-result")).Slots["result"])), "Someone. The stay must be denied.")
	taken := act(t, y, event("do", "adopt"))
	require.False(t, taken.Fits)
	require.Equal(t, "weak", taken.Set["stay.merits"])
	require.Equal(t, "significant", taken.Set["speech.interest"])
	require.NotContains(t, taken.State, "strong")
	require.Empty(t, act(t, y, event("do", "decline")).Slots["opened"])
	require.NotEmpty(t, act(t, y, event("do", "adopt")).Problems, "it is put away")

	for _, wrong := range []string{"", "#s=", "#s=2.own.0", "#" + fragment[:len(fragment)-1], "#q-appeal"} {
		before := act(t, y, event("do", "hello")).State
		a := act(t, y, event("do", "peek", "value", wrong))
		require.False(t, a.Fits, wrong)
		require.Equal(t, before, a.State)
		require.NotEmpty(t, plain(any(a.Slots["opened"])), wrong)
		require.NotEmpty(t, act(t, y, event("do", "adopt")).Problems)
		require.NotEmpty(t, act(t, y, event("do", "theirs", "value", "now")).Problems)
		act(t, y, event("do", "decline"))
	}
}

// A link names the path that is walked, where it is not the whole, and who opens it
// walks that path from then on.
func TestALinkNamesThePath(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "weak"))
	act(t, x, event("do", "place", "value", here))
	act(t, x, event("do", "setting", "key", "walk.path", "value", "short"))
	wrong := act(t, x, event("do", "setting", "key", "walk.path", "value", "shortest"))
	require.Contains(t, plain(any(wrong.Slots["path"])), `There is no path "shortest".`)
	require.Contains(t, wrong.State, `"path":"short"`, "a wrong name changes nothing")
	taken := act(t, x, event("do", "at", "key", "v-take"))
	require.Contains(t, taken.State, `"path":"short"`)
	_, fragment, _ := strings.Cut(taken.Fill["take-link"], "#")
	require.Regexp(t, `^p=short&s=`, fragment)
	_, work, _ := strings.Cut(fragment, "&")

	for hash, want := range map[string]string{"#" + fragment: "short", "#" + work + "&p=short": "short", "#" + work: "whole", "#p=whole&" + work: "whole"} {
		y, _ := start(t, "", "")
		require.True(t, act(t, y, event("do", "peek", "value", hash)).Fits, hash)
		require.Equal(t, want, act(t, y, event("do", "adopt")).Set["walk.path"], hash)
	}
	y, _ := start(t, "", "")
	require.True(t, act(t, y, event("do", "peek", "value", "#"+fragment+"&utm_source=mail.")).Fits, "what was put behind it on its way")
}

// The review speaks of the path that is walked, and of what was answered beside it.
func TestTheReviewFollowsThePath(t *testing.T) {
	x, _ := start(t, "", "")
	review := func(path string) string {
		act(t, x, event("do", "at", "key", "q-asked"))
		act(t, x, event("do", "setting", "key", "walk.path", "value", path))
		return plain(any(act(t, x, event("do", "at", "key", "v-review")).Slots["review"]))
	}
	whole := review("whole")
	require.Contains(t, whole, "37 questions are open")
	require.Contains(t, whole, "No hosting in the United States")
	short := review("short")
	require.Contains(t, short, "10 questions are open")
	require.NotContains(t, short, "No hosting in the United States")
	act(t, x, event("do", "at", "key", "q-asked"))
	act(t, x, find("provisions.2.advances_interest", "partially"))
	short = review("short")
	require.Contains(t, short, "10 questions are open", "what lies beneath is not counted")
	require.Contains(t, short, "No hosting in the United States", "but what was answered there is shown")
}

// A citation of a ruling that a court may make either way says so, and names
// what made it.
func TestCitationSaysHowFirmly(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "likely"))
	act(t, x, find("stay.irreparable_harm", "probable"))
	act(t, x, find("stay.harm_to_others", "substantial"))
	act(t, x, find("stay.public_interest", "favors_opponent"))
	act(t, x, event("do", "place", "value", here))
	a := act(t, x, event("do", "at", "key", "v-take"))
	for _, part := range []string{"How firmly: within the court’s discretion.", "law as of October 23, 2020", "Benchwalk 0.1.0", "ba9876543210", "November 22, 2026", "#s="} {
		require.Contains(t, strings.ReplaceAll(a.Fill["take-cite"], "\u00a0", " "), part)
	}
	paper := plain(any(act(t, x, event("do", "at", "key", "v-memo")).Slots["memo"]))
	require.Contains(t, paper, strings.Replace(a.Fill["take-cite"], ", analysis,", ", bench memorandum,", 1), "the memo is cited alike")
	require.Nil(t, act(t, x, event("do", "at", "key", "q-appeal")).Card, "made only where it is shown")
}

// The card is a drawing by itself, of nothing but shapes and text, and all it
// shows stands in its words. What the court did appears with the
// reader's commitment and not before.
func TestCard(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, event("do", "place", "value", here))
	act(t, x, find("stay.merits", "weak"))
	card := act(t, x, event("do", "at", "key", "v-take")).Card
	tags := map[string]bool{}
	var look func(node any)
	look = func(node any) {
		if element, ok := node.([]any); ok {
			tags[element[0].(string)] = true
			for _, kid := range element[2:] {
				look(kid)
			}
		}
	}
	look(card.SVG[0])
	require.Equal(t, map[string]bool{"svg": true, "title": true, "style": true, "path": true, "text": true}, tags)
	require.Contains(t, card.Alt, "How firmly: compelled. The least that would change it. Success on appeal from weak to serious questions")
	require.Contains(t, card.Alt, "What the court ruled. Not shown yet.")
	for _, step := range []string{"appeal", "gov-harm", "others-harm", "stay-hardships", "with-public"} {
		require.NotContains(t, act(t, x, event("do", "at", "key", "v-take")).Card.Alt, "denied the stay")
		act(t, x, event("do", "commit", "key", step))
		act(t, x, event("do", "at", "key", "q-"+step))
	}
	card = act(t, x, event("do", "at", "key", "v-take")).Card
	require.Contains(t, card.Alt, "What the court ruled. The court denied the stay, “on this record”, and denied the request for a bond")
	is := "Ninth Circuit, law as of October 23, 2020. Version 0.1.0, content ba9876543210. A teaching model. Not legal advice."
	require.Contains(t, strings.ReplaceAll(card.Alt, "\u00a0", " "), is+" https://example.org/wechat-2020.html#s=", "the link to the analysis")
	drawn := plain(any(card.SVG[0].([]any)[2:]))
	require.Contains(t, strings.ReplaceAll(drawn, "\u00a0", " "), is+"example.org/wechat-2020.html", "the page, for a slide")
	act(t, x, event("do", "setting", "key", "walk.reveal", "value", "end"))
	act(t, x, event("do", "at", "key", "q-appeal"))
	require.Contains(t, act(t, x, event("do", "at", "key", "v-take")).Card.Alt, "Not shown yet.", "all of the path waits for the end")
}

// Whatever the reader found in whatever matter, every line of the card stands above the
// next and within the picture.
func TestTheCardHoldsItsLines(t *testing.T) {
	for _, id := range casebook.Matters() {
		m := casebook.Matter(id)
		for n := range 60 {
			a := &analysis.Analysis{Matter: id, Posture: m.Posture}
			for i := range m.Parts {
				for j := range m.Parts[i].Steps {
					step := &m.Parts[i].Steps[j]
					a.Walk.Committed = append(a.Walk.Committed, step.ID)
					for k := range step.Asks {
						ask := &step.Asks[k]
						a.Find(ask.Provision, ask.Element, doctrine.Finding((n*(k+3)+j*n/7+i)%(len(ask.Element.Under(a.Posture).Levels)+2)))
					}
				}
			}
			svg, _ := live.NewState(english, m, a, chain.Decide(a.Posture, &a.Findings)).Explained().Card(memo.Decide(english, a, m))
			last := 0
			for _, x := range svg.Kids {
				if x.Tag != "text" {
					continue
				}
				y := 0
				for _, at := range x.Attrs {
					if at.Name == "y" {
						y, _ = strconv.Atoi(at.Value)
					}
				}
				require.GreaterOrEqual(t, y, last+24, "%s, %d: %s", id, n, tree.Plain(english, x))
				require.LessOrEqual(t, y, 650)
				last = y
			}
		}
	}
}

// Where the court's answers come at the end, that is once every step of the path that is
// walked is committed to, and not of the whole.
func TestCardAtTheEndOfAPath(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, event("do", "place", "value", here))
	act(t, x, event("do", "setting", "key", "walk.reveal", "value", "end"))
	act(t, x, event("do", "setting", "key", "walk.path", "value", "short"))
	path, _ := casebook.Matter("wechat-2020").Path(matter.Short)
	steps := path.Steps()
	for i, step := range steps {
		require.Contains(t, act(t, x, event("do", "at", "key", "v-take")).Card.Alt, "Not shown yet.", "%d of %d", i, len(steps))
		act(t, x, event("do", "commit", "key", step))
	}
	require.NotContains(t, act(t, x, event("do", "at", "key", "v-take")).Card.Alt, "Not shown yet")
}

// A title of 155 letters is set in lines that the picture holds.
func TestCardWrapsItsTitle(t *testing.T) {
	long := strings.Repeat("A company of many words and ", 5) + "others v. Somebody"
	m := *casebook.Matter("wechat-2020")
	m.Title = long
	a := &analysis.Analysis{Matter: m.ID, Posture: m.Posture}
	svg, _ := live.NewState(english, &m, a, chain.Decide(a.Posture, &a.Findings)).Card(memo.Decide(english, a, &m))
	lines := 0
	for _, n := range svg.Kids {
		for _, at := range n.Attrs {
			if at.Name == "class" && at.Value == "t" {
				lines++
				require.LessOrEqual(t, len(n.Kids[0].Text), 80)
			}
		}
	}
	require.Equal(t, 2, lines)
}

func TestFileIsCheckedBeforeItReplaces(t *testing.T) {
	x, _ := start(t, "", "")
	before := act(t, x, find("stay.merits", "weak")).State
	require.Len(t, parse(t, x.Check(`{"format":"benchwalk/analysis/1","matter":"wechat-2020","findings":{"stay.merits":"splendid"},"more":1}`)).Problems, 2)
	require.Empty(t, parse(t, x.Check(`{"format":"benchwalk/analysis/1","matter":"wechat-2020"}`)).Problems)
	require.Equal(t, before, act(t, x, event("do", "hello")).State)
}

// An administrative stay asks no factor; what is taken along says so and stands.
func TestTakingAlongAnAdministrativeStay(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, event("do", "place", "value", here))
	act(t, x, event("do", "setting", "key", "posture.stay.vehicle", "value", "administrative"))
	a := act(t, x, event("do", "at", "key", "v-take"))
	require.NotEmpty(t, a.Card.Alt)
	require.Contains(t, a.Fill["take-link"], "#s=")
	require.NotEmpty(t, plain(any(act(t, x, event("do", "at", "key", "v-memo")).Slots["memo"])))
}

// The box on the page asks for the record as an appendix, and without its tick for the
// memo alone; the page and the files hold the same.
func TestTheRecordIsAnAppendixOnRequest(t *testing.T) {
	x, _ := start(t, "", "")
	shown := func(box string) string {
		a := act(t, x, event("do", "view", "key", "view.record", "value", box))
		require.Empty(t, a.Problems)
		return plain(any(a.Slots["memo"]))
	}
	require.Contains(t, plain(any(act(t, x, event("do", "at", "key", "v-memo")).Slots["memo"])), "The grounds that decide")
	require.Contains(t, shown("whole"), "Appendix: the record")
	require.NotContains(t, shown(""), "Appendix: the record")
	require.NotEmpty(t, act(t, x, event("do", "view", "key", "view.record", "value", "half")).Problems)
}

// What was given in an article joins the work. Where it would change an answer the reader is
// asked first, because anybody can make the address; where it would not, nothing is asked.
func TestAnswersFromAnArticleJoinTheWork(t *testing.T) {
	x, _ := start(t, "", "")
	act(t, x, find("stay.merits", "weak"))
	act(t, x, event("do", "commit", "key", "appeal"))
	act(t, x, event("do", "place", "value", `{"address":"https://example.org/wechat-2020.html","date":"","version":"1","hash":"b"}`))
	_, fragment, ok := strings.Cut(act(t, x, event("do", "at", "key", "v-take")).Fill["take-link"], "#")
	require.True(t, ok)

	for _, level := range []string{"strong", "none"} {
		y, _ := start(t, "", "")
		act(t, y, find("stay.merits", level))
		act(t, y, event("do", "peek", "value", "#q-appeal&"+fragment))
		require.True(t, act(t, y, event("do", "theirs", "value", "mine")).Fits, "it is asked whether the answer is more or less than the one here")
	}
	y, _ := start(t, "", "")
	require.NotEmpty(t, act(t, y, event("do", "join")).Problems, "nothing was opened")
	act(t, y, find("stay.merits", "strong"))
	act(t, y, event("do", "commit", "key", "appeal"))
	mine := act(t, y, find("speech.interest", "compelling")).State
	act(t, y, event("do", "peek", "value", "#q-appeal&"+fragment))
	asked := act(t, y, event("do", "theirs", "value", "mine"))
	require.True(t, asked.Fits)
	require.Equal(t, mine, asked.State, "nothing is changed without the reader")
	require.Contains(t, plain(any(asked.Slots["opened"])), "were given in an article")
	require.NotContains(t, plain(any(asked.Slots["opened"])), "Someone")
	require.NotContains(t, plain(any(act(t, y, event("do", "at", "key", "v-result")).Slots["result"])), "Someone")

	joined := act(t, y, event("do", "join"))
	require.False(t, joined.Fits)
	require.Equal(t, "weak", joined.Set["stay.merits"])
	require.Equal(t, "compelling", joined.Set["speech.interest"], "all else stays")
	require.Contains(t, joined.State, `"first":{"stay.merits":"strong"}`, "and a first answer")

	act(t, y, event("do", "peek", "value", "#"+fragment))
	again := act(t, y, event("do", "theirs", "value", "mine"))
	require.False(t, again.Fits, "it is here already")
	require.NotContains(t, plain(any(again.Slots["opened"])), "were given in an article")

	act(t, y, event("do", "peek", "value", "#"+fragment))
	require.True(t, act(t, y, event("do", "theirs", "value", "now")).Fits, "what someone sent is shown, even if it says the same")
}
