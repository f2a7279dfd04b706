package scenario

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/benchwalk/benchwalk/logic/chain"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/logic/words/en"
)

func (p *parser) step(rest string) (*matter.Step, string, error) {
	id, rest, _ := strings.Cut(rest, " ")
	if s := p.m.Step(id); s != nil {
		return s, rest, nil
	}
	return nil, "", fmt.Errorf("unknown step %q of matter %q", id, p.m.ID)
}

func (p *parser) court(rest string) (func(*result) error, error) {
	s, want, err := p.step(rest)
	if err != nil {
		return nil, err
	}
	return func(*result) error {
		switch {
		case want == "finds nothing" && len(s.Court.Findings) > 0:
			return errors.New("it has findings")
		case want == "finds nothing":
		case "is "+s.Court.Mark.String() != want:
			return fmt.Errorf("it is %v", s.Court.Mark)
		}
		return nil
	}, nil
}

// quoted takes the words of a line out of their straight quotation marks.
func quoted(s string) (string, error) {
	s, front := strings.CutPrefix(s, `"`)
	s, back := strings.CutSuffix(s, `"`)
	if !front || !back || s == "" {
		return "", errForm
	}
	return s, nil
}

func has(as []matter.Assertion, want string) bool {
	return slices.ContainsFunc(as, func(a matter.Assertion) bool { return strings.Contains(a.Text, want) })
}

func (p *parser) says(verb, rest string) (func(*result) error, error) {
	s, rest, err := p.step(rest)
	if err != nil {
		return nil, err
	}
	want, err := quoted(rest)
	if err != nil {
		return nil, err
	}
	found := has(s.Court.Text, want)
	if verb == "shows" {
		found = has(s.Facts, want) || has(s.Movant, want) || has(s.Opponent, want) ||
			slices.ContainsFunc(s.Notes, func(n matter.Note) bool { return strings.Contains(n.Text, want) })
	}
	return func(*result) error {
		if !found {
			return errors.New("it does not")
		}
		return nil
	}, nil
}

func (p *parser) later(rest string) (func(*result) error, error) {
	want, err := quoted(rest)
	if err != nil {
		return nil, err
	}
	return func(r *result) error {
		if !has(r.m.Later, want) {
			return errors.New("no later event says so")
		}
		return nil
	}, nil
}

func (p *parser) asks(rest string) (func(*result) error, error) {
	key, rest, _ := strings.Cut(rest, " ")
	want, err := quoted(rest)
	if err != nil {
		return nil, err
	}
	_, part, provision := matter.ParseProvisionKey(key)
	k, whole := doctrines.ParseKey(key)
	var asks []words.Text
	switch {
	case provision:
		asks = []words.Text{words.ProvisionAsk(part.String()), words.ProvisionHelp(part.String())}
	case whole:
		asks = []words.Text{words.Ask(key), words.Help(key)}
		for _, level := range k.Under(p.s.Analysis.Posture).Levels {
			asks = append(asks, words.Hint(key, level))
		}
	default:
		return nil, fmt.Errorf("unknown element %q", key)
	}
	var texts []string
	for _, t := range asks {
		texts = append(texts, en.Language().Say(t))
	}
	asked := false
	for _, part := range p.m.Parts {
		for _, s := range part.Steps {
			for _, a := range s.Asks {
				if a.Key == key {
					asked, texts = true, append(texts, a.Question)
				}
			}
		}
	}
	return func(*result) error {
		switch {
		case !asked:
			return errors.New("no step asks it")
		case !slices.ContainsFunc(texts, func(t string) bool { return strings.Contains(t, want) }):
			return fmt.Errorf("it has %q", texts)
		}
		return nil
	}, nil
}

// no takes what must not be there: a tension, a link to an element, an authority.
func (p *parser) no(rest string) (func(*result) error, error) {
	what, id, _ := strings.Cut(rest, " ")
	switch what {
	case "tension":
		if id != "" && !slices.Contains(chain.Overridable(), id) {
			return nil, fmt.Errorf("unknown tension %q", id)
		}
		return func(r *result) error {
			if ids := r.tensionIDs(); id == "" && len(ids) > 0 || slices.Contains(ids, id) {
				return fmt.Errorf("the tensions are %v", ids)
			}
			return nil
		}, nil
	case "link":
		name, to := strings.CutPrefix(id, "to ")
		k, ok := doctrines.ParseKey(name)
		if !to || !ok {
			return nil, errForm
		}
		return func(r *result) error {
			for _, l := range r.links {
				if l.To == k {
					return fmt.Errorf("link %s leads there", l.ID)
				}
			}
			return nil
		}, nil
	case "authority":
		id, at, narrow := strings.Cut(id, " at ")
		if _, ok := law.Lookup(law.ID(id)); !ok {
			return nil, fmt.Errorf("unknown authority %q", id)
		}
		if narrow {
			if _, _, err := p.step(at); err != nil {
				return nil, err
			}
		}
		return func(r *result) error { return r.cited(law.ID(id), at) }, nil
	}
	return nil, errForm
}

// cited complains if an authority is cited at a step or, where that is empty,
// anywhere in the tests, the chain and the matter.
func (r *result) cited(id law.ID, at string) error {
	for _, p := range r.m.Parts {
		for _, s := range p.Steps {
			for _, n := range s.Notes {
				if law.ID(n.Authority) == id && (at == "" || at == s.ID) {
					return fmt.Errorf("step %s notes it", s.ID)
				}
			}
		}
	}
	if at != "" {
		return nil
	}
	var cites []law.Cite
	for _, l := range r.links {
		cites = append(cites, l.Cites...)
	}
	for _, t := range doctrines.All() {
		d := r.a.Posture.Doctrine(t)
		for _, rule := range d.Rules {
			cites = append(cites, rule.Cites...)
		}
		for _, e := range d.Elements {
			cites = append(cites, e.Cites...)
		}
	}
	if slices.ContainsFunc(cites, func(c law.Cite) bool { return c.Authority == id }) {
		return errors.New("a test or a link cites it")
	}
	return nil
}

func (p *parser) notes(rest string) (func(*result) error, error) {
	s, rest, err := p.step(rest)
	if err != nil {
		return nil, err
	}
	words := strings.Fields(rest)
	if len(words) < 2 || words[0] != "authority" {
		return nil, errForm
	}
	later := len(words) > 2 && words[2] == "later"
	return func(*result) error {
		for _, n := range s.Notes {
			if n.Authority == words[1] && n.Later == later {
				return nil
			}
		}
		return errors.New("it does not")
	}, nil
}

func (r *result) tensionIDs() (ids []string) {
	for _, t := range r.tensions {
		ids = append(ids, t.ID)
	}
	return ids
}
