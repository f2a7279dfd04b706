// Package scenario reads and runs scenarios: text files that say in a sentence
// what is at stake, then what was found, then what must follow. The same files
// drive the native tests and the tests of the wasm build.
//
//	Possible harm beside strong merits fails outright. It is not averaged away.
//
//	trap 2
//	find stay.merits = strong
//	find stay.irreparable_harm = possible
//	stay = denied, compelled
//	rule S2 holds
//
// Lines before the first empty one are prose. Then each line is one of
//
//	trap N                            the trap of docs/law/LAW.md §5 it guards against
//	matter ID                         a built-in matter; a reader's own facts if absent
//	as the court found                all findings of the matter's court
//	posture stay.government = movant
//	standard ca4                      whose test; ca9 if absent
//	law today                         the law of which day; 2020-10-23 if absent
//	find stay.merits = weak           also open and no_record
//	find provisions.1.advances_interest = not
//	TEST = DISPOSITION…, FIRMNESS     the ruling: "stay = denied granted, discretionary"
//	TEST is not asked
//	TEST needs ELEMENT…               exactly these open elements; "nothing" for none
//	TEST awaits stay.certworthy       what is open before any finding; "nothing" for none
//	TEST takes N                      findings in the smallest change that alters the ruling; 0 if none does
//	TEST flips N ways                 how many least changes alter it
//	TEST flips by ELEMENT = LEVEL, … to DISPOSITION…, FIRMNESS
//	                                  this is one of them; keys in full, "injunction.merits = weak", for
//	                                  one of those that start above the stay
//	rule CODE holds | fails | pending
//	link ID = LOW … HIGH              the range a link gives; "link ID gives nothing"
//	link ID usually LEVEL             the level in that range that ordinarily follows
//	no link to stay.irreparable_harm  nothing in the chain bears on this element
//	tension ID | no tension ID | no tension
//	court STEP is MARK                what the court did at a step of the matter
//	court STEP finds nothing
//	says STEP "words"                 the court's answer at a step has these words
//	shows STEP "words"                its record, its sides or its margin have these words
//	notes STEP authority ID           the margin of a step cites it; "later" may follow
//	no authority ID                   no rule, element, link or margin cites it; "at STEP": not that margin
//	later "words"                     one of the matter's later events has these words
//	asks KEY "words"                  the question on an element, its help or a hint has these words
//	remark ID is said                 it stands with some test's ruling; "narrower-stay"
package scenario

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/benchwalk/benchwalk/logic/analysis"
	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/whatif"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

// Scenario is one file, parsed.
type Scenario struct {
	Prose    string
	Trap     int // 0 if it guards against none
	Analysis *analysis.Analysis
	checks   []check
}

type check struct {
	line int
	text string
	run  func(*result) error
}

type result struct {
	m        *matter.Matter
	a        *analysis.Analysis
	rulings  chain.Rulings
	links    []chain.Link
	tensions []chain.Tension
}

// Parse reads a scenario. known gives built-in matters.
func Parse(text string, known func(id string) *matter.Matter) (*Scenario, error) {
	prose, rest, ok := strings.Cut(text, "\n\n")
	if !ok || strings.TrimSpace(prose) == "" {
		return nil, errors.New("a scenario begins with a sentence of prose and an empty line")
	}
	s := &Scenario{Prose: strings.Join(strings.Fields(prose), " "), Analysis: &analysis.Analysis{Matter: analysis.Own}}
	p := parser{s: s, known: known, m: known(analysis.Own)}
	first := strings.Count(prose, "\n") + 3
	for i, line := range strings.Split(rest, "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		run, err := p.line(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %q: %w", first+i, line, err)
		}
		if run != nil {
			s.checks = append(s.checks, check{first + i, line, run})
		}
	}
	if len(s.checks) == 0 {
		return nil, errors.New("a scenario expects something")
	}
	return s, nil
}

// Run evaluates a scenario and gives every expectation that does not hold.
func (s *Scenario) Run(known func(id string) *matter.Matter) error {
	r := &result{m: known(s.Analysis.Matter), a: s.Analysis}
	r.rulings = chain.Decide(s.Analysis.Posture, &s.Analysis.Findings)
	r.links = chain.Links(s.Analysis.Posture, &s.Analysis.Findings, r.rulings)
	r.tensions = s.Analysis.Tensions(r.rulings)
	var errs []error
	for _, c := range s.checks {
		if err := c.run(r); err != nil {
			errs = append(errs, fmt.Errorf("line %d: %q: %w", c.line, c.text, err))
		}
	}
	return errors.Join(errs...)
}

type parser struct {
	s     *Scenario
	known func(string) *matter.Matter
	m     *matter.Matter
}

var (
	errForm     = errors.New("not a line that scenarios have")
	errNotAsked = errors.New("it is not asked")
)

