package pages

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/tree"
)

// startBody is the start page.
func startBody(ms []*matter.Matter, meta Meta) []tree.Node {
	l := draw.Line{}
	l.Add(tree.El("h1", nil, tree.Say(words.StartHeading)))
	l.Para("lede", words.StartPromise)
	if m := shortest(ms); m != nil {
		begin := tree.SayWith(words.StartBegin(words.Literal(m.Title), m.Minutes), func(place string, _ int, text string) []tree.Node {
			if place != "link" {
				return nil
			}
			return []tree.Node{tree.El("a", tree.A("href", m.ID+".html"), draw.Italic(words.Literal(text)))}
		})
		l.Add(tree.P("", draw.Bold(words.StartNew), tree.T(" "), begin))
	}
	for _, m := range ms {
		l.Add(entry(m))
	}
	l.Add(tree.Class("section", "entry",
		draw.Para("eyebrow", words.StartOwn),
		h2(words.OpenTitle),
		draw.Para("", words.StartOwnText),
		tree.Class("div", "onward",
			linkAs("button", "matter.html", words.StartOwnOpen),
			linkAs("back", "editor.html", words.StartOwnWrite))))
	l.Add(h2(words.StartBeside))
	l.Add(tree.P("", tree.SayWith(words.StartThenAndNow(words.ThenAndNowTitle), leading("then-and-now.html"))))
	l.Add(tree.P("", tree.SayWith(words.StartPost(words.MakeTitle), leading("make.html"))))
	l.Add(tree.P("hosted", tree.SayWith(words.StartSingle(words.StartSingleLink), func(_ string, _ int, text string) []tree.Node {
		return []tree.Node{draw.Link(SingleFile, words.Literal(text)).With("download", "")}
	})))
	l.Add(h2(words.StartGates))
	l.Add(tree.Class("figure", "gates", idleFigure(), tree.El("figcaption", nil, tree.Say(words.StartGatesText))))
	l.Add(h2(words.AboutIsNot))
	l.Para("", words.StartIsNot)
	l.Add(h2(words.AboutChecked))
	l.Add(how(words.StartCheckedRules, words.StartCheckedCourt, words.StartCheckedAuthorities, words.StartCheckedNobody))
	l.Add(tree.P("", tree.SayWith(words.StartMore(words.AboutTitle), leading("about.html"))))
	date, laws := lawOf(ms)
	return []tree.Node{
		skip(),
		banner(nil, draw.Link("about.html", words.PageAbout)),
		tree.El("main", tree.A("id", "main", "tabindex", "-1", "class", "plain"),
			tree.Class("div", "body", l.Nodes...),
			tree.Class("aside", "notes",
				tree.P("", led(words.StartPrivate, words.StartPrivateText)...),
				tree.P("", led(laws, words.StartLawText)...),
				tree.P("", tree.SayWith(words.StartScriptsText(words.StartScripts), within("b")))).Tell("aria-label", words.StartShort)),
		footer(meta, date),
	}
}

// lawOf gives the date of the law that all matters share, empty if they do not,
// and the sentence about it.
func lawOf(ms []*matter.Matter) (date string, sentence words.Text) {
	for i, m := range ms {
		switch {
		case i == 0:
			date = m.Law
		case m.Law != date:
			return "", words.StartLaws
		}
	}
	return date, words.PageLaw(words.Date(date))
}

// shortest is the decided matter that takes the least time, for a first walk.
func shortest(ms []*matter.Matter) (least *matter.Matter) {
	for _, m := range ms {
		if m.Minutes > 0 && m.Decided != "" && (least == nil || m.Minutes < least.Minutes) {
			least = m
		}
	}
	return least
}

// entry is one matter on the start page.
func entry(m *matter.Matter) tree.Node {
	title, walk := tree.Say(words.Literal(m.Title)), words.StartWalk
	if m.Decided != "" && m.ID != analysis.Own { // the caption of a case
		title = draw.Italic(words.Literal(m.Title))
	}
	if m.ID == analysis.Own {
		walk = words.StartWalkOwn
	}
	links := []tree.Node{linkAs("button", m.ID+".html", walk)}
	if m.ID != analysis.Own {
		links = append(links, linkAs("back", m.ID+"-read.html", words.StartRead))
	}
	about := []tree.Node{tree.Say(kind(m))}
	if p, ok := m.Path(matter.Short); ok {
		about = append(about, tree.T(" · "), tree.Say(words.StartMinutesShort(minutes.Path(m, p).Minutes(), minutes.Walk(m).Minutes())))
	} else if m.Minutes > 0 {
		about = append(about, tree.T(" · "), tree.Say(words.StartMinutes(m.Minutes)))
	}
	return tree.Class("section", "entry",
		tree.P("eyebrow", about...),
		tree.El("h2", nil, title),
		tree.El("p", nil, draw.Rich(m.Lead)...),
		tree.Class("div", "onward", links...))
}

// kind says what sort of matter it is, by what its file holds: not every one is
// a motion, and not in every one did a court answer the questions that it asks.
func kind(m *matter.Matter) words.Name {
	decided := words.Literal(m.Decided)
	switch {
	case len(m.Cites) == 0:
		return words.StartKindFacts
	case !ruledOn(m) && m.Decided == "":
		return words.StartKindUndecided
	case !ruledOn(m):
		return words.StartKindElsewhere(decided)
	case strings.Contains(m.Document, "motion"):
		return words.StartKindMotion(decided)
	}
	return words.StartKindCase(decided)
}

// ruledOn reports whether the court answered any question of the walk itself.
func ruledOn(m *matter.Matter) bool {
	for _, p := range m.Parts {
		for _, s := range p.Steps {
			if mark := s.Court.Mark; len(s.Asks) > 0 && (mark == matter.Found || mark == matter.Readopted || mark == matter.Assumed) {
				return true
			}
		}
	}
	return false
}
