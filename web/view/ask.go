package view

import (
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
)

// ask is the question about an element of the whole rule, and askOne that about an
// element of one provision.
func ask(k doctrines.Key) []tree.Node {
	key := k.String()
	return question(key, k, words.Ask(key), words.Help(key), func(level string) []tree.Node { return anchor(key, level) })
}

func askOne(k doctrines.Key) []tree.Node {
	key := k.String()
	ns := question("provisions."+textProvision.hole()+"."+k.Bare(), k, words.ProvisionAsk(key), words.ProvisionHelp(key), func(string) []tree.Node { return nil })
	if key != live.Excess.String() { // in a row it waits until the row is opened
		for i := range ns {
			class, _ := attr(ns[i], "class")
			ns[i] = without(ns[i], "class").With("class", strings.TrimSpace(class+" second"))
		}
	}
	return ns
}

// askName and askOneName are the names of their templates.
func askName(k doctrines.Key) string     { return "ask-" + k.String() }
func askOneName(k doctrines.Key) string  { return "ask-provisions." + k.Bare() }
func tensionName(k doctrines.Key) string { return "tension-" + k.String() }

// question is what to count as ordinary text, then the legend right above the answers,
// which a matter may word itself. The scale runs from worst to best for the party it
// serves; the two answers that are not on the scale stand apart.
func question(name string, k doctrines.Key, legend, help words.Said, anchored func(level string) []tree.Node) []tree.Node {
	element := k.String()
	kids := []tree.Node{richQuestion.or(tree.El("legend", nil, tree.Say(legend)))}
	for _, level := range k.Under(doctrines.Posture{}).Levels { // those of every posture
		kids = append(kids, choice("choice", name, answer{level, words.Answer(element, level), words.Hint(element, level)}, false, anchored(level)...))
	}
	kids = append(kids,
		choice("choice off", name, answer{"no_record", words.AnswerSilent, words.Silence(element)}, false),
		choice("choice off js-only", name, answer{"open", words.AnswerOpen, words.AnswerOpenHint}, false))
	id := "w-" + draw.Slug(name)
	return []tree.Node{
		tree.El("p", tree.A("class", "help", "id", id), tree.Say(help)),
		tree.El("fieldset", tree.A("aria-describedby", id), kids...),
	}
}

// anchor names a decided case whose court put the element there, as text: a label
// holds no link. The case itself stands among the authorities. A court is no anchor to
// itself, and would tell its answer.
func anchor(element, level string) []tree.Node {
	x, ok := law.Anchored(element, level)
	authority, known := law.Lookup(x.Authority)
	if !ok || !known {
		return nil
	}
	as := words.Anchor(element, level, words.Literal(authority.Name), words.Literal(authority.Paren))
	return []tree.Node{tree.T(" "), tree.Class("small", "anchor", tree.SayWith(as, inPlace("name", draw.Italic))).With(markAnchor, authority.Name)}
}