func (p *parser) line(line string) (func(*result) error, error) {
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "trap":
		n, err := strconv.Atoi(rest)
		if err != nil || n < 1 || n > 35 {
			return nil, fmt.Errorf("trap %q is not one of 1 to 35", rest)
		}
		p.s.Trap = n
		return nil, nil
	case "matter":
		if p.m = p.known(rest); p.m == nil {
			return nil, fmt.Errorf("unknown matter %q", rest)
		}
		p.s.Analysis.Matter, p.s.Analysis.Posture = rest, p.m.Posture
		return nil, nil
	case "as":
		if rest != "the court found" {
			return nil, errForm
		}
		p.s.Analysis.Findings = chain.CourtFindings(p.m)
		return nil, nil
	case "posture":
		name, value, _ := strings.Cut(rest, " = ")
		if !p.s.Analysis.Posture.Set(name, value) {
			return nil, fmt.Errorf("unknown posture %q", rest)
		}
		return nil, nil
	case "standard", "law":
		if !p.s.Analysis.Posture.Set(word, rest) {
			return nil, fmt.Errorf("unknown %s %q", word, rest)
		}
		return nil, nil
	case "find":
		return nil, p.find(rest)
	case "rule":
		return p.rule(rest)
	case "link":
		return p.link(rest)
	case "tension":
		return func(r *result) error {
			if !slices.Contains(r.tensionIDs(), rest) {
				return fmt.Errorf("the tensions are %v", r.tensionIDs())
			}
			return nil
		}, nil
	case "no":
		return p.no(rest)
	case "court":
		return p.court(rest)
	case "says", "shows":
		return p.says(word, rest)
	case "notes":
		return p.notes(rest)
	case "later":
		return p.later(rest)
	case "asks":
		return p.asks(rest)
	case "remark":
		id, ok := strings.CutSuffix(rest, " is said")
		if !ok {
			return nil, errForm
		}
		return func(r *result) error {
			for _, t := range doctrines.All() {
				ids := slices.Concat(r.a.Posture.Remarks(t), chain.Remarks(t, r.rulings), t.Test().NotesOn(r.rulings[t], r.a.Posture.Settings[t], r.a.Posture.Standard))
				if r.rulings[t].Doctrine != nil && slices.Contains(ids, id) && en.Language().Has(words.RemarkOf(t.String(), id)) {
					return nil
				}
			}
			return errors.New("it is not: no test that is ruled on has this remark")
		}, nil
	}
	for _, t := range doctrines.All() {
		if t.String() == word {
			return p.ruling(t, rest)
		}
	}
	return nil, errForm
}

func (p *parser) find(rest string) error {
	name, value, _ := strings.Cut(rest, " = ")
	provision, k, ok := matter.ParseProvisionKey(name)
	if !ok {
		provision = ""
		if k, ok = doctrines.ParseKey(name); !ok {
			return fmt.Errorf("unknown element %q", name)
		}
	}
	f, ok := k.Under(p.s.Analysis.Posture).Parse(value)
	if !ok {
		return fmt.Errorf("unknown level %q", value)
	}
	p.s.Analysis.Find(provision, k, f)
	return nil
}

func (p *parser) ruling(t doctrines.ID, rest string) (func(*result) error, error) {
	if rest == "is not asked" {
		return func(r *result) error {
			if r.a.Posture.Asks(t) || r.rulings[t].Doctrine != nil {
				return errors.New("it is asked")
			}
			return nil
		}, nil
	}
	if names, ok := strings.CutPrefix(rest, "needs "); ok {
		want := strings.Fields(names)
		if names == "nothing" {
			want = nil
		}
		return func(r *result) error {
			if r.rulings[t].Doctrine == nil {
				return errNotAsked
			}
			var got []string
			for e, el := range r.rulings[t].Doctrine.Elements {
				if r.rulings[t].Needed.Has(e) {
					got = append(got, el.Key)
				}
			}
			if !slices.Equal(got, want) {
				return fmt.Errorf("it needs %v", got)
			}
			return nil
		}, nil
	}
	if want, ok := strings.CutPrefix(rest, "awaits "); ok {
		return func(r *result) error {
			x := r.rulings[t]
			if x.Doctrine == nil {
				return errNotAsked
			}
			got := "nothing"
			if x.Doctrine.Awaits != "" && x.Firmness() == doctrine.Unsettled {
				got = x.Doctrine.Awaits
			}
			if got != want {
				return fmt.Errorf("it awaits %s", got)
			}
			return nil
		}, nil
	}
	if verb, what, _ := strings.Cut(rest, " "); verb == "takes" || verb == "flips" {
		return p.flips(t, verb, what)
	}
	want, ok := strings.CutPrefix(rest, "= ")
	if !ok {
		return nil, errForm
	}
	return func(r *result) error {
		x := r.rulings[t]
		if x.Doctrine == nil {
			return errNotAsked
		}
		if got := told(x.Doctrine, x.Reachable(), x.Firmness()); got != want {
			return fmt.Errorf("got %s", got)
		}
		return nil
	}, nil
}

