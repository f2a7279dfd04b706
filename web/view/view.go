package view

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/minutes"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/live"
	"github.com/benchwalk/benchwalk/web/tree"
	"github.com/benchwalk/benchwalk/web/walk"
)

// Set is all templates that a walk is made of, as a language says them.
type Set struct {
	words *words.Language
	names []string
	of    map[string][]tree.Node
}

// The names of templates, of which those of the questions and of what ends a step come
// from their keys.
const (
	captionName        = "caption"
	captionDecidedName = "caption-decided"
	railName           = "rail"
	partName           = "part"
	stepName           = "step"
	stepOwnName        = "step-own"
	heldName           = "held"
)

// In makes the templates in a language.
func In(l *words.Language) *Set {
	s := &Set{words: l, of: map[string][]tree.Node{}}
	s.add(captionName, caption())
	s.add(captionDecidedName, captionDecided()...)
	s.add(railName, entry(true))
	s.add(partName, part())
	s.add(stepName, step(false))
	s.add(stepOwnName, step(true))
	for _, name := range acts() {
		s.add(name, act(name))
	}
	for _, k := range doctrines.Keys() {
		s.add(askName(k), ask(k)...)
		s.add(tensionName(k), tensions(k)...)
	}
	for _, k := range doctrines.ProvisionKeys() {
		s.add(askOneName(k), askOne(k)...)
	}
	s.add(askedName, askedBefore()...)
	s.add(heldName, findings()...)
	s.add(sureName, sure())
	s.add(againName, again())
	s.add(reasonsName, reasons())
	s.add(addedName, added())
	s.add(moreName, more())
	s.add(rowsName, rows())
	for _, id := range walk.Fixed() {
		s.add(walk.Name(id), fixed(id))
	}
	return s
}

// templates are those of the fixed views that hold more than what changes with the answers.
var templates = map[string]func() tree.Node{
	walk.Before: before, walk.Review: review, walk.Result: result, walk.Sources: sources,
	walk.Authorities: authorities, walk.Work: work, walk.Take: take, walk.Memo: memo,
}

// fixed is a fixed view. One without a template of its own is called as the link that leads
// there, and holds the slot of its name.
func fixed(id string) tree.Node {
	if template, ok := templates[id]; ok {
		return template()
	}
	return section("view js-only", id, []tree.Node{heading(id, words.WayTo(walk.Name(id))), slot(walk.Name(id))})
}

func (s *Set) add(name string, ns ...tree.Node) {
	s.names = append(s.names, name)
	s.of[name] = tree.Spoken(s.words, ns...)
}

// template gives one of them. There is none under a name that nothing in this package
// gives.
func (s *Set) template(name string) []tree.Node {
	ns, ok := s.of[name]
	if !ok {
		panic("view: there is no template " + name)
	}
	return ns
}

// Markup is the templates as the page for a matter of the reader's own holds them,
// without what only a built-in matter has.
func (s *Set) Markup() (ts []tree.Node) {
	for _, name := range s.names {
		ts = append(ts, Template(name, withoutBuilt(s.of[name])...))
	}
	return ts
}

// Template is one of a page, under its name, for script to copy and fill.
func Template(name string, ns ...tree.Node) tree.Node {
	return tree.El("template", tree.A("id", "t-"+name), ns...)
}

// withoutBuilt leaves out what no file of the reader's has.
func withoutBuilt(ns []tree.Node) (out []tree.Node) {
next:
	for _, n := range ns {
		condition, _ := attr(n, markIf)
		for _, f := range onlyBuilt {
			if condition == string(f) {
				continue next
			}
		}
		if n.Tag != "" {
			m := *n
			m.Kids = withoutBuilt(n.Kids)
			n = &m
		}
		out = append(out, n)
	}
	return out
}

// Walk is what stands still in the walk of one matter.
type Walk struct {
	Caption []tree.Node // its name
	Parts   []tree.Node // the entries of the list of its parts
	Path    []tree.Node // the list of the path that it offers beside the whole
	Views   []tree.Node // the views, in their order, with the headings of the parts
}

// Names are those of all templates, in their order on the page.
func (s *Set) Names() []string { return slices.Clone(s.names) }

// Fill gives a copy of a template, filled from scopes of which each sees what it does not
// say itself in the one before it.
func (s *Set) Fill(name string, scopes ...Scope) []tree.Node {
	var v *scope
	for _, own := range scopes {
		v = &scope{own, v}
	}
	return s.filled(s.template(name), v)
}

// Walk fills the templates for a matter that is built in. The hash is of the module and
// the matter's file. The sources and the law are a document beside the walk, or without a
// name of one views of it.
func (s *Set) Walk(m *matter.Matter, hash, sources string) Walk {
	base, steps := s.Scopes(m)
	built(base, s.words, m, hash, sources)
	path := s.offer(base, steps, m)
	w := Walk{Caption: s.Fill(captionNameOf(m), base), Parts: s.Fill(railName, base), Path: path}
	for _, v := range walk.Views(m) {
		if (v.ID == walk.Sources || v.ID == walk.Authorities) && sources != "" {
			continue
		}
		if v.Step == nil {
			w.Views = append(w.Views, s.Fill(walk.Name(v.ID), base)...)
			continue
		}
		x := steps[0]
		steps = steps[1:]
		if v.Number == 1 {
			w.Views = append(w.Views, s.Fill(partName, base, x)...)
		}
		w.Views = append(w.Views, s.Fill(stepNameOf(m), base, x)...)
	}
	return w
}

// timed gives each part in the list of them its minutes.
func timed(base Scope, l *words.Language, m *matter.Matter) {
	list, _ := base[string(listParts)].([]Scope)
	for _, s := range list {
		for i := range m.Parts {
			if p := &m.Parts[i]; s[string(textPart)] == p.ID {
				s.nodes(nodesPartMinutes, tree.Spoken(l, tree.Say(words.BeforeMinutes(minutes.Part(m, p).Minutes()))))
			}
		}
	}
}

func captionNameOf(m *matter.Matter) string {
	if m.Decided != "" {
		return captionDecidedName
	}
	return captionName
}

func stepNameOf(m *matter.Matter) string {
	if live.Own(m) {
		return stepOwnName
	}
	return stepName
}

// built adds what only a built-in matter has.
func built(base Scope, l *words.Language, m *matter.Matter, hash, sources string) {
	base[fieldSaid] = every(m, sources)
	base.text(textSources, sources)
	base.text(textMatter, m.ID)
	base.text(textHash, hash)
	base.flag(flagBuilt, true)
	base.flag(flagRead, !live.Own(m))
	base.nodes(nodesReading, tree.Spoken(l, tree.Say(words.BeforeStraight(minutes.Reading(m).Minutes()))))
	timed(base, l, m)
	base.flag(flagTold, len(m.Outcome)+len(m.Open)+len(m.Later) > 0)
	base.flag(flagRuled, len(m.Outcome) > 0 && live.Judged(m))
	base.flag(flagComesTo, len(m.Outcome) > 0 && !live.Judged(m))
	base.list(listOutcome, assertions(m.Outcome))
	base.list(listOpen, assertions(m.Open))
	base.list(listLater, assertions(m.Later))
	beyondMatter(base, m)
}

// beyondMatter marks the authorities on which nothing of the matter rests.
func beyondMatter(base Scope, m *matter.Matter) {
	on := restingOn(m)
	for _, a := range law.All() {
		_, isNoted := base[string(noted(a.ID))]
		base.flag(beyond(a.ID), !on[a.ID] && !isNoted)
	}
}
