package analysis

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/strictjson"
	"github.com/benchwalk/benchwalk/logic/words"
)

// ReadEarlier reads an analysis that an earlier edition of the matter or of the model
// may have made. It takes over all that fits and sets the rest aside in the analysis,
// so that writing it keeps both. First answers are those of the text, never made of
// present ones. What is no analysis of a known matter in the present format, is
// malformed or has values of another kind is a problem still; so is what could not be
// read again after it is set aside, being too much for the format.
func ReadEarlier(text string, known func(id string) *matter.Matter) (*Analysis, []strictjson.Problem) {
	return readEarlier(text, known, limits)
}

// ReadKept is [ReadEarlier] for what a page has kept of its reader's work, which may be
// larger than a file.
func ReadKept(text string, known func(id string) *matter.Matter) (*Analysis, []strictjson.Problem) {
	return readEarlier(text, known, keptLimits)
}

func readEarlier(text string, known func(id string) *matter.Matter, limits strictjson.Limits) (*Analysis, []strictjson.Problem) {
	a := &Analysis{}
	r := strictjson.NewReader(text, limits)
	size, given := 0, 0 // size as the file would have it, at least: what is too much for it is not held
	r.Aside = func(in, name, text string) {
		if given++; given > MaxAside {
			r.Stop(words.ProblemMost(MaxAside, words.LimitAside))
			return
		}
		if n := len(a.Aside); n > 0 && a.Aside[n-1].In == in && a.Aside[n-1].Name == name && a.Aside[n-1].Text == text {
			return
		}
		if size <= limits.Bytes {
			size += len(`{"text":""},`) + len(in) + len(name) + len(text)
			a.Aside = append(a.Aside, Aside{In: in, Name: name, Text: text})
		}
	}
	problems := a.read(r, text, known, false)
	a.setUnaskedAside(known(a.Matter))
	a.Edition, a.Text = "", "" // what is carried over is no longer of that edition
	if len(problems) == 0 && len(a.Aside) > 0 {
		problems = a.reread(known, limits)
	}
	return a, problems
}

// setUnaskedAside sets the answers aside that work on another edition has to what its
// matter asks no more: no page would show them, and they would count for the ruling.
func (a *Analysis) setUnaskedAside(m *matter.Matter) {
	if m == nil || a.Edition == "" || a.Edition == m.EditionDigits() {
		return
	}
	a.setUnasked(m, "", &a.Findings)
	for i := range a.Provisions {
		a.setUnasked(m, a.Provisions[i].ID, &a.Provisions[i].Findings)
	}
	a.Provisions = slices.DeleteFunc(a.Provisions, func(p Provision) bool { return p.Findings == (Findings{}) })
}

func (a *Analysis) setUnasked(m *matter.Matter, provision string, f *Findings) {
	for _, k := range doctrines.Keys() {
		v := f.Get(k)
		if v == doctrine.Open || m.Asks(provision, k) {
			continue
		}
		in, name := "findings", k.String()
		if provision != "" {
			in, name = "provisions."+provision, k.Bare()
		}
		a.SetAside(in, name, k.Scale().Name(v))
		f.Set(k, doctrine.Open)
	}
}
