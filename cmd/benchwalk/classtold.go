package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/class"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/handin"
	"github.com/benchwalk/benchwalk/logic/rulings"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// mostTurns is how many findings are named that would alter rulings.
const mostTurns = 5

// teller writes what is seen of a class in lines.
type teller struct {
	b strings.Builder
	r *class.Report
	g *handin.Ground
	p doctrines.Posture
}

// told is what is seen of a class, for somebody who reads it.
func told(r *class.Report, g *handin.Ground) string {
	x := &teller{r: r, g: g, p: g.Matter.Posture}
	x.line(words.ClassStudents(r.Students))
	if r.OtherText > 0 {
		x.line(words.ClassOtherText(r.OtherText))
	}
	for i := range r.Tests {
		x.test(&r.Tests[i])
	}
	x.line(words.ClassChanged(r.Changed))
	x.grounds()
	x.answers()
	x.people()
	return x.b.String()
}

func worded(s words.Said) string { return en.Language().Say(s) }

func (x *teller) line(s words.Said) { x.b.WriteString(worded(s) + "\n") }

func (x *teller) heading(s words.Said) { x.b.WriteString("\n" + worded(s) + "\n") }

// row is a number of students and what they have.
func (x *teller) row(n int, what string) { fmt.Fprintf(&x.b, "%7d  %s\n", n, what) }

func (x *teller) under(what string) { x.b.WriteString("         " + what + "\n") }

func (x *teller) test(t *class.Test) {
	name := words.TestTitle(t.ID.String())
	d := x.p.Doctrine(t.ID)
	some := false
	for i, n := range t.Predicted[1:] {
		if n == 0 {
			continue
		}
		if !some {
			x.heading(words.ClassPredicted(name))
		}
		some = true
		x.row(n, worded(words.Named(t.ID.String(), d.Disposition(doctrine.Disposition(i+1)))))
	}
	for _, each := range []struct {
		heading words.Name
		list    []class.Ruled
	}{{words.ClassFirst(name), t.First}, {words.ClassLast(name), t.Last}} {
		if len(each.list) > 0 {
			x.heading(each.heading)
		}
		for _, r := range each.list {
			x.row(r.Count, x.ruling(t.ID, r.Reach, r.Firm))
		}
	}
	if t.CourtRuled && len(t.Last) > 0 {
		x.under(worded(words.ClassCourt) + " " + x.ruling(t.ID, t.Court.Reach, t.Court.Firm))
	}
}

// ruling says a ruling without saying on whose findings.
func (x *teller) ruling(t doctrines.ID, reach doctrine.Set, firm doctrine.Firmness) string {
	if firm == doctrine.Unsettled || x.p.Final {
		return worded(rulings.Sentence(x.p, t, reach, firm))
	}
	return worded(words.Stands(t.String(), firm.String(), x.p.Doctrine(t).Named(reach)))
}

func (x *teller) grounds() {
	main := x.r.Tests[0].ID
	rules := x.p.Doctrine(main).Rules
	x.heading(words.ClassGrounds(words.TestTitle(main.String())))
	for _, g := range x.r.Grounds {
		title := words.RuleTitle(main.String(), rules[g.Rule].Code)
		if g.Court {
			title = words.ClassGroundCourt(title)
		}
		x.row(g.Count, worded(title))
	}
	x.row(x.r.NoGround, worded(words.ClassNoGround))
	if len(x.r.Turns) > 0 {
		x.heading(words.ClassTurns)
	}
	for _, t := range x.r.Turns[:min(len(x.r.Turns), mostTurns)] {
		key := t.Key.String()
		x.under(worded(words.ClassTurn(words.Topic(key), words.FindingOf(key, t.Key.Scale().Name(t.To)), t.Count)))
	}
	x.heading(words.ClassLeast)
	for n, count := range x.r.Least {
		switch {
		case count == 0:
		case n == 0:
			x.row(count, worded(words.ClassNothingAlters))
		default:
			x.row(count, worded(words.WhatifFindings(n)))
		}
	}
}

// topic names a question: of a provision, with it.
func (x *teller) topic(q handin.Question) words.Name {
	key := q.Key.String()
	if q.Provision == "" {
		return words.Topic(key)
	}
	return words.ProvisionOf(typed(q.Provision), words.ProvisionTopic(key))
}

func (x *teller) answers() {
	if len(x.r.Divided) > 0 {
		x.heading(words.ClassAnswers)
	}
	for _, n := range x.r.Divided {
		q := &x.r.Questions[n]
		key := q.Key.String()
		x.b.WriteString("  " + worded(x.topic(q.Question)) + "\n")
		for f := len(q.Last) - 1; f > 0; f-- {
			first, last := q.First[f], q.Last[f]
			if first == 0 && last == 0 {
				continue
			}
			name := worded(words.FindingOf(key, q.Key.Scale().Name(doctrine.Finding(f))))
			if doctrine.Finding(f) == q.Court {
				name += " (" + worded(words.ClassCourtFound(words.FindingOf(key, q.Key.Scale().Name(q.Court)))) + ")"
			}
			x.row(last, worded(words.ClassLastAnswers)+", "+strconv.Itoa(first)+" "+worded(words.ClassFirstAnswers)+"  "+name)
		}
		if q.Moved > 0 {
			x.under(worded(words.ClassMoved(q.Moved)))
		}
	}
}

func (x *teller) people() {
	number := func(i int) words.Name { return typed(strconv.Itoa(i + 1)) }
	if len(x.r.Pairs) > 0 {
		x.heading(words.ClassPairs)
	}
	for _, p := range x.r.Pairs {
		x.under(worded(words.ClassPair(number(p.Students[0]), number(p.Students[1]), words.Topic(p.Key.String()))))
	}
	if len(x.r.Outliers) > 0 {
		x.heading(words.ClassOutliers)
	}
	for _, o := range x.r.Outliers {
		var topics []words.Name
		for _, n := range o.Rare {
			topics = append(topics, x.topic(x.r.Questions[n].Question))
		}
		x.under(worded(words.ClassOutlier(number(o.Student), topics)))
	}
}
