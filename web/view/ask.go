package view

import (
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// ask is the question about an element of the whole rule, and askOne that about an
// element of one provision.
func ask(k doctrines.Key) []tree.Node {
	key := k.String()
	return question(key, k, words.Ask(key), words.Help(key), cases(key, k.Scale().Levels))
}

func askOne(k doctrines.Key) []tree.Node {
	key := k.String()
	ns := question("provisions."+textProvision.hole()+"."+k.Bare(), k, words.ProvisionAsk(key), words.ProvisionHelp(key), nil)
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
// serves. The levels that no rule tells from another one are folded, and so is the
// answer that the record is silent; that nothing is decided stands last and says least,
// because what it means is told once, before the first step.
func question(name string, k doctrines.Key, legend, help words.Said, cases []tree.Node) []tree.Node {
	element, finer := k.String(), doctrines.Finer(k)
	kids := []tree.Node{richQuestion.or(tree.El("legend", nil, tree.Say(legend))), unanswered()}
	var folded []tree.Node
	var names []words.Name
	for _, level := range k.Scale().Levels {
		c := choice("choice", name, answer{level, words.Answer(element, level), words.ShortHint(element, level)}, false)
		if slices.Contains(finer, level) {
			folded, names = append(folded, c), append(names, words.Answer(element, level))
		} else {
			kids = append(kids, c)
		}
	}
	folded = append(folded, choice("choice", name, answer{"no_record", words.AnswerSilent, words.Silence(element)}, false))
	kids = append(kids, fold("finer", words.AnswerMore(append(names, words.AnswerSilent)), folded...),
		choice("choice off js-only", name, answer{"open", words.AnswerOpen, nil}, false))
	id := "w-" + draw.Slug(name)
	return append([]tree.Node{
		tree.El("p", tree.A("class", "help", "id", id), tree.Say(help)),
		tree.El("fieldset", tree.A("aria-describedby", id), kids...),
	}, cases...)
}

// askedName is the template of askedBefore.
const askedName = "asked"

// askedBefore stands where a question was asked before: one answer counts for both, and its inputs
// stand once.
func askedBefore() []tree.Node {
	return append(when(richQuestion, tree.El("p", nil, richQuestion.node())),
		tree.P("soft", tree.SayWith(words.StepAsked(textAskedTopic.name()), linkTo("#"+walk.StepID(textAsked.hole())))))
}

// unanswered is what a commitment to nothing is told, beside the question. Script shows
// it and takes the focus there.
func unanswered() tree.Node {
	return tree.El("p", tree.A("class", "unanswered", "tabindex", "-1", "hidden", ""), tree.Say(words.StepUnanswered))
}

// fold is a disclosure that stands open as it is written, so that without script nothing
// is hidden. Script shuts it before the walk is shown, and opens it again where an answer
// of the reader's stands in it.
func fold(class string, summary words.Said, ns ...tree.Node) tree.Node {
	return tree.El("details", tree.A("class", "fold "+class, "open", ""), append([]tree.Node{tree.El("summary", nil, tree.Say(summary))}, ns...)...)
}

// cases names the decided cases whose courts put an element at a level. A court is no
// example to itself, and would tell its answer: what is marked as its own goes where that
// is the matter, and where all are its own, the list goes.
func cases(element string, levels []string) []tree.Node {
	var items []tree.Node
	var courts []string
	for _, level := range levels {
		x, ok := law.Anchored(element, level)
		authority, known := law.Lookup(x.Authority)
		if !ok || !known {
			continue
		}
		as := words.Anchor(element, level, words.Literal(authority.Name), words.Literal(authority.Paren))
		items = append(items, draw.Item(draw.Bold(words.AnswerAs(words.Answer(element, level))), tree.T(" "), tree.SayWith(as, inPlace("name", draw.Italic))))
		courts = append(courts, authority.Name)
	}
	if len(items) == 0 {
		return nil
	}
	marked := func(n tree.Node, court string) []tree.Node {
		return []tree.Node{tree.T(" "), n.With(markAnchor, court)}
	}
	if !slices.ContainsFunc(courts, func(court string) bool { return court != courts[0] }) {
		return marked(fold("cases", words.AnswerCases, tree.Class("ul", "how", items...)), courts[0])
	}
	var apart []tree.Node
	for i, item := range items {
		apart = append(apart, marked(item, courts[i])...)
	}
	return []tree.Node{fold("cases", words.AnswerCases, tree.Class("ul", "how", apart...))}
}