// told writes a ruling as scenarios have it: "denied granted, discretionary".
func told(d *doctrine.Doctrine, reach doctrine.Set, firm doctrine.Firmness) string {
	return strings.Join(d.Named(reach), " ") + ", " + firm.String()
}

// flips takes what is expected of the least changes that alter a ruling.
func (p *parser) flips(t doctrines.ID, verb, what string) (func(*result) error, error) {
	by, listed := strings.CutPrefix(what, "by ")
	if verb == "flips" && listed {
		return p.flip(t, by)
	}
	count, counted := strings.CutSuffix(what, " ways")
	n, err := strconv.Atoi(count)
	if err != nil || counted != (verb == "flips") {
		return nil, errForm
	}
	return func(r *result) error {
		if r.rulings[t].Doctrine == nil {
			return errNotAsked
		}
		fs := whatif.Flips(r.rulings[t])
		got := len(fs)
		if verb == "takes" {
			got = whatif.Robustness(fs)
		}
		if got != n {
			return fmt.Errorf("it is %d", got)
		}
		return nil
	}, nil
}

// flip takes one least change: findings of the test by the names of their
// elements, or findings anywhere in the chain by their keys in full.
func (p *parser) flip(t doctrines.ID, by string) (func(*result) error, error) {
	list, to, ok := strings.Cut(by, " to ")
	if !ok {
		return nil, errForm
	}
	changes := strings.Split(list, ", ")
	across := strings.Contains(list, ".")
	if across && !chain.Carried(t) {
		return nil, errForm // the chain ends in the stay
	}
	for _, c := range changes {
		name, level, _ := strings.Cut(c, " = ")
		if !across {
			name = t.String() + "." + name
		}
		k, ok := doctrines.ParseKey(name)
		if !ok {
			return nil, fmt.Errorf("unknown element %q", name)
		}
		if f, ok := k.Under(p.s.Analysis.Posture).Parse(level); !ok || f < doctrine.FirstLevel {
			return nil, fmt.Errorf("unknown level %q", level)
		}
	}
	want := list + " to " + to
	return func(r *result) error {
		d := r.rulings[t].Doctrine
		if d == nil {
			return errNotAsked
		}
		var got []string
		if across {
			for _, f := range chain.Flips(r.a.Posture, &r.a.Findings, r.rulings) {
				var moves []string
				for _, m := range f.Moves {
					moves = append(moves, m.Key.String()+" = "+m.Key.Under(r.a.Posture).Name(m.To))
				}
				got = append(got, strings.Join(moves, ", ")+" to "+told(d, f.Reach, f.Firm))
			}
		} else {
			for _, f := range whatif.Flips(r.rulings[t]) {
				var moves []string
				for _, c := range f.Changes {
					e := &d.Elements[c.Element]
					moves = append(moves, e.Key+" = "+e.Name(c.To))
				}
				got = append(got, strings.Join(moves, ", ")+" to "+told(d, f.Reach, f.Firm))
			}
		}
		if !slices.Contains(got, want) {
			return fmt.Errorf("the least changes are %q", got)
		}
		return nil
	}, nil
}

func (p *parser) rule(rest string) (func(*result) error, error) {
	code, want, _ := strings.Cut(rest, " ")
	is := func(rule doctrine.Rule) bool { return rule.Code == code && code != "" }
	for _, t := range doctrines.All() {
		// Each standard has rules of its own.
		if !slices.ContainsFunc(doctrines.Distinct(t), func(p doctrines.Posture) bool { return slices.ContainsFunc(p.Doctrine(t).Rules, is) }) {
			continue
		}
		return func(r *result) error {
			d := r.rulings[t].Doctrine
			if d == nil {
				return errNotAsked
			}
			i := slices.IndexFunc(d.Rules, is)
			if i < 0 {
				return errors.New("this standard has no such rule")
			}
			if got := r.rulings[t].Outcome.Status(doctrine.RuleID(i)).String(); got != want {
				return fmt.Errorf("it %s", got)
			}
			return nil
		}, nil
	}
	return nil, fmt.Errorf("unknown rule %q", code)
}

func (p *parser) link(rest string) (func(*result) error, error) {
	id, want, _ := strings.Cut(rest, " ")
	return func(r *result) error {
		for _, l := range r.links {
			if l.ID != id {
				continue
			}
			got, e := "gives nothing", l.To.Under(r.a.Posture)
			switch {
			case !l.Given:
			case strings.HasPrefix(want, "usually "):
				got = "usually " + e.Name(l.Usual)
			default:
				got = "= " + e.Name(l.Low) + " … " + e.Name(l.High)
			}
			if got != want {
				return fmt.Errorf("it %s", got)
			}
			return nil
		}
		return errors.New("there is no such link")
	}, nil
}
